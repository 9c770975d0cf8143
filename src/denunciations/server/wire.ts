import type { WireWrap } from '#vault/public.ts'
import type { Sealed } from './intake.service.ts'

export interface SealedOnWire {
  readonly ciphertext: string
  readonly wraps: readonly WireWrap[]
}

/** What came as text, as bytes. */
export function fromWire({ ciphertext, wraps }: SealedOnWire): Sealed {
  return { ciphertext: Buffer.from(ciphertext, 'base64'), wraps }
}
