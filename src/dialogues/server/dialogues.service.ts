import type { ActId, PaperId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { holidaysBetween } from '#rulebook/rules/holidays.ts'
import { type DialogueAsked, decideDialogueAct } from '../rules/decide-dialogue.ts'
import { type Described, type Dialogue, SETTLED } from '../rules/dialogue.ts'
import { decideOpenDialogue } from '../rules/open.ts'
import type { DialogueRefusal } from '../rules/refusal.ts'
import type { DialogueAct, DialogueId, DialoguePaper, DialogueStage } from '../rules/vocabulary.ts'
import { issueDialoguePaper } from './dialogues.papers.ts'
import {
  findDialogue,
  listQuestions,
  recordDialogue,
  recordEntry,
  recordOpened,
  type Stamp,
  type StoredDialogue,
} from './dialogues.store.ts'

export interface NotFound {
  readonly code: 'not_found'
}
export interface Changed {
  readonly code: 'dialogue_changed_meanwhile'
}

/** Longer than the days of a notice run, so that their holidays are known. */
const HOLIDAY_HORIZON_DAYS = 200

export interface OpenCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly described: Described
}

export function openDialogue(deps: ActDeps, actor: Actor, { key, unitId, described }: OpenCall) {
  const call = { key, name: 'dialogues.open', by: actor, request: { unitId, described } }
  return performAct<{ readonly id: DialogueId }, DialogueRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('dialogue.prepare'), unitId))) return err({ code: 'not_found' })
    const id = newId<'dialogue'>({ now: () => at })
    const decided = decideOpenDialogue({ id, unitId }, described, localDateAt(at))
    if (!decided.ok) return decided
    const stamp = { at, by: actor.personId, actId }
    await recordOpened(trx, decided.value, stamp)
    await recordEntry(trx, { dialogueId: id, unitId, questionId: null, act: 'open', words: '' }, stamp)
    return ok({ reply: { id }, unitId, subject: { kind: 'dialogue', id }, content: described })
  })
}

export interface ActCall {
  readonly key: ActId
  readonly dialogueId: DialogueId
  readonly basedOn: number
  readonly asked: DialogueAsked
}

interface Acted {
  readonly stage: DialogueStage
  readonly version: number
}

/** One act on a dialogue: the rule decides, a paper is numbered where the act issues one, the entry says what was done. */
export function actOnDialogue(deps: ActDeps, actor: Actor, { key, dialogueId, basedOn, asked }: ActCall) {
  const call = { key, name: 'dialogues.act', by: actor, request: { dialogueId, basedOn, asked } }
  type Refusal = DialogueRefusal | IssueRefusal | NotFound | Changed
  return performAct<Acted, Refusal>(deps, call, async ({ trx, at, actId }) => {
    const scope = actor.scopeOf('dialogue.prepare')
    const dialogue = await findDialogue(trx, dialogueId, { scope, lock: true })
    if (!dialogue) return err({ code: 'not_found' })
    if (dialogue.version !== basedOn) return err({ code: 'dialogue_changed_meanwhile' })
    const decided = decideDialogueAct(dialogue, asked, await factsOf(trx, dialogue, localDateAt(at)))
    if (!decided.ok) return decided
    const stamp = { at, by: actor.personId, actId }
    const papers = await papersAfter(trx, { before: dialogue, after: decided.value, asked, stamp })
    if (!papers.ok) return papers
    await recordDialogue(trx, { ...decided.value, papers: papers.value })
    const { unitId } = dialogue
    await recordEntry(trx, { dialogueId, unitId, questionId: null, act: asked.act, words: wordsOf(asked) }, stamp)
    const { stage, version } = decided.value
    return ok({ reply: { stage, version }, unitId, subject: { kind: 'dialogue', id: dialogueId }, content: asked })
  })
}

async function factsOf(trx: Trx, { id, unitId, heldOn }: Dialogue, today: LocalDate) {
  const questions = await listQuestions(trx, id)
  const rules = await rulesFor(trx, unitId, heldOn ?? today)
  return {
    today,
    questions: questions.length,
    unsettled: questions.filter(({ state }) => !SETTLED.includes(state)).length,
    noticeWorkingDays: rules['dialogue.noticeWorkingDays'].value,
    holidays: holidaysBetween(heldOn ?? today, addDays(heldOn ?? today, HOLIDAY_HORIZON_DAYS)),
  }
}

/** Which act issues which paper. */
const PAPER_OF: Readonly<Partial<Record<DialogueAct, DialoguePaper>>> = {
  issue_plan: 'plan',
  issue_call: 'call',
  issue_summary: 'summary',
  issue_notice: 'notice',
}

interface ToIssue {
  readonly before: StoredDialogue
  readonly after: Dialogue
  readonly asked: DialogueAsked
  readonly stamp: Stamp
}

async function papersAfter(
  trx: Trx,
  { before, after, asked, stamp }: ToIssue,
): Promise<Result<Readonly<Record<DialoguePaper, PaperId | null>>, IssueRefusal>> {
  const paper = PAPER_OF[asked.act]
  if (paper === undefined || !('on' in asked.body)) return ok(before.papers)
  const issued = await issueDialoguePaper(trx, { dialogue: after, paper, on: asked.body.on, ...stamp })
  return issued.ok ? ok({ ...before.papers, [paper]: issued.value.id }) : issued
}

function wordsOf({ body }: DialogueAsked): string {
  return 'reason' in body ? body.reason : 'conclusion' in body ? body.conclusion : ''
}
