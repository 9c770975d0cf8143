import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { RESIDENCE_EXCEPTIONS } from '#rulebook/rules/introduction-levels.ts'
import { RESIDENCE_ALARMS } from '../contract/shapes.ts'
import { residenceApi } from '../contract.ts'
import { RESIDENCE_END_CAUSES, RESIDENCE_STAGES } from '../rules/contact.ts'
import { RESIDENCE_ACTS } from '../rules/stages.ts'

const refusals = Object.values(residenceApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of contacts with the place of residence', () => {
  it.each([
    ['residence.stage', RESIDENCE_STAGES],
    ['residence.page.lead', RESIDENCE_STAGES],
    ['residence.endCause', RESIDENCE_END_CAUSES],
    ['residence.act', RESIDENCE_ACTS],
    ['residence.exception', RESIDENCE_EXCEPTIONS],
    ['residence.alarm', RESIDENCE_ALARMS],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})
