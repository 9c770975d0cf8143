import type { ChangeLine } from './change.ts'
import type { RecordSection } from './record-sections.ts'

/** Where a request for correction stands. Glossary: recordRequest (đề nghị sửa hồ sơ). */
export const REQUEST_STATES = ['open', 'accepted', 'refused', 'withdrawn'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** Longest words of a request, in characters. */
export const REQUEST_LIMITS = { reason: 1000, evidence: 500, note: 1000, lines: 60 } as const

export interface RecordRequest {
  readonly id: string
  readonly personId: string
  readonly unitId: string
  readonly state: RequestState
  readonly proposedBy: string
  readonly sections: readonly RecordSection[]
  readonly lines: readonly ChangeLine[]
  readonly hasProof: boolean
}
