import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { OFFICES } from '#platform/access/offices.ts'
import { stateOf } from './account.ts'
import { COMMITTEE_OFFICES, decideEntitlement } from './entitlement.ts'
import { decidePassword } from './password.ts'
import { CODE_RANDOM_BYTES, makeSignInCode, plainCode } from './sign-in-code.ts'
import { firstFreeUsername, proposeUsername, USERNAME_MAX, USERNAME_PATTERN } from './username.ts'

describe('a proposed sign-in name', () => {
  it.each([
    ['Nguyễn Văn An', 'nguyen.van.an'],
    ['Đặng Thị Ỷ', 'dang.thi.y'],
    ["  H'Hen  Niê ", 'h.hen.nie'],
    ['Ý', 'dang.vien.y'],
    ['阮', 'dang.vien'],
  ])('of %s is %s', (fullName, username) => {
    expect(proposeUsername(fullName)).toBe(username)
    expect(username).toMatch(USERNAME_PATTERN)
  })

  it('has room for a number, however long the name', () => {
    const base = proposeUsername('Công Tằng Tôn Nữ '.repeat(10))
    expect(base).toMatch(USERNAME_PATTERN)
    expect(base.length).toBeLessThanOrEqual(USERNAME_MAX - 6)
    expect(firstFreeUsername(base, new Set([base, `${base}2`]))).toBe(`${base}3`)
  })
})

describe('a password', () => {
  it.each(['Mưa rơi trên mái ngói', 'con trâu đi trước', 'x8#kLm2$Qw', 'vietnam quê hương tôi'])(
    '%s may be chosen',
    (password) => {
      expect(decidePassword(password, 'nguyen.van.an').ok).toBe(true)
    },
  )

  it('counts letters, not their marks', () => {
    expect(decidePassword('ắắắắắắắắắ'.normalize('NFC'), 'a')).toMatchObject({
      error: { code: 'password_too_short', minimum: 10 },
    })
  })

  it.each([
    '1234567890',
    'aaaaaaaaaaaa',
    'Mật khẩu 1234',
    'password123',
    'nguyen.van.an',
    'NguyenVanAn1985',
    'qwertyuiop12',
    'Chi bộ 2026',
  ])('%s is guessed first', (password) => {
    expect(decidePassword(password, 'nguyen.van.an')).toEqual({ ok: false, error: { code: 'password_common' } })
  })
})

describe('a one-time code', () => {
  it('uses only letters that are not confused on paper, every one of them equally', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const seen = new Map<string, number>()
    for (let start = 0; start < 253; start++) {
      const letter = makeSignInCode(bytes.map((_, index) => (start + index) % 256)).charAt(0)
      seen.set(letter, (seen.get(letter) ?? 0) + 1)
    }
    expect([...seen.keys()].join('')).not.toMatch(/[01258BILOSUVZ]/)
    expect(new Set(seen.values())).toEqual(new Set([11]))
    expect(CODE_RANDOM_BYTES).toBeGreaterThan(12 * 4)
  })

  it('is read however it is typed', () => {
    expect(plainCode(' k4tm-9xqa 7rwd')).toBe('K4TM9XQA7RWD')
  })
})

describe('who may make or change an account', () => {
  const place = (office: string | null, inScope: boolean, fromAbove = false) => ({
    unitId: 'u' as UnitId,
    office,
    inScope,
    fromAbove,
  })

  it.each([
    ['a member of the cell', [place(null, true)], true],
    ['a fee collector of the cell', [place(null, true), place('fee_collector', true)], true],
    [
      'the secretary of the cell, for his deputy',
      [place(null, true), place('cell_secretary', true)],
      'officer_accounts_from_above',
    ],
    ['the secretary of a cell below', [place(null, true, true), place('cell_secretary', true, true)], true],
    [
      'a member of a cell elsewhere who holds an office here',
      [place(null, false), place('committee_member', true)],
      true,
    ],
    [
      'a member here who holds an office elsewhere',
      [place(null, true), place('committee_member', false)],
      'holds_office_elsewhere',
    ],
    ['someone with no place here', [place(null, false)], 'not_found'],
    ['someone with no place at all', [], 'not_found'],
  ])('%s', (_who, places, outcome) => {
    const decided = decideEntitlement(places)
    expect(decided.ok ? true : decided.error.code).toBe(outcome)
  })
})

describe('the state of an account', () => {
  const at = new Date('2026-03-10T00:00:00Z')
  const earlier = new Date('2026-03-09T00:00:00Z')
  const later = new Date('2026-03-11T00:00:00Z')
  const facts = { closedAt: null, activatedAt: null, codeExpiresAt: null }

  it.each([
    [null, 'none'],
    [{ ...facts, codeExpiresAt: later }, 'code_waiting'],
    [{ ...facts, codeExpiresAt: earlier }, 'code_expired'],
    [{ ...facts, activatedAt: earlier, codeExpiresAt: later }, 'active'],
    [{ ...facts, activatedAt: earlier, closedAt: earlier }, 'closed'],
  ] as const)('%o is %s', (account, state) => {
    expect(stateOf(account, at)).toBe(state)
  })
})

describe('a second factor, where it is asked of committees', () => {
  it('is asked of every office but a member’s and those of the cell itself', () => {
    const ofTheCell = ['member', 'cell_secretary', 'cell_deputy_secretary', 'cell_committee_member', 'fee_collector']
    expect(OFFICES.filter((office) => !COMMITTEE_OFFICES.includes(office))).toEqual(ofTheCell)
  })
})
