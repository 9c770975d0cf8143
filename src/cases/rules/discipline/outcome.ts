import { type CaseState, entriesOf, lastOf } from '../case.ts'
import type { CaseFigures } from '../figures.ts'
import type { DisciplineFacts } from './effect.ts'
import { voteOf } from './hearing.ts'

/** The discipline a case led to, with what changed it since; null where none was decided. A complaint alone is no change. */
export function disciplineOf(state: CaseState, figures: CaseFigures): DisciplineFacts | null {
  const begun = begunBy(state, figures)
  if (!begun) return null
  return {
    ...begun,
    changes: entriesOf(state, 'record_complaint_outcome').map(({ on, body }) => ({
      on,
      outcome: body.outcome,
      form: body.form,
    })),
    newViolationOn: lastOf(state, 'note_new_violation')?.on ?? null,
  }
}

function begunBy(state: CaseState, figures: CaseFigures): Pick<DisciplineFacts, 'form' | 'effectFrom'> | null {
  const above = lastOf(state, 'record_superior_decision')
  if (above) return above.body.form === null ? null : { form: above.body.form, effectFrom: above.body.effectFrom }
  const announced = lastOf(state, 'announce_result')
  const verdict = announced && voteOf(state, figures)?.verdict
  // A cell's decision has effect from the announcement of the vote, not from its writing.
  return announced && verdict?.kind === 'decided' ? { form: verdict.form, effectFrom: announced.on } : null
}
