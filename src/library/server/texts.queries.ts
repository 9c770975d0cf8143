import { type SqlBool, sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { LibraryHead, LibraryRow } from '../contract.ts'
import { standingOn } from '../rules/standing.ts'
import { findHit } from '../rules/terms.ts'
import type { Secrecy, TextId } from '../rules/vocabulary.ts'

export const TEXTS_A_PAGE = 30

/** Whose texts a unit reads: the catalogue, its own, and those of the units above it. The caller has been let to the unit. */
export interface Shelf {
  readonly unitIds: readonly UnitId[]
  readonly on: LocalDate
}

export async function shelfOf(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<Shelf> {
  const { rows } = await sql<{ readonly id: UnitId }>`select distinct ancestor_id as id from unit_ancestry
    where unit_id = ${unitId} and from_on <= ${on}::date and (to_on is null or to_on > ${on}::date)`.execute(db)
  return { unitIds: [unitId, ...rows.map(({ id }) => id)], on }
}

/** Of a text kept by a unit itself the entry of the catalogue is left out. */
function texts(db: Db | Trx, { unitIds, on }: Shelf) {
  const own = sql`array[${sql.join(unitIds.map((id) => sql`${id}::uuid`))}]`
  return db
    .selectFrom('libraryText as t')
    .where(sql<SqlBool>`(t.unit_id = any(${own}) or (t.unit_id is null and not exists (
      select from library_text k where k.symbol = t.symbol and k.issuer = t.issuer
        and k.issued_on is not distinct from t.issued_on and k.unit_id = any(${own}))))`)
    .select(['t.id', 't.unitId', 't.symbol', 't.issuer', 't.issuedOn', 't.title', 't.titleIsOurs', 't.secrecy'])
    .select(['t.inForceOn', 't.endedOn'])
    .select(
      sql<(string | null)[]>`array(select coalesce(n.in_force_on, n.issued_on)::text from library_link l
      join library_text n on n.id = l.text_id where l.earlier_id = t.id and l.kind = 'replaces'
        and (n.unit_id is null or n.unit_id = any(${own})))`.as('replacedOn'),
    )
    .select(
      sql<string | null>`(select v.name from unit_version v where v.unit_id = t.unit_id and v.from_on <= ${on}
      order by v.from_on desc limit 1)`.as('unitName'),
    )
}

export type HeadStored = Omit<LibraryHead, 'standing' | 'secrecy'> & {
  readonly secrecy: string
  readonly inForceOn: string | null
  readonly endedOn: string | null
  readonly replacedOn: readonly (string | null)[]
}

export function toHead(stored: HeadStored, on: LocalDate): LibraryHead {
  const { id, symbol, issuer, issuedOn, title, titleIsOurs, inForceOn, endedOn, replacedOn } = stored
  const days = { issuedOn, inForceOn, endedOn, replacedOn } as Parameters<typeof standingOn>[0]
  return {
    id,
    symbol,
    issuer,
    issuedOn,
    title,
    titleIsOurs,
    secrecy: stored.secrecy as Secrecy,
    standing: standingOn(days, on),
  }
}

export interface TextsAsked {
  readonly shelf: Shelf
  readonly search: string
  readonly after: TextId | null
}

export interface TextsFound {
  readonly rows: readonly LibraryRow[]
  readonly next: string | null
  /** There are more than are shown, and a word more would find them. */
  readonly more: boolean
}

/** Texts by age, a page by key. */
export async function listByAge(db: Db, { shelf, after }: TextsAsked): Promise<TextsFound> {
  let query = newest(db, shelf).limit(TEXTS_A_PAGE + 1)
  if (after !== null) {
    query = query.where(
      sql<SqlBool>`(t.shelf_on, t.id) < (select a.shelf_on, a.id from library_text a where a.id = ${after})`,
    )
  }
  const found = await query.execute()
  const rows = found.slice(0, TEXTS_A_PAGE).map((row) => toRow(row, shelf.on, []))
  return { rows, next: found.length > TEXTS_A_PAGE ? (rows.at(-1)?.id ?? null) : null, more: false }
}

/** Texts of the shelf as a list shows them, newest first. */
export function newest(db: Db, shelf: Shelf) {
  return texts(db, shelf)
    .select(sql<boolean>`t.body <> ''`.as('hasBody'))
    .orderBy('t.shelfOn', 'desc')
    .orderBy('t.id', 'desc')
}

type Stored = HeadStored & { readonly unitName: string | null; readonly hasBody: boolean; readonly body?: string }

export function toRow(stored: Stored, on: LocalDate, words: readonly string[]): LibraryRow {
  const { unitName, hasBody, body = '' } = stored
  return { ...toHead(stored, on), unitName, hasBody, hit: findHit(body, words), inHead: false }
}

/** A text as it is stored, where it stands on the shelf. */
export async function findText(db: Db | Trx, shelf: Shelf, id: TextId) {
  return await texts(db, shelf)
    .select(['t.body', 't.liesAt', 't.fileId', 't.version', 't.certainty', 't.source'])
    .where('t.id', '=', id)
    .executeTakeFirst()
}

/** Texts linked with one: what it does to earlier ones, and later ones to it. */
export async function listLinks(db: Db, shelf: Shelf, id: TextId, side: 'earlier' | 'later') {
  const [here, there] =
    side === 'earlier' ? (['l.textId', 'l.earlierId'] as const) : (['l.earlierId', 'l.textId'] as const)
  const rows = await texts(db, shelf)
    .innerJoin('libraryLink as l', there, 't.id')
    .select('l.kind')
    .where(here, '=', id)
    .orderBy('t.shelfOn', 'desc')
    .orderBy('t.id')
    .execute()
  return rows.map((row) => ({ kind: row.kind, text: toHead(row, shelf.on) }))
}

/** Which of these symbols stand on the shelf; own texts before the catalogue's entries. */
export async function listCited(db: Db, shelf: Shelf, symbols: readonly string[]) {
  if (symbols.length === 0) return []
  const rows = await texts(db, shelf)
    .where('t.symbol', 'in', [...symbols])
    .orderBy(sql`t.unit_id is null`)
    .orderBy('t.id')
    .limit(200)
    .execute()
  return rows.map(({ id, symbol, issuedOn }) => ({ id, symbol, issuedOn }))
}

/** Which of these symbols a unit reads only in texts that ended or were replaced by a day. */
export async function listReplaced(
  db: Db | Trx,
  unitId: UnitId,
  symbols: readonly string[],
  on: LocalDate,
): Promise<ReadonlySet<string>> {
  if (symbols.length === 0) return new Set()
  const rows = await texts(db, await shelfOf(db, unitId, on))
    .where('t.symbol', 'in', [...symbols])
    .execute()
  const bySymbol = Map.groupBy(rows, ({ symbol }) => symbol)
  const isDead = (row: HeadStored) => ['ended', 'replaced'].includes(toHead(row, on).standing)
  return new Set([...bySymbol].filter(([, those]) => those.every(isDead)).map(([symbol]) => symbol))
}

/** Heads of texts the caller has been let to, by id. */
export async function listHeads(
  db: Db | Trx,
  ids: readonly TextId[],
  on: LocalDate,
): Promise<ReadonlyMap<TextId, LibraryHead>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('libraryText as t')
    .select(['t.id', 't.symbol', 't.issuer', 't.issuedOn', 't.title', 't.titleIsOurs', 't.secrecy'])
    .select(['t.inForceOn', 't.endedOn'])
    .select(
      sql<(string | null)[]>`array(select coalesce(n.in_force_on, n.issued_on)::text from library_link l
      join library_text n on n.id = l.text_id where l.earlier_id = t.id and l.kind = 'replaces'
        and (n.unit_id is null or n.unit_id = t.unit_id))`.as('replacedOn'),
    )
    .where('t.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id as TextId, toHead(row, on)]))
}

/** Which of these texts a unit reads, by id: what another record may quote. */
export async function findOnShelf(
  db: Db | Trx,
  unitId: UnitId,
  ids: readonly TextId[],
  on: LocalDate,
): Promise<ReadonlyMap<string, { readonly symbol: string; readonly secrecy: Secrecy }>> {
  if (ids.length === 0) return new Map()
  const rows = await texts(db, await shelfOf(db, unitId, on))
    .where('t.id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, symbol, secrecy }) => [id, { symbol, secrecy: secrecy as Secrecy }]))
}
