import type { Trx } from '#platform/server/db/db.ts'
import { enterDiscipline } from '#records/public.ts'
import { findUnitOn } from '#units/public.ts'
import { entryToBe, evolve, lastOf } from '../../rules/case.ts'
import { type EffectOn, effectOn } from '../../rules/discipline/effect.ts'
import { disciplineOf } from '../../rules/discipline/outcome.ts'
import type { CaseAct } from '../../rules/vocabulary.ts'
import type { EffectFacts } from '../case-family.ts'

/** Acts of who leads the cell or inspects above, after which the file says something else. */
const TOLD_THE_FILE: readonly CaseAct[] = ['issue_decision', 'record_superior_decision', 'record_complaint_outcome']

const FORMS = {
  reprimand: 'Khiển trách',
  warning: 'Cảnh cáo',
  removal_from_post: 'Cách chức',
  expulsion: 'Khai trừ',
} as const

/** The form with the day it ends by itself, as the phiếu carries it. */
function formInFile({ form, expiresOn }: EffectOn): string {
  if (expiresOn === null) return FORMS[form]
  return `${FORMS[form]} (hết hiệu lực ngày ${expiresOn.split('-').toReversed().join('/')})`
}

/** Writes what was decided into the personal file of the member; takes it out where it was annulled. */
export async function tellTheFile(trx: Trx, facts: EffectFacts): Promise<void> {
  const { caseId, unitId, state, asked, actor, figures, at } = facts
  if (!TOLD_THE_FILE.includes(asked.act)) return
  const after = evolve(state, entryToBe(state, asked, actor.personId), new Map())
  const discipline = disciplineOf(after, figures)
  if (!discipline) return
  const now = effectOn(discipline, asked.on, figures)
  const above = lastOf(after, 'record_superior_decision')?.body
  const unit = await findUnitOn(trx, unitId, asked.on)
  const values = {
    decidedOn: discipline.effectFrom,
    form: formInFile(now),
    reason: lastOf(after, 'conclude_violation')?.body.content ?? '',
    decidedBy: above ? `${above.level}, số ${above.symbol}` : (unit?.name ?? ''),
  }
  const line = { personId: state.subjectId, unitId, rowId: caseId, at }
  await enterDiscipline(trx, actor, { ...line, values: now.effect === 'annulled' ? null : values })
}
