import { firstDayOf, localDateAt } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { CommitmentLine } from '../../rules/meeting.ts'
import type { Recording } from './record.ts'

/** A line of the resolution becomes a commitment, made on the day it is written down. Its further life belongs to commitments. */
export async function recordCommitment(trx: Trx, recording: Recording, line: CommitmentLine): Promise<void> {
  const { meetingId, unitId, actId, at, by, newId } = recording
  const madeOn = localDateAt(at)
  await trx
    .insertInto('commitment')
    .values({
      id: line.id,
      unitId,
      originKind: 'meeting',
      originId: meetingId,
      agendaItemId: line.itemId,
      shortcomingId: line.shortcomingId,
      what: line.what,
      product: line.product ?? '',
      ownerPersonId: line.owner.kind === 'person' ? line.owner.personId : null,
      ownerUnitId: line.owner.kind === 'unit' ? line.owner.unitId : null,
      dueOn: line.dueOn,
      reportMonth: firstDayOf(line.reportMonth),
      // A meeting typed back from paper may name deadlines that have passed since; it was made no later than that.
      madeOn: line.dueOn < madeOn ? line.dueOn : madeOn,
      actId,
    })
    .execute()
  await trx
    .insertInto('commitmentEvent')
    .values({ id: newId(), commitmentId: line.id, unitId, kind: 'made', at, byPerson: by, actId })
    .execute()
}
