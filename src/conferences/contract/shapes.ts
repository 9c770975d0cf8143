import { z } from 'zod'
import { COMMITMENT_STATES } from '#commitments/rules/commitment.ts'
import { dayOut, idOut, instantOut } from '#platform/contract/fields.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { CONFERENCE_ACTS, CONFERENCE_PAPER_STATES, CONFERENCE_STAGES } from '../rules/stages.ts'

export const conferenceRow = z.object({
  id: idOut,
  topic: z.string(),
  heldOn: dayOut,
  place: z.string(),
  stage: z.enum(CONFERENCE_STAGES),
})
export type ConferenceRow = z.output<typeof conferenceRow>

/** What one plans with: who may chair, and the days of the rule book. */
export const planningOut = z.object({
  chairs: z.array(z.object({ id: idOut, name: z.string() })),
  delegatesDaysBefore: z.int(),
  papersDaysBefore: z.int(),
  certainty: z.enum(CERTAINTIES),
})

export const delegateOut = z.object({
  id: idOut,
  personId: idOut.nullable(),
  name: z.string(),
  office: z.string(),
  present: z.boolean(),
})
export type DelegateOut = z.output<typeof delegateOut>

export const paperOut = z.object({
  id: idOut,
  invitationId: idOut,
  unitName: z.string(),
  state: z.enum(CONFERENCE_PAPER_STATES),
  title: z.string(),
  author: z.string(),
  body: z.string(),
  /** Its name; null where it was typed. */
  fileName: z.string().nullable(),
  note: z.string(),
  handedInAt: instantOut,
  /** Place in the programme from 1; null: only handed round, or not accepted. */
  ordinal: z.int().nullable(),
  minutes: z.int().nullable(),
  spentMinutes: z.int().nullable(),
})
export type PaperOut = z.output<typeof paperOut>

export const invitedOut = z.object({
  /** Of the invitation, not of the unit. */
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  /** The unit has ended. */
  isEnded: z.boolean(),
  quota: z.int(),
  paperAsked: z.string(),
  delegates: z.array(delegateOut),
  sentAt: instantOut.nullable(),
  readAt: instantOut.nullable(),
})
export type InvitedOut = z.output<typeof invitedOut>

export const problemOut = z.object({
  id: idOut,
  title: z.string(),
  opinions: z.array(z.object({ id: idOut, speaker: z.string(), text: z.string() })),
})

export const solutionOut = z.object({
  title: z.string(),
  commitments: z.array(
    z.object({ id: idOut, what: z.string(), owner: z.string(), dueOn: dayOut, state: z.enum(COMMITMENT_STATES) }),
  ),
})

export const topicOut = z.object({ year: z.int(), quarter: z.int(), title: z.string() })

const planOut = z.object({
  topic: z.string(),
  content: z.string(),
  bases: z.string(),
  heldOn: dayOut,
  startsAt: z.string(),
  place: z.string(),
  chair: z.object({ id: idOut, name: z.string() }),
  minuteTaker: z.string(),
  delegatesDueOn: dayOut,
  papersDueOn: dayOut,
})

export const conferencePage = planOut.extend({
  id: idOut,
  unitId: idOut,
  stage: z.enum(CONFERENCE_STAGES),
  version: z.int(),
  startedAt: instantOut.nullable(),
  units: z.array(invitedOut),
  /** Units below that may be invited, while it is planned. */
  below: z.array(z.object({ id: idOut, name: z.string() })),
  papers: z.array(paperOut),
  problems: z.array(problemOut),
  situation: z.string(),
  conclusion: z.string(),
  solutions: z.array(solutionOut),
  topics: z.array(topicOut),
  invitationPaperId: idOut.nullable(),
  noticePaperId: idOut.nullable(),
  minutesPaperId: idOut.nullable(),
  materialsDueOn: dayOut.nullable(),
  cancelledReason: z.string(),
  can: z.array(z.enum(CONFERENCE_ACTS)),
})
export type ConferencePage = z.output<typeof conferencePage>

export const invitationRow = z.object({
  id: idOut,
  topic: z.string(),
  /** The unit that was invited, where it has ended and this one follows it. */
  endedUnitName: z.string().nullable(),
  byUnitName: z.string(),
  heldOn: dayOut,
  stage: z.enum(CONFERENCE_STAGES),
  quota: z.int(),
  named: z.int(),
  /** What the unit still owes, soonest first is not said here: the tasks say it. */
  paperState: z.enum([...CONFERENCE_PAPER_STATES, 'asked', 'not_asked']),
  readingOwed: z.boolean(),
})
export type InvitationRow = z.output<typeof invitationRow>

/** A conference as an invited unit sees it: what concerns the unit, and what was sent to it. */
export const invitationPage = planOut.extend({
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  byUnitName: z.string(),
  stage: z.enum(CONFERENCE_STAGES),
  quota: z.int(),
  paperAsked: z.string(),
  delegates: z.array(delegateOut),
  paper: paperOut.nullable(),
  /** The invitation that holds, where it took the place of an earlier one: when or where changed after the unit was told. */
  invitedAnew: z.object({ number: z.string(), issuedOn: dayOut }).nullable(),
  /** Why it is not held any more; empty while it is. */
  cancelledReason: z.string(),
  /** Papers of the programme, once it is settled. */
  programme: z.array(z.object({ title: z.string(), author: z.string(), unitName: z.string(), minutes: z.int() })),
  materials: z
    .object({
      dueOn: dayOut,
      readAt: instantOut.nullable(),
      papers: z.array(
        z.object({
          id: idOut,
          title: z.string(),
          unitName: z.string(),
          fileName: z.string().nullable(),
          body: z.string(),
        }),
      ),
    })
    .nullable(),
  can: z.array(z.enum(CONFERENCE_ACTS)),
})
export type InvitationPage = z.output<typeof invitationPage>
