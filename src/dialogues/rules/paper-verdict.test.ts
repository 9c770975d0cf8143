import { describe, expect, it } from 'vitest'
import { decidePaperVoice } from './verdict.ts'

describe('a word on paper', () => {
  const voice = {
    askerHasAccount: false,
    leadsCell: true,
    saidOn: '2026-12-12',
    heldOn: '2026-12-10',
    today: '2026-12-15',
  } as const
  it.each([
    ['of one who cannot sign in, typed by who leads his cell', {}, null],
    ['of one who signs in', { askerHasAccount: true }, 'dialogue_asker_signs_in'],
    ['typed by another', { leadsCell: false }, 'dialogue_verdict_not_yours'],
    ['of a day to come', { saidOn: '2026-12-16' as const }, 'dialogue_day_ahead'],
    ['of a day before the dialogue', { saidOn: '2026-12-09' as const }, 'dialogue_days_wrong'],
  ])('%s', (_, facts, code) => {
    const decided = decidePaperVoice({ ...voice, ...facts })
    expect(decided.ok ? null : decided.error.code).toBe(code)
  })
})
