import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#kernel/local-date.ts'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { resolveRules } from '#rulebook/rules/resolve.ts'
import type { Obligation, ObligationKind } from './obligation.ts'
import { findDueReminders } from './reminder.ts'

const rules = resolveRules(NATIONAL_PACKS, [], { unitPath: [], on: '2026-11-20' })

const anObligation = (kind: ObligationKind, dueOn: LocalDate): Obligation => ({
  kind,
  unitId: 'cell',
  subject: { kind: 'person', id: 'p' },
  dueOn,
  rule: 'member.probationMonths',
  basis: rules['member.probationMonths'].basis,
  certainty: 'confirmed',
})

const stepsOn = (kind: ObligationKind, dueOn: LocalDate, on: LocalDate) =>
  findDueReminders([anObligation(kind, dueOn)], rules, on).map(({ daysBefore }) => daysBefore)

describe('reminders', () => {
  it.each([
    ['end_of_probation', '2026-12-20', '2026-11-20', [30]],
    ['end_of_probation', '2026-12-20', '2026-11-19', []],
    ['review_recognition', '2026-11-27', '2026-11-20', [7]],
    ['end_of_leave', '2026-12-05', '2026-11-20', [15]],
    ['post_documents', '2026-11-21', '2026-11-20', [1]],
    ['post_documents', '2026-11-20', '2026-11-20', [0]],
    ['report_meeting', '2026-11-22', '2026-11-20', []],
    ['hold_regular_meeting', '2026-11-30', '2026-11-20', []],
  ] as const)('of %s due on %s, on %s: %j', (kind, dueOn, on, steps) => {
    expect(stepsOn(kind, dueOn, on)).toEqual(steps)
  })

  it('go out up to three days later where the machine was off, under the same step, and then no more', () => {
    expect(stepsOn('end_of_probation', '2026-12-20', '2026-11-23')).toEqual([30])
    expect(stepsOn('end_of_probation', '2026-12-20', '2026-11-24')).toEqual([])
    expect(stepsOn('report_meeting', '2026-11-20', '2026-11-22')).toEqual([0])
  })

  it('take the latest step where two have passed', () => {
    expect(stepsOn('post_result', '2026-11-20', '2026-11-20')).toEqual([0])
  })
})
