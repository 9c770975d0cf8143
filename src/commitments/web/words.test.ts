import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { COMMITMENT_FILTERS, commitmentsApi } from '../contract.ts'
import { EVENT_KINDS, ORIGIN_KINDS, SHOWN_STATES } from '../rules/commitment.ts'
import { JUDGEMENTS } from '../rules/judge.ts'

const refusals = Object.values(commitmentsApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of commitments', () => {
  it.each([
    ['commitments.state', SHOWN_STATES],
    ['commitments.origin', ORIGIN_KINDS],
    ['commitments.event', EVENT_KINDS],
    ['commitments.reports', JUDGEMENTS],
    ['commitments.show', COMMITMENT_FILTERS],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})
