import { sql } from 'kysely'
import type { z } from 'zod'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { paperFrame } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { findUnitNames, isCell } from '#units/public.ts'
import type { letterPage } from '../contract/shapes.ts'
import { CLOCK_RULE, clocksOf } from '../rules/clocks.ts'
import { stepsOpen } from '../rules/letter.ts'
import type { FenceReason, LetterChannel, LetterState, LetterStep } from '../rules/vocabulary.ts'
import { leadsCases } from './accept.service.ts'
import { fenceToday } from './fence-today.ts'
import { holidaysAround, stagesOf } from './letters.queries.ts'
import { isOfUnits, itemsOf, notKeptOut, toRecord } from './letters.store.ts'
import { recordLook } from './looks.queries.ts'
import { sealForIn } from './places.queries.ts'
import { routeOfLetter } from './sealed-steps.service.ts'

type Page = z.output<typeof letterPage>

/**
 * One letter as who handles it sees it, without opening anything; undefined where he is kept out of it. The look is logged, after the proof of
 * who is kept out of it from today on.
 */
export async function viewLetter(deps: ActDeps, actor: Actor, letterId: string): Promise<Page | undefined> {
  const { db, clock } = deps
  await fenceToday(deps)
  return await db.transaction().execute(async (trx) => {
    const row = await findRow(trx, actor, letterId)
    if (!row) return undefined
    await recordLook(trx, clock, row, actor.personId)
    const letter = toRecord(row)
    const rules = await rulesFor(trx, letter.unitId, actor.today)
    const people = await listKeptOut(trx, letterId)
    const excluded = new Set<string>(people.map(({ personId }) => personId))
    const route = await routeOfLetter(trx, letter, actor.today)
    const upId = route.ok && route.value.unitId !== letter.unitId ? route.value.unitId : null
    const names = await findUnitNames(trx, [letter.unitId, letter.concernedUnitId, ...(upId ? [upId] : [])])
    const unitOf = (id: UnitId) => ({ id: id as string, name: names.get(id) ?? '' })
    const clocks = viewClocks(row, rules, actor.today)
    const [open, leads] = [stepsOpen(letter), leadsCases(actor, letter)]
    const upwardOut = new Set<string>(route.ok ? route.value.exclusions.map(({ personId }) => personId) : [])
    return {
      ...viewRow(row),
      unit: unitOf(letter.unitId),
      concernedUnit: unitOf(letter.concernedUnitId),
      fault: letter.fault,
      dueOn: clocks.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
      stages: (await stagesOf(trx, [row]))(row),
      clocks,
      sealed: await listSealed(trx, letterId),
      named: people.filter(({ reason }) => reason === 'named').map(({ personId, name }) => ({ id: personId, name })),
      keptOut: people.map(toProof),
      steps: [...enteredBy(row), ...(await listSteps(trx, letterId))],
      open: open.filter((step) => step !== 'accept' || leads),
      waitsForCommission: open.includes('accept') && !leads,
      paperHead: await headOf(trx, letter.unitId, actor.today),
      ofCommittee: !(await isCell(trx, letter.unitId, actor.today)),
      faults: [...rules['letter.notHandled'].value],
      senderRecipient: await findRecipient(trx, letterId),
      sealFor: await sealForIn(trx, letter.unitId, excluded, actor.today),
      mustGoUp:
        upId === null ? null : { unit: unitOf(upId), sealFor: await sealForIn(trx, upId, upwardOut, actor.today) },
    }
  })
}

async function headOf(trx: Trx, unitId: UnitId, on: LocalDate): Promise<Page['paperHead']> {
  const head = (await paperFrame(trx, unitId, on))?.head({ kind: 'unnumbered' })
  return { superiorName: head?.superiorName ?? null, unitName: head?.unitName ?? '', place: head?.place ?? '' }
}

/** The letter where the caller handles letters and is not kept out of it. */
export async function findRow(trx: Trx, actor: Actor, letterId: string) {
  const { unitIds } = actor.scopeOf('denunciation.handle')
  return await trx
    .selectFrom('denunciation as d')
    .leftJoin('person as p', 'p.id', 'd.recordedBy')
    .selectAll('d')
    .select('p.fullName as recordedName')
    .where('d.id', '=', letterId)
    .where(isOfUnits(unitIds))
    .where(notKeptOut(actor.personId, actor.today))
    .executeTakeFirst()
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

function viewRow(row: Row) {
  const { kind, state } = toRecord(row)
  const { id, seq, year, code, copies, version, transferredTo, transferReceipt, caseIds, recordedBy } = row
  return {
    ...{ id, seq, year, code, copies, version, transferredTo, transferReceipt, caseIds, kind, state },
    channel: row.channel as LetterChannel,
    receivedOn: row.receivedOn as string,
    postmarkOn: row.postmarkOn as string | null,
    recordedBy: recordedBy === null ? null : { id: recordedBy, name: row.recordedName ?? '' },
    recordedAt: row.recordedAt.toISOString(),
  }
}

function viewClocks(row: Row, rules: RulesInForce, today: LocalDate) {
  const facts = {
    state: row.state as LetterState,
    receivedOn: row.receivedOn as LocalDate,
    postmarkOn: row.postmarkOn as LocalDate | null,
    hasCase: row.caseIds.length > 0,
  }
  return clocksOf(facts, rules, holidaysAround(today)).map(({ clock, fromOn, dueOn }) => {
    const { basis, certainty, value } = rules[CLOCK_RULE[clock]]
    const where = basis.article === null ? basis.symbol : `${basis.symbol}, ${basis.article}`
    const days = { fromOn: fromOn as string, dueOn: dueOn as string, days: value, daysLeft: daysBetween(today, dueOn) }
    return { clock, ...days, basis: where, certainty }
  })
}

interface KeptOut {
  readonly personId: PersonId
  readonly name: string
  readonly reason: FenceReason
  readonly becauseOf: string | null
  readonly becauseName: string | null
  readonly since: Date
}

async function listKeptOut(trx: Trx, letterId: string): Promise<readonly KeptOut[]> {
  const { rows } =
    await sql<KeptOut>`select x.person_id, p.full_name as name, x.reason, x.because_of, b.full_name as because_name, x.since
    from denunciation_exclusion x join person p on p.id = x.person_id left join person b on b.id = x.because_of
    where x.denunciation_id = ${letterId} order by x.since, p.full_name, x.person_id`.execute(trx)
  return rows
}

function toProof({ personId, name, reason, becauseOf, becauseName, since }: KeptOut) {
  const because = becauseOf === null ? null : { id: becauseOf, name: becauseName ?? '' }
  return { person: { id: personId as string, name }, reason, becauseOf: because, since: since.toISOString() }
}

async function listSealed(trx: Trx, letterId: string) {
  const ids = (await itemsOf(trx, [letterId])).map(({ itemId }) => itemId)
  const { rows } = await sql<{ itemId: string; code: string; kind: string }>`
    select id as item_id, 'NTC-' || year || '-' || lpad(seq::text, greatest(3, length(seq::text)), '0') as code, kind from vault_item
    where id = any(${ids}::uuid[]) order by year, seq`.execute(trx)
  return rows
}

/** Entered by whom handles the register, it begins with that; what came by the open form is entered later, as a step of its own. */
function enteredBy({ recordedBy, recordedName, recordedAt }: Row) {
  if (recordedBy === null) return []
  const by = { id: recordedBy as string, name: recordedName ?? '' }
  return [{ step: 'enter' as const, facts: {}, at: recordedAt.toISOString(), by }]
}

async function listSteps(trx: Trx, letterId: string) {
  const rows = await trx
    .selectFrom('denunciationStep as s')
    .leftJoin('person as p', 'p.id', 's.byPerson')
    .select(['s.step', 's.facts', 's.at', 's.byPerson', 'p.fullName'])
    .where('s.denunciationId', '=', letterId)
    .orderBy('s.id')
    .execute()
  return rows.map(({ step, facts, at, byPerson, fullName }) => ({
    step: step as LetterStep,
    facts: facts as Record<string, unknown>,
    at: at.toISOString(),
    by: byPerson === null ? null : { id: byPerson, name: fullName ?? '' },
  }))
}

async function findRecipient(trx: Trx, letterId: string): Promise<string | null> {
  const query = trx.selectFrom('denunciationReceipt').select('recipient').where('denunciationId', '=', letterId)
  return (await query.executeTakeFirst())?.recipient ?? null
}
