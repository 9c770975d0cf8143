import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import { citedNumber } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { ResolvedRule } from '#rulebook/rules/rule.ts'
import { findUnitNames } from '#units/public.ts'
import type { DialoguePage, DialogueRow, QuestionView } from '../contract.ts'
import { ENDED } from '../rules/dialogue.ts'
import { DIALOGUE_LINES } from '../rules/lines.ts'
import { debtRank } from '../rules/standing.ts'
import { DIALOGUE_ACTS, type DialogueId, type DialogueStage } from '../rules/vocabulary.ts'
import { findDialogue, type StoredDialogue } from './dialogues.store.ts'
import { questionRows, type ViewFor, viewQuestions } from './question-views.ts'

/** A value of the rule book with what it rests on. */
export function viewRule({
  value,
  basis,
  certainty,
}: Pick<ResolvedRule, 'basis' | 'certainty'> & { readonly value: number }) {
  return { value, symbol: basis.symbol, article: basis.article, certainty }
}

export async function readerOf(db: Db, actor: Actor, unitId: UnitId): Promise<ViewFor> {
  const [mayPrepare, mayDecide] = await Promise.all([
    isVisibleUnit(db, actor.scopeOf('dialogue.prepare'), unitId),
    isVisibleUnit(db, actor.scopeOf('dialogue.decide'), unitId),
  ])
  return { unitId, on: actor.today, mayPrepare, mayDecide }
}

/** Dialogues of a unit, newest first. The caller has been let to it. */
export async function listDialogues(db: Db, unitId: UnitId): Promise<readonly DialogueRow[]> {
  const rows = await db
    .selectFrom('dialogue as d')
    .select(['d.id', 'd.unitId', 'd.stage', 'd.theme', 'd.plannedOn', 'd.heldOn', 'd.noticeDueOn'])
    .select(
      sql<number>`(select count(*) from dialogue_question q where q.dialogue_id = d.id and q.state <> 'merged')::int`.as(
        'questions',
      ),
    )
    .where('d.unitId', '=', unitId)
    .orderBy('d.plannedOn', 'desc')
    .orderBy('d.id', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ heldOn, ...row }) => ({
    ...row,
    stage: row.stage as DialogueStage,
    plannedOn: heldOn ?? row.plannedOn,
  }))
}

/** What a committee owes from its dialogues: of all of them, or of those before one. Most pressing first, then oldest. */
export async function listDebt(
  db: Db | Trx,
  reader: ViewFor,
  before: LocalDate | null,
): Promise<readonly QuestionView[]> {
  let query = questionRows(db)
    .where('d.unitId', '=', reader.unitId)
    .where('d.stage', '=', 'concluded')
    .where('q.state', 'not in', [...ENDED])
    .orderBy('d.heldOn')
    .orderBy('q.place')
    .limit(200)
  if (before !== null) query = query.where('d.heldOn', '<', before)
  const views = await viewQuestions(db, await query.execute(), reader)
  return views.toSorted((left, right) => debtRank(left.standing) - debtRank(right.standing))
}

export async function viewDialogue(db: Db, actor: Actor, id: DialogueId): Promise<DialoguePage | undefined> {
  const dialogue = await findDialogue(db, id, { scope: actor.scopeOf('dialogue.read'), lock: false })
  if (!dialogue) return undefined
  const { unitId, stage, papers, ...facts } = dialogue
  const reader = await readerOf(db, actor, unitId)
  const rows = await questionRows(db).where('q.dialogueId', '=', id).orderBy('q.place').execute()
  const [views, carried, rules, names, entries, issued] = await Promise.all([
    viewQuestions(db, rows, reader),
    listDebt(db, reader, facts.heldOn ?? facts.plannedOn),
    rulesFor(db, unitId, facts.heldOn ?? actor.today),
    findUnitNames(db, [unitId]),
    listEntries(db, id),
    listIssued(db, papers),
  ])
  return {
    ...facts,
    ...{
      unitId,
      stage,
      unitName: names.get(unitId) ?? '',
      questions: rows.filter(({ state }) => state !== 'merged').length,
    },
    notice: viewRule(rules['dialogue.noticeWorkingDays']),
    papers: issued,
    topics: [...rules['dialogue.topics'].value],
    ...{ rows: [...views], carried: [...carried], entries: [...entries] },
    may: reader.mayPrepare ? DIALOGUE_ACTS.filter((act) => DIALOGUE_LINES[act].in.includes(stage)) : [],
    mayRecord: reader.mayPrepare && (stage === 'collecting' || stage === 'in_session'),
  }
}

async function listEntries(db: Db, dialogueId: DialogueId): Promise<DialoguePage['entries']> {
  const rows = await db
    .selectFrom('dialogueEntry as e')
    .leftJoin('person as p', 'p.id', 'e.byPerson')
    .leftJoin('dialogueQuestion as q', 'q.id', 'e.questionId')
    .select(['e.id', 'e.act', 'e.words', 'e.at', 'p.fullName as by', 'q.place'])
    .where('e.dialogueId', '=', dialogueId)
    .orderBy('e.id', 'desc')
    .limit(300)
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

async function listIssued(db: Db, papers: StoredDialogue['papers']): Promise<DialoguePage['papers']> {
  const ids = Object.values(papers).filter((id) => id !== null)
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('paper').select(['id', 'number', 'symbol', 'issuedOn']).where('id', 'in', ids).execute()
  const entry = (id: string | null) => {
    const row = rows.find((one) => one.id === id)
    return row ? { id: row.id, number: citedNumber(row), issuedOn: row.issuedOn } : null
  }
  const { plan, call, summary, notice } = papers
  return { plan: entry(plan), call: entry(call), summary: entry(summary), notice: entry(notice) }
}

const ASKERS_SHOWN = 15

/** Who may be written down as the asker: secretaries and deputies of cells below the committee. The caller has been let to it. */
export async function findAskers(db: Db, unitId: UnitId, search: string, on: LocalDate) {
  const pattern = `%${withoutMarks(search).replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{
    personId: string
    name: string
    cellId: string
    cellName: string
  }>`select distinct p.id as person_id, p.full_name as name, v.unit_id as cell_id, v.name as cell_name, p.given_name
    from term t
    join unit_ancestry a on a.unit_id = t.unit_id and a.ancestor_id = ${unitId} and a.depth > 0
      and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)
    join unit_version v on v.unit_id = t.unit_id and v.from_on <= ${on}::date and (v.to_on is null or v.to_on > ${on}::date)
    join person p on p.id = t.person_id
    where t.office in ('cell_secretary', 'cell_deputy_secretary')
      and t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date)
      and (p.search_text like ${pattern} or f_unmarked(v.name) like ${pattern})
    order by p.given_name, p.full_name, v.name limit ${ASKERS_SHOWN}`.execute(db)
  return rows.map(({ personId, name, cellId, cellName }) => ({ personId, name, cellId, cellName }))
}
