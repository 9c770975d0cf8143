import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { decideDraw, decideSheetAct, type PaperSheet, type SheetAsked } from './paper-sheet.ts'

const now = new Date('2026-11-10T10:00:00+07:00')
const contest = {
  ...{ stage: 'open' as const, opensAt: new Date('2026-11-10T08:00:00+07:00'), minutes: 40, attempts: 1 },
  closesAt: new Date('2026-11-10T17:00:00+07:00'),
}
const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.error?.code
const [FIRST, SECOND, SITTER] = ['first' as PersonId, 'second' as PersonId, 'sitter' as PersonId]
const typed = { answers: [0, null, 3], minutes: 32, guess: 90 } as const
const drawn: PaperSheet = { state: 'drawn', personId: SITTER, typedBy: null, typed: null, places: 3 }
const once: PaperSheet = { ...drawn, state: 'typed', typedBy: FIRST, typed }
const type = (body: object = {}): SheetAsked => ({ act: 'type', body: { ...typed, ...body } })
const compare = (body: object = {}): SheetAsked => ({ act: 'compare', body: { ...typed, ...body } })

describe('a set on paper', () => {
  const sitter = { name: 'Lê Thị Cụ', mayTakePart: true, sittings: 0 }
  it.each([
    ['drawn for who may take part', contest, sitter, 'ok'],
    ['not for who is exempt or elsewhere', contest, { ...sitter, mayTakePart: false }, 'training_sheet_person'],
    ['not for who sat, on a screen or on paper', contest, { ...sitter, sittings: 1 }, 'training_sits_already'],
    ['not before it opens', { ...contest, stage: 'draft' as const }, sitter, 'training_contest_not_open'],
    ['not after its time', { ...contest, closesAt: now }, sitter, 'training_contest_over'],
  ] as const)('%s', (_why, given, one, code) => {
    expect(codeOf(decideDraw(given, [one], now))).toBe(code)
  })

  it.each([
    ['typed', drawn, type(), FIRST, 'ok'],
    ['typed anew by the first', once, type(), FIRST, 'ok'],
    ['handed in once a second has typed the same', once, compare(), SECOND, 'ok'],
    ['never handed in by one alone', once, compare(), FIRST, 'training_sheet_second'],
    ['never typed by its own person', drawn, type(), SITTER, 'training_own_sheet'],
    ['not compared before it is typed', drawn, compare(), SECOND, 'training_sheet_state'],
    ['refused where a place differs', once, compare({ answers: [0, 1, 3] }), SECOND, 'training_sheet_differs'],
    ['refused where the minutes differ', once, compare({ minutes: 33 }), SECOND, 'training_sheet_beside_differs'],
    ['refused with too few letters', drawn, type({ answers: [0] }), FIRST, 'training_sheet_places'],
    ['refused with more minutes than there are', drawn, type({ minutes: 41 }), FIRST, 'training_sheet_minutes'],
    ['withdrawn with a reason', drawn, { act: 'withdraw', body: { reason: '' } }, FIRST, 'training_reason_missing'],
    ['not changed once handed in', { ...once, state: 'handed_in' }, type(), FIRST, 'training_sheet_state'],
  ] as const)('is %s', (_why, sheet, asked, by, code) => {
    expect(codeOf(decideSheetAct(contest, sheet as PaperSheet, asked as SheetAsked, { by, now }))).toBe(code)
  })

  it('names the questions that differ', () => {
    const refused = decideSheetAct(contest, once, compare({ answers: [1, null, 2] }), { by: SECOND, now })
    expect(refused).toEqual({ ok: false, error: { code: 'training_sheet_differs', places: '1, 3' } })
  })
})
