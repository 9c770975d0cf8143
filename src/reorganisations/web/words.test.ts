import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { reorganisationsApi } from '../contract.ts'
import { REORGANISATION_KINDS, SERIES_CHOICES } from '../rules/plan.ts'
import { PREVIEW_WARNINGS } from '../rules/preview.ts'
import { PROBLEMS } from '../rules/problems.ts'
import { REORGANISATION_STAGES } from '../rules/stages.ts'

const refusals = Object.values(reorganisationsApi).flatMap((endpoint): readonly string[] => endpoint.refusals)
const known = ['changed_meanwhile']

describe('words of reorganisations', () => {
  it.each([
    ['reorganisations.kind', REORGANISATION_KINDS],
    ['reorganisations.kindHelp', REORGANISATION_KINDS],
    ['reorganisations.stage', REORGANISATION_STAGES],
    ['reorganisations.series', SERIES_CHOICES],
    ['reorganisations.problem', PROBLEMS],
    ['reorganisations.warning', PREVIEW_WARNINGS],
    ['refusal', refusals.filter((code) => !known.includes(code))],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})
