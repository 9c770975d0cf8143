import { type SqlBool, sql } from 'kysely'
import type { ActId, Id, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { TextFacts, TextLink } from '../rules/keep.ts'
import type { Secrecy, TextId, TextLinkKind } from '../rules/vocabulary.ts'
import type { Shelf } from './texts.queries.ts'

export interface Stamp {
  readonly at: Date
  readonly by: PersonId
  readonly actId: ActId
}

export interface StoredText extends TextFacts {
  readonly version: number
  readonly fileId: string | null
}

/** A text of the unit itself, locked; those of the catalogue and of units above are not changed here. */
export async function loadText(trx: Trx, unitId: UnitId, id: TextId): Promise<StoredText | undefined> {
  const row = await trx
    .selectFrom('libraryText')
    .selectAll()
    .where('id', '=', id)
    .where('unitId', '=', unitId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const links = await trx.selectFrom('libraryLink').select(['kind', 'earlierId']).where('textId', '=', id).execute()
  return {
    ...{ symbol: row.symbol, issuer: row.issuer, title: row.title, titleIsOurs: row.titleIsOurs, body: row.body },
    ...{ issuedOn: row.issuedOn as LocalDate | null, inForceOn: row.inForceOn as LocalDate | null },
    ...{ endedOn: row.endedOn as LocalDate | null, secrecy: row.secrecy as Secrecy, liesAt: row.liesAt },
    ...{ version: row.version, fileId: row.fileId },
    links: links.map(({ kind, earlierId }) => ({ kind: kind as TextLinkKind, earlierId: earlierId as TextId })),
  }
}

export async function recordText(trx: Trx, unitId: UnitId, id: TextId, text: TextFacts, { at, by, actId }: Stamp) {
  const { links, ...facts } = text
  await trx
    .insertInto('libraryText')
    .values({ ...facts, id, unitId, keptBy: by, keptAt: at, actId })
    .execute()
  await recordLinks(trx, unitId, id, links)
}

export async function updateText(trx: Trx, unitId: UnitId, id: TextId, text: TextFacts, version: number) {
  const { links, ...facts } = text
  await trx
    .updateTable('libraryText')
    .set({ ...facts, version })
    .where('id', '=', id)
    .execute()
  await trx.deleteFrom('libraryLink').where('textId', '=', id).where('unitId', '=', unitId).execute()
  await recordLinks(trx, unitId, id, links)
}

export async function recordFileOf(
  trx: Trx,
  id: TextId,
  file: { readonly fileId: Id<'file'>; readonly body: string; readonly version: number },
) {
  await trx.updateTable('libraryText').set(file).where('id', '=', id).execute()
}

async function recordLinks(trx: Trx, unitId: UnitId, textId: TextId, links: readonly TextLink[]) {
  if (links.length === 0) return
  await trx
    .insertInto('libraryLink')
    .values(links.map((link) => ({ ...link, textId, unitId })))
    .onConflict((on) => on.doNothing())
    .execute()
}

interface Known {
  readonly symbol: string
  readonly issuer: string
  readonly issuedOn: LocalDate | null
}

/** Another text of the unit with the same symbol, issuer and day. Two of them at once wait for each other at the unit's row. */
export async function isTextThere(trx: Trx, unitId: UnitId, known: Known, except: TextId | null): Promise<boolean> {
  await trx.selectFrom('unit').select('id').where('id', '=', unitId).forNoKeyUpdate().execute()
  const row = await trx
    .selectFrom('libraryText')
    .select('id')
    .where('unitId', '=', unitId)
    .where('symbol', '=', known.symbol)
    .where('issuer', '=', known.issuer)
    .where(sql<SqlBool>`issued_on is not distinct from ${known.issuedOn}::date`)
    .executeTakeFirst()
  return row !== undefined && row.id !== except
}

export async function findEarlier(trx: Trx, { unitIds }: Shelf, ids: readonly TextId[]) {
  if (ids.length === 0) return new Map<TextId, { readonly symbol: string; readonly issuedOn: LocalDate | null }>()
  const rows = await trx
    .selectFrom('libraryText')
    .select(['id', 'symbol', 'issuedOn'])
    .where('id', 'in', [...ids])
    .where((where) => where.or([where('unitId', 'is', null), where('unitId', 'in', [...unitIds])]))
    .execute()
  return new Map(
    rows.map(({ id, symbol, issuedOn }) => [id as TextId, { symbol, issuedOn: issuedOn as LocalDate | null }]),
  )
}

/** Every text that, over any number of steps, rests on this one, and it itself. */
export async function listLater(trx: Trx, id: TextId): Promise<ReadonlySet<TextId>> {
  const { rows } = await sql<{ readonly id: TextId }>`with recursive later (id) as (
      select ${id}::uuid union select l.text_id from library_link l join later on l.earlier_id = later.id)
    select id from later`.execute(trx)
  return new Set(rows.map((row) => row.id))
}
