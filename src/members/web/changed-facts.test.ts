import { describe, expect, it } from 'vitest'
import { emptyFacts } from '../rules/member.ts'
import { changedFacts } from './changed-facts.ts'

describe('correcting a record', () => {
  it('sends only what differs, with what was seen', () => {
    const seen = { ...emptyFacts('Phan Thị Lụa'), phone: '0912000111', sex: 'female' as const }
    expect(changedFacts(seen, { ...seen, phone: '0912000222', email: 'lua@example.vn' })).toEqual({
      fields: ['phone', 'email'],
      changes: { phone: '0912000222', email: 'lua@example.vn' },
      seen: { phone: '0912000111', email: null },
    })
    expect(changedFacts(seen, seen).fields).toEqual([])
  })
})
