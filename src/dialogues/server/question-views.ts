import { listOfOrigins, type OfOrigin } from '#commitments/public.ts'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitNames } from '#units/public.ts'
import type { QuestionView } from '../contract.ts'
import { mayActOnQuestion } from '../rules/lines.ts'
import { findSimilar } from '../rules/similar.ts'
import { standingOf } from '../rules/standing.ts'
import {
  type AskSource,
  type DialogueStage,
  QUESTION_ACTS,
  type QuestionState,
  type Verdict,
} from '../rules/vocabulary.ts'

type Rows = Awaited<ReturnType<ReturnType<typeof questionRows>['execute']>>
export type QuestionRow = Rows[number]

/** Questions with their dialogue and the names they carry. Whoever adds the condition answers for who may see them. */
export function questionRows(db: Db | Trx) {
  return db
    .selectFrom('dialogueQuestion as q')
    .innerJoin('dialogue as d', 'd.id', 'q.dialogueId')
    .leftJoin('person as a', 'a.id', 'q.answererPersonId')
    .leftJoin('person as w', 'w.id', 'q.draftedBy')
    .leftJoin('person as v', 'v.id', 'q.approvedBy')
    .leftJoin('dialogueQuestion as into', 'into.id', 'q.mergedInto')
    .selectAll('q')
    .select(['d.theme', 'd.stage', 'd.heldOn', 'd.unitId as committeeId'])
    .select(['a.fullName as answererName', 'w.fullName as draftedByName', 'v.fullName as approvedByName'])
    .select('into.place as mergedIntoPlace')
}

export interface ViewFor {
  readonly unitId: UnitId
  readonly on: LocalDate
  readonly mayPrepare: boolean
  readonly mayDecide: boolean
}

/** Questions as pages show them: everybody who asked, what was promised, how each stands today. Five statements, however many. */
export async function viewQuestions(db: Db | Trx, rows: Rows, reader: ViewFor): Promise<readonly QuestionView[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [asks, promises, told, rules] = await Promise.all([
    listAsksUnder(db, ids),
    listOfOrigins(db, 'dialogue', ids, reader.on),
    listTold(db, ids),
    rulesFor(db, reader.unitId, reader.on),
  ])
  const units = await findUnitNames(
    db,
    [...new Set([...asks.map(({ cellId }) => cellId), ...rows.map(({ answererUnitId }) => answererUnitId)])].flatMap(
      (id) => (id === null ? [] : [id as UnitId]),
    ),
  )
  const similar = findSimilar(rows.filter(({ state }) => state !== 'merged'))
  const places = new Map(rows.map(({ id, place }) => [id, place]))
  const titles = new Map(rules['dialogue.topics'].value.map(({ code, title }) => [code, title]))
  return rows.map((row) =>
    toView(row, {
      reader,
      titles,
      units,
      asks: asks.filter(({ under }) => under === row.id),
      promises: promises.filter(({ originId }) => originId === row.id),
      isTold: told.has(row.id),
      similar: (similar.get(row.id) ?? []).flatMap((id) => places.get(id) ?? []),
    }),
  )
}

type AskRow = Awaited<ReturnType<typeof listAsksUnder>>[number]

interface Around {
  readonly reader: ViewFor
  readonly titles: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<UnitId, string>
  readonly asks: readonly AskRow[]
  readonly promises: readonly OfOrigin[]
  readonly isTold: boolean
  readonly similar: readonly number[]
}

function toView(row: QuestionRow, around: Around): QuestionView {
  const state = row.state as QuestionState
  const { id, dialogueId, theme, heldOn, place, version, urgent, words, draft, answer, answeredOn } = row
  const nameOf = (unitId: string) => around.units.get(unitId as UnitId) ?? ''
  const promises = around.promises.map(toPromise)
  const asks = around.asks.map((ask) => ({
    ...{
      id: ask.id,
      asker: { id: ask.askerId, name: ask.askerName },
      cell: { id: ask.cellId, name: nameOf(ask.cellId) },
    },
    ...{
      source: ask.source as AskSource,
      words: ask.words,
      receivedOn: ask.receivedOn,
      verdictWords: ask.verdictWords,
    },
    verdict: ask.verdict as Verdict | null,
    verdictPaperOn: ask.verdictPaperOn,
    verdictBy: ask.verdictBy === null || ask.verdictBy === ask.askerId ? null : ask.verdictByName,
  }))
  return {
    ...{
      id,
      dialogueId,
      theme,
      heldOn,
      place,
      state,
      version,
      urgent,
      words,
      draft,
      answer,
      answeredOn,
      asks,
      promises,
    },
    standing: standingOfQuestion(state, promises, asks, around),
    topic: { code: row.topic, title: around.titles.get(row.topic) ?? row.topic },
    mergedIntoPlace: row.mergedIntoPlace,
    answerer: answererOf(row, nameOf),
    ...{ draftedBy: row.draftedByName, approvedBy: row.approvedByName, similar: [...around.similar] },
    may: around.reader.mayPrepare ? actsOn(row, around.reader) : [],
  }
}

function standingOfQuestion(
  state: QuestionState,
  promises: QuestionView['promises'],
  asks: readonly { readonly verdict: Verdict | null }[],
  { isTold, reader }: Around,
) {
  const stood = promises.map((one) => ({
    isClosed: one.state === 'accepted' || one.state === 'dropped',
    dueOn: one.dueOn as LocalDate,
  }))
  return standingOf({ state, promises: stood, verdicts: asks.map(({ verdict }) => verdict), isTold }, reader.on)
}

export function toPromise({ id, unitId, what, product, owner, dueOn, state, shown }: OfOrigin) {
  return { id, unitId, what, product, ownerName: owner.name, dueOn, state, shown }
}

function answererOf(row: QuestionRow, nameOf: (id: string) => string): QuestionView['answerer'] {
  if (row.answererPersonId !== null) {
    return { kind: 'person', id: row.answererPersonId, name: row.answererName ?? '' }
  }
  return row.answererUnitId === null ? null : { kind: 'unit', id: row.answererUnitId, name: nameOf(row.answererUnitId) }
}

function actsOn(row: QuestionRow, { mayDecide }: ViewFor): QuestionView['may'] {
  const stage = row.stage as DialogueStage
  return QUESTION_ACTS.filter(
    (act) =>
      mayActOnQuestion(act, stage, row.state as QuestionState) &&
      (act !== 'approve' || (mayDecide && row.draft !== '' && row.approvedBy === null)),
  )
}

/** Asks of these questions and of those merged into them. */
async function listAsksUnder(db: Db | Trx, questionIds: readonly string[]) {
  return await db
    .selectFrom('dialogueAsk as k')
    .innerJoin('dialogueQuestion as q', 'q.id', 'k.questionId')
    .innerJoin('person as p', 'p.id', 'k.askerId')
    .leftJoin('person as s', 's.id', 'k.verdictBy')
    .selectAll('k')
    .select(({ fn }) => fn.coalesce('q.mergedInto', 'q.id').as('under'))
    .select(['p.fullName as askerName', 's.fullName as verdictByName'])
    .where((where) => where.or([where('q.id', 'in', [...questionIds]), where('q.mergedInto', 'in', [...questionIds])]))
    .orderBy('k.id')
    .execute()
}

/** Of which questions something was told to the askers after the last answer or promise. */
async function listTold(db: Db | Trx, questionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('dialogueEntry as e')
    .select('e.questionId')
    .distinctOn('e.questionId')
    .select('e.act')
    .where('e.questionId', 'in', [...questionIds])
    .where('e.act', 'in', ['answer', 'promise', 'defer', 'tell'])
    .orderBy('e.questionId')
    .orderBy('e.id', 'desc')
    .execute()
  return new Set(rows.flatMap(({ questionId, act }) => (act === 'tell' && questionId !== null ? [questionId] : [])))
}
