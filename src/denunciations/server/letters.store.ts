import { type RawBuilder, sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { LetterFault } from '#rulebook/rules/letter-values.ts'
import { DIRECTED, DIRECTING, type Exclusion } from '../rules/fence.ts'
import type { Letter } from '../rules/letter.ts'
import type { LetterChannel, LetterKind, LetterState, LetterStep } from '../rules/vocabulary.ts'

export interface LetterRecord extends Letter {
  readonly id: string
  readonly unitId: UnitId
  readonly concernedUnitId: UnitId
  readonly code: string
  readonly channel: LetterChannel
  readonly version: number
  readonly letterItem: string
  readonly identityItem: string | null
  readonly minutesItem: string | null
  readonly copies: number
  readonly postmarkOn: LocalDate | null
}

/** The letter where the caller handles letters and is not kept out of it; locked, for it is going to change. */
export async function loadLetter(
  trx: Trx,
  letterId: string,
  {
    unitIds,
    readerId,
    on,
  }: { readonly unitIds: readonly UnitId[]; readonly readerId: PersonId; readonly on: LocalDate },
): Promise<LetterRecord | undefined> {
  const row = await trx
    .selectFrom('denunciation as d')
    .selectAll()
    .where('d.id', '=', letterId)
    .where(isOfUnits(unitIds))
    .where(notKeptOut(readerId, on))
    .forUpdate()
    .executeTakeFirst()
  return row && toRecord(row)
}

/** Of the units in whose register the caller may read. `d` is the letter. */
export function isOfUnits(unitIds: readonly UnitId[]) {
  return sql<boolean>`d.unit_id = any(${[...unitIds]}::uuid[])`
}

/**
 * Inside every query of letters, beside the scope: what somebody is kept out of does not exist for him, whether that was found before or
 * follows from who directs whom on the day. `d` is the letter.
 */
export function notKeptOut(personId: PersonId | RawBuilder<unknown>, on: LocalDate) {
  return sql<boolean>`(not exists (select from denunciation_exclusion x where x.denunciation_id = d.id and x.person_id = ${personId})
    and (${personId}::uuid, d.unit_id, d.id) not in (${directedOn(on)}))`
}

/**
 * Those directed on a day by one whom a letter names, in a unit it may lie in: `s` is their term, `h` that of who directs. It asks nothing
 * of the query around it, so that the database answers it once, from the few who direct, and not once for every letter.
 */
export function directedOn(on: LocalDate) {
  return sql`select s.person_id, h.unit_id, n.denunciation_id from term h
    join term s on s.unit_id = h.unit_id and s.person_id <> h.person_id
    join denunciation_exclusion n on n.person_id = h.person_id and n.reason = 'named'
    where h.office = any(${[...DIRECTING]}) and h.from_on <= ${on} and (h.to_on is null or h.to_on > ${on})
      and s.office = any(${[...DIRECTED]}) and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})`
}

interface LetterColumns {
  readonly id: string
  readonly unitId: string
  readonly concernedUnitId: string
  readonly code: string
  readonly channel: string
  readonly state: string
  readonly kind: string | null
  readonly fault: string | null
  readonly receivedOn: string
  readonly postmarkOn: string | null
  readonly transferReceipt: string | null
  readonly version: number
  readonly letterItem: string
  readonly identityItem: string | null
  readonly minutesItem: string | null
  readonly copies: number
}

export function toRecord(row: LetterColumns): LetterRecord {
  return {
    id: row.id,
    unitId: row.unitId as UnitId,
    concernedUnitId: row.concernedUnitId as UnitId,
    code: row.code,
    channel: row.channel as LetterChannel,
    state: row.state as LetterState,
    kind: row.kind as LetterKind | null,
    fault: row.fault as LetterFault | null,
    receivedOn: row.receivedOn as LocalDate,
    transferReceipt: row.transferReceipt,
    version: row.version,
    letterItem: row.letterItem,
    identityItem: row.identityItem,
    minutesItem: row.minutesItem,
    copies: row.copies,
    postmarkOn: row.postmarkOn as LocalDate | null,
  }
}

export interface Stamp {
  readonly at: Date
  readonly actId: ActId
  readonly by: PersonId | null
}

/** The next number of the register of a unit's year. The vault of the unit is held by the caller, so that no two take one. */
export async function nextSeq(trx: Trx, unitId: UnitId, year: number): Promise<number> {
  const row = await trx
    .selectFrom('denunciation')
    .select((all) => all.fn.max('seq').as('seq'))
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  return (row?.seq ?? 0) + 1
}

export async function recordExclusions(
  trx: Trx,
  letterId: string,
  exclusions: readonly Exclusion[],
  { at, actId, by }: Stamp,
): Promise<void> {
  if (exclusions.length === 0) return
  await trx
    .insertInto('denunciationExclusion')
    .values(
      exclusions.map(({ personId, reason, becauseOf }) => ({
        denunciationId: letterId,
        personId,
        reason,
        becauseOf,
        since: at,
        byPerson: by,
        actId,
      })),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export interface StepTaken {
  readonly id: string
  readonly letter: Pick<LetterRecord, 'id' | 'unitId'>
  readonly step: LetterStep
  readonly facts: object
}

export async function recordStep(trx: Trx, { id, letter, step, facts }: StepTaken, { at, actId, by }: Stamp) {
  await trx
    .insertInto('denunciationStep')
    .values({
      id,
      denunciationId: letter.id,
      unitId: letter.unitId,
      step,
      facts: JSON.stringify(facts),
      at,
      byPerson: by,
      actId,
    })
    .execute()
}

export interface LetterChange {
  readonly state?: LetterState
  readonly kind?: LetterKind
  readonly fault?: LetterFault | null
  readonly copies?: number
  readonly transferredTo?: string
  readonly transferReceipt?: string
  readonly minutesItem?: string
  readonly caseIds?: string[]
  readonly closedOn?: LocalDate
}

/** Answers the new version. */
export async function changeLetter(trx: Trx, { id, version }: LetterRecord, change: LetterChange): Promise<number> {
  await trx
    .updateTable('denunciation')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute()
  return version + 1
}

/** Everything of a letter that lies in the vault. */
export async function itemsOf(
  db: Db | Trx,
  letterIds: readonly string[],
): Promise<readonly { letterId: string; itemId: string }[]> {
  if (letterIds.length === 0) return []
  const { rows } = await sql<{ letterId: string; itemId: string }>`
    select d.id as letter_id, i as item_id from denunciation d, unnest(array[d.letter_item, d.identity_item, d.minutes_item]) i
    where d.id = any(${[...letterIds]}::uuid[]) and i is not null
    union select denunciation_id, item_id from denunciation_message where denunciation_id = any(${[...letterIds]}::uuid[])
    order by item_id`.execute(db)
  return rows
}

export async function listExcluded(db: Db | Trx, letterId: string): Promise<readonly Exclusion[]> {
  const rows = await db
    .selectFrom('denunciationExclusion')
    .select(['personId', 'reason', 'becauseOf'])
    .where('denunciationId', '=', letterId)
    .orderBy('since')
    .execute()
  return rows.map((row) => row as Exclusion)
}

/** When and by whom the sender was met last; null: not yet. */
export async function lastMeeting(trx: Trx, letterId: string) {
  const { rows } = await sql<{ on: LocalDate; representatives: readonly PersonId[] }>`
    select facts ->> 'on' as "on", facts -> 'representativeIds' as representatives from denunciation_step
    where denunciation_id = ${letterId} and step = 'meet' order by id desc limit 1`.execute(trx)
  return rows[0] ?? null
}
