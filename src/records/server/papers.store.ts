import type { ActId, Id, PersonId, UnitId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { FilePaper } from '#rulebook/rules/record-values.ts'
import type { AddPaper } from '../rules/add-paper.ts'
import { paperSectionOf } from '../rules/file-index.ts'

/** Papers in an opened file, as far as the look names them; those taken out stay in the table and are not listed. */
export async function listPapers(trx: Trx, personId: PersonId) {
  const rows = await trx
    .selectFrom('recordPaper as p')
    .innerJoin('person as b', 'b.id', 'p.addedBy')
    .leftJoin('file as f', 'f.id', 'p.fileId')
    .select(['p.id', 'p.kind', 'p.title', 'p.number', 'p.issuedOn', 'p.forYear', 'p.pages', 'p.cabinet', 'p.folder'])
    .select([
      'p.addedAt',
      'b.fullName as addedByName',
      'f.sizeBytes',
      'f.contentType',
      'f.sha256',
      'f.name as fileName',
    ])
    .where('p.personId', '=', personId)
    .where('p.removedAt', 'is', null)
    .orderBy('p.kind')
    .orderBy('p.forYear')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as FilePaper }))
}

export type KeptFilePaper = Awaited<ReturnType<typeof listPapers>>[number]

export interface PaperRow {
  readonly id: Id<'recordPaper'>
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly fileId: Id<'file'> | null
  readonly addedBy: PersonId
  readonly at: Date
  readonly actId: ActId
}

export async function recordPaper(trx: Trx, row: PaperRow, input: AddPaper): Promise<void> {
  const { kind, title, number, issuedOn, forYear, cabinet, folder } = input
  const { id, personId, unitId, fileId, addedBy, at, actId } = row
  await trx
    .insertInto('recordPaper')
    .values({
      ...{ id, personId, unitId, fileId, addedBy, addedAt: at, actId, section: paperSectionOf(kind) },
      ...{ kind, title, number, issuedOn, forYear, cabinet, folder },
    })
    .execute()
}

export interface PaperGone {
  readonly id: Id<'recordPaper'>
  readonly personId: PersonId
  readonly by: PersonId
  readonly at: Date
  readonly because: string
}

/** False where it is not in this file, or not any more. */
export async function recordPaperGone(trx: Trx, { id, personId, by, at, because }: PaperGone): Promise<boolean> {
  const done = await trx
    .updateTable('recordPaper')
    .set({ removedAt: at, removedBy: by, removedBecause: because })
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
