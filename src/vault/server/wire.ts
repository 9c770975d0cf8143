import type { Pair } from '../rules/seal.ts'
import type { Wrap } from './items.store.ts'

/** A wrap as it comes over the wire, its bytes as text. */
export interface WireWrap extends Pair {
  readonly blob: string
}

export function wrapsFrom(wraps: readonly WireWrap[]): readonly Wrap[] {
  return wraps.map(({ blob, ...pair }) => ({ ...pair, blob: Buffer.from(blob, 'base64') }))
}
