import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'

export type ExemptionId = Id<'exemption'>

/** `exempt` for the aged and the weak, without end; `temp_exempt` for a time. */
export const EXEMPTION_KINDS = ['exempt', 'temp_exempt'] as const
export type ExemptionKind = (typeof EXEMPTION_KINDS)[number]

export const EXEMPTION_STAGES = ['asked', 'resolved', 'in_force', 'refused', 'withdrawn', 'ended'] as const
export type ExemptionStage = (typeof EXEMPTION_STAGES)[number]

export const EXEMPTION_CAUSES = [
  'age',
  'health',
  'treatment',
  'mission_abroad',
  'mobile_work',
  'maternity',
  'awaiting_retirement',
] as const
export type ExemptionCause = (typeof EXEMPTION_CAUSES)[number]

/** Which causes go with which kind. Source: HD 12-HD/BTCTW (2022), HD 09-HD/BTCTW (2017). */
export const CAUSES_OF: Readonly<Record<ExemptionKind, readonly ExemptionCause[]>> = {
  exempt: ['age', 'health'],
  temp_exempt: ['treatment', 'mission_abroad', 'mobile_work', 'maternity', 'awaiting_retirement'],
}

export const ASKED_HOW = ['written', 'oral'] as const
export type AskedHow = (typeof ASKED_HOW)[number]

export const EXEMPTION_ACTS = ['resolve', 'decide', 'withdraw', 'comeBack', 'unask'] as const
export type ExemptionAct = (typeof EXEMPTION_ACTS)[number]

/** Who does what at which stage; `docs/processes/exemption.md` is held to it. */
export const EXEMPTION_TABLE: Readonly<
  Record<ExemptionAct, { readonly by: 'cell' | 'committee' | 'member'; readonly at: readonly ExemptionStage[] }>
> = {
  resolve: { by: 'cell', at: ['asked'] },
  decide: { by: 'committee', at: ['resolved'] },
  withdraw: { by: 'cell', at: ['asked', 'resolved'] },
  comeBack: { by: 'cell', at: ['in_force'] },
  unask: { by: 'member', at: ['asked'] },
}

export interface Exemption {
  readonly id: ExemptionId
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly kind: ExemptionKind
  readonly stage: ExemptionStage
  readonly askedOn: LocalDate
  readonly fromOn: LocalDate
  /** First day of taking part again; null: without end. */
  readonly toOn: LocalDate | null
}

export interface AskExemption {
  readonly kind: ExemptionKind
  readonly cause: ExemptionCause
  readonly how: AskedHow
  readonly askedOn: LocalDate
  readonly fromOn: LocalDate
  readonly toOn: LocalDate | null
  readonly today: LocalDate
}

export interface AskContext {
  readonly isOnRoll: boolean
  /** Another request that is open or in force. */
  readonly hasOpen: boolean
  /** Mobile work is exempted for less than so many months. */
  readonly monthsBelow: number
}

export type AskRefusal =
  | { readonly code: 'member_has_left' }
  | { readonly code: 'exemption_open' }
  | { readonly code: 'exemption_cause_unfit' }
  | { readonly code: 'exemption_asked_in_writing' }
  | { readonly code: 'exemption_needs_end' }
  | { readonly code: 'exemption_has_no_end' }
  | { readonly code: 'leave_ends_before_start' }
  | { readonly code: 'exemption_too_long'; readonly months: number }
  | { readonly code: 'step_in_future' }

/** The member asks, in writing or, where he is exempted for good, also by word of mouth; a temporary one has its period. */
export function decideAskExemption(context: AskContext, input: AskExemption): Result<'asked', AskRefusal> {
  const { kind, cause, how, fromOn, toOn } = input
  if (!context.isOnRoll) return err({ code: 'member_has_left' })
  if (context.hasOpen) return err({ code: 'exemption_open' })
  if (!CAUSES_OF[kind].includes(cause)) return err({ code: 'exemption_cause_unfit' })
  if (input.askedOn > input.today) return err({ code: 'step_in_future' })
  if (kind === 'exempt') return toOn === null ? ok('asked') : err({ code: 'exemption_has_no_end' })
  if (how !== 'written') return err({ code: 'exemption_asked_in_writing' })
  if (toOn === null) return err({ code: 'exemption_needs_end' })
  if (toOn <= fromOn) return err({ code: 'leave_ends_before_start' })
  if (cause === 'mobile_work' && toOn >= addMonthsToDay(fromOn, context.monthsBelow))
    return err({ code: 'exemption_too_long', months: context.monthsBelow })
  return ok('asked')
}

export type ExemptionStageRefusal = { readonly code: 'transfer_wrong_stage'; readonly stage: ExemptionStage }

export function checkExemptionStage(
  { stage }: Pick<Exemption, 'stage'>,
  act: ExemptionAct,
): Result<null, ExemptionStageRefusal> {
  return EXEMPTION_TABLE[act].at.includes(stage) ? ok(null) : err({ code: 'transfer_wrong_stage', stage })
}

/** A vote of the cell's meeting as a resolution rests on it. */
export interface VoteFacts {
  readonly on: LocalDate
  readonly passed: boolean
}

export type ResolveRefusal =
  | ExemptionStageRefusal
  | { readonly code: 'vote_unknown' }
  | { readonly code: 'vote_before_request'; readonly askedOn: LocalDate }

/** What the cell's vote makes of it: in force at once, proposed to the committee, or refused. */
export function decideResolveExemption(
  exemption: Exemption,
  vote: VoteFacts | null,
): Result<'in_force' | 'resolved' | 'refused', ResolveRefusal> {
  const stage = checkExemptionStage(exemption, 'resolve')
  if (!stage.ok) return stage
  if (vote === null) return err({ code: 'vote_unknown' })
  if (vote.on < exemption.askedOn) return err({ code: 'vote_before_request', askedOn: exemption.askedOn })
  if (!vote.passed) return ok('refused')
  return ok(exemption.kind === 'exempt' ? 'in_force' : 'resolved')
}

export type DecideExemptionRefusal = ExemptionStageRefusal | { readonly code: 'reason_missing' }

/** The committee grants what the cell proposes, or refuses it with a reason. */
export function decideExemptionAbove(
  exemption: Exemption,
  { granted, reason }: { readonly granted: boolean; readonly reason: string },
): Result<'in_force' | 'refused', DecideExemptionRefusal> {
  const stage = checkExemptionStage(exemption, 'decide')
  if (!stage.ok) return stage
  if (!granted && reason === '') return err({ code: 'reason_missing' })
  return ok(granted ? 'in_force' : 'refused')
}

/** The request is taken back before it is in force. */
export function decideWithdrawExemption(
  exemption: Exemption,
  reason: string,
): Result<'withdrawn', DecideExemptionRefusal> {
  const stage = checkExemptionStage(exemption, 'withdraw')
  if (!stage.ok) return stage
  return reason === '' ? err({ code: 'reason_missing' }) : ok('withdrawn')
}

/** The member takes back what he asked for himself, until his cell has voted; nobody asks him why. */
export function decideUnaskExemption(exemption: Pick<Exemption, 'stage'>): Result<'withdrawn', ExemptionStageRefusal> {
  const stage = checkExemptionStage(exemption, 'unask')
  return stage.ok ? ok('withdrawn') : stage
}
