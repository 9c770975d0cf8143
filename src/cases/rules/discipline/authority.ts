import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import type { Matter } from './vocabulary.ts'

export interface AuthorityFacts {
  readonly matter: Matter
  readonly isProbationary: boolean
  /** Forms the cell decides by itself; from the rule book. */
  readonly cellForms: readonly DisciplineForm[]
  readonly probationaryForms: readonly DisciplineForm[]
}

/** `decide`: the cell itself. `propose`: the level above, at the cell's proposal. `none`: no such form for this member. */
export type Authority = 'decide' | 'propose' | 'none'

/**
 * Who decides a form. The cell decides the light ones for every member, whatever office he holds; what concerns a task a
 * superior gave, and every heavier form, it proposes. A form is never exchanged for another: who would deserve expulsion is
 * not struck off instead, and a removal is not made a resignation, so neither exists here.
 * Source: QĐ 296-QĐ/TW Điều 10; inspection-discipline 4.1 and 4.2. Unbreakable guard 4.
 */
export function authorityOver(form: DisciplineForm, facts: AuthorityFacts): Authority {
  if (facts.isProbationary && !facts.probationaryForms.includes(form)) return 'none'
  return facts.matter !== 'superior_task' && facts.cellForms.includes(form) ? 'decide' : 'propose'
}

/** The ballot the case needs: what goes beyond the cell is on it only when a form or the matter does. */
export function ballotKindFor(proposed: DisciplineForm | null, facts: AuthorityFacts): 'impose' | 'propose' {
  if (facts.matter === 'superior_task') return 'propose'
  return proposed !== null && authorityOver(proposed, facts) === 'propose' ? 'propose' : 'impose'
}
