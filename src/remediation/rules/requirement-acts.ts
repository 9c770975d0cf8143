import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Notice, Requirement } from './notice.ts'
import type { RemedyRefusal } from './refusal.ts'
import type { RemedyJudgement, RemedyState } from './vocabulary.ts'

/** Acts on one requirement, by the states they need and the state they lead to. `docs/processes/remediation.md`. */
export const REQUIREMENT_ACTS = {
  takeOn: { from: ['assigned'], to: 'taken_on' },
  report: { from: ['taken_on', 'returned'], to: 'reported' },
  accept: { from: ['reported'], to: 'accepted' },
  giveBack: { from: ['reported'], to: 'returned' },
  extend: { from: ['assigned', 'taken_on', 'returned'], to: null },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly RemedyState[]; readonly to: RemedyState | null }>
>
export type RequirementAct = keyof typeof REQUIREMENT_ACTS

type OfNotice = Pick<Notice, 'stage' | 'personId'>

function check(
  { stage }: Pick<Notice, 'stage'>,
  { state }: Requirement,
  act: RequirementAct,
): Result<null, RemedyRefusal> {
  if (stage !== 'heard' && !(act === 'extend' && (stage === 'issued' || stage === 'received')))
    return err({ code: 'remedy_wrong_stage', stage })
  const from: readonly RemedyState[] = REQUIREMENT_ACTS[act].from
  return from.includes(state) ? ok(null) : err({ code: 'remedy_wrong_state', state })
}

export interface TakeOn {
  readonly cause: string
  readonly solutionKind: string
  readonly dueOn: LocalDate
}

/** The unit takes a requirement on: why it came to this, which way out, by whom and by when, not later than the notice asks. */
export function decideTakeOn(
  notice: OfNotice,
  requirement: Requirement,
  { solutionKind, dueOn }: TakeOn,
  { ways, today }: { readonly ways: readonly string[]; readonly today: LocalDate },
): Result<null, RemedyRefusal> {
  const fits = check(notice, requirement, 'takeOn')
  if (!fits.ok) return fits
  if (!ways.includes(solutionKind)) return err({ code: 'remedy_way_unknown' })
  // What is overdue already is taken on for a day to come; it stays late until the issuer gives more time.
  const latest = requirement.dueOn < today ? null : requirement.dueOn
  return latest !== null && dueOn > latest ? err({ code: 'remedy_due_too_late', dueOn: latest }) : ok(null)
}

/** A report stands on evidence: a file beside it, or the proof or acceptance of the commitment. A member reports at his commitment. */
export function decideReport(
  notice: OfNotice,
  requirement: Requirement,
  { hasFile }: { readonly hasFile: boolean },
): Result<null, RemedyRefusal> {
  const fits = check(notice, requirement, 'report')
  if (!fits.ok) return fits
  if (notice.personId !== null) return err({ code: 'remedy_by_commitment' })
  const { commitment } = requirement
  const isProven = hasFile || commitment?.isAccepted === true || commitment?.hasProof === true
  return isProven ? ok(null) : err({ code: 'remedy_evidence_missing' })
}

export interface JudgeReport {
  readonly reportId: string
  readonly judgement: RemedyJudgement
  readonly note: string
  readonly by: PersonId
}

/** Accepted, or returned with a sentence: by whoever issued the notice, never by whoever wrote the report. */
export function decideJudgement(
  notice: OfNotice,
  requirement: Requirement,
  { reportId, judgement, note, by }: JudgeReport,
): Result<RemedyState, RemedyRefusal> {
  const act = judgement === 'accepted' ? 'accept' : 'giveBack'
  const fits = check(notice, requirement, act)
  if (!fits.ok) return fits
  if (requirement.pending?.id !== reportId) return err({ code: 'remedy_nothing_to_judge' })
  if (requirement.pending.by === by) return err({ code: 'remedy_own_report' })
  if (judgement === 'returned' && note === '') return err({ code: 'remedy_reason_missing' })
  return ok(REQUIREMENT_ACTS[act].to)
}

export interface OutsideAnswer {
  readonly judgement: RemedyJudgement
  readonly on: LocalDate
  readonly note: string
  readonly today: LocalDate
}

/** What an issuer outside the installation answered, as the unit writes it down: on a day between the report and today. */
export function decideOutsideAnswer(
  notice: Pick<Notice, 'stage' | 'issuerUnitId'>,
  requirement: Requirement,
  { judgement, on, note, today }: OutsideAnswer,
): Result<RemedyState, RemedyRefusal> {
  if (notice.issuerUnitId !== null) return err({ code: 'remedy_issuer_inside' })
  const act = judgement === 'accepted' ? 'accept' : 'giveBack'
  const fits = check(notice, requirement, act)
  if (!fits.ok) return fits
  const from = requirement.pending?.on ?? today
  if (on < from || on > today) return err({ code: 'remedy_day_wrong', from, to: today })
  if (judgement === 'returned' && note === '') return err({ code: 'remedy_reason_missing' })
  return ok(REQUIREMENT_ACTS[act].to)
}

/** More time, given by the issuer with the reason. */
export function decideExtend(
  notice: OfNotice,
  requirement: Requirement,
  { dueOn, reason }: { readonly dueOn: LocalDate; readonly reason: string },
): Result<{ readonly from: LocalDate; readonly to: LocalDate }, RemedyRefusal> {
  const fits = check(notice, requirement, 'extend')
  if (!fits.ok) return fits
  if (dueOn <= requirement.dueOn) return err({ code: 'remedy_due_not_later', dueOn: requirement.dueOn })
  return reason === '' ? err({ code: 'remedy_reason_missing' }) : ok({ from: requirement.dueOn, to: dueOn })
}

/** The notice is closed by itself with its last requirement: nothing is left to be ticked off. */
export function closesNotice(states: readonly RemedyState[]): boolean {
  return states.length > 0 && states.every((state) => state === 'accepted')
}
