import type { ActId, CaseId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { type CaseState, type ClockEnds, evolve } from '../rules/case.ts'
import type { CaseEntry } from '../rules/entries.ts'
import { type CasePart, ENDED_STAGES } from '../rules/vocabulary.ts'

/** The case as its entries tell it; its content must be open in this transaction. */
export async function loadCase(trx: Trx, caseId: CaseId): Promise<CaseState | undefined> {
  const rows = await trx.selectFrom('caseEntry').selectAll().where('caseId', '=', caseId).orderBy('seq').execute()
  let state: CaseState | undefined
  for (const {
    onDay: on,
    byPerson: by,
    clockEnds,
    paperId,
    paperNumber: number,
    paperSymbol: symbol,
    ...row
  } of rows) {
    const { id, act, lateReason, at, stage, body } = row
    const paper = paperId === null ? null : { id: paperId, number, symbol }
    const entry = { id, act, on, lateReason, at, by, stage, body, paper } as unknown as CaseEntry
    state = evolve(state, entry, new Map(Object.entries(clockEnds as object)) as ClockEnds)
  }
  return state
}

export interface NewEntry {
  readonly caseId: CaseId
  readonly unitId: UnitId
  readonly actId: ActId
  readonly entry: CaseEntry
  readonly ends: ClockEnds
  /** The case as it stood before: its parts, clocks and number of entries. */
  readonly before: CaseState | undefined
  readonly after: CaseState
}

/** Writes an entry and what lists, clocks and the fence need of it. */
export async function recordEntry(trx: Trx, made: NewEntry): Promise<void> {
  const { caseId, unitId, actId, entry, ends, after } = made
  await trx
    .insertInto('caseEntry')
    .values({
      ...{ id: entry.id, caseId, unitId, seq: after.entries.length, act: entry.act, onDay: entry.on, actId },
      ...{ lateReason: entry.lateReason, at: entry.at, byPerson: entry.by, stage: entry.stage },
      fileId: entry.act === 'hand_in_file' ? entry.body.fileId : null,
      paperId: entry.paper?.id ?? null,
      paperNumber: entry.paper?.number ?? null,
      paperSymbol: entry.paper?.symbol ?? null,
      body: JSON.stringify(entry.body),
      clockEnds: JSON.stringify(Object.fromEntries(ends)),
    })
    .execute()
  await recordClocks(trx, made)
  await recordParts(trx, made)
  if (made.before) await moveHead(trx, made)
}

async function moveHead(trx: Trx, { caseId, entry, after }: NewEntry) {
  const ended = ENDED_STAGES.some((stage) => stage === after.stage)
  await trx
    .updateTable('caseFile')
    .set({
      stage: after.stage,
      suspended: after.suspended,
      version: after.entries.length,
      endedOn: ended ? entry.on : null,
    })
    .where('id', '=', caseId)
    .execute()
}

async function recordClocks(trx: Trx, { caseId, unitId, before, after }: NewEntry) {
  for (const [clock, running] of after.clocks) {
    if (before?.clocks.get(clock) === running) continue
    const values = { caseId, unitId, clock, fromOn: running.from, dueOn: running.dueOn, doneOn: running.doneOn }
    await trx
      .insertInto('caseClock')
      .values(values)
      .onConflict((on) =>
        on.columns(['caseId', 'clock']).doUpdateSet({
          fromOn: values.fromOn,
          dueOn: values.dueOn,
          doneOn: values.doneOn,
        }),
      )
      .execute()
  }
}

interface Part {
  readonly personId: PersonId
  readonly part: CasePart
}

/** Parts as the fence reads them: the member concerned, the team of the day, and whoever is kept out. */
function partsOf(state: CaseState | undefined): ReadonlyMap<string, Part> {
  if (!state) return new Map()
  const team = state.team.map(({ personId, role }): Part => ({ personId, part: role }))
  const counters = state.counters.map((personId): Part => ({ personId, part: 'counter' }))
  const kept = [...state.keptOut].map(
    ([personId, conflict]): Part => ({
      personId,
      part: conflict === 'subject' && state.isTold ? 'subject' : 'kept_out',
    }),
  )
  return new Map([...team, ...counters, ...kept].map((one) => [`${one.personId} ${one.part}`, one]))
}

async function recordParts(trx: Trx, { caseId, unitId, entry, before, after }: NewEntry) {
  const was = partsOf(before)
  const is = partsOf(after)
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, one]) => one)
  const come = [...is].filter(([key]) => !was.has(key)).map(([, one]) => one)
  for (const { personId, part } of gone) {
    await trx
      .updateTable('casePart')
      .set({ toOn: entry.on })
      .where('caseId', '=', caseId)
      .where('personId', '=', personId)
      .where('part', '=', part)
      .where('toOn', 'is', null)
      .execute()
  }
  if (come.length === 0) return
  const rows = come.map((one) => ({ ...one, caseId, unitId, fromOn: entry.on, toOn: null }))
  await trx
    .insertInto('casePart')
    .values(rows)
    .onConflict((on) => on.columns(['caseId', 'personId', 'part', 'fromOn']).doUpdateSet({ toOn: null }))
    .execute()
}

/** Members of a cell on a day, without those who are here only for a time. */
export async function membersOn(trx: Trx, unitId: UnitId, on: LocalDate): Promise<ReadonlySet<PersonId>> {
  const rows = await trx
    .selectFrom('membership')
    .select('personId')
    .where('unitId', '=', unitId)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .execute()
  return new Set(rows.map(({ personId }) => personId as PersonId))
}

/** Whether a member is still on probation on a day. */
export async function isProbationaryOn(trx: Trx, personId: PersonId, on: LocalDate): Promise<boolean> {
  const found = await trx.selectFrom('member').select('officialOn').where('id', '=', personId).executeTakeFirst()
  return found !== undefined && (found.officialOn === null || found.officialOn > on)
}
