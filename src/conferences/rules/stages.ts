import { err, ok, type Result } from '#kernel/result.ts'

/** How far a conference is. */
export const CONFERENCE_STAGES = ['planned', 'called', 'in_session', 'concluded', 'cancelled'] as const
export type ConferenceStage = (typeof CONFERENCE_STAGES)[number]

export const CONFERENCE_ACTS = [
  'change_plan',
  'set_units',
  'invite',
  'extend',
  'name_delegates',
  'hand_in',
  'review',
  'order',
  'start',
  'mark_present',
  'present',
  'discuss',
  'conclude',
  'send_materials',
  'read_materials',
  'cancel',
] as const
export type ConferenceAct = (typeof CONFERENCE_ACTS)[number]

interface ActRule {
  readonly in: readonly ConferenceStage[]
  /** The stage afterwards; null: it stays. */
  readonly to: ConferenceStage | null
}

/** Every act on a conference. `docs/processes/conference.md` shows this table and a test compares the two. */
export const STAGE_TABLE: Readonly<Record<ConferenceAct, ActRule>> = {
  change_plan: { in: ['planned'], to: null },
  set_units: { in: ['planned'], to: null },
  invite: { in: ['planned'], to: 'called' },
  extend: { in: ['called'], to: null },
  name_delegates: { in: ['called'], to: null },
  hand_in: { in: ['called'], to: null },
  review: { in: ['called'], to: null },
  order: { in: ['called', 'in_session'], to: null },
  start: { in: ['called'], to: 'in_session' },
  mark_present: { in: ['in_session'], to: null },
  present: { in: ['in_session'], to: null },
  discuss: { in: ['in_session'], to: null },
  conclude: { in: ['in_session'], to: 'concluded' },
  send_materials: { in: ['concluded'], to: null },
  read_materials: { in: ['concluded'], to: null },
  cancel: { in: ['planned', 'called'], to: 'cancelled' },
}

export interface Standing {
  readonly stage: ConferenceStage
  readonly version: number
}

export interface WrongStage {
  readonly code: 'wrong_conference_stage'
  readonly stage: ConferenceStage
}
export type StageRefusal = WrongStage | { readonly code: 'changed_meanwhile' }

/** Whether an act fits the stage; answers the stage afterwards. */
export function fitsStage(stage: ConferenceStage, act: ConferenceAct): Result<ConferenceStage, WrongStage> {
  const rule = STAGE_TABLE[act]
  return rule.in.includes(stage) ? ok(rule.to ?? stage) : err({ code: 'wrong_conference_stage', stage })
}

/** The same for acts on what two officers may change at once: nobody else was faster. */
export function decideStage(
  { stage, version }: Standing,
  act: ConferenceAct,
  basedOn: number,
): Result<ConferenceStage, StageRefusal> {
  const fits = fitsStage(stage, act)
  return fits.ok && basedOn !== version ? err({ code: 'changed_meanwhile' }) : fits
}

/** The acts a stage allows. */
export function actsIn(stage: ConferenceStage): readonly ConferenceAct[] {
  return CONFERENCE_ACTS.filter((act) => STAGE_TABLE[act].in.includes(stage))
}

/** What became of a unit's paper. */
export const CONFERENCE_PAPER_STATES = ['handed_in', 'returned', 'accepted', 'replaced'] as const
export type ConferencePaperState = (typeof CONFERENCE_PAPER_STATES)[number]
