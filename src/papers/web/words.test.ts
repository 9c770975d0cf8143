import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { papersApi } from '../contract.ts'
import { PAPER_STATES } from '../rules/issue.ts'
import { PAPER_TYPES } from '../rules/paper-type.ts'

const refusals = Object.values(papersApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of papers', () => {
  it.each([
    ['papers.type', PAPER_TYPES],
    ['papers.state', PAPER_STATES],
    ['refusal', [...refusals, 'paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force']],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})
