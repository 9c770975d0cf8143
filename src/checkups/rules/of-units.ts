import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { CheckupCode } from '#rulebook/rules/checkup-values.ts'
import { clockOf } from '#transfers/rules/clocks.ts'
import type { Transfer } from '#transfers/rules/transfer.ts'
import { type UnitWarningCode, type WarningFacts, warningsFor } from '#units/rules/warnings.ts'
import type { CheckupDay, Finding } from './finding.ts'

export interface UnitPostFacts extends WarningFacts {
  readonly unitId: string
}

/** What a unit's own page points out, by the names of the check. */
const RULE_OF_WARNING: Readonly<Record<UnitWarningCode, CheckupCode>> = {
  too_few_members: 'too_few_members',
  committee_to_elect: 'committee_to_elect',
  committee_over_size: 'committee_over_size',
  term_over: 'term_over',
  no_secretary: 'no_secretary',
}

/** Size, elected body and mandates of a unit: the same judgement its own page shows. Charter art. 21, 24. */
export function findOfUnit(facts: UnitPostFacts, { rules, on }: CheckupDay): readonly Finding[] {
  const figures = {
    minOfficial: rules['cell.minOfficialMembers'],
    committeeFrom: rules['cell.committeeFromOfficialMembers'],
    committeeMax: rules['cell.committeeMaxMembers'],
    termMonths: rules['cell.termMonths'],
    termShiftMonths: rules['cell.termShiftMonths'],
  }
  const found = warningsFor(facts, figures, on).map(({ code, count, figure, office, dueOn }): Finding => {
    const told = { count, figure, office, dueOn }
    return {
      rule: RULE_OF_WARNING[code],
      unitId: facts.unitId,
      subject: { kind: 'unit', id: facts.unitId },
      detail: office === null ? '' : `${office}:${dueOn ?? ''}`,
      facts: Object.fromEntries(Object.entries(told).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))),
    }
  })
  // Two seats of one office whose mandates end on one day are told of once.
  return [...new Map(found.map((one) => [`${one.rule}:${one.detail}`, one])).values()]
}

/** The last meeting of a cell: members its minutes count, and those the register now has on the roll for that day. */
export interface RollFacts {
  readonly unitId: string
  readonly meetingId: string
  readonly heldOn: LocalDate
  readonly inMinutes: number
  readonly onRoll: number
}

export function findRollAndMinutesDiffer(facts: RollFacts): Finding | null {
  const { unitId, meetingId, heldOn, inMinutes, onRoll } = facts
  if (inMinutes === onRoll) return null
  const subject = { kind: 'meeting', id: meetingId } as const
  return { rule: 'roll_and_minutes_differ', unitId, subject, detail: '', facts: { heldOn, inMinutes, onRoll } }
}

export interface UnlockedFacts {
  readonly unitId: string
  readonly meetingId: string
  readonly heldOn: LocalDate
}

export function findMinutesNotLocked(
  { unitId, meetingId, heldOn }: UnlockedFacts,
  { rules, on }: CheckupDay,
): Finding | null {
  const days = rules['checkup.minutesDays'].value
  if (addDays(heldOn, days) >= on) return null
  const subject = { kind: 'meeting', id: meetingId } as const
  return { rule: 'minutes_not_locked', unitId, subject, detail: '', facts: { heldOn, days } }
}

export type TransferFacts = Pick<Transfer, 'id' | 'kind' | 'stage' | 'effectiveOn' | 'introducedOn'> & {
  readonly unitId: string
}

/** A transfer whose clock has run out. QĐ 294-QĐ/TW. */
export function findTransferStandsStill(facts: TransferFacts, { rules, on, holidays }: CheckupDay): Finding | null {
  const values = {
    fileWorkingDays: rules['member.transferFileWorkingDays'].value,
    presentWorkingDays: rules['member.introductionWorkingDays'].value,
  }
  const clock = clockOf(facts, values, holidays)
  if (clock === null || clock.dueOn >= on) return null
  const subject = { kind: 'transfer', id: facts.id } as const
  const told = { step: clock.kind, dueOn: clock.dueOn }
  return { rule: 'transfer_stands_still', unitId: facts.unitId, subject, detail: '', facts: told }
}

/** One series of numbers: how many are missing between the first used and the last given. */
export interface SeriesFacts {
  readonly unitId: string
  readonly paperType: string
  readonly termFrom: LocalDate
  readonly missing: number
  readonly firstMissing: number | null
}

/** A number given and not there: neither issued nor void. */
export function findPaperNumberMissing(facts: SeriesFacts): Finding | null {
  const { unitId, paperType, termFrom, missing, firstMissing } = facts
  if (missing <= 0 || firstMissing === null) return null
  return {
    rule: 'paper_number_missing',
    unitId,
    subject: { kind: 'unit', id: unitId },
    detail: `${paperType}:${termFrom}`,
    facts: { paperType, missing, firstMissing },
  }
}
