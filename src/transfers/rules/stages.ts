import { err, ok, type Result } from '#kernel/result.ts'
import type { Transfer, TransferKind, TransferStage } from './transfer.ts'

/** Who does a step: the cell left, the level that writes the introduction, the cell entered. */
export const TRANSFER_SIDES = ['origin', 'issuer', 'destination'] as const
export type TransferSide = (typeof TRANSFER_SIDES)[number]

/** What may be done to a transfer that exists; asking for one makes it. */
export const TRANSFER_ACTS = [
  'review',
  'settle',
  'sealFile',
  'introduce',
  'handOver',
  'present',
  'accept',
  'sendBack',
  'confirmDeparture',
  'comeBack',
  'withdraw',
  'recall',
] as const
export type TransferAct = (typeof TRANSFER_ACTS)[number]

export interface StageRule {
  readonly by: readonly TransferSide[]
  /** Stages at which it may be done; a kind that is absent knows no such step. */
  readonly at: { readonly [K in TransferKind]?: readonly TransferStage[] }
  /** The stage after it; null leaves the stage. */
  readonly to: TransferStage | null
}

/** The whole procedure as a table; `docs/processes/transfer.md` is held to it. */
export const TRANSFER_TABLE: Readonly<Record<TransferAct, StageRule>> = {
  review: { by: ['origin'], at: { official: ['requested'] }, to: 'reviewed' },
  settle: { by: ['origin'], at: { official: ['requested', 'reviewed'] }, to: null },
  sealFile: { by: ['origin'], at: { official: ['reviewed'] }, to: null },
  introduce: { by: ['issuer'], at: { official: ['reviewed'], temporary: ['requested'] }, to: 'introduced' },
  handOver: { by: ['issuer'], at: { official: ['introduced'], temporary: ['introduced'] }, to: 'in_transit' },
  present: {
    by: ['destination'],
    at: { official: ['introduced', 'in_transit'], temporary: ['introduced', 'in_transit'] },
    to: 'presented',
  },
  accept: { by: ['destination'], at: { official: ['presented'], temporary: ['presented'] }, to: 'accepted' },
  sendBack: { by: ['destination'], at: { official: ['presented'], temporary: ['presented'] }, to: 'returned' },
  confirmDeparture: {
    by: ['origin'],
    at: { official: ['introduced', 'in_transit'], temporary: ['introduced', 'in_transit'] },
    to: 'accepted',
  },
  comeBack: { by: ['origin', 'destination'], at: { temporary: ['accepted'] }, to: 'ended' },
  withdraw: {
    by: ['origin'],
    at: { official: ['requested', 'reviewed'], temporary: ['requested'] },
    to: 'withdrawn',
  },
  recall: {
    by: ['issuer'],
    at: { official: ['introduced', 'in_transit'], temporary: ['introduced', 'in_transit'] },
    to: 'withdrawn',
  },
}

export type StageRefusal = { readonly code: 'transfer_wrong_stage'; readonly stage: TransferStage }

type Known = Pick<Transfer, 'kind' | 'stage' | 'toUnitId' | 'fileSealedOn'>

/** Whether the table lets this be done now. */
export function checkStage(transfer: Pick<Known, 'kind' | 'stage'>, act: TransferAct): Result<null, StageRefusal> {
  const stages = TRANSFER_TABLE[act].at[transfer.kind] ?? []
  return stages.includes(transfer.stage) ? ok(null) : err({ code: 'transfer_wrong_stage', stage: transfer.stage })
}

/** What these sides may do now, as the page offers it: the same table the acts obey. */
export function actsOf(transfer: Known, sides: ReadonlySet<TransferSide>): readonly TransferAct[] {
  return TRANSFER_ACTS.filter(
    (act) =>
      TRANSFER_TABLE[act].by.some((side) => sides.has(side)) &&
      checkStage(transfer, act).ok &&
      fitsDestination(transfer, act) &&
      !(act === 'introduce' && isFileOpen(transfer)),
  )
}

/** Steps of a destination within the installation are its own; the arrival elsewhere is reported to the cell left. */
function fitsDestination({ toUnitId }: Known, act: TransferAct): boolean {
  return act === 'confirmDeparture' ? toUnitId === null : true
}

export function isFileOpen({ kind, fileSealedOn }: Known): boolean {
  return kind === 'official' && fileSealedOn === null
}

/** The step that brings the transfer on, with who takes it; null where nothing is left to do. */
export function nextStep(transfer: Known): { readonly act: TransferAct; readonly by: TransferSide } | null {
  const isOutside = transfer.toUnitId === null
  switch (transfer.stage) {
    case 'requested':
      return transfer.kind === 'official' ? { act: 'review', by: 'origin' } : { act: 'introduce', by: 'issuer' }
    case 'reviewed':
      return isFileOpen(transfer) ? { act: 'sealFile', by: 'origin' } : { act: 'introduce', by: 'issuer' }
    case 'introduced':
      return { act: 'handOver', by: 'issuer' }
    case 'in_transit':
      return isOutside ? { act: 'confirmDeparture', by: 'origin' } : { act: 'present', by: 'destination' }
    case 'presented':
      return { act: 'accept', by: 'destination' }
    case 'accepted':
      return transfer.kind === 'temporary' ? { act: 'comeBack', by: isOutside ? 'origin' : 'destination' } : null
    case 'ended':
    case 'returned':
    case 'withdrawn':
      return null
  }
}
