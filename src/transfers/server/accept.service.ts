import { moveProceduresOf } from '#admissions/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import {
  admitNewcomer,
  departMember,
  emptyFacts,
  endAway,
  type LeaveKind,
  type MoveRefusal,
  moveMember,
  type NewcomerRefusal,
  receiveForAStay,
  receiveOutsider,
  type SetLeaveRefusal,
  type StayRefusal,
  setLeaveOf,
} from '#members/public.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { isCell, listOfficesOfPerson, recordTermEnd } from '#units/public.ts'
import { type AcceptRefusal, type DepartureRefusal, decideAccept, decideConfirmDeparture } from '../rules/accept.ts'
import { decideComeBack } from '../rules/close.ts'
import { closeLeftBehind } from './moving.store.ts'
import { movingMember } from './paper-heads.ts'
import { type NotFound, namesOf, type OnTransfer, onTransfer, type TransferCall } from './steps.service.ts'
import { issueAcceptance } from './transfers.papers.ts'
import { hasOpenTransfer, type LoadedTransfer } from './transfers.store.ts'

type LeavingRefusal = MoveRefusal | SetLeaveRefusal | NotFound | { readonly code: 'temporary_open' }
type RegisterRefusal = LeavingRefusal | NewcomerRefusal | StayRefusal

interface Accepting {
  readonly on: LocalDate
  readonly note: string
}

/** The destination takes the member; roll, offices, times away and the paper in one act, or none of it. */
export function acceptTransfer(deps: ActDeps, call: TransferCall<Accepting>) {
  type Refusal = AcceptRefusal | RegisterRefusal | IssueRefusal
  return onTransfer<Refusal>(deps, 'accept', call, async (transfer, context) => {
    const { on, note } = call.input
    const { toUnitId, presentedOn } = transfer
    const { trx, stamp, today } = context
    const cell = toUnitId !== null && (await isCell(trx, toUnitId, on))
    const decided = decideAccept(transfer, { isCell: cell }, { on, note, today })
    if (!decided.ok) return decided
    if (toUnitId === null || presentedOn === null) return err({ code: 'destination_not_cell' })
    const entered = await enter(transfer, { ...context, toUnitId, on })
    if (!entered.ok) return entered
    const personId = entered.value
    const member = await movingMember(trx, personId)
    const { fromName } = await namesOf(trx, transfer, today)
    const facts = { member, fromName, toUnitId, acceptedOn: on }
    const issued = await issueAcceptance(trx, { ...transfer, presentedOn }, facts, { on: today, stamp })
    if (!issued.ok) return issued
    return ok({ change: { ...decided.value, personId, acceptancePaperId: issued.value.id }, on, note })
  })
}

interface Entering extends OnTransfer {
  readonly toUnitId: UnitId
  readonly on: LocalDate
}

async function enter(transfer: LoadedTransfer, entering: Entering): Promise<Result<PersonId, RegisterRefusal>> {
  const { personId, fromUnitId } = transfer
  if (transfer.newcomer !== null) return await enterFromOutside(transfer, entering)
  if (personId === null || fromUnitId === null) return err({ code: 'not_found' })
  const { trx, stamp, today, toUnitId, on } = entering
  const register = { ...stamp, today }
  if (transfer.kind === 'temporary') {
    const away = await goAway(transfer, { personId, fromUnitId, on }, entering)
    if (!away.ok) return away
    const stay = { id: newId({ now: () => stamp.at }), personId, unitId: toUnitId, ...stayOf(transfer, on) }
    const received = await receiveForAStay(trx, stay, stamp.actId)
    return received.ok ? ok(personId) : received
  }
  const free = await leaveBehind(trx, { personId, fromUnitId, on })
  if (!free.ok) return free
  const moved = await moveMember(trx, { personId, fromUnitId, toUnitId, on }, register)
  if (!moved.ok) return moved
  await moveProceduresOf(trx, [{ personId, fromId: fromUnitId, toId: toUnitId }])
  await closeLeftBehind(trx, personId, on)
  return ok(personId)
}

async function enterFromOutside(transfer: LoadedTransfer, { trx, stamp, today, toUnitId, on }: Entering) {
  const { newcomer, personName, kind } = transfer
  const facts = { ...emptyFacts(personName), ...newcomer, bornPrecision: newcomer?.bornOn ? ('day' as const) : null }
  const register = { ...stamp, today }
  const entered = await admitNewcomer(
    trx,
    { unitId: toUnitId, facts, joinedOn: on, ontoRoll: kind === 'official' },
    register,
  )
  if (!entered.ok || kind === 'official') return entered
  const stay = { personId: entered.value, unitId: toUnitId, kind: 'temp_here' as const, ...stayOf(transfer, on) }
  const received = await receiveOutsider(trx, stay, register)
  return received.ok ? entered : received
}

/** From the day of acceptance to the end of the time asked for. */
function stayOf({ untilOn, introductionNumber, cause }: LoadedTransfer, on: LocalDate) {
  return {
    fromOn: on,
    toOn: untilOn === null ? null : addDays(untilOn, 1),
    reason: REASONS[cause],
    basis: `Giấy giới thiệu số ${introductionNumber}`,
  }
}

/** As the register keeps the reason of a time away. */
const REASONS: Readonly<Record<LoadedTransfer['cause'], string>> = {
  new_workplace: 'Công tác ở nơi khác',
  retirement: 'Nghỉ hưu',
  demobilisation: 'Phục viên, chuyển ngành',
  residence: 'Thay đổi nơi cư trú',
  study: 'Đi học',
  mission: 'Đi công tác',
  other: 'Sinh hoạt tạm thời',
}

interface Going {
  readonly personId: PersonId
  readonly fromUnitId: UnitId
  readonly on: LocalDate
}

function goAway(transfer: LoadedTransfer, { personId, fromUnitId, on }: Going, { trx, stamp, today }: OnTransfer) {
  const leave = { kind: 'temp_away' as const, ...stayOf(transfer, on) }
  return setLeaveOf(trx, { personId, unitId: fromUnitId, ...leave }, { ...stamp, today })
}

/** Offices of the cell left end with the roll; whoever takes part elsewhere for a time comes back first. */
async function leaveBehind(trx: Trx, { personId, fromUnitId, on }: Going) {
  if (await hasOpenTransfer(trx, personId, 'temporary')) return err({ code: 'temporary_open' as const })
  const offices = await listOfficesOfPerson(trx, personId, on)
  for (const { termId } of offices.filter(({ unitId }) => unitId === fromUnitId)) await recordTermEnd(trx, termId, on)
  return ok(null)
}

/** A place outside tells that it took him: off the roll here, or away for a time. */
export function confirmDeparture(deps: ActDeps, call: TransferCall<Accepting>) {
  return onTransfer<DepartureRefusal | LeavingRefusal>(deps, 'confirmDeparture', call, async (transfer, context) => {
    const { on, note } = call.input
    const { personId, fromUnitId } = transfer
    const decided = decideConfirmDeparture(transfer, { on, note, today: context.today })
    if (!decided.ok) return decided
    if (personId === null || fromUnitId === null) return err({ code: 'not_found' })
    const gone = await depart(transfer, { personId, fromUnitId, on }, context)
    return gone.ok ? ok({ change: decided.value, on, note }) : gone
  })
}

async function depart(
  transfer: LoadedTransfer,
  going: Going,
  context: OnTransfer,
): Promise<Result<unknown, LeavingRefusal>> {
  if (transfer.kind === 'temporary') return await goAway(transfer, going, context)
  const free = await leaveBehind(context.trx, going)
  if (!free.ok) return free
  const gone = await departMember(context.trx, going, { ...context.stamp, today: context.today })
  if (gone.ok) await closeLeftBehind(context.trx, going.personId, going.on)
  return gone
}

const AWAY: readonly LeaveKind[] = ['temp_away', 'temp_here']

/** Back in his own cell: the time away and the time here end on one day. */
export function comeBack(deps: ActDeps, call: TransferCall<{ readonly on: LocalDate }>) {
  return onTransfer(deps, 'comeBack', call, async (transfer, { trx, today }) => {
    const { on } = call.input
    const decided = decideComeBack(transfer, { on, today })
    if (!decided.ok) return decided
    const units = [transfer.fromUnitId, transfer.toUnitId].filter((unitId) => unitId !== null)
    if (transfer.personId !== null) await endAway(trx, { personId: transfer.personId, units, kinds: AWAY, on })
    return ok({ change: decided.value, on, note: '' })
  })
}
