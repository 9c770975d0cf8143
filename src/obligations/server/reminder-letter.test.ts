import { describe, expect, it } from 'vitest'
import shown from '#platform/web/i18n/vi/obligations.json' with { type: 'json' }
import { OBLIGATION_KINDS } from '../rules/obligation.ts'
import words from './words/vi.json' with { type: 'json' }

describe('the words of a letter', () => {
  it.each(OBLIGATION_KINDS)('name %s as the pages do', (kind) => {
    expect(words.kind[kind]).toBe(shown[`obligations.kind.${kind}`])
  })
})
