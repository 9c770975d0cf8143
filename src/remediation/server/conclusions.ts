import { sql } from 'kysely'
import type { FollowConclusion, RequiringConclusion } from '#cases/public.ts'
import type { CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { UNSORTED_KIND } from '../rules/effect.ts'
import { nameOfPerson } from './page-parts.queries.ts'
import { nameOfIssuer, nameOfUnit } from './parts.queries.ts'
import { type NewNotice, recordEvent, recordNotice } from './remediation.store.ts'

/**
 * A conclusion of a case that requires something becomes a notice within the act that issues it. One about a unit goes to that unit
 * to be received, heard and taken on. One about a member was heard where the case was concluded: his commitments carry it from the
 * first day, and who led the case follows them. What was found good of him stays in the case.
 */
export const followConclusion: FollowConclusion = async (trx, conclusion, commitmentIds) => {
  const { caseId, unitId, subjectUnitId, issuedOn, stamp } = conclusion
  const issuedAs = conclusion.byCommission ? 'inspectionCommission' : 'cell'
  const isOfUnit = subjectUnitId !== null
  const personId = isOfUnit ? null : conclusion.subjectId
  const id = newId<'remediationNotice'>({ now: () => stamp.at })
  const notice: NewNotice = {
    ...{ id, unitId: subjectUnitId ?? unitId, source: 'case', stage: isOfUnit ? 'issued' : 'heard' },
    ...{ issuerUnitId: unitId, issuedAs, issuerName: await nameOfIssuer(trx, { unitId, issuedAs }, issuedOn) },
    ...{ number: conclusion.number, issuedOn },
    ...{ receivedOn: isOfUnit ? null : issuedOn, heardOn: isOfUnit ? null : issuedOn, caseId, personId },
    heardMeetingId: isOfUnit || conclusion.byCommission ? null : conclusion.meetingId,
    content: {
      ...{ subject: conclusion.registeredAs, merits: isOfUnit ? conclusion.strengths : '', organisation: '' },
      shortcomings: conclusion.limits.map((what) => ({ kind: UNSORTED_KIND, what, responsible: '', personId })),
      requirements: await requirementsOf(trx, conclusion),
    },
  }
  await recordNotice(trx, notice, stamp)
  await recordEvent(trx, notice, { kind: 'issued', onDay: issuedOn }, stamp)
  if (!isOfUnit) await takeOnAll(trx, id, commitmentIds)
}

async function requirementsOf(trx: Trx, { requirements, subjectUnitId, subjectId, issuedOn }: RequiringConclusion) {
  const who = await nameOfSubject(trx, { subjectUnitId, subjectId, on: issuedOn })
  return requirements.map(({ what, limit, dueOn }) => ({
    ...{ shortcoming: limit, what, who, authority: '', product: '', dueOn },
  }))
}

interface Subject {
  readonly subjectUnitId: UnitId | null
  readonly subjectId: PersonId
  readonly on: LocalDate
}

async function nameOfSubject(trx: Trx, { subjectUnitId, subjectId, on }: Subject): Promise<string> {
  if (subjectUnitId !== null) return await nameOfUnit(trx, subjectUnitId, on)
  return await nameOfPerson(trx, subjectId)
}

/** The commitments come in the order of the requirements. */
async function takeOnAll(trx: Trx, noticeId: string, commitmentIds: readonly CommitmentId[]): Promise<void> {
  await sql`update remediation_requirement r set state = 'taken_on', commitment_id = c.id
    from unnest(${[...commitmentIds]}::uuid[]) with ordinality as c (id, seq)
    where r.notice_id = ${noticeId} and r.seq = c.seq`.execute(trx)
}
