import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { recordPapersApi } from '../contract/papers.ts'
import { recordProofsApi } from '../contract/proofs.ts'
import { recordsApi } from '../contract.ts'
import { REQUEST_VERDICTS } from '../rules/decide-request.ts'
import { FILE_PAPER_GROUPS } from '../rules/file-index.ts'
import { LOOK_PURPOSES } from '../rules/look.ts'
import { ABROAD_KINDS, HISTORY_KINDS, REWARD_KINDS } from '../rules/record-fields.ts'
import { GROUP_PLACES, RECORD_GROUPS, RECORD_SECTIONS, SECTION_SPECS } from '../rules/record-sections.ts'
import { REQUEST_STATES } from '../rules/request.ts'

const refusals = [
  ...Object.values(recordsApi),
  ...Object.values(recordPapersApi),
  ...Object.values(recordProofsApi),
].flatMap((endpoint): readonly string[] => endpoint.refusals)
const fields = RECORD_SECTIONS.flatMap((section) =>
  SECTION_SPECS[section].fields.map(({ name }) => `${section}.${name}`),
)

describe('words of the personal file', () => {
  it.each([
    ['records.section', RECORD_SECTIONS],
    ['records.group', RECORD_GROUPS],
    ['records.field', fields],
    ['records.kind', [...REWARD_KINDS, ...HISTORY_KINDS, ...ABROAD_KINDS]],
    ['records.state', REQUEST_STATES],
    ['records.verdict', REQUEST_VERDICTS],
    ['records.purpose', LOOK_PURPOSES],
    ['records.paperGroup', FILE_PAPER_GROUPS],
    ['records.certainty', CERTAINTIES],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})

describe('the groups of the phiếu', () => {
  it('show every item once', () => {
    const shown = RECORD_GROUPS.flatMap((group) =>
      GROUP_PLACES[group].map(({ section, field }) => `${section}.${field.name}`),
    )
    expect(shown.toSorted()).toEqual(fields.toSorted())
  })
})
