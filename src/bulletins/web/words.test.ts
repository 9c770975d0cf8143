import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { bulletinsApi } from '../contract.ts'
import { BULLETIN_FIELDS, BULLETIN_STAGES, PLACE_KINDS, SOURCE_KINDS } from '../rules/vocabulary.ts'

const refusals = Object.values(bulletinsApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of bulletins', () => {
  it.each([
    ['bulletins.stage', BULLETIN_STAGES],
    ['bulletins.kind', SOURCE_KINDS],
    ['bulletins.field', BULLETIN_FIELDS],
    ['bulletins.place', PLACE_KINDS],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})
