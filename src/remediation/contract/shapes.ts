import { z } from 'zod'
import { day, dayOut, id, idOut, instantOut, line, text } from '#platform/contract/fields.ts'
import { legalBasis } from '#rulebook/contract/basis.ts'
import {
  ISSUED_AS,
  MOST_LINES,
  REMEDY_EFFECTS,
  REMEDY_EVENT_KINDS,
  REMEDY_JUDGEMENTS,
  REMEDY_SOURCES,
  REMEDY_STAGES,
  REMEDY_STATES,
  REMEDY_TEXT_LIMITS,
  SHOWN_REMEDY_STATES,
} from '../rules/vocabulary.ts'

const limits = REMEDY_TEXT_LIMITS
const code = line(30)

export const unitParams = z.object({ unitId: id<'unit'>() })
export const noticeParams = z.object({ id: id<'remediationNotice'>() })
export const requirementParams = z.object({ id: id<'remediationRequirement'>() })
export const basedOn = z.int().min(1).max(1_000_000)

/** What a notice says, as it is typed. */
export const contentIn = z.object({
  subject: line(limits.subject),
  merits: text(limits.part),
  organisation: text(limits.part),
  shortcomings: z
    .array(
      z.object({
        kind: code,
        what: text(limits.what, 1),
        responsible: line(limits.who, 0),
        personId: id<'person'>().nullable(),
      }),
    )
    .min(1)
    .max(MOST_LINES),
  requirements: z
    .array(
      z.object({
        shortcoming: z
          .int()
          .min(0)
          .max(MOST_LINES - 1),
        what: text(limits.what, 1),
        who: line(limits.who),
        authority: line(limits.who, 0),
        product: line(limits.product),
        dueOn: day,
      }),
    )
    .min(1)
    .max(MOST_LINES),
})

export const choice = z.object({ code: z.string(), title: z.string() })
/** A value of the rule book with what it rests on. */
export const ruleView = z.object({
  value: z.unknown(),
  certainty: z.string(),
  basis: legalBasis,
})

export const noticeRow = z.object({
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  source: z.enum(REMEDY_SOURCES),
  stage: z.enum(REMEDY_STAGES),
  issuerName: z.string(),
  number: z.string(),
  issuedOn: dayOut.nullable(),
  subject: z.string(),
  requirements: z.int(),
  accepted: z.int(),
  reported: z.int(),
  late: z.int(),
  /** The nearest day of what is still to be done. */
  nextDueOn: dayOut.nullable(),
})

export const reportView = z.object({
  id: idOut,
  text: z.string(),
  at: instantOut,
  by: z.string().nullable(),
  file: z.object({ id: idOut, name: z.string(), sizeBytes: z.int() }).nullable(),
  decision: z.enum(REMEDY_JUDGEMENTS).nullable(),
  decidedBy: z.string().nullable(),
  decidedOn: dayOut.nullable(),
  reference: z.string(),
  note: z.string(),
})

export const requirementView = z.object({
  id: idOut,
  seq: z.int(),
  shortcomingId: idOut,
  what: z.string(),
  who: z.string(),
  authority: z.string(),
  product: z.string(),
  dueOn: dayOut,
  state: z.enum(REMEDY_STATES),
  shown: z.enum(SHOWN_REMEDY_STATES),
  /** How many levels above the unit are told that it is overdue. */
  climbed: z.int(),
  acceptedOn: dayOut.nullable(),
  version: z.int(),
  commitment: z
    .object({ id: idOut, ownerName: z.string(), dueOn: dayOut, percent: z.int(), state: z.string() })
    .nullable(),
  reports: z.array(reportView),
  pendingReportId: idOut.nullable(),
})

export const effectView = z.object({
  months: z.int(),
  dueOn: dayOut,
  /** Null: still to be looked at. */
  checked: z
    .object({ on: dayOut, result: z.enum(REMEDY_EFFECTS), note: z.string(), by: z.string().nullable() })
    .nullable(),
})

export const shortcomingView = z.object({
  id: idOut,
  seq: z.int(),
  kind: z.string(),
  kindTitle: z.string(),
  what: z.string(),
  responsible: z.string(),
  person: z.object({ id: idOut, name: z.string() }).nullable(),
  cause: z.string(),
  solutionKind: z.string().nullable(),
  solutionTitle: z.string(),
  solution: z.string(),
  effects: z.array(effectView),
})

const eventView = z.object({
  id: idOut,
  kind: z.enum(REMEDY_EVENT_KINDS),
  onDay: dayOut,
  by: z.string().nullable(),
  text: z.string(),
  requirementSeq: z.int().nullable(),
  dueFromOn: dayOut.nullable(),
  dueToOn: dayOut.nullable(),
})

export const noticePage = noticeRow.extend({
  version: z.int(),
  issuerUnitId: idOut.nullable(),
  isCell: z.boolean(),
  merits: z.string(),
  organisation: z.string(),
  paperId: idOut.nullable(),
  resultPaperId: idOut.nullable(),
  caseId: idOut.nullable(),
  /** The member a conclusion is about; what it asks is reported and judged at his commitments. */
  person: z.object({ id: idOut, name: z.string() }).nullable(),
  issuedAs: z.enum(ISSUED_AS).nullable(),
  receivedOn: dayOut.nullable(),
  heardOn: dayOut.nullable(),
  heardMeetingId: idOut.nullable(),
  heardNote: z.string(),
  closedOn: dayOut.nullable(),
  endReason: z.string(),
  shortcomings: z.array(shortcomingView),
  requirementsList: z.array(requirementView),
  history: z.array(eventView),
  /** Meetings in which it may have been heard. */
  meetings: z.array(z.object({ id: idOut, kind: z.string(), on: dayOut })),
  kinds: z.array(choice),
  ways: z.array(choice),
  effectRule: ruleView,
  can: z.object({
    /** The caller puts right: receives, hears, takes on, reports. */
    answer: z.boolean(),
    /** The caller stands on the side of the issuer. */
    judge: z.boolean(),
    /** The caller issues in the name the draft is prepared in. */
    issue: z.boolean(),
    /** The caller follows what his own cell asked of a member. */
    follow: z.boolean(),
  }),
})
