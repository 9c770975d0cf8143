import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { decideAttach } from './attach.ts'
import { openDuties } from './duties.ts'
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
    expect(sectionsFor(['cell_secretary'], true)).toEqual(expect.arrayContaining(['cases', 'duties', 'roll']))
    expect(sectionsFor(['cell_secretary'], true)).not.toContain('reorganisations')
    expect(sectionsFor(['member'], true)).toEqual([])
  })

  it('is of a committee what a committee has', () => {
    const office = sectionsFor(['office_officer'], false)
    expect(office).toEqual(expect.arrayContaining(['reorganisations', 'below', 'admissions', 'series']))
    for (const section of ['duties', 'obligations', 'roll']) expect(office).not.toContain(section)
    expect(sectionsFor(['inspection_officer'], false)).toEqual(['commitments', 'meetings', 'cases'])
  })

  it('is of the assignment of work what has to be seen to', () => {
    const line = (personId: string, what: string, isOnRoll = true) => ({ personId, name: personId, what, isOnRoll })
    const lines = [line('p1', 'Phụ trách chung'), line('p2', 'Dân vận'), line('p3', 'Thu phí', false), line('p4', '')]
    expect(openDuties(lines, 'p1').map(({ name, why }) => `${name} ${why}`)).toEqual([
      ...['p1 of_giver', 'p3 of_gone', 'p4 without'],
    ])
  })
})

const aScan = { isScan: true, saidNotSecret: true, markInName: null, markOnPage: null, sameAs: null } as const
const signedSheet = { stage: 'signed', signedHow: 'paper', scans: 0 } as const

describe('the signed sheet', () => {
  it('is kept with what was signed on paper', () => {
    expect(decideAttach(signedSheet, aScan).ok).toBe(true)
  })

  it.each([
    ['before it is signed', { ...signedSheet, stage: 'open' }, aScan, 'wrong_handover_stage'],
    ['of what was confirmed in the program', { ...signedSheet, signedHow: 'app' }, aScan, 'not_signed_on_paper'],
    ['without end', { ...signedSheet, scans: 20 }, aScan, 'too_many_scans'],
    ['that is no scan', signedSheet, { ...aScan, isScan: false }, 'scan_kind'],
    ['nobody vouches for', signedSheet, { ...aScan, saidNotSecret: false }, 'not_said_open'],
    ['with a stamp', signedSheet, { ...aScan, markOnPage: 'MẬT' }, 'secret_on_page'],
    ['twice', signedSheet, { ...aScan, sameAs: 'to-1.pdf' }, 'same_scan'],
  ] as const)('is refused %s', (_why, state, scan, code) => {
    expect(codeOf(decideAttach(state, scan))).toBe(code)
  })
})
