import { err, ok, type Result } from '#kernel/result.ts'

/** How far a handover is. */
export const HANDOVER_STAGES = ['open', 'confirmed_by_one', 'signed', 'dropped'] as const
export type HandoverStage = (typeof HANDOVER_STAGES)[number]

export const HANDOVER_ACTS = [
  'draw_up',
  'confirm_first',
  'confirm_second',
  'sign_on_paper',
  'attach_scan',
  'drop',
] as const
export type HandoverAct = (typeof HANDOVER_ACTS)[number]

interface ActRule {
  readonly in: readonly HandoverStage[]
  /** The stage afterwards. */
  readonly to: HandoverStage
}

/** Every act on a handover. `docs/processes/handover.md` shows this table and a test compares the two. */
export const STAGE_TABLE: Readonly<Record<HandoverAct, ActRule>> = {
  draw_up: { in: ['open', 'confirmed_by_one'], to: 'open' },
  confirm_first: { in: ['open'], to: 'confirmed_by_one' },
  confirm_second: { in: ['confirmed_by_one'], to: 'signed' },
  sign_on_paper: { in: ['open', 'confirmed_by_one'], to: 'signed' },
  attach_scan: { in: ['signed'], to: 'signed' },
  drop: { in: ['open', 'confirmed_by_one'], to: 'dropped' },
}

/** How it was signed: each in the program, or both on the sheet. */
export const SIGNED_HOW = ['app', 'paper'] as const
export type SignedHow = (typeof SIGNED_HOW)[number]

export const HANDOVER_SIDES = ['giver', 'receiver'] as const
export type HandoverSide = (typeof HANDOVER_SIDES)[number]

export interface Standing {
  readonly stage: HandoverStage
  readonly version: number
}

export type StageRefusal =
  | { readonly code: 'wrong_handover_stage'; readonly stage: HandoverStage }
  | { readonly code: 'changed_meanwhile' }

/** Whether an act fits the stage, and nobody else was faster; answers the stage afterwards. */
export function decideStage(
  { stage, version }: Standing,
  act: HandoverAct,
  basedOn: number,
): Result<HandoverStage, StageRefusal> {
  if (!STAGE_TABLE[act].in.includes(stage)) return err({ code: 'wrong_handover_stage', stage })
  if (basedOn !== version) return err({ code: 'changed_meanwhile' })
  return ok(STAGE_TABLE[act].to)
}

/** The acts a stage allows. */
export function actsIn(stage: HandoverStage): readonly HandoverAct[] {
  return HANDOVER_ACTS.filter((act) => STAGE_TABLE[act].in.includes(stage))
}
