import { sql } from 'kysely'
import { denunciationStanding } from '#cases/public.ts'
import type { CaseStage } from '#cases/rules/vocabulary.ts'
import type { CaseId, PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { holidaysBetween } from '#rulebook/rules/holidays.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { LetterRow } from '../contract/shapes.ts'
import { clocksOf } from '../rules/clocks.ts'
import type { LetterChannel, LetterKind, LetterState } from '../rules/vocabulary.ts'
import { notKeptOut } from './letters.store.ts'

/** A year of a large commission stands on one page. */
const PAGE_SIZE = 1000

export interface ListRequest {
  readonly unitId: UnitId
  readonly readerId: PersonId
  readonly on: LocalDate
  readonly after: string | null
}

interface Row {
  readonly id: string
  readonly seq: number
  readonly year: number
  readonly code: string
  readonly channel: string
  readonly state: string
  readonly kind: string | null
  readonly receivedOn: LocalDate
  readonly postmarkOn: LocalDate | null
  readonly copies: number
  readonly hasCase: boolean
  readonly caseIds: readonly CaseId[]
  readonly concernedUnitId: string
  readonly concernedName: string
}

/**
 * Kept apart from its execution so that a test can read its plan. The caller has checked that the unit is in scope. A letter may concern a
 * unit that has ended: it stands under the last name of that unit.
 */
export function lettersOf(db: Db, { unitId, readerId, on, after }: ListRequest) {
  return sql<Row>`select d.id, d.seq, d.year, d.code, d.channel, d.state, d.kind, d.received_on, d.postmark_on, d.copies, d.case_ids <> '{}' as has_case,
      d.case_ids, d.concerned_unit_id,
      (select v.name from unit_version v where v.unit_id = d.concerned_unit_id order by v.from_on desc limit 1) as concerned_name
    from denunciation d
    where d.unit_id = ${unitId} and (${after}::uuid is null or d.id < ${after}::uuid) and ${notKeptOut(readerId, on)}
    order by d.id desc limit ${PAGE_SIZE + 1}`.execute(db)
}

/** The register of a unit, the newest first, without what the reader is kept out of: three statements and the rules of the day. */
export async function listLetters(db: Db, actor: Actor, unitId: UnitId, after: string | null) {
  const [{ rows: found }, rules] = await Promise.all([
    lettersOf(db, { unitId, readerId: actor.personId, on: actor.today, after }),
    rulesFor(db, unitId, actor.today),
  ])
  const page = found.slice(0, PAGE_SIZE)
  const holidays = holidaysAround(actor.today)
  const stages = await stagesOf(db, page)
  const rows = page.map((row) => ({ ...toRow(row, rules, holidays), stages: stages(row) }))
  return { rows, next: found.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null }
}

/** Where the cases of each of these letters stand. */
export async function stagesOf(db: Db | Trx, letters: readonly { readonly caseIds: readonly string[] }[]) {
  const standings = await denunciationStanding(
    db,
    letters.flatMap(({ caseIds }) => caseIds as readonly CaseId[]),
  )
  const of = new Map<string, CaseStage>(standings.map(({ caseId, stage }) => [caseId, stage]))
  return ({ caseIds }: { readonly caseIds: readonly string[] }) => caseIds.flatMap((id) => of.get(id) ?? [])
}

/** Holidays of the years a letter's clocks can reach. */
export function holidaysAround(on: LocalDate): ReadonlySet<LocalDate> {
  return holidaysBetween(addDays(on, -400), addDays(on, 400))
}

function toRow(row: Row, rules: RulesInForce, holidays: ReadonlySet<LocalDate>): Omit<LetterRow, 'stages'> {
  const state = row.state as LetterState
  const dues = clocksOf({ ...row, state }, rules, holidays)
  return {
    id: row.id,
    seq: row.seq,
    year: row.year,
    code: row.code,
    channel: row.channel as LetterChannel,
    state,
    kind: row.kind as LetterKind | null,
    receivedOn: row.receivedOn,
    copies: row.copies,
    concernedUnit: { id: row.concernedUnitId, name: row.concernedName },
    dueOn: dues.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
  }
}

export interface RunningLetter {
  readonly unitId: UnitId
  readonly readerId: PersonId
  readonly letterId: string
  readonly state: LetterState
  readonly receivedOn: LocalDate
  readonly postmarkOn: LocalDate | null
  readonly hasCase: boolean
}

/** Letters with a clock, once for each of these readers that is not kept out of it: who reads decides what is there. */
export async function listRunning(
  db: Db | Trx,
  readers: readonly { readonly unitId: UnitId; readonly personId: PersonId }[],
  on: LocalDate,
): Promise<readonly RunningLetter[]> {
  if (readers.length === 0) return []
  const { rows } = await sql<RunningLetter>`
    select d.unit_id, r.person_id as reader_id, d.id as letter_id, d.state, d.received_on, d.postmark_on, d.case_ids <> '{}' as has_case
    from unnest(${readers.map(({ unitId }) => unitId)}::uuid[], ${readers.map(({ personId }) => personId)}::uuid[]) as r (unit_id, person_id)
    join denunciation d on d.unit_id = r.unit_id and d.closed_on is null and d.state <> 'information'
    where ${notKeptOut(sql`r.person_id`, on)}
    order by d.id`.execute(db)
  return rows
}
