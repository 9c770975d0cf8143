import type { ActId, Id, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { HandedIn, UploadLimit } from '#platform/server/files/keep-file.ts'
import { decideKeep, type KeepContext, type KeepRefusal, type TextFacts } from '../rules/keep.ts'
import { LIBRARY_LIMITS, type TextId } from '../rules/vocabulary.ts'
import { shelfOf } from './texts.queries.ts'
import {
  findEarlier,
  isTextThere,
  listLater,
  loadText,
  recordFileOf,
  recordText,
  type StoredText,
  updateText,
} from './texts.store.ts'

export interface NotFound {
  readonly code: 'not_found'
}
type Changed = NotFound | { readonly code: 'text_changed_meanwhile' }

interface OnUnit {
  readonly key: ActId
  readonly unitId: UnitId
}

export function keepText(deps: ActDeps, actor: Actor, { key, unitId, text }: OnUnit & { readonly text: TextFacts }) {
  const call = { key, name: 'library.keep', by: actor, request: { unitId, text } }
  return performAct<{ readonly id: TextId }, KeepRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('library.keep'), unitId))) return err({ code: 'not_found' })
    const context = await contextOf(trx, { unitId, text, stored: null, today: localDateAt(at) })
    const decided = decideKeep(context, text)
    if (!decided.ok) return decided
    const id = newId<'libraryText'>({ now: () => at })
    await recordText(trx, unitId, id, decided.value, { at, by: actor.personId, actId })
    return ok({ reply: { id }, unitId, subject: { kind: 'libraryText', id }, content: text })
  })
}

interface OnText extends OnUnit {
  readonly textId: TextId
  readonly basedOn: number
}

export function correctText(deps: ActDeps, actor: Actor, asked: OnText & { readonly text: TextFacts }) {
  const { key, unitId, textId, basedOn, text } = asked
  const call = { key, name: 'library.correct', by: actor, request: { unitId, textId, basedOn, text } }
  return performAct<{ readonly version: number }, KeepRefusal | Changed>(deps, call, async ({ trx, at }) => {
    const found = await findOwn(trx, actor, asked)
    if (!found.ok) return found
    const stored = { ...found.value, id: textId }
    const decided = decideKeep(await contextOf(trx, { unitId, text, stored, today: localDateAt(at) }), text)
    if (!decided.ok) return decided
    const version = basedOn + 1
    await updateText(trx, unitId, textId, decided.value, version)
    return ok({ reply: { version }, unitId, subject: { kind: 'libraryText', id: textId }, content: text })
  })
}

/** A text of the unit as it was looked at. */
async function findOwn(
  trx: Trx,
  actor: Actor,
  { unitId, textId, basedOn }: OnText,
): Promise<Result<StoredText, Changed>> {
  if (!(await isVisibleUnit(trx, actor.scopeOf('library.keep'), unitId))) return err({ code: 'not_found' })
  const stored = await loadText(trx, unitId, textId)
  if (!stored) return err({ code: 'not_found' })
  return stored.version === basedOn ? ok(stored) : err({ code: 'text_changed_meanwhile' })
}

interface ToKeep {
  readonly unitId: UnitId
  readonly text: TextFacts
  readonly stored: (StoredText & { readonly id: TextId }) | null
  readonly today: LocalDate
}

async function contextOf(trx: Trx, { unitId, text, stored, today }: ToKeep): Promise<KeepContext> {
  const shelf = await shelfOf(trx, unitId, today)
  return {
    today,
    isThere: await isTextThere(trx, unitId, text, stored?.id ?? null),
    hasFile: (stored?.fileId ?? null) !== null,
    earlier: await findEarlier(
      trx,
      shelf,
      text.links.map(({ earlierId }) => earlierId),
    ),
    later: stored === null ? new Set() : await listLater(trx, stored.id),
  }
}

export interface AttachFile extends OnText {
  readonly handed: HandedIn
  /** The words of the file; null where they cannot be read. */
  readonly words: string | null
}

interface Attached {
  readonly version: number
  /** The file's words became the text's. */
  readonly wordsTaken: boolean
  /** They could be read, and so were looked through for a mark of secrecy. */
  readonly wordsRead: boolean
}

type AttachRefusal = KeepRefusal | Changed | UploadLimit | { readonly code: 'text_too_long' }

export function attachFile(deps: ActDeps, actor: Actor, asked: AttachFile) {
  const { key, unitId, textId, basedOn, handed, words } = asked
  const call = { key, name: 'library.attach', by: actor, request: { unitId, textId, basedOn, file: handed.file } }
  return performAct<Attached, AttachRefusal>(deps, call, async ({ trx, at }) => {
    const found = await findOwn(trx, actor, asked)
    if (!found.ok) return found
    const stored = { ...found.value, id: textId }
    if (words !== null && words.length > LIBRARY_LIMITS.body) return err({ code: 'text_too_long' })
    const text = { ...stored, body: words ?? stored.body }
    const context = await contextOf(trx, { unitId, text, stored, today: localDateAt(at) })
    const decided = decideKeep({ ...context, hasFile: true }, text)
    if (!decided.ok) return decided
    const fileId = newId<'file'>({ now: () => at }) as Id<'file'>
    const kept = await handed.keep(trx, { id: fileId, unitId, addedBy: actor.personId, at })
    if (!kept.ok) return kept
    const wordsTaken = stored.body === '' && words !== null && words !== ''
    const version = basedOn + 1
    await recordFileOf(trx, textId, { fileId, body: wordsTaken ? words : stored.body, version })
    const reply = { version, wordsTaken, wordsRead: words !== null }
    return ok({ reply, unitId, subject: { kind: 'libraryText', id: textId }, content: handed.file })
  })
}
