import { z } from 'zod'
import { PROCEDURE_KINDS, PROCEDURE_STAGES } from '#admissions/rules/vocabulary.ts'
import { COMMITMENT_STATES } from '#commitments/rules/commitment.ts'
import { MEETING_KINDS, MEETING_STAGES } from '#meetings/rules/vocabulary.ts'
import { OBLIGATION_KINDS } from '#obligations/rules/obligation.ts'
import { PAPER_TYPES } from '#papers/rules/paper-type.ts'
import { dayOut, idOut, instantOut } from '#platform/contract/fields.ts'
import { REORGANISATION_STAGES } from '#reorganisations/rules/stages.ts'
import { TRANSFER_KINDS, TRANSFER_STAGES } from '#transfers/rules/transfer.ts'
import { HELD_OFFICES } from '#units/rules/offices.ts'
import { DUTY_OPEN_WHYS } from '../rules/duties.ts'
import { HANDOVER_ACTS, HANDOVER_SIDES, HANDOVER_STAGES, SIGNED_HOW } from '../rules/stages.ts'

/** What is open in the unit, drawn up from its facts. A part the receiver may not see by right is null; of cases only the number. */
export const kitOut = z.object({
  commitments: z
    .array(z.object({ what: z.string(), owner: z.string(), dueOn: dayOut, state: z.enum(COMMITMENT_STATES) }))
    .nullable(),
  /** Of the assignment of work in force what has to be seen to. */
  duties: z
    .object({
      number: z.string(),
      fromOn: dayOut,
      toOn: dayOut,
      members: z.int(),
      open: z.array(z.object({ name: z.string(), what: z.string(), why: z.enum(DUTY_OPEN_WHYS) })),
    })
    .nullable(),
  obligations: z.array(z.object({ kind: z.enum(OBLIGATION_KINDS), about: z.string(), dueOn: dayOut })).nullable(),
  meetings: z
    .array(
      z.object({
        kind: z.enum(MEETING_KINDS),
        stage: z.enum(MEETING_STAGES),
        month: z.string(),
        startsOn: dayOut.nullable(),
      }),
    )
    .nullable(),
  reorganisations: z.array(z.object({ title: z.string(), stage: z.enum(REORGANISATION_STAGES) })).nullable(),
  /** Requests to correct a file that wait for an answer. */
  requests: z.int().nullable(),
  admissions: z
    .array(z.object({ kind: z.enum(PROCEDURE_KINDS), name: z.string(), stage: z.enum(PROCEDURE_STAGES) }))
    .nullable(),
  transfers: z
    .array(z.object({ kind: z.enum(TRANSFER_KINDS), name: z.string(), stage: z.enum(TRANSFER_STAGES) }))
    .nullable(),
  cases: z.int().nullable(),
  roll: z.object({ total: z.int(), official: z.int() }).nullable(),
  /** Of a committee: how many units stand directly below it, and how many cells anywhere below. */
  below: z.object({ units: z.int(), cells: z.int() }).nullable(),
  series: z.array(z.object({ type: z.enum(PAPER_TYPES), lastNumber: z.int() })).nullable(),
})
export type Kit = z.output<typeof kitOut>

const sideOut = z.object({ id: idOut, name: z.string(), confirmedAt: instantOut.nullable() })

export const handoverRow = z.object({
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  office: z.enum(HELD_OFFICES),
  giverName: z.string(),
  receiverName: z.string(),
  onDay: dayOut,
  stage: z.enum(HANDOVER_STAGES),
  signedOn: dayOut.nullable(),
})
export type HandoverRow = z.output<typeof handoverRow>

/** A term that has ended, or runs, and was not handed over: the page of handovers offers to begin with it. */
export const termToHandOver = z.object({
  termId: idOut,
  personId: idOut,
  personName: z.string(),
  office: z.enum(HELD_OFFICES),
  fromOn: dayOut,
  endedOn: dayOut.nullable(),
})

export const handoverPage = z.object({
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  office: z.enum(HELD_OFFICES),
  stage: z.enum(HANDOVER_STAGES),
  onDay: dayOut,
  remarks: z.string(),
  giver: sideOut,
  receiver: sideOut,
  kit: kitOut,
  digest: z.string(),
  compiledAt: instantOut,
  /** What is open has changed since the list was drawn up. */
  isBehind: z.boolean(),
  signedOn: dayOut.nullable(),
  signedHow: z.enum(SIGNED_HOW).nullable(),
  paperId: idOut.nullable(),
  scans: z.array(
    z.object({
      ...{ id: idOut, name: z.string(), sizeBytes: z.number() },
      ...{ addedAt: instantOut, addedByName: z.string() },
    }),
  ),
  droppedReason: z.string(),
  version: z.int(),
  /** Which side the caller is; null where he is none. */
  side: z.enum(HANDOVER_SIDES).nullable(),
  can: z.array(z.enum(HANDOVER_ACTS)),
})
export type HandoverPage = z.output<typeof handoverPage>
