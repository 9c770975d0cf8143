import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/server/db/db.ts'
import type { LibraryRow } from '../contract.ts'
import { syllablesOf, termsAsked } from '../rules/terms.ts'
import {
  listByAge,
  newest,
  type Shelf,
  TEXTS_A_PAGE,
  type TextsAsked,
  type TextsFound,
  toRow,
} from './texts.queries.ts'

export async function listTexts(db: Db, asked: TextsAsked): Promise<TextsFound> {
  return syllablesOf(asked.search).length === 0 ? await listByAge(db, asked) : await searchTexts(db, asked)
}

/** What stands in the head first, then what stands in the words; side by side where that is found, else anywhere in the text. */
async function searchTexts(db: Db, { shelf, search }: TextsAsked): Promise<TextsFound> {
  const { phrase, words } = termsAsked(search)
  const side = await withTerms(db, shelf, phrase, words)
  const found = side.length > 0 || phrase.length < 2 ? side : await withTerms(db, shelf, words, words)
  const rows = found.slice(0, TEXTS_A_PAGE)
  return { rows, next: null, more: found.length > TEXTS_A_PAGE }
}

/** Where terms stand, and from how many texts on that is common there: the words of a text lie apart, so that looking at one costs more. */
const IN_HEAD = { terms: sql<readonly string[]>`t.head_terms`, common: 1000 }
const IN_BODY = { terms: sql<readonly string[]>`t.body_terms`, common: 4000 }

async function withTerms(
  db: Db,
  shelf: Shelf,
  terms: readonly string[],
  words: readonly string[],
): Promise<readonly LibraryRow[]> {
  const asked = sql<readonly string[]>`array[${sql.join([...terms])}]::text[]`
  const inHead = await newest(db, shelf)
    .where(await has(db, shelf, IN_HEAD, asked))
    .limit(TEXTS_A_PAGE + 1)
    .execute()
  const heads = inHead.map((row) => ({ ...toRow(row, shelf.on, []), inHead: true }))
  if (heads.length > TEXTS_A_PAGE) return heads
  const inBody = await newest(db, shelf)
    .select('t.body')
    .where(await has(db, shelf, IN_BODY, asked))
    .where(sql<SqlBool>`not (${IN_HEAD.terms} @> ${asked})`)
    .limit(TEXTS_A_PAGE + 1)
    .execute()
  return [...heads, ...inBody.map((row) => toRow(row, shelf.on, words))]
}

/**
 * The condition that a text has the terms. The index of terms knows no order: of a phrase that thousands have it would fetch all of
 * them to sort out thirty, and the planner, who takes the words of a phrase for independent, cannot tell. So a few are counted first;
 * a common phrase is asked in a form the index does not serve and half of all texts are taken to have, so that they are walked
 * newest first until the page is full.
 */
async function has(
  db: Db,
  { unitIds }: Shelf,
  { terms, common }: typeof IN_HEAD,
  asked: RawBuilder<readonly string[]>,
) {
  const { rows } = await sql<{ readonly n: number }>`select count(*)::int as n from (
    select from library_text t where (t.unit_id = any(${[...unitIds]}::uuid[]) or t.unit_id is null) and ${terms} @> ${asked}
    limit ${common}) found`.execute(db)
  return rows[0]?.n === common
    ? sql<SqlBool>`coalesce(${terms} @> ${asked}, false)`
    : sql<SqlBool>`${terms} @> ${asked}`
}
