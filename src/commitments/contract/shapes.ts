import { z } from 'zod'
import { dayOut, idOut, instantOut } from '#platform/contract/fields.ts'
import { COMMITMENT_STATES, EVENT_KINDS, ORIGIN_KINDS, SHOWN_STATES } from '../rules/commitment.ts'
import { JUDGEMENTS } from '../rules/judge.ts'

export const owner = z.object({
  kind: z.enum(['person', 'unit']),
  id: idOut,
  name: z.string(),
})

export const row = z.object({
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  what: z.string(),
  product: z.string(),
  owner,
  partner: z.string(),
  madeOn: dayOut,
  dueOn: dayOut,
  reportMonth: z.string().nullable(),
  state: z.enum(COMMITMENT_STATES),
  /** `late` is worked out from the day; everything else is the state. */
  shown: z.enum(SHOWN_STATES),
  percent: z.int(),
  closedOn: dayOut.nullable(),
})

export const report = z.object({
  id: idOut,
  done: z.boolean(),
  text: z.string(),
  percent: z.int(),
  at: instantOut,
  by: z.string().nullable(),
  /** Set where another wrote it down for the owner. */
  enteredBy: z.string().nullable(),
  file: z.object({ id: idOut, name: z.string(), sizeBytes: z.int() }).nullable(),
  decision: z.enum(JUDGEMENTS).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instantOut.nullable(),
  ownDecision: z.boolean(),
  note: z.string(),
})

export const event = z.object({
  id: idOut,
  kind: z.enum(EVENT_KINDS),
  at: instantOut,
  by: z.string().nullable(),
  reason: z.string(),
  dueFromOn: dayOut.nullable(),
  dueToOn: dayOut.nullable(),
  /** Whose it was before it was handed on. */
  fromName: z.string().nullable(),
})

export const page = row.extend({
  originKind: z.enum(ORIGIN_KINDS),
  originId: idOut.nullable(),
  reports: z.array(report),
  history: z.array(event),
  pendingReportId: idOut.nullable(),
  /** What the caller may do now. */
  can: z.object({
    report: z.boolean(),
    /** The report would be written for the owner by another. */
    reportsForOwner: z.boolean(),
    judge: z.boolean(),
    /** Deciding would be on the caller's own work: only where no other officer is there. */
    judgesOwn: z.boolean(),
    changeDue: z.boolean(),
    drop: z.boolean(),
    reopen: z.boolean(),
  }),
})
