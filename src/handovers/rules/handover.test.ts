import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { decideOpen, type OpenState } from './open.ts'
import { sectionsFor } from './sections.ts'
import { decideConfirm, decideSignOnPaper, type SignState } from './sign.ts'

const [giver, receiver, stranger] = ['p1', 'p2', 'p3'] as readonly string[] as readonly [PersonId, PersonId, PersonId]

const aState = (facts: Partial<OpenState> = {}): OpenState => ({
  term: { office: 'cell_secretary', personId: giver, fromOn: '2025-01-01' },
  receiverOffices: ['cell_secretary'],
  isTaken: false,
  today: '2026-11-20',
  ...facts,
})
const toReceiver = { receiverId: receiver, onDay: '2026-11-18' } as const
const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) => result.error?.code

describe('beginning a handover', () => {
  it('is for somebody else in an office of the unit', () => {
    expect(decideOpen(aState(), toReceiver).ok).toBe(true)
    expect(decideOpen(aState({ receiverOffices: ['cell_deputy_secretary'] }), toReceiver).ok).toBe(true)
  })

  it.each([
    ['the office keeps no work', { term: { ...aState().term, office: 'fee_collector' } }, {}, 'office_not_handed_over'],
    ['it was handed over', { isTaken: true }, {}, 'handover_exists'],
    ['nobody else receives', {}, { receiverId: giver }, 'receiver_is_giver'],
    ['the receiver holds nothing', { receiverOffices: ['cell_committee_member'] }, {}, 'receiver_not_in_office'],
    ['the term had not begun', {}, { onDay: '2024-12-31' }, 'handover_before_term'],
    ['the day is to come', {}, { onDay: '2026-11-21' }, 'handover_in_future'],
  ] as const)('is refused when %s', (_why, state, input, code) => {
    expect(codeOf(decideOpen(aState(state), { ...toReceiver, ...input }))).toBe(code)
  })
})

const standing = (facts: Partial<SignState> = {}): SignState => ({
  ...{ stage: 'open', version: 1, giverId: giver, receiverId: receiver, confirmedBy: [], onDay: '2026-11-18' },
  digest: 'd',
  ...facts,
})
const byGiver = { by: giver, seen: 'd', basedOn: 1 } as const
const halfDone = standing({ stage: 'confirmed_by_one', version: 2, confirmedBy: ['giver'] })

describe('signing', () => {
  it('is each for himself, and the second makes it signed', () => {
    expect(decideConfirm(standing(), byGiver)).toMatchObject({ value: { side: 'giver', stage: 'confirmed_by_one' } })
    const second = { by: receiver, seen: 'd', basedOn: 2 }
    expect(decideConfirm(halfDone, second)).toMatchObject({ value: { side: 'receiver', stage: 'signed' } })
  })

  it.each([
    ['by a stranger', standing(), { by: stranger }, 'not_a_side'],
    ['twice', halfDone, { basedOn: 2 }, 'already_confirmed'],
    ['of another list', standing(), { seen: 'e' }, 'kit_changed'],
    ['by one who was slower', standing({ version: 2 }), {}, 'changed_meanwhile'],
    ['of what was dropped', standing({ stage: 'dropped' }), {}, 'wrong_handover_stage'],
  ] as const)('is refused %s', (_why, state, input, code) => {
    expect(codeOf(decideConfirm(state, { ...byGiver, ...input }))).toBe(code)
  })

  it.each([
    ['of another list', standing(), { seen: 'e' }, 'kit_changed'],
    ['before the handover', standing(), { signedOn: '2026-11-17' }, 'signed_before_handover'],
    ['on a day to come', standing(), { signedOn: '2026-11-21' }, 'handover_in_future'],
    ['of what is signed', standing({ stage: 'signed' }), {}, 'wrong_handover_stage'],
  ] as const)('on paper is refused %s', (_why, state, input, code) => {
    const signed = { signedOn: '2026-11-19', seen: 'd', basedOn: 1, today: '2026-11-20', ...input } as const
    expect(codeOf(decideSignOnPaper(state, signed))).toBe(code)
  })
})

describe('what is handed over', () => {
  it('is what the receiver may see by right of office', () => {
    expect(sectionsFor(['cell_secretary'])).toContain('cases')
    expect(sectionsFor(['cell_secretary'])).not.toContain('reorganisations')
    expect(sectionsFor(['inspection_officer'])).toEqual(['commitments', 'obligations', 'meetings', 'cases'])
    expect(sectionsFor(['member'])).toEqual([])
  })
})
