import { err, ok, type Result } from '#kernel/result.ts'
import type { StepFacts } from '../facts.ts'
import type { Procedure } from '../procedure.ts'
import type { ProcedureStage } from '../vocabulary.ts'

/** Stages that changed the register or numbered a paper: what followed from them cannot be undone by taking the step back. */
export const BINDING_STAGES: readonly ProcedureStage[] = [
  'cell_resolution',
  'committee_decision',
  'ceremony',
  'cell_review',
  'recognition_decision',
  'exit_resolution',
  'exit_decision',
  'death_record',
]

export type TakeBackRefusal =
  | { readonly code: 'procedure_closed' }
  | { readonly code: 'nothing_to_take_back' }
  | { readonly code: 'step_binds'; readonly stage: ProcedureStage }

/** The last stage was recorded wrongly: it is done again. What was recorded stays in the history with the reason. */
export function decideTakeBack({ state, steps }: Procedure): Result<StepFacts, TakeBackRefusal> {
  if (state !== 'running') return err({ code: 'procedure_closed' })
  const last = steps.at(-1)
  if (last === undefined) return err({ code: 'nothing_to_take_back' })
  if (BINDING_STAGES.includes(last.stage)) return err({ code: 'step_binds', stage: last.stage })
  return ok(last)
}
