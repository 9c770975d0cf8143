import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { conferencesApi } from '../contract.ts'
import { CONFERENCE_PAPER_STATES, CONFERENCE_STAGES } from '../rules/stages.ts'

const refusals = Object.values(conferencesApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of conferences', () => {
  it.each([
    ['conferences.stage', CONFERENCE_STAGES],
    ['conferences.paperState', CONFERENCE_PAPER_STATES],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})
