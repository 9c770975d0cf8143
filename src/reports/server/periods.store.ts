import { sql } from 'kysely'
import type { ActId, Id, PaperId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { SignerFacts } from '#papers/public.ts'
import { type Db, json, type Trx } from '#platform/server/db/db.ts'
import { STOCK_ASKED } from '../rules/asked.ts'
import type { Question } from '../rules/burden.ts'
import type { ReportForm } from '../rules/form.ts'
import type { PeriodKind, PeriodStage, SubmissionStage } from '../rules/periods.ts'
import type { Submitted } from '../rules/submit.ts'
import { type Telling, type Told, toldOf } from '../rules/telling.ts'

export type PeriodId = Id<'period'>

export interface Period {
  readonly id: PeriodId
  readonly unitId: UnitId
  readonly form: ReportForm
  readonly kind: PeriodKind
  readonly first: Month
  readonly last: Month
  readonly dueOn: LocalDate
  readonly questions: readonly Question[]
  readonly stage: PeriodStage
  readonly openedOn: LocalDate
  readonly lockedOn: LocalDate | null
  readonly frozen: Readonly<Record<string, number | null>> | null
}

export const PERIOD_COLUMNS = sql`p.id, p.unit_id, p.form, p.kind, p.first_month as first, p.last_month as last, p.due_on, p.questions, p.stage, p.opened_on,
  p.locked_on, p.frozen`

export async function findPeriod(db: Db | Trx, id: PeriodId): Promise<Period | undefined> {
  const { rows } = await sql<Period>`select ${PERIOD_COLUMNS} from report_period p where p.id = ${id}`.execute(db)
  return rows[0]
}

/** Held against locking by those who report, any number at once; held alone by whoever locks. */
export async function loadPeriod(trx: Trx, id: PeriodId, hold: 'reporting' | 'locking'): Promise<Period | undefined> {
  const { rows } = await sql<Period>`select ${PERIOD_COLUMNS} from report_period p where p.id = ${id}
    ${hold === 'reporting' ? sql`for share` : sql`for update`}`.execute(trx)
  return rows[0]
}

export async function recordPeriod(
  trx: Trx,
  period: Omit<Period, 'frozen' | 'lockedOn' | 'stage'>,
  actId: ActId,
): Promise<void> {
  const { id, unitId, form, kind, first, last, dueOn, questions, openedOn } = period
  await trx
    .insertInto('reportPeriod')
    .values({
      ...{ id, unitId, form, kind, firstMonth: first, lastMonth: last, dueOn, openedOn, actId },
      questions: sql<string>`${JSON.stringify(questions)}::jsonb`,
      stage: 'open',
    })
    .execute()
}

export async function recordLock(
  trx: Trx,
  id: PeriodId,
  on: LocalDate,
  frozen: Readonly<Record<string, number | null>>,
): Promise<void> {
  await trx
    .updateTable('reportPeriod')
    .set({ stage: 'locked', lockedOn: on, frozen: json(frozen), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

export interface Submission {
  readonly unitId: UnitId
  readonly stage: SubmissionStage
  readonly sections: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, number | string>>
  readonly figures: Readonly<Record<string, number | null>>
  readonly code: string
  readonly submittedAt: Date
  readonly submittedBy: PersonId | null
  readonly submittedByName: string | null
  readonly reason: string
  readonly version: number
  /** Null of reports sent before they were numbered. */
  readonly paper: ReportPaper | null
}

/** The number a report was sent under, and who signed it. */
export interface ReportPaper {
  readonly number: number
  readonly symbol: string
  readonly issuedOn: LocalDate
  readonly signer: SignerFacts
}

/** `of` null: of every unit. */
export async function listSubmissions(
  db: Db | Trx,
  id: PeriodId,
  of: readonly UnitId[] | null,
): Promise<readonly Submission[]> {
  const { rows } = await sql<Submission>`
    select s.unit_id, s.stage, s.sections, s.answers, s.figures, s.code, s.submitted_at, s.submitted_by, p.full_name as submitted_by_name, s.reason, s.version,
      case when n.id is not null then jsonb_build_object('number', n.number, 'symbol', n.symbol, 'issuedOn', n.issued_on, 'signer', s.signer) end as paper
    from report_submission s left join person p on p.id = s.submitted_by left join paper n on n.id = s.paper_id
    where s.period_id = ${id} and (${of === null ? sql`true` : sql`s.unit_id = any(${[...of]}::uuid[])`})`.execute(db)
  return rows
}

export async function loadSubmission(trx: Trx, id: PeriodId, unitId: UnitId) {
  const { rows } = await sql<{ stage: SubmissionStage; version: number; paperId: PaperId | null }>`
    select stage, version, paper_id from report_submission where period_id = ${id} and unit_id = ${unitId} for update`.execute(
    trx,
  )
  return rows[0]
}

export interface Sending extends Submitted {
  readonly periodId: PeriodId
  readonly unitId: UnitId
  /** The last month of the period: what was answered counts there, where no other month is said. */
  readonly month: Month
  readonly restMonths: ReadonlyMap<string, Month>
  readonly figures: Readonly<Record<string, number | null>>
  readonly code: string
  readonly paperId: PaperId
  readonly signer: SignerFacts
  readonly at: Date
  readonly by: PersonId
  readonly actId: ActId
}

/** Answers false where another sent the first report of this unit in the same moment. */
export async function recordSubmission(trx: Trx, sending: Sending): Promise<boolean> {
  const { periodId, unitId, sections, answers, figures, code, at, by, version, actId, paperId } = sending
  const values = {
    ...{ stage: 'submitted', code, submittedAt: at, submittedBy: by, version, actId, paperId },
    ...{ sections: json(sections), answers: json(answers), figures: json(figures), reason: '', decidedAt: null },
    signer: json<Record<string, string | null>>({ ...sending.signer }),
  }
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('reportSubmission')
    .values({ ...values, periodId, unitId })
    .onConflict((row) =>
      row
        .columns(['periodId', 'unitId'])
        .doUpdateSet(values)
        .where('reportSubmission.version', '=', version - 1),
    )
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await recordAnswers(trx, sending)
  return true
}

/** What was answered with a number is a fact from now on. */
async function recordAnswers(trx: Trx, sending: Sending): Promise<void> {
  const { periodId, unitId, answers, restMonths } = sending
  await trx.deleteFrom('reportAnswer').where('periodId', '=', periodId).where('unitId', '=', unitId).execute()
  const numbers = Object.entries(answers).flatMap(([asked, value]) =>
    typeof value === 'number'
      ? [
          {
            periodId,
            unitId,
            month: restMonths.get(asked) ?? sending.month,
            indicator: asked.startsWith('asked.') ? asked : `question.${asked}`,
            value,
          },
        ]
      : [],
  )
  if (numbers.length > 0) await trx.insertInto('reportAnswer').values(numbers).execute()
}

export async function recordJudgement(
  trx: Trx,
  id: PeriodId,
  unitId: UnitId,
  judged: { readonly stage: SubmissionStage; readonly reason: string; readonly version: number; readonly at: Date },
): Promise<void> {
  const { stage, reason, version, at } = judged
  await trx
    .updateTable('reportSubmission')
    .set({ stage, reason, version, decidedAt: at })
    .where('periodId', '=', id)
    .where('unitId', '=', unitId)
    .execute()
}

/**
 * What a form asks that was told already, by the unit or those below it, in reports whose months touch these: so that nothing is told twice,
 * whichever was sent first.
 */
export async function findKnown(db: Db | Trx, period: Period, unitId: UnitId, on: LocalDate): Promise<Told> {
  const { first, last } = period
  const { rows } = await sql<Telling>`
    select a.indicator, p.kind, p.first_month as first, p.last_month as last, a.unit_id = ${unitId} as is_own,
      coalesce(sum(a.value) filter (where a.unit_id = ${unitId} and a.month between ${first} and ${last}), 0)::bigint as value
    from unit_ancestry n join report_answer a on a.unit_id = n.unit_id join report_period p on p.id = a.period_id
    where n.ancestor_id = ${unitId} and n.from_on <= ${on}::date and (n.to_on is null or n.to_on > ${on}::date)
      and a.month >= ${first} and p.first_month <= ${last}
      and (a.month = ${last} or not a.indicator = any(${[...STOCK_ASKED]}::text[])) and not (a.period_id = ${period.id} and a.unit_id = ${unitId})
    group by 1, 2, 3, 4, 5`.execute(db)
  return toldOf(rows, period)
}
