import { describe, expect, it } from 'vitest'
import { authorityOver, ballotKindFor } from './authority.ts'
import { refusedDeferral } from './deferral.ts'
import { complaintUntil, effectOn } from './effect.ts'
import { limitationsOf } from './limitation.ts'

const FACTS = {
  matter: 'member_duty',
  isProbationary: false,
  cellForms: ['reprimand', 'warning'],
  probationaryForms: ['reprimand', 'warning'],
} as const

describe('unbreakable guard 4: no decision beyond authority', () => {
  it.each([
    ['reprimand', 'decide'],
    ['warning', 'decide'],
    ['removal_from_post', 'propose'],
    ['expulsion', 'propose'],
  ] as const)('%s: %s', (form, authority) => {
    expect(authorityOver(form, FACTS)).toBe(authority)
  })

  it('a task a superior gave: even a reprimand is proposed', () => {
    expect(authorityOver('reprimand', { ...FACTS, matter: 'superior_task' })).toBe('propose')
    expect(ballotKindFor('reprimand', { ...FACTS, matter: 'superior_task' })).toBe('propose')
  })

  it('a probationary member is neither removed nor expelled', () => {
    expect(authorityOver('expulsion', { ...FACTS, isProbationary: true })).toBe('none')
    expect(authorityOver('warning', { ...FACTS, isProbationary: true })).toBe('decide')
  })

  it('the ballot holds what goes beyond the cell only when that is proposed', () => {
    expect(ballotKindFor('warning', FACTS)).toBe('impose')
    expect(ballotKindFor('expulsion', FACTS)).toBe('propose')
    expect(ballotKindFor(null, FACTS)).toBe('impose')
  })
})

describe('limitation', () => {
  const rules = {
    months: { reprimand: 60, warning: 120, removal_from_post: 120, expulsion: null },
    noLimitFor: ['false_diploma'],
  } as const

  it('is told for each form and stops none', () => {
    const found = limitationsOf({ actOn: '2020-03-10', unlimited: null, concludedOn: '2026-03-10' }, rules)
    expect(found).toEqual([
      { form: 'reprimand', untilOn: '2025-03-10', isOver: true },
      { form: 'warning', untilOn: '2030-03-10', isOver: false },
      { form: 'removal_from_post', untilOn: '2030-03-10', isOver: false },
      { form: 'expulsion', untilOn: null, isOver: false },
    ])
  })

  it('the last day is still in time, and what has no limit never is over', () => {
    const on = (concludedOn: '2025-03-10' | '2025-03-11', unlimited: 'false_diploma' | null = null) =>
      limitationsOf({ actOn: '2020-03-10', unlimited, concludedOn }, rules)[0]?.isOver
    expect(on('2025-03-10')).toBe(false)
    expect(on('2025-03-11')).toBe(true)
    expect(on('2025-03-11', 'false_diploma')).toBe(false)
  })
})

describe('deferral', () => {
  const rules = { deferFor: ['pregnant', 'small_child', 'in_hospital'], smallChildMonths: 12 } as const
  const asked = { ground: 'small_child', reviewOn: '2026-04-10', childBornOn: '2025-06-01' } as const

  it('needs a ground of the rule book and a day to look again', () => {
    expect(refusedDeferral(asked, '2026-03-10', rules)).toBeNull()
    expect(refusedDeferral({ ...asked, reviewOn: '2026-03-10' }, '2026-03-10', rules)).toEqual({
      code: 'deferral_review_wrong',
    })
    expect(refusedDeferral({ ...asked, ground: 'pregnant' }, '2026-03-10', { ...rules, deferFor: [] })).toEqual({
      code: 'deferral_ground_unknown',
    })
  })

  it('a child of twelve months is no longer a ground', () => {
    expect(refusedDeferral({ ...asked, childBornOn: '2025-03-10' }, '2026-03-10', rules)).toEqual({
      code: 'child_too_old',
      untilOn: '2026-03-10',
    })
    expect(refusedDeferral({ ...asked, childBornOn: null }, '2026-03-10', rules)).toEqual({ code: 'child_day_needed' })
  })
})

describe('the effect of a discipline', () => {
  const decided = { form: 'warning', effectFrom: '2026-03-10', changes: [], newViolationOn: null } as const
  const rules = { expiryMonths: 12 }

  it('scenario 10: announced on 10/3/2026 it ends by itself on 10/3/2027', () => {
    expect(effectOn(decided, '2027-03-09', rules).effect).toBe('in_effect')
    expect(effectOn(decided, '2027-03-10', rules)).toEqual({
      effect: 'expired',
      form: 'warning',
      expiresOn: '2027-03-10',
    })
  })

  it('expulsion never ends by itself, and a new violation keeps a discipline from ending', () => {
    expect(effectOn({ ...decided, form: 'expulsion' }, '2030-01-01', rules).effect).toBe('in_effect')
    expect(effectOn({ ...decided, newViolationOn: '2026-09-01' }, '2028-01-01', rules)).toMatchObject({
      effect: 'in_effect',
      expiresOn: null,
    })
  })

  it('only a decision changes it: upheld leaves it, reduced changes the form, annulled ends it', () => {
    const change = (outcome: 'upheld' | 'reduced' | 'annulled', form: 'reprimand' | null) =>
      effectOn({ ...decided, changes: [{ outcome, on: '2026-06-01', form }] }, '2026-07-01', rules)
    expect(change('upheld', null)).toMatchObject({ effect: 'in_effect', form: 'warning' })
    expect(change('reduced', 'reprimand')).toMatchObject({ effect: 'changed', form: 'reprimand' })
    expect(change('annulled', null)).toMatchObject({ effect: 'annulled', expiresOn: null })
  })

  it('complaints are in time for thirty working days, holidays not counted', () => {
    expect(complaintUntil('2026-03-10', 30, new Set())).toBe('2026-04-21')
    expect(complaintUntil('2026-03-10', 30, new Set(['2026-04-20']))).toBe('2026-04-22')
  })
})
