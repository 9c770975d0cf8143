import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { QuestionRow } from '../contract/contest-shapes.ts'
import type { BankQuestionAct, Question, QuestionId, StaleBy } from '../rules/question.ts'
import { stalenessOn } from './questions.store.ts'

const A_PAGE = 50

export interface QuestionsAsked {
  readonly unitId: UnitId
  readonly show: 'all' | 'draft' | 'approved' | 'stale' | 'retired'
  readonly after: QuestionId | null
}

interface Found extends Question {
  readonly retiredReason: string
  readonly writer: string
  readonly approver: string
  readonly approvedOn: string | null
}

/** The bank of a unit, the newest first. The caller keeps it. */
export async function listQuestions(
  db: Db,
  actor: Actor,
  { unitId, show, after }: QuestionsAsked,
): Promise<{ rows: QuestionRow[]; next: string | null }> {
  const stages = show === 'all' ? ['draft', 'approved', 'retired'] : [show === 'stale' ? 'approved' : show]
  // Staleness comes from the rule book: what is shown of it is sought among all approved ones.
  const limit = show === 'stale' ? 5000 : A_PAGE + 1
  const { rows } = await sql<Found>`
    select q.id, q.unit_id, q.topic, q.wording, q.options, q.right_option, q.explanation, q.basis_symbol, q.basis_article,
      q.rule_code, q.rule_pin, q.stage, q.checked, q.retired_reason, q.written_by, q.approved_on, q.version,
      coalesce(w.full_name, '') as writer, coalesce(a.full_name, '') as approver
    from training_question q left join person w on w.id = q.written_by left join person a on a.id = q.approved_by
    where q.unit_id = ${unitId} and q.stage = any(${stages}::text[]) and (${after}::uuid is null or q.id < ${after}::uuid)
    order by q.id desc limit ${limit}`.execute(db)
  const stale = await stalenessOn(db, unitId, actor.today)
  const told = rows.map((row) => ({ row, by: stale(row) })).filter((one) => show !== 'stale' || one.by !== null)
  const shown = told.slice(0, A_PAGE)
  const next = told.length > A_PAGE ? (shown.at(-1)?.row.id ?? null) : null
  return { rows: shown.map(({ row, by }) => toRow(row, by, actor)), next }
}

function toRow(row: Found, by: StaleBy | null, actor: Actor): QuestionRow {
  const { writer, approver, unitId: _u, rulePin: _p, writtenBy, options, ...facts } = row
  return { ...facts, options: [...options], writtenBy: writer, approvedBy: approver, staleBy: by, can: canOf() }

  function canOf(): BankQuestionAct[] {
    if (row.stage === 'retired') return []
    const approve = writtenBy !== actor.personId && (row.stage === 'draft' || by === 'rule')
    return [...(row.stage === 'draft' ? ['revise' as const] : []), ...(approve ? ['approve' as const] : []), 'retire']
  }
}
