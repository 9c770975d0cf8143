import { DISCIPLINE_FORMS, type DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import type { ComplaintOutcome } from './vocabulary.ts'

/** Forms a level may change a discipline to: a reduced one is lighter, an increased one heavier; the others name none. */
export function formsAfter(outcome: ComplaintOutcome, form: DisciplineForm): readonly DisciplineForm[] {
  const at = DISCIPLINE_FORMS.indexOf(form)
  if (outcome === 'reduced') return DISCIPLINE_FORMS.slice(0, at)
  return outcome === 'increased' ? DISCIPLINE_FORMS.slice(at + 1) : []
}
