import type { ActId, MeetingId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { listHeldMeetings } from '#meetings/public.ts'
import { type IssueRefusal, voidPaper } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { type CloseRefusal, decideClose } from '../rules/close.ts'
import { decideHandOver, decideIntroduce, type IntroduceRefusal } from '../rules/introduce.ts'
import { decidePresent, type PresentRefusal } from '../rules/present.ts'
import { decideReview, type ReviewRefusal } from '../rules/review.ts'
import { decideSealFile, type SealRefusal } from '../rules/seal-file.ts'
import { TRANSFER_TABLE, type TransferAct } from '../rules/stages.ts'
import type { FileItem, ReviewPlace, TransferChange, TransferId, TransferStage } from '../rules/transfer.ts'
import { countUnsettled } from './owed.queries.ts'
import { presentBy } from './request.service.ts'
import { issueIntroduction } from './transfers.papers.ts'
import { toRows, transferRows } from './transfers.queries.ts'
import {
  type LoadedTransfer,
  loadTransfer,
  recordFile,
  recordTransferChange,
  recordTransferEvent,
  SIDE_COLUMN,
  type Stamp,
} from './transfers.store.ts'

export interface TransferCall<T> {
  readonly actor: Actor
  readonly key: ActId
  readonly id: TransferId
  readonly input: T
}

export interface OnTransfer {
  readonly trx: Trx
  readonly stamp: Stamp
  readonly today: LocalDate
}

export interface Changed {
  readonly change: TransferChange
  readonly on: LocalDate | null
  readonly note: string
}

export type NotFound = { readonly code: 'not_found' }

/** The frame of every act on a transfer: the side's right within the query, the row locked, decided, written, told in its history. */
export function onTransfer<E extends { readonly code: string }>(
  deps: ActDeps,
  act: TransferAct,
  { actor, key, id, input }: TransferCall<unknown>,
  work: (transfer: LoadedTransfer, context: OnTransfer) => Promise<Result<Changed, E>>,
) {
  const { by: sides } = TRANSFER_TABLE[act]
  const scope = actor.scopeOf(sides.includes('issuer') ? 'transfer.introduce' : 'transfer.handle')
  const call = { key, name: `transfers.${act}`, by: actor, request: { id, input } }
  return performAct<{ stage: TransferStage }, E | NotFound>(deps, call, async ({ trx, at, actId }) => {
    const transfer = await loadTransfer(trx, id, sides, scope)
    if (!transfer) return err({ code: 'not_found' })
    const stamp = { at, by: actor.personId, actId }
    const decided = await work(transfer, { trx, stamp, today: localDateAt(at) })
    if (!decided.ok) return decided
    const { change, on, note } = decided.value
    await recordTransferChange(trx, id, change)
    await recordTransferEvent(trx, transfer, { act, onDay: on, note }, stamp)
    const unitId = ledgerOf(transfer, act)
    return ok({ reply: { stage: change.stage }, unitId, subject: { kind: 'transfer', id }, content: change })
  })
}

/** The unit that acts keeps it in its ledger. */
function ledgerOf(transfer: LoadedTransfer, act: TransferAct): UnitId {
  const [side] = TRANSFER_TABLE[act].by
  return (side && transfer[SIDE_COLUMN[side]]) ?? transfer.unitId
}

export interface ReviewInput {
  readonly place: ReviewPlace
  readonly meetingId: MeetingId | null
  readonly on: LocalDate
  readonly selfReview: boolean
  readonly note: string
}

export function reviewTransfer(deps: ActDeps, call: TransferCall<ReviewInput>) {
  return onTransfer<ReviewRefusal>(deps, 'review', call, async (transfer, { trx, today }) => {
    const { meetingId } = call.input
    const held =
      meetingId && transfer.fromUnitId ? await listHeldMeetings(trx, transfer.fromUnitId, transfer.requestedOn) : []
    const meetingHeldOn = held.find((meeting) => meeting.id === meetingId)?.on ?? null
    const decided = decideReview(transfer, { meetingHeldOn }, { ...call.input, today })
    if (!decided.ok) return decided
    return ok({ change: decided.value, on: decided.value.reviewedOn ?? null, note: call.input.note })
  })
}

export function sealFile(
  deps: ActDeps,
  call: TransferCall<{ readonly items: readonly FileItem[]; readonly on: LocalDate }>,
) {
  return onTransfer<SealRefusal>(deps, 'sealFile', call, async (transfer, { trx, today }) => {
    const decided = decideSealFile(transfer, { ...call.input, today })
    if (!decided.ok) return decided
    await recordFile(trx, transfer, call.input.items)
    return ok({ change: decided.value, on: call.input.on, note: '' })
  })
}

export function introduceTransfer(deps: ActDeps, call: TransferCall<undefined>) {
  return onTransfer<IntroduceRefusal | IssueRefusal>(
    deps,
    'introduce',
    call,
    async (transfer, { trx, stamp, today }) => {
      const decided = decideIntroduce(transfer, { today, unsettled: await countUnsettled(trx, transfer) })
      if (!decided.ok) return decided
      const issued = await issueIntroduction(trx, transfer, await namesOf(trx, transfer, today), { on: today, stamp })
      if (!issued.ok) return issued
      const { id, number, symbol, issuerName } = issued.value
      const introductionNumber = `${String(number).padStart(2, '0')}-${symbol}`
      const change = { ...decided.value, introductionPaperId: id, introductionNumber, introductionIssuer: issuerName }
      return ok({ change, on: today, note: introductionNumber })
    },
  )
}

/** What the two places are called on papers of a day. */
export async function namesOf(trx: Trx, transfer: LoadedTransfer, on: LocalDate) {
  const stored = await transferRows(trx).where('id', '=', transfer.id).executeTakeFirstOrThrow()
  const [row] = await toRows(trx, [stored], on)
  return { fromName: row?.from.name ?? '', toName: row?.to.name ?? '' }
}

export function handOver(deps: ActDeps, call: TransferCall<{ readonly on: LocalDate }>) {
  return onTransfer(deps, 'handOver', call, async (transfer, { today }) => {
    const decided = decideHandOver(transfer, { on: call.input.on, today })
    return decided.ok ? ok({ change: decided.value, on: call.input.on, note: '' }) : decided
  })
}

export function presentTransfer(
  deps: ActDeps,
  call: TransferCall<{ readonly on: LocalDate; readonly lateReason: string }>,
) {
  return onTransfer<PresentRefusal>(deps, 'present', call, async (transfer, { trx, today }) => {
    const dueOn = await presentBy(trx, transfer.unitId, transfer.introducedOn ?? today)
    const decided = decidePresent(transfer, { dueOn }, { ...call.input, today })
    if (!decided.ok) return decided
    return ok({ change: decided.value, on: call.input.on, note: decided.value.lateReason ?? '' })
  })
}

/** Ends it before acceptance. An introduction already written loses its force; its number is not given again. */
export function closeTransfer(
  deps: ActDeps,
  act: 'withdraw' | 'recall' | 'sendBack',
  call: TransferCall<{ readonly reason: string }>,
) {
  return onTransfer<CloseRefusal>(deps, act, call, async (transfer, { trx, stamp, today }) => {
    const { reason } = call.input
    const decided = decideClose(transfer, act, { reason, today })
    if (!decided.ok) return decided
    const paperId = await paperOf(trx, transfer)
    if (paperId !== null && act === 'recall') await voidPaper(trx, paperId, { reason, ...stamp })
    return ok({ change: decided.value, on: today, note: reason })
  })
}

async function paperOf(trx: Trx, { introductionPaperId }: LoadedTransfer) {
  if (introductionPaperId === null) return null
  const row = await trx.selectFrom('paper').select('id').where('id', '=', introductionPaperId).executeTakeFirst()
  return row ? (row.id as Parameters<typeof voidPaper>[1]) : null
}
