import type { PlanAct, PlanStage } from './vocabulary.ts'

/** In which stages an act on the plan may be done, and where it leads; null: the stage stays. */
export interface PlanLine {
  readonly in: readonly PlanStage[]
  readonly to: PlanStage | null
}

/** The plan of a year from draft to its closing. `docs/processes/oversight-plan.md` shows this table; a test compares. */
export const PLAN_LINES: Readonly<Record<PlanAct, PlanLine>> = {
  describe: { in: ['draft'], to: null },
  set_item: { in: ['draft'], to: null },
  remove_item: { in: ['draft'], to: null },
  submit: { in: ['draft'], to: 'in_meeting' },
  rework: { in: ['in_meeting'], to: 'draft' },
  adopt: { in: ['in_meeting'], to: 'adopted' },
  issue: { in: ['adopted'], to: 'issued' },
  send: { in: ['issued'], to: 'under_execution' },
  add_item: { in: ['under_execution'], to: null },
  move_item: { in: ['under_execution'], to: null },
  drop_item: { in: ['under_execution'], to: null },
  carry_over: { in: ['under_execution'], to: null },
  record_done: { in: ['under_execution'], to: null },
  close: { in: ['under_execution'], to: 'closed' },
  discard: { in: ['draft', 'in_meeting'], to: 'discarded' },
}
