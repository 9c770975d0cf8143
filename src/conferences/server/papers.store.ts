import type { ActId, Id, PersonId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { PaperPlace } from '../rules/session.ts'
import type { ConferencePaperState } from '../rules/stages.ts'
import type { Conference, ConferenceId } from './conferences.store.ts'
import type { InvitationId } from './invited.store.ts'

export type ConferencePaperId = Id<'conferencePaper'>

export interface HandedInPaper {
  readonly id: ConferencePaperId
  readonly invitationId: InvitationId
  readonly state: ConferencePaperState
  readonly title: string
  readonly author: string
  readonly body: string
  readonly file: { readonly name: string; readonly contentType: string; readonly sha256: string } | null
  readonly note: string
  readonly handedInAt: Date
  readonly ordinal: number | null
  readonly minutes: number | null
  readonly spentMinutes: number | null
}

/** Papers of a conference as they stand, the programme first; those replaced are left out. No scope: the caller has found the conference. */
export async function listPapers(db: Db | Trx, conferenceId: ConferenceId): Promise<readonly HandedInPaper[]> {
  const rows = await db
    .selectFrom('conferencePaper as p')
    .leftJoin('file as f', 'f.id', 'p.fileId')
    .select(['p.id', 'p.conferenceUnitId', 'p.state', 'p.title', 'p.author', 'p.body', 'p.note', 'p.handedInAt'])
    .select(['p.ordinal', 'p.minutes', 'p.spentMinutes', 'f.name as fileName', 'f.contentType', 'f.sha256'])
    .where('p.conferenceId', '=', conferenceId)
    .where('p.state', '<>', 'replaced')
    .orderBy('p.ordinal', (order) => order.asc().nullsLast())
    .orderBy('p.id')
    .execute()
  return rows.map(({ conferenceUnitId, fileName, contentType, sha256, ...row }) => ({
    ...row,
    id: row.id as ConferencePaperId,
    invitationId: conferenceUnitId as InvitationId,
    state: row.state as ConferencePaperState,
    file: fileName === null || contentType === null || sha256 === null ? null : { name: fileName, contentType, sha256 },
  }))
}

export interface NewPaper {
  readonly id: ConferencePaperId
  readonly invitationId: InvitationId
  readonly title: string
  readonly author: string
  readonly body: string
  readonly fileId: Id<'file'> | null
  readonly handedInAt: Date
  readonly handedInBy: PersonId
  readonly actId: ActId
}

/** The unit's paper as handed in now; the one before is replaced. */
export async function recordPaper(
  trx: Trx,
  { id: conferenceId, unitId }: Pick<Conference, 'id' | 'unitId'>,
  { invitationId, ...paper }: NewPaper,
): Promise<void> {
  await trx
    .updateTable('conferencePaper')
    .set({ state: 'replaced' })
    .where('conferenceUnitId', '=', invitationId)
    .where('state', '<>', 'replaced')
    .execute()
  await trx
    .insertInto('conferencePaper')
    .values({ ...paper, conferenceId, unitId, conferenceUnitId: invitationId, state: 'handed_in' })
    .execute()
}

export async function recordVerdict(
  trx: Trx,
  id: ConferencePaperId,
  { state, note }: { readonly state: ConferencePaperState; readonly note: string },
): Promise<void> {
  await trx.updateTable('conferencePaper').set({ state, note }).where('id', '=', id).execute()
}

/** The programme: these papers in this order, the others out of it. What was presented keeps the minutes it took. */
export async function recordOrder(trx: Trx, conferenceId: ConferenceId, papers: readonly PaperPlace[]): Promise<void> {
  await trx
    .updateTable('conferencePaper')
    .set({ ordinal: null, minutes: null })
    .where('conferenceId', '=', conferenceId)
    .execute()
  for (const [index, { id, minutes }] of papers.entries()) {
    await trx
      .updateTable('conferencePaper')
      .set({ ordinal: index + 1, minutes })
      .where('id', '=', id)
      .execute()
  }
}

export async function recordPresented(trx: Trx, id: ConferencePaperId, spentMinutes: number): Promise<void> {
  await trx.updateTable('conferencePaper').set({ spentMinutes }).where('id', '=', id).execute()
}
