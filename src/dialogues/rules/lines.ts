import type { DialogueAct, DialogueStage, QuestionAct, QuestionState } from './vocabulary.ts'

export interface DialogueLine {
  readonly in: readonly DialogueStage[]
  readonly to: DialogueStage | null
}

/** A dialogue from its plan to the notice of its conclusions. `docs/processes/dialogue.md` shows this table; a test compares. */
export const DIALOGUE_LINES: Readonly<Record<DialogueAct, DialogueLine>> = {
  describe: { in: ['draft', 'planned', 'collecting'], to: null },
  issue_plan: { in: ['draft'], to: 'planned' },
  issue_call: { in: ['planned'], to: 'collecting' },
  issue_summary: { in: ['collecting', 'in_session'], to: null },
  start: { in: ['collecting'], to: 'in_session' },
  end: { in: ['in_session'], to: 'held' },
  issue_notice: { in: ['held'], to: 'concluded' },
  call_off: { in: ['draft', 'planned', 'collecting'], to: 'called_off' },
}

export interface QuestionLine {
  readonly in: readonly DialogueStage[]
  readonly from: readonly QuestionState[]
  /** In which states it may be done once the dialogue is concluded: at the next one, or whenever there is something to say. */
  readonly later: readonly QuestionState[]
  readonly to: QuestionState | null
}

const PREPARING: readonly DialogueStage[] = ['collecting', 'in_session']
const SESSION: readonly DialogueStage[] = ['in_session', 'held']
const UNSETTLED: readonly QuestionState[] = ['submitted', 'accepted', 'assigned']
const OWED: readonly QuestionState[] = ['answered', 'deferred', 'committed']

/** A question from its asking to what its asker says of it. */
export const QUESTION_LINES: Readonly<Record<QuestionAct, QuestionLine>> = {
  accept: { in: PREPARING, from: ['submitted'], later: [], to: 'accepted' },
  merge: { in: [...PREPARING, 'held'], from: UNSETTLED, later: [], to: 'merged' },
  split: { in: [...PREPARING, 'held'], from: ['merged'], later: [], to: 'accepted' },
  set_aside: { in: [...PREPARING, 'held'], from: ['submitted', 'accepted'], later: [], to: 'out_of_scope' },
  assign: { in: PREPARING, from: ['accepted', 'assigned'], later: [], to: 'assigned' },
  draft: { in: PREPARING, from: ['assigned'], later: [], to: null },
  approve: { in: PREPARING, from: ['assigned'], later: [], to: null },
  answer: { in: SESSION, from: UNSETTLED, later: OWED, to: 'answered' },
  defer: { in: SESSION, from: UNSETTLED, later: [], to: 'deferred' },
  promise: { in: SESSION, from: [...UNSETTLED, 'answered', 'deferred'], later: OWED, to: 'committed' },
  tell: { in: [], from: [], later: OWED, to: null },
}

export function mayActOnQuestion(act: QuestionAct, stage: DialogueStage, state: QuestionState): boolean {
  const line = QUESTION_LINES[act]
  return stage === 'concluded' ? line.later.includes(state) : line.in.includes(stage) && line.from.includes(state)
}
