import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { vaultApi } from '../contract.ts'
import { OPENING_PURPOSES, OPENING_STAGES, SEALED_KINDS } from '../rules/vocabulary.ts'

const refusals = Object.values(vaultApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of the vault', () => {
  it.each([
    ['vault.kind', SEALED_KINDS],
    ['vault.purpose', OPENING_PURPOSES],
    ['vault.stage', OPENING_STAGES],
    ['vault.failed', ['wrong_passphrase', 'wrong_sheet', 'cannot_open']],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})
