import type { PaperId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { findPaperOf, type PaperFormat, paperDownload, renderedDownload } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { Download } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { TransferPaper } from '../contract/shapes.ts'
import type { FileKind, TransferId } from '../rules/transfer.ts'
import { fileListModel } from './transfers.papers.ts'
import { isVisible } from './transfers.queries.ts'

interface Asked {
  readonly id: TransferId
  readonly paper: TransferPaper
  readonly format: PaperFormat
}

/** A paper of a transfer for whoever sees the transfer: the destination reads the introduction of another's series. */
export async function transferPaper(db: Db, actor: Actor, { id, paper, format }: Asked): Promise<Download | undefined> {
  const row = await db
    .selectFrom('transfer')
    .select(['personName', 'fromUnitId', 'fileSealedOn', 'introductionPaperId', 'acceptancePaperId'])
    .where('id', '=', id)
    .where(isVisible(actor.scopeOf('transfer.read')))
    .executeTakeFirst()
  if (!row) return undefined
  if (paper === 'fileList') return await fileList(db, { ...row, id }, format)
  const paperId = paper === 'introduction' ? row.introductionPaperId : row.acceptancePaperId
  const issued = paperId === null ? undefined : await findPaperOf(db, id, paperId as PaperId)
  return issued && (await paperDownload(issued, format))
}

interface Listed {
  readonly id: TransferId
  readonly personName: string
  readonly fromUnitId: string | null
  readonly fileSealedOn: string | null
}

async function fileList(db: Db, listed: Listed, format: PaperFormat): Promise<Download | undefined> {
  const { id, personName, fromUnitId, fileSealedOn } = listed
  if (fromUnitId === null || fileSealedOn === null) return undefined
  const unitId = fromUnitId as UnitId
  const on = fileSealedOn as LocalDate
  const stored = await db
    .selectFrom('transferFileItem')
    .select(['kind', 'title', 'sheets'])
    .where('transferId', '=', id)
    .orderBy('place')
    .execute()
  const items = stored.map((item) => ({ ...item, kind: item.kind as FileKind }))
  const model = await fileListModel(db, { fromUnitId: unitId, personName, on }, items)
  if (!model) return undefined
  const layout = (await rulesFor(db, unitId, on))['paper.layout'].value
  return await renderedDownload({ model, layout }, `Mục lục tài liệu ${personName}`, format)
}
