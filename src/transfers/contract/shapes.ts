import { z } from 'zod'
import { MEMBER_TEXT_LIMITS } from '#members/rules/facts.ts'
import { SEXES } from '#members/rules/member.ts'
import { day, dayOut, id, idOut, instantOut, line } from '#platform/contract/fields.ts'
import { TRANSFER_CLOCKS } from '../rules/clocks.ts'
import { TRANSFER_ACTS, TRANSFER_SIDES } from '../rules/stages.ts'
import {
  FILE_KINDS,
  REVIEW_PLACES,
  TRANSFER_CAUSES,
  TRANSFER_KINDS,
  TRANSFER_STAGES,
  TRANSFER_TEXT_LIMITS,
} from '../rules/transfer.ts'

export const transferParams = z.object({ id: id<'transfer'>() })

/** Where to: a cell of this installation, or a place outside it by its name. */
export const destination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), unitId: id<'unit'>() }),
  z.object({ kind: z.literal('outside'), name: line(TRANSFER_TEXT_LIMITS.name) }),
])

export const request = {
  kind: z.enum(TRANSFER_KINDS),
  destination,
  cause: z.enum(TRANSFER_CAUSES),
  reason: line(TRANSFER_TEXT_LIMITS.reason, 0),
  effectiveOn: day,
  /** Last day of a temporary activity; null for an official transfer. */
  untilOn: day.nullable(),
  requestedOn: day,
}

const optional = (max: number) => line(max, 0).nullable()

/** What is known of somebody from outside when his introduction comes in; the rest is entered once he is on the roll. */
export const newcomer = z.object({
  fullName: line(MEMBER_TEXT_LIMITS.fullName),
  sex: z.enum(SEXES).nullable(),
  bornOn: day.nullable(),
  admittedOn: day,
  probationFromOn: day.nullable(),
  officialOn: day.nullable(),
  cardNumber: optional(MEMBER_TEXT_LIMITS.cardNumber),
  citizenNumber: optional(MEMBER_TEXT_LIMITS.citizenNumber),
  phone: optional(MEMBER_TEXT_LIMITS.phone),
  occupation: optional(MEMBER_TEXT_LIMITS.occupation),
})
export type Newcomer = z.output<typeof newcomer>

const place = z.object({ unitId: idOut.nullable(), name: z.string() })

const clock = z.object({ kind: z.enum(TRANSFER_CLOCKS), dueOn: dayOut, daysLeft: z.int() })

export const row = z.object({
  id: idOut,
  kind: z.enum(TRANSFER_KINDS),
  stage: z.enum(TRANSFER_STAGES),
  personId: idOut.nullable(),
  personName: z.string(),
  from: place,
  to: place,
  issuer: place.nullable(),
  requestedOn: dayOut,
  effectiveOn: dayOut,
  untilOn: dayOut.nullable(),
  closedOn: dayOut.nullable(),
  clock: clock.nullable(),
  next: z.object({ act: z.enum(TRANSFER_ACTS), by: z.enum(TRANSFER_SIDES) }).nullable(),
})
export type TransferRow = z.output<typeof row>

export const fileItem = z.object({ kind: z.enum(FILE_KINDS), title: z.string(), sheets: z.int() })

/** Papers of a transfer that can be opened. */
export const TRANSFER_PAPERS = ['introduction', 'fileList', 'acceptance'] as const
export type TransferPaper = (typeof TRANSFER_PAPERS)[number]

const steps = z.object({
  reviewedOn: dayOut.nullable(),
  reviewedIn: z.enum(REVIEW_PLACES).nullable(),
  reviewNote: z.string(),
  fileSealedOn: dayOut.nullable(),
  introducedOn: dayOut.nullable(),
  introductionNumber: z.string(),
  introductionIssuer: z.string(),
  handedOverOn: dayOut.nullable(),
  presentedOn: dayOut.nullable(),
  lateReason: z.string(),
  acceptedOn: dayOut.nullable(),
  acceptanceNote: z.string(),
  closeReason: z.string(),
})

export const page = row.extend({
  cause: z.enum(TRANSFER_CAUSES),
  reason: z.string(),
  requestedBy: z.string().nullable(),
  steps,
  file: z.array(fileItem),
  papers: z.array(z.enum(TRANSFER_PAPERS)),
  /** Offices in the cell left: they end on acceptance of an official transfer. */
  officesEnding: z.array(z.string()),
  /** Offices elsewhere, which this does not end. */
  officesStaying: z.array(z.object({ office: z.string(), unitName: z.string() })),
  /** What he still has to do for the cell left, and whether it was said that it stays his. */
  openCommitments: z.array(z.object({ id: idOut, what: z.string(), dueOn: dayOut, stays: z.boolean() })),
  history: z.array(
    z.object({
      id: idOut,
      act: z.string(),
      at: instantOut,
      on: dayOut.nullable(),
      by: z.string().nullable(),
      note: z.string(),
    }),
  ),
  /** Meetings of the cell held since the request, for naming the one that reviewed him. */
  meetings: z.array(z.object({ id: idOut, on: dayOut })),
  can: z.array(z.enum(TRANSFER_ACTS)),
})
export type TransferPage = z.output<typeof page>
