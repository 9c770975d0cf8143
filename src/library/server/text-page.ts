import type { UnitId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { LegalBasis } from '#rulebook/rules/rule.ts'
import type { LibraryPage } from '../contract.ts'
import type { TextId, TextLinkKind } from '../rules/vocabulary.ts'
import { listDutiesOf } from './duties.queries.ts'
import { findText, listLinks, type Shelf, toHead } from './texts.queries.ts'

interface PageAsked {
  readonly shelf: Shelf
  readonly unitId: UnitId
  readonly textId: TextId
}

/** One text as its page shows it to somebody of a unit. */
export async function viewText(
  db: Db,
  actor: Actor,
  { shelf, unitId, textId }: PageAsked,
): Promise<LibraryPage | undefined> {
  const text = await findText(db, shelf, textId)
  if (!text) return undefined
  const [earlier, later, duties, file, mayKeep] = await Promise.all([
    listLinks(db, shelf, textId, 'earlier'),
    listLinks(db, shelf, textId, 'later'),
    listDutiesOf(db, shelf, textId),
    findTextFile(db, shelf, textId),
    isVisibleUnit(db, actor.scopeOf('library.keep'), unitId),
  ])
  const rules = await rulesFor(db, unitId, shelf.on)
  const { value, basis, certainty } = rules['library.readingDays']
  return {
    ...toHead(text, shelf.on),
    ...{ unitId: text.unitId, unitName: text.unitName, inForceOn: text.inForceOn, endedOn: text.endedOn },
    ...{ certainty: text.certainty as LibraryPage['certainty'], source: text.source, body: text.body },
    ...{ liesAt: text.liesAt, version: text.version },
    file: file ? { name: file.name, sizeBytes: Number(file.sizeBytes) } : null,
    earlier: earlier.map((link) => ({ ...link, kind: link.kind as TextLinkKind })),
    later: later.map((link) => ({ ...link, kind: link.kind as TextLinkKind })),
    duties: [...duties],
    rules: Object.values(rules)
      .filter((rule) => isBasis(rule.basis, text))
      .map(({ code }) => code),
    mayCorrect: mayKeep && text.unitId === unitId,
    mayAsk: mayKeep && text.secrecy === 'open',
    readingDays: { value, symbol: basis.symbol, article: basis.article, certainty },
  }
}

/** Numbers restart with each term: number and day together name a text. */
function isBasis(basis: LegalBasis, text: { readonly symbol: string; readonly issuedOn: string | null }): boolean {
  return basis.symbol === text.symbol && basis.issuedOn === text.issuedOn
}

export async function findTextFile(db: Db, shelf: Shelf, textId: TextId) {
  const text = await findText(db, shelf, textId)
  if (!text || text.fileId === null) return undefined
  return await db
    .selectFrom('file')
    .select(['name', 'contentType', 'sizeBytes', 'sha256'])
    .where('id', '=', text.fileId)
    .executeTakeFirst()
}
