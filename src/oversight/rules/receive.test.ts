import { describe, expect, it } from 'vitest'
import { decideReceive } from './receive.ts'

describe('receiving a dossier', () => {
  it.each([
    ['the day it was sent', '2026-06-01', false, null],
    ['today', '2026-06-10', false, null],
    ['before it was sent', '2026-05-31', false, 'dossier_day_wrong'],
    ['tomorrow', '2026-06-11', false, 'dossier_day_wrong'],
    ['a second time', '2026-06-05', true, 'dossier_received'],
  ] as const)('%s', (_when, on, isReceived, refusal) => {
    const decided = decideReceive({ sentOn: '2026-06-01', isReceived }, { on, today: '2026-06-10' })
    expect(decided.ok ? null : decided.error.code).toBe(refusal)
  })
})
