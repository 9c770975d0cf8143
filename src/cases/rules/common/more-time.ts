import { type CaseState, entriesOf } from '../case.ts'

/** Whether somebody asked for more time and has no answer yet. */
export function waitsForTime(state: CaseState): boolean {
  return entriesOf(state, 'ask_more_time').length > entriesOf(state, 'answer_more_time').length
}
