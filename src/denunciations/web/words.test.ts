import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { LETTER_FAULTS } from '#rulebook/rules/letter-values.ts'
import { senderApi } from '../contract/sender.ts'
import { denunciationsApi } from '../contract.ts'
import { LETTER_CLOCKS } from '../rules/clocks.ts'
import {
  FENCE_REASONS,
  LETTER_CHANNELS,
  LETTER_KINDS,
  LETTER_STATES,
  LETTER_STEPS,
  TIE_REASONS,
} from '../rules/vocabulary.ts'

const refusals = [...Object.values(denunciationsApi), ...Object.values(senderApi)].flatMap(
  (endpoint): readonly string[] => endpoint.refusals,
)

describe('words of the letters', () => {
  it.each([
    ['denunciations.channel', LETTER_CHANNELS],
    ['denunciations.state', LETTER_STATES],
    ['denunciations.kind', LETTER_KINDS],
    ['denunciations.step', LETTER_STEPS],
    ['denunciations.clock', LETTER_CLOCKS],
    ['denunciations.fence', FENCE_REASONS],
    ['denunciations.tie', TIE_REASONS],
    ['sending.state', LETTER_STATES],
    ['rulebook.letterFault', LETTER_FAULTS],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})
