import { type MakeRefusal, recordCommitments } from '#commitments/public.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { CaseState } from '../rules/case.ts'
import { concludedIn } from '../rules/inspection/conclusion.ts'
import type { EffectFacts } from './case-family.ts'
import type { RequiringConclusion } from './follow-conclusion.ts'
import { symbolOf } from './number-paper.ts'

/**
 * Every requirement of the conclusion has somebody who owes it, traced to the case. Unbreakable guard 9. A member owes it by a
 * commitment of his; a unit is handed the conclusion as a notice and takes it on in its own meeting.
 */
export async function recordRequirements(trx: Trx, facts: EffectFacts): Promise<Result<unknown, MakeRefusal>> {
  const { caseId, unitId, state, actor, actId, at, followConclusion } = facts
  const concluded = concludedIn(state)
  if (concluded === undefined || concluded.body.requirements.length === 0) return ok(null)
  const stamp = { at, by: actor.personId, actId }
  const { strengths, limits, requirements, meetingId } = concluded.body
  const conclusion: RequiringConclusion = {
    ...{ caseId, unitId, strengths, limits, requirements, meetingId, stamp },
    ...{ byCommission: state.byCommission, subjectId: state.subjectId, subjectUnitId: state.subjectUnitId },
    ...{ registeredAs: facts.registeredAs, number: symbolOf(facts.paper) ?? '', issuedOn: facts.asked.on },
  }
  const isHanded = state.subjectUnitId !== null && followConclusion !== undefined
  // Made when the cell concluded: a case typed in late may have requirements whose day is over.
  const madeOn = concluded.on ?? localDateAt(at)
  const made = isHanded ? ok([]) : await recordCommitments(trx, unitId, linesOf(conclusion, state, madeOn), stamp)
  if (!made.ok) return made
  await followConclusion?.(trx, conclusion, made.value)
  return ok(null)
}

function linesOf({ caseId, requirements }: RequiringConclusion, state: CaseState, madeOn: LocalDate) {
  return requirements.map(({ what, dueOn }) => ({
    origin: { kind: 'notice' as const, id: caseId, agendaItemId: null, shortcomingId: null },
    made: { ...{ what, product: '', partner: '', dueOn, reportMonth: null, madeOn }, owner: ownerOf(state) },
  }))
}

/** Whoever it is about: the member, or the unit he speaks for. */
function ownerOf({ subjectId, subjectUnitId }: CaseState) {
  return subjectUnitId === null
    ? { kind: 'person' as const, personId: subjectId }
    : { kind: 'unit' as const, unitId: subjectUnitId }
}
