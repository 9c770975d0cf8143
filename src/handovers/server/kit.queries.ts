import { listRunningProcedures } from '#admissions/public.ts'
import { countOpenCases } from '#cases/public.ts'
import { listOpenCommitments } from '#commitments/public.ts'
import { findDutiesInForce } from '#duties/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, monthOf } from '#kernel/local-date.ts'
import { listUnfinishedMeetings } from '#meetings/public.ts'
import { findSubjectNames, obligationsOf } from '#obligations/public.ts'
import { listSeriesOf } from '#papers/public.ts'
import { scopeOfTerms } from '#platform/server/access/actor.ts'
import { digestOf } from '#platform/server/acts/canonical.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { countWaitingRequests } from '#records/public.ts'
import { listOpenReorganisations } from '#reorganisations/public.ts'
import { listOpenTransfers } from '#transfers/public.ts'
import { countBelow, isCell, officesOf, rollFiguresOn } from '#units/public.ts'
import type { Kit } from '../contract/shapes.ts'
import { openDuties } from '../rules/duties.ts'
import { type KitSection, sectionsFor } from '../rules/sections.ts'
import { homeOf } from './home.queries.ts'

interface KitCall {
  readonly unitId: UnitId
  readonly giverId: PersonId
  readonly receiverId: PersonId
  readonly on: LocalDate
}

export interface DrawnUp {
  readonly kit: Kit
  readonly digest: string
}

/** What is open in a unit as far as the receiver's offices there let him see it: a dozen statements, however much there is. */
export async function drawUpKit(trx: Trx, call: KitCall): Promise<DrawnUp> {
  const { giverId, receiverId, on } = call
  const unitId = (await homeOf(trx, call, on)) ?? call.unitId
  const held = await officesOf(trx, unitId, on)
  const offices = held.filter(({ personId }) => personId === receiverId).map(({ office }) => office)
  const shown = new Set<KitSection>(sectionsFor(offices, await isCell(trx, unitId, on)))
  const part = <T>(section: KitSection, read: () => Promise<T>) => (shown.has(section) ? read() : Promise.resolve(null))
  const terms = offices.map((office) => ({ unitId, office }))
  const who = { personId: receiverId, today: on, scopeOf: scopeIn(terms, on) }
  const kit: Kit = {
    commitments: await part('commitments', () => openCommitments(trx, unitId, on)),
    duties: await part('duties', () => dutiesOf(trx, { unitId, giverId, on })),
    obligations: await part('obligations', () => dueObligations(trx, unitId, on)),
    meetings: await part('meetings', () => unfinishedMeetings(trx, unitId)),
    reorganisations: await part('reorganisations', async () => [...(await listOpenReorganisations(trx, unitId))]),
    requests: await part('requests', () => countWaitingRequests(trx, unitId, on)),
    admissions: await part('admissions', async () => [...(await listRunningProcedures(trx, unitId, on))]),
    transfers: await part('transfers', async () => [...(await listOpenTransfers(trx, unitId))]),
    cases: await part('cases', () => countOpenCases(trx, who, unitId)),
    roll: await part('roll', () => rollFiguresOn(trx, unitId, on)),
    below: await part('below', () => countBelow(trx, unitId, on)),
    series: await part('series', () => lastNumbers(trx, unitId, on)),
  }
  return { kit, digest: digestOf(kit) }
}

function scopeIn(terms: Parameters<typeof scopeOfTerms>[0], on: LocalDate) {
  return (permission: Parameters<typeof scopeOfTerms>[1]) => scopeOfTerms(terms, permission, on)
}

async function openCommitments(trx: Trx, unitId: UnitId, on: LocalDate) {
  const rows = await listOpenCommitments(trx, { unitIds: [unitId], month: monthOf(on), today: on })
  return rows
    .filter(({ closedOn }) => closedOn === null)
    .map(({ what, owner, dueOn, state }) => ({ what, owner: owner.name, dueOn, state }))
}

async function dueObligations(trx: Trx, unitId: UnitId, on: LocalDate) {
  const due = (await obligationsOf(trx, [unitId], on)).get(unitId) ?? []
  // That the office itself is to be handed over is what is being done here.
  const others = due.filter(({ kind }) => kind !== 'hand_over_office')
  const names = await findSubjectNames(trx, others)
  return others.map(({ kind, subject, dueOn }) => ({ kind, about: names.get(subject.id) ?? '', dueOn }))
}

async function dutiesOf(trx: Trx, { unitId, giverId, on }: Pick<KitCall, 'unitId' | 'giverId' | 'on'>) {
  const found = await findDutiesInForce(trx, unitId, on)
  if (found === undefined) return null
  const { number, fromOn, toOn, lines } = found
  const members = lines.filter(({ what, isOnRoll }) => what !== '' && isOnRoll).length
  return { number, fromOn, toOn, members, open: [...openDuties(lines, giverId)] }
}

async function unfinishedMeetings(trx: Trx, unitId: UnitId) {
  const rows = await listUnfinishedMeetings(trx, [unitId])
  return rows.map(({ kind, stage, month, startsOn }) => ({ kind, stage, month, startsOn }))
}

async function lastNumbers(trx: Trx, unitId: UnitId, on: LocalDate) {
  const own = (await listSeriesOf(trx, [unitId], on)).filter(({ series }) => series === 'own')
  return own.map(({ type, lastNumber }) => ({ type, lastNumber }))
}
