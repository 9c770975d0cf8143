import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type Problem, SETTLED_BEFORE_THE_DAY } from './problems.ts'

/** How far a reorganisation is. */
export const REORGANISATION_STAGES = ['draft', 'previewed', 'decided', 'done', 'dropped'] as const
export type ReorganisationStage = (typeof REORGANISATION_STAGES)[number]

export const REORGANISATION_ACTS = [
  'change',
  'confirm_preview',
  'issue_decision',
  'decide',
  'carry_out',
  'drop',
] as const
export type ReorganisationAct = (typeof REORGANISATION_ACTS)[number]

interface ActRule {
  readonly in: readonly ReorganisationStage[]
  /** The stage afterwards. */
  readonly to: ReorganisationStage
}

/** Every act on a reorganisation. `docs/processes/reorganisation.md` shows this table and a test compares the two. */
export const STAGE_TABLE: Readonly<Record<ReorganisationAct, ActRule>> = {
  change: { in: ['draft', 'previewed'], to: 'draft' },
  confirm_preview: { in: ['draft', 'previewed'], to: 'previewed' },
  issue_decision: { in: ['previewed'], to: 'decided' },
  decide: { in: ['previewed'], to: 'decided' },
  carry_out: { in: ['decided'], to: 'done' },
  drop: { in: ['draft', 'previewed', 'decided'], to: 'dropped' },
}

export interface Standing {
  readonly stage: ReorganisationStage
  readonly version: number
}

export type StageRefusal =
  | { readonly code: 'wrong_reorganisation_stage'; readonly stage: ReorganisationStage }
  | { readonly code: 'changed_meanwhile' }

/** Whether an act fits the stage, and nobody else was faster; answers the stage afterwards. */
export function decideStage(
  { stage, version }: Standing,
  act: ReorganisationAct,
  basedOn: number | null,
): Result<ReorganisationStage, StageRefusal> {
  if (!STAGE_TABLE[act].in.includes(stage)) return err({ code: 'wrong_reorganisation_stage', stage })
  if (basedOn !== null && basedOn !== version) return err({ code: 'changed_meanwhile' })
  return ok(STAGE_TABLE[act].to)
}

export type ProblemRefusal = {
  readonly code: 'plan_has_problems'
  readonly problem: Problem['code']
  readonly unitId: string | null
  readonly count: number
}

/** What is previewed may still wait for meetings to be held; what is decided or carried out may not. */
export function decideSound(
  problems: readonly (Pick<Problem, 'code' | 'count'> & { readonly unitId: string | null })[],
  moment: 'preview' | 'decide' | 'carry_out',
): Result<null, ProblemRefusal> {
  const waits = moment !== 'carry_out'
  const stops = problems.find(({ code }) => !(waits && SETTLED_BEFORE_THE_DAY.includes(code)))
  if (stops === undefined) return ok(null)
  return err({ code: 'plan_has_problems', problem: stops.code, unitId: stops.unitId, count: stops.count })
}

export type PreviewRefusal = { readonly code: 'preview_changed' }

/** Decided is what was read: where the preview has changed since, it is read again first. */
export function decideSeen(seen: string | null, now: string): Result<null, PreviewRefusal> {
  return seen === now ? ok(null) : err({ code: 'preview_changed' })
}

export type DayRefusal = { readonly code: 'day_not_come'; readonly effectiveOn: LocalDate }

export function decideDay(effectiveOn: LocalDate, today: LocalDate): Result<null, DayRefusal> {
  return effectiveOn <= today ? ok(null) : err({ code: 'day_not_come', effectiveOn })
}
