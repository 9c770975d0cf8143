import { describe, expect, it } from 'vitest'
import { decideCorrect } from './correct.ts'
import { decideEndLeave } from './end-leave.ts'
import { decideEnrol, type EnrolContext } from './enrol.ts'
import { decideLeaveCell } from './leave-cell.ts'
import { aMember, cell, personId } from './member.builders.ts'
import { emptyFacts, type MemberFacts } from './member.ts'
import { decideSetLeave, type SetLeave } from './set-leave.ts'
import { decideSetTags } from './set-tags.ts'

const today = '2026-11-20'
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code)

describe('enrolling a member', () => {
  const enrol = (
    facts: Partial<MemberFacts> = {},
    context: Partial<EnrolContext> = {},
    joinedOn = '2026-01-05' as const,
  ) =>
    decideEnrol(
      { unitKeepsMembers: true, sameNumber: null, ...context },
      {
        personId: personId('new'),
        unitId: cell,
        facts: { ...emptyFacts('Phan Thị Lụa'), admittedOn: '2020-05-19', ...facts },
        joinedOn,
        tags: ['rural', 'rural'],
        today,
      },
    )

  it('stores composed letters, single spaces and each tag once', () => {
    const enrolled = enrol({ fullName: '  Phan  Thị Lụa '.normalize('NFD'), phone: ' ' })
    expect(enrolled).toMatchObject({
      ok: true,
      value: { facts: { fullName: 'Phan Thị Lụa'.normalize('NFC'), phone: null }, tags: ['rural'] },
    })
  })

  it.each([
    ['the unit keeps no members', {}, { unitKeepsMembers: false }, 'unit_keeps_no_members'],
    ['the name is a number', { fullName: '0912345678' }, {}, 'name_unfit'],
    ['birth lies in the future', { bornOn: '2030-01-01' }, {}, 'born_in_future'],
    ['admission comes before birth', { bornOn: '2021-01-01' }, {}, 'admitted_before_birth'],
    ['full membership comes before admission', { officialOn: '2020-05-18' }, {}, 'official_before_admission'],
    ['he joined before he was admitted', { admittedOn: '2026-02-01' }, {}, 'joined_before_admission'],
    [
      'his number is another member’s',
      {},
      { sameNumber: { personId: personId('x'), field: 'citizenNumber' } },
      'number_in_use',
    ],
  ] as const)('is refused when %s', (_why, facts, context, expected) => {
    expect(code(enrol(facts, context))).toBe(expected)
  })
})

describe('correcting a member', () => {
  const member = aMember({ phone: '0912000111' })

  it('names each field that changes, and only those', () => {
    const corrected = decideCorrect(member, {
      changes: { phone: '0912000222', fullName: 'Phan Thị Lụa' },
      seen: { phone: '0912000111' },
      sameNumber: null,
      today,
    })
    expect(corrected).toMatchObject({
      ok: true,
      value: { changes: [{ field: 'phone', from: '0912000111', to: '0912000222' }] },
    })
  })

  it.each([
    ['the field moved since it was seen', { phone: '1' }, { phone: '0900000000' }, 'changed_meanwhile'],
    ['nothing differs', { phone: '0912000111' }, {}, 'nothing_to_change'],
    ['the whole no longer fits', { officialOn: '1980-01-01' }, {}, 'official_before_admission'],
  ] as const)('is refused when %s', (_why, changes, seen, expected) => {
    expect(code(decideCorrect(member, { changes, seen, sameNumber: null, today }))).toBe(expected)
  })

  it('is refused when the number is someone else’s, not when it is his own', () => {
    const change = (owner: string) =>
      decideCorrect(member, {
        changes: { cardNumber: '12345678' },
        seen: {},
        sameNumber: { personId: personId(owner), field: 'cardNumber' },
        today,
      })
    expect(code(change('other'))).toBe('number_in_use')
    expect(code(change('lua'))).toBe('ok')
  })
})

describe('leaves', () => {
  const set = (leave: Partial<SetLeave>, member = aMember()) =>
    decideSetLeave(member, {
      id: 'new',
      kind: 'exempt',
      fromOn: '2026-05-01',
      toOn: null,
      reason: 'Sức khỏe yếu',
      basis: '',
      today,
      ...leave,
    })
  const exempt = aMember({
    leaves: [{ id: 'old', kind: 'exempt', fromOn: '2026-01-01', toOn: '2026-05-01', reason: 'x', basis: '' }],
  })

  it('may follow one another without a day between', () => {
    expect(code(set({ fromOn: '2026-05-01' }, exempt))).toBe('ok')
  })

  it.each([
    ['it overlaps another', { fromOn: '2026-04-30' }, 'leave_overlaps'],
    ['it ends before it begins', { fromOn: '2026-06-01', toOn: '2026-06-01' }, 'leave_ends_before_start'],
    ['it begins before he joined', { fromOn: '2000-01-01' }, 'leave_before_joining'],
    ['no reason is given', { reason: '  ' }, 'leave_needs_reason'],
  ] as const)('are refused when %s', (_why, leave, expected) => {
    expect(code(set(leave, exempt))).toBe(expected)
  })

  it('end on the day the member is back, once', () => {
    const open = aMember({
      leaves: [{ id: 'old', kind: 'exempt', fromOn: '2026-01-01', toOn: null, reason: 'x', basis: '' }],
    })
    expect(decideEndLeave(open, { leaveId: 'old', backOn: '2026-06-01' })).toMatchObject({
      ok: true,
      value: { toOn: '2026-06-01' },
    })
    expect(code(decideEndLeave(open, { leaveId: 'old', backOn: '2026-01-01' }))).toBe('back_before_leave')
    expect(code(decideEndLeave(exempt, { leaveId: 'old', backOn: '2026-05-01' }))).toBe('leave_already_over')
    expect(code(decideEndLeave(open, { leaveId: 'other', backOn: '2026-06-01' }))).toBe('not_found')
  })
})

describe('tags and leaving the cell', () => {
  it('says which tags came and which went', () => {
    const member = aMember({ tags: new Set(['rural', 'retired']) })
    const basedOn = ['retired', 'rural'] as const
    expect(decideSetTags(member, { tags: ['retired', 'war_invalid'], basedOn, today })).toMatchObject({
      ok: true,
      value: { added: ['war_invalid'], removed: ['rural'] },
    })
    expect(code(decideSetTags(member, { tags: ['rural', 'retired'], basedOn, today }))).toBe('nothing_to_change')
  })

  it('do not undo what another officer changed meanwhile', () => {
    const member = aMember({ tags: new Set(['rural', 'retired']) })
    for (const basedOn of [['rural'], [], ['rural', 'student']] as const)
      expect(code(decideSetTags(member, { tags: ['rural', 'war_invalid'], basedOn, today }))).toBe('changed_meanwhile')
  })

  it('ends the membership once, on a day after it began', () => {
    const leave = (leftOn: '2026-11-01' | '2000-01-01' | '2026-12-01', member = aMember()) =>
      code(decideLeaveCell(member, { leftOn, reason: 'transferred', today }))
    expect(leave('2026-11-01')).toBe('ok')
    expect(leave('2000-01-01')).toBe('left_before_joining')
    expect(leave('2026-12-01')).toBe('left_in_future')
    expect(leave('2026-11-01', aMember({ leftOn: '2026-10-01' }))).toBe('member_has_left')
  })

  it('strikes nobody off as expelled but by a paper', () => {
    const expel = (paper: string) =>
      code(decideLeaveCell(aMember(), { leftOn: '2026-11-01', reason: 'expelled', paper, today }))
    expect([expel(''), expel('Quyết định 12-QĐ/UBKT, 01/11/2026')]).toEqual(['paper_missing', 'ok'])
  })
})
