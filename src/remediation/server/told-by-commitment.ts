import { sql } from 'kysely'
import type { CommitmentTold, TellCommitment } from '#commitments/public.ts'
import type { CommitmentId } from '#kernel/id.ts'
import { onDuty } from '#platform/server/access/tell-reader.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { NoticeId, Requirement, RequirementId } from '../rules/notice.ts'
import { closesNotice } from '../rules/requirement-acts.ts'
import {
  type LoadedNotice,
  loadNotice,
  loadRequirements,
  recordEvent,
  updateNotice,
  updateRequirement,
} from './remediation.store.ts'

/**
 * What a conclusion requires of a member is reported and judged at his commitment; the requirement follows it, in the same act. The
 * commitments of a unit that takes a notice on change nothing here: the unit reports them to the issuer.
 */
export const followCommitment: TellCommitment = (trx, told) => onDuty(trx, () => followOf(trx, told))

async function followOf(trx: Trx, told: CommitmentTold): Promise<void> {
  const found = await findFollowing(trx, told.id)
  const notice = found && (await loadNotice(trx, found.noticeId, sql`true`))
  if (!found || !notice || notice.stage !== 'heard') return
  const requirements = await loadRequirements(trx, notice.id)
  const requirement = requirements.find(({ id }) => id === found.id)
  if (!requirement || requirement.state === 'accepted') return
  await follow(trx, { notice, requirement, requirements }, told)
}

interface Followed {
  readonly notice: LoadedNotice
  readonly requirement: Requirement
  readonly requirements: readonly Requirement[]
}

async function findFollowing(trx: Trx, commitmentId: CommitmentId) {
  const { rows } = await sql<{ readonly id: RequirementId; readonly noticeId: NoticeId }>`
    select r.id, r.notice_id from remediation_requirement r join remediation_notice n on n.id = r.notice_id
    where r.commitment_id = ${commitmentId} and n.person_id is not null`.execute(trx)
  return rows[0]
}

async function follow(trx: Trx, followed: Followed, told: CommitmentTold): Promise<void> {
  const { notice, requirement } = followed
  const { news, stamp, today } = told
  const event = { requirementId: requirement.id, onDay: today }
  switch (news.kind) {
    case 'due_changed': {
      await updateRequirement(trx, requirement, { dueOn: news.dueOn })
      const days = { dueFromOn: requirement.dueOn, dueToOn: news.dueOn }
      await recordEvent(trx, notice, { kind: 'extended', ...event, ...days, text: news.reason }, stamp)
      return
    }
    case 'reported': {
      const { text, fileId, by } = news
      await trx
        .insertInto('remediationReport')
        .values({
          ...{ id: newId<'remediationReport'>({ now: () => stamp.at }), requirementId: requirement.id },
          ...{ unitId: notice.unitId, text, fileId, byPerson: by, at: stamp.at, actId: stamp.actId },
        })
        .execute()
      await updateRequirement(trx, requirement, { state: 'reported' })
      await recordEvent(trx, notice, { kind: 'reported', ...event }, stamp)
      return
    }
    case 'judged':
      await followJudgement(trx, followed, { ...told, news })
  }
}

type Judged = CommitmentTold & { readonly news: Extract<CommitmentTold['news'], { readonly kind: 'judged' }> }

async function followJudgement(
  trx: Trx,
  { notice, requirement, requirements }: Followed,
  { news: { type, note }, stamp, today }: Judged,
): Promise<void> {
  await trx
    .updateTable('remediationReport')
    .set({ decision: type, decidedBy: stamp.by, decidedOn: today, note })
    .where('requirementId', '=', requirement.id)
    .where('decision', 'is', null)
    .execute()
  const isAccepted = type === 'accepted'
  await updateRequirement(trx, requirement, isAccepted ? { state: type, acceptedOn: today } : { state: type })
  await recordEvent(trx, notice, { kind: type, requirementId: requirement.id, onDay: today, text: note }, stamp)
  const states = requirements.map(({ id, state }) => (id === requirement.id ? type : state))
  if (closesNotice(states)) await closeNotice(trx, notice, { stamp, today })
}

/** With its last requirement a notice closes by itself. */
export async function closeNotice(
  trx: Trx,
  notice: LoadedNotice,
  { stamp, today }: Pick<CommitmentTold, 'stamp' | 'today'>,
): Promise<void> {
  await updateNotice(trx, notice, { stage: 'closed', closedOn: today })
  await recordEvent(trx, notice, { kind: 'closed', onDay: today }, stamp)
}
