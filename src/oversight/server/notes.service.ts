import type { ActId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { rulesFor } from '#rulebook/public.ts'
import { decideNote, decideNoteAct, type NoteRefusal } from '../rules/decide-note.ts'
import { type NoteAsked, type Noted, type NoteId, noteRolesOf } from '../rules/note.ts'
import type { NoteStage } from '../rules/vocabulary.ts'
import { isHisTask, isOnRoll, loadNote, recordNote, recordNoteStep } from './notes.store.ts'
import { tellNotes } from './tell-notes.ts'

interface NotFound {
  readonly code: 'not_found'
}

interface WriteCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly noted: Noted
}

/** Writes a note down; from that moment the member concerned sees it. */
export function writeNote(deps: ActDeps, actor: Actor, { key, unitId, noted }: WriteCall) {
  const call = { key, name: 'oversight.writeNote', by: actor, request: { unitId, noted } }
  return performAct<{ readonly id: NoteId }, NoteRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    if (!actor.scopeOf('oversight.note').unitIds.includes(unitId)) return err({ code: 'not_found' })
    await tellNotes(trx, actor)
    const today = localDateAt(at)
    const { personId, link } = noted
    const decided = decideNote(noted, {
      ...{ by: actor.personId, today },
      isOnRoll: await isOnRoll(trx, unitId, personId, today),
      topics: (await rulesFor(trx, unitId, today))['oversight.noteTopics'].value.map(({ code }) => code),
      isHisTask: await isHisTask(trx, unitId, personId, link.dutyLineId),
    })
    if (!decided.ok) return decided
    const id = newId<'oversightNote'>({ now: () => at })
    await recordNote(trx, { id, unitId, noted }, { at, by: actor.personId, actId })
    return ok({ reply: { id }, unitId, subject: { kind: 'oversightNote', id }, content: noted })
  })
}

interface ActOnNote {
  readonly key: ActId
  readonly noteId: NoteId
  readonly basedOn: number
  readonly asked: NoteAsked
}

interface ActedOnNote {
  readonly stage: NoteStage
  readonly version: number
}

type ActRefusal = NoteRefusal | NotFound | { readonly code: 'note_changed_meanwhile' }

export function actOnNote(deps: ActDeps, actor: Actor, { key, noteId, basedOn, asked }: ActOnNote) {
  const call = { key, name: 'oversight.actOnNote', by: actor, request: { noteId, basedOn, asked } }
  return performAct<ActedOnNote, ActRefusal>(deps, call, async ({ trx, at, actId }) => {
    await tellNotes(trx, actor)
    const note = await loadNote(trx, noteId)
    const keepsNotes = note !== undefined && actor.scopeOf('oversight.note').unitIds.includes(note.unitId)
    const roles = note && noteRolesOf(note, { personId: actor.personId, keepsNotes })
    if (!note || !roles || roles.size === 0) return err({ code: 'not_found' })
    if (note.version !== basedOn) return err({ code: 'note_changed_meanwhile' })
    const decided = decideNoteAct(note, asked, { roles, today: localDateAt(at) })
    if (!decided.ok) return decided
    await recordNoteStep(trx, note, decided.value, { at, by: actor.personId, actId })
    const reply = { stage: decided.value.stage, version: note.version + 1 }
    return ok({ reply, unitId: note.unitId, subject: { kind: 'oversightNote', id: noteId }, content: asked })
  })
}
