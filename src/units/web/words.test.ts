import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { unitsApi } from '../contract.ts'
import { TERM_BASIS_KINDS } from '../rules/begin-term.ts'
import { HELD_OFFICES } from '../rules/offices.ts'
import { PENDING_CHANGES } from '../rules/take-back.ts'
import { CELL_TYPES, UNIT_KINDS } from '../rules/unit.ts'
import { UNIT_WARNINGS } from '../rules/warnings.ts'

const refusals = Object.values(unitsApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of units', () => {
  it.each([
    ['units.kind', UNIT_KINDS],
    ['units.cellType', CELL_TYPES],
    ['units.basisKind', TERM_BASIS_KINDS],
    ['units.warning', ['too_few_for_committee', 'committee_too_large']],
    ['units.pageWarning', UNIT_WARNINGS],
    ['units.takenBack', PENDING_CHANGES],
    ['app.office', HELD_OFFICES],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})
