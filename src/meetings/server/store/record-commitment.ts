import { recordCommitmentMade } from '#commitments/public.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { CommitmentLine } from '../../rules/meeting.ts'
import type { Recording } from './recording.ts'

/** A line of the resolution becomes a commitment, made on the day of the meeting. Its further life belongs to commitments. */
export async function recordCommitment(trx: Trx, recording: Recording, line: CommitmentLine): Promise<void> {
  const { meetingId, unitId, actId, at, by } = recording
  const { id, itemId, shortcomingId, product, ...facts } = line
  const origin = { kind: 'meeting', id: meetingId, agendaItemId: itemId, shortcomingId } as const
  const made = { ...facts, product: product ?? '', partner: '' }
  await recordCommitmentMade(trx, { id, unitId, origin, made }, { at, by, actId })
}
