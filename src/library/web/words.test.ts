import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { libraryApi } from '../contract.ts'
import { READERS, SECRECIES, TEXT_LINK_KINDS, TEXT_STANDINGS } from '../rules/vocabulary.ts'

const refusals = Object.values(libraryApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of the library', () => {
  it.each([
    ['library.standing', TEXT_STANDINGS],
    ['library.link', TEXT_LINK_KINDS],
    ['library.linkBack', TEXT_LINK_KINDS],
    ['library.readers', READERS],
    ['library.secrecy', SECRECIES],
    ['library.certaintyHelp', CERTAINTIES],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})
