import type { Trx } from '#platform/server/db/db.ts'
import { entryToBe, evolve } from '../../rules/case.ts'
import { effectOn } from '../../rules/discipline/effect.ts'
import { disciplineOf } from '../../rules/discipline/outcome.ts'
import type { CaseAct } from '../../rules/vocabulary.ts'
import type { EffectFacts } from '../case-family.ts'

const CHANGING: readonly CaseAct[] = [
  'announce_result',
  'record_superior_decision',
  'record_complaint_outcome',
  'note_new_violation',
]

/** Keeps beside the entries what the case led to, as it stands after the act; a complaint that is only registered changes nothing. */
export async function recordDiscipline(trx: Trx, facts: EffectFacts): Promise<void> {
  const { caseId, unitId, state, asked, actor, figures } = facts
  if (!CHANGING.includes(asked.act)) return
  const after = evolve(state, entryToBe(state, asked, actor.personId), new Map())
  const discipline = disciplineOf(after, figures)
  if (!discipline) return
  const { effect, form, expiresOn } = effectOn(discipline, asked.on, figures)
  const now = {
    form,
    expiresOn,
    annulledOn: effect === 'annulled' ? asked.on : null,
    changedOn: effect === 'changed' ? asked.on : null,
  }
  await trx
    .insertInto('disciplineRecord')
    .values({ ...now, caseId, unitId, personId: state.subjectId, effectFrom: discipline.effectFrom })
    .onConflict((on) => on.column('caseId').doUpdateSet(now))
    .execute()
}
