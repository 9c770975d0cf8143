import { type MakeRefusal, recordCommitments } from '#commitments/public.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { ok, type Result } from '#kernel/result.ts'
import { INSPECTION_WORDS } from '#papers/public.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { CaseState } from '../../rules/case.ts'
import { INSPECTION_PROCEDURES } from '../../rules/inspection/acts.ts'
import { concludedIn } from '../../rules/inspection/conclusion.ts'
import type { NumberedPaper } from '../../rules/vocabulary.ts'
import type { CaseFamily, EffectFacts } from '../case-family.ts'
import type { Registered } from '../number-paper.ts'
import { inspectionFacts } from './facts.ts'
import { inspectionPaper } from './papers.ts'

/** What the register says: which procedure it is, nothing of whom and of what. */
function registeredAs({ procedure }: CaseState, type: NumberedPaper): Registered {
  const { matter, planMatter } =
    INSPECTION_WORDS[INSPECTION_PROCEDURES.find((one) => one === procedure) ?? 'duty_inspection']
  return type === 'plan'
    ? { typeName: 'KẾ HOẠCH', subject: planMatter, template: 'inspectionPlan' }
    : { typeName: 'THÔNG BÁO', subject: `kết luận ${matter}`, template: 'inspectionNotice' }
}

/** Every requirement of the conclusion becomes a commitment of the member, traced to the case. Unbreakable guard 9. */
export async function recordRequirements(trx: Trx, facts: EffectFacts): Promise<Result<unknown, MakeRefusal>> {
  const { caseId, unitId, state, actor, actId, at } = facts
  const concluded = concludedIn(state)
  const requirements = concluded?.body.requirements ?? []
  // Made when the cell concluded: a case typed in late may have requirements whose day is over.
  const madeOn = concluded?.on ?? localDateAt(at)
  const lines = requirements.map(({ what, dueOn }) => ({
    origin: { kind: 'notice' as const, id: caseId, agendaItemId: null, shortcomingId: null },
    made: {
      ...{ what, product: '', partner: '', dueOn, reportMonth: null, madeOn },
      owner: ownerOf(state),
    },
  }))
  return await recordCommitments(trx, unitId, lines, { at, by: actor.personId, actId })
}

/** Whoever it is about: the member, or the unit he speaks for. */
function ownerOf({ subjectId, subjectUnitId }: CaseState) {
  return subjectUnitId === null
    ? { kind: 'person' as const, personId: subjectId }
    : { kind: 'unit' as const, unitId: subjectUnitId }
}

export const INSPECTION_FAMILY: CaseFamily = {
  registered: registeredAs,
  paper: async (trx, state, unitId, held, figures) => {
    const facts = await inspectionFacts(trx, state, unitId, figures)
    return facts && inspectionPaper(state, facts, held)
  },
  complete: async (_trx, { asked }) => asked,
  effects: async (trx, facts) => (facts.asked.act === 'issue_notice' ? recordRequirements(trx, facts) : ok(null)),
}
