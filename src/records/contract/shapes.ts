import { z } from 'zod'
import { id, idOut, instantOut, line, text } from '#platform/contract/fields.ts'
import { LOOK_PURPOSES } from '../rules/look.ts'
import { RECORD_SECTIONS } from '../rules/record-sections.ts'
import { REQUEST_LIMITS, REQUEST_STATES } from '../rules/request.ts'

export const personParams = z.object({ personId: id<'person'>() })
export const requestParams = z.object({ id: id<'recordRequest'>() })
export const unitParams = z.object({ unitId: id<'unit'>() })

export const valuesOut = z.record(z.string(), z.string().nullable())
const valuesIn = z.record(z.string().max(40), z.string().max(2000).nullable())

export const section = z.enum(RECORD_SECTIONS)

/** The file as far as the reader may see it. */
export const fileOut = z.object({
  personId: idOut,
  fullName: z.string(),
  unitId: idOut,
  unitName: z.string(),
  sections: z.array(section),
  sets: z.partialRecord(section, valuesOut),
  rows: z.partialRecord(section, z.array(z.object({ rowId: idOut, values: valuesOut }))),
  /** Days since which he is exempt from work and meetings (item 20): held by the register. */
  exemptFromOn: z.string().nullable(),
  openRequests: z.int(),
  /** `correctFacts`: the facts of the register at once, where not the whole file. */
  may: z.object({ propose: z.boolean(), change: z.boolean(), correctFacts: z.boolean() }),
})
export type RecordFile = z.output<typeof fileOut>

export const wantedLine = z.object({
  section,
  /** Null for a set of values, and for a row that is new. */
  rowId: id<'recordRow'>().nullable(),
  seen: valuesIn.nullable(),
  wanted: valuesIn.nullable(),
})

export const proposal = z.object({
  lines: z.array(wantedLine).min(1).max(REQUEST_LIMITS.lines),
  reason: text(REQUEST_LIMITS.reason, 1),
})

export const correction = proposal.extend({ evidence: line(REQUEST_LIMITS.evidence, 0) })

export const requestOut = z.object({
  id: idOut,
  state: z.enum(REQUEST_STATES),
  direct: z.boolean(),
  sections: z.array(section),
  proposedBy: z.object({ personId: idOut, name: z.string() }),
  /** True where somebody asked for the member. */
  onBehalf: z.boolean(),
  proposedAt: instantOut,
  reason: z.string(),
  proof: z.object({ name: z.string(), sizeBytes: z.number() }).nullable(),
  decidedBy: z.object({ personId: idOut, name: z.string() }).nullable(),
  decidedAt: instantOut.nullable(),
  evidence: z.string(),
  note: z.string(),
  lines: z.array(
    z.object({
      section,
      rowId: idOut.nullable(),
      before: valuesOut.nullable(),
      /** What stands in the file today. */
      now: valuesOut.nullable(),
      /** What stood there when it was decided; null before. */
      replaced: valuesOut.nullable(),
      after: valuesOut.nullable(),
      /** True where the file moved after the request was made. */
      moved: z.boolean(),
    }),
  ),
  /** Lines the reader may not see. */
  hiddenLines: z.int(),
  /** What the decision is based on; sent back with it. */
  basedOn: z.string(),
})
export type RecordRequestView = z.output<typeof requestOut>

export const requestsOut = z.object({
  personId: idOut,
  fullName: z.string(),
  unitName: z.string(),
  requests: z.array(requestOut),
  may: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
})
export type RecordRequests = z.output<typeof requestsOut>

export const lookOut = z.object({
  id: idOut,
  byName: z.string(),
  office: z.string(),
  purpose: z.enum(LOOK_PURPOSES),
  sections: z.array(z.string()),
  at: instantOut,
})
export type RecordLook = z.output<typeof lookOut>
