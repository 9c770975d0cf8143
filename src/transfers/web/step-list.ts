import type { TransferPage } from '../contract/shapes.ts'

export const STEP_KEYS = [
  'review',
  'sealFile',
  'introduce',
  'handOver',
  'present',
  'accept',
  'confirmDeparture',
  'comeBack',
] as const
export type StepKey = (typeof STEP_KEYS)[number]

type Known = Pick<TransferPage, 'kind' | 'from' | 'to' | 'next' | 'closedOn' | 'stage'> & {
  readonly steps: Pick<
    TransferPage['steps'],
    'reviewedOn' | 'fileSealedOn' | 'introducedOn' | 'handedOverOn' | 'presentedOn' | 'acceptedOn'
  >
}

/** The steps this transfer goes through, in order: those of another organisation are its own and are left out. */
export function stepKeys({ kind, from, to }: Known): readonly StepKey[] {
  const comesFromOutside = from.unitId === null
  const goesOutside = to.unitId === null
  return [
    ...(comesFromOutside
      ? []
      : kind === 'official'
        ? (['review', 'sealFile', 'introduce', 'handOver'] as const)
        : (['introduce', 'handOver'] as const)),
    ...(goesOutside ? (['confirmDeparture'] as const) : (['present', 'accept'] as const)),
    ...(kind === 'temporary' ? (['comeBack'] as const) : []),
  ]
}

export function stepState(
  transfer: Known,
  key: StepKey,
): { readonly state: 'done' | 'now' | 'later'; readonly doneOn: string | null } {
  const { steps, next, closedOn, stage } = transfer
  const days: Readonly<Record<StepKey, string | null>> = {
    review: steps.reviewedOn,
    sealFile: steps.fileSealedOn,
    introduce: steps.introducedOn,
    handOver: steps.handedOverOn,
    present: steps.presentedOn,
    accept: steps.acceptedOn,
    confirmDeparture: steps.acceptedOn,
    comeBack: stage === 'ended' ? closedOn : null,
  }
  const doneOn = days[key]
  if (doneOn !== null) return { state: 'done', doneOn }
  return { state: next?.act === key ? 'now' : 'later', doneOn: null }
}
