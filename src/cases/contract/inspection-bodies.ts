import { z } from 'zod'
import { day, id, text } from '#platform/contract/fields.ts'
import type { EntryBodies } from '../rules/entries.ts'
import {
  type INSPECTION_ACTS,
  REPORTER_CLASSES,
  SIGN_OUTCOMES,
  SIGN_SOURCES,
  SUPERVISION_OUTCOMES,
} from '../rules/inspection/acts.ts'
import { CASE_TEXT_LIMITS } from '../rules/limits.ts'
import {
  agreed,
  count,
  decided,
  hours,
  minutesTold,
  names,
  reason,
  says,
  statement,
  taking,
  team,
  tells,
  why,
  words,
} from './fields.ts'

const { long, few, many } = CASE_TEXT_LIMITS
const contents = z.array(z.object({ id: z.uuid(), text: text(long, 1) })).max(few)

const signOutcome = z.enum(SIGN_OUTCOMES)
/** What every meeting that concludes is told; each procedure adds how it judges. */
export const conclusion = z.object({
  meetingId: id<'meeting'>().nullable(),
  chairId: id<'person'>(),
  ...minutesTold,
  present: count,
  total: count,
  statement,
  strengths: says,
  limits: z.array(says).max(few),
  requirements: z.array(z.object({ what: tells, limit: count, dueOn: day })).max(few),
  reportBackOn: day.nullable(),
})

export const INSPECTION_BODIES = {
  record_sign: z.object({
    source: z.enum(SIGN_SOURCES),
    receivedOn: day,
    reporter: z.enum(REPORTER_CLASSES),
    summary: tells,
    otherInformation: says,
  }),
  assess_sign: z.object({ assessorId: id<'person'>(), assessment: tells }),
  close_not_enough: decided,
  issue_plan: z.object({
    agreed,
    purpose: tells,
    contents,
    periodFrom: day,
    periodTo: day,
    startOn: day,
    place: names,
    method: says,
  }),
  change_plan: z.object({ agreed, reason: why, contents, team, place: names }),
  set_calendar: z.object({
    rows: z.array(z.object({ on: day, what: names, place: names, personId: id<'person'>() })).max(many),
  }),
  deploy: z.object({
    outline: z.array(z.object({ contentId: z.uuid(), text: says })).max(many),
    reportDueOn: day,
    taking,
    memberOpinion: says,
  }),
  hand_in_report: words,
  record_report: words,
  record_no_report: reason,
  hold_session: z.object({
    place: names,
    hours,
    withMember: z.object({ invitedOn: day, came: z.boolean(), taking, opinion: says.default('') }).nullable(),
    othersPresent: says,
    course: tells,
  }),
  record_finding: z.object({
    contentId: z.uuid(),
    strengths: tells,
    limits: says,
    cause: says,
    signOfViolation: z.boolean(),
  }),
  start_double_process: z.object({
    agreed,
    violation: says,
    atDisciplinaryLevel: z.boolean(),
    selfCriticism: says,
    acceptsForm: z.boolean(),
    headReportedOn: day,
  }),
  draft: z.object({ proposal: tells }),
  share_draft: z.object({ taking }),
  conclude: conclusion.extend({ signsOfViolation: z.boolean() }),
  conclude_sign: conclusion.extend({
    outcomes: z.array(z.object({ contentId: z.uuid(), outcome: signOutcome })).max(few),
    outcome: signOutcome,
  }),
  conclude_supervision: conclusion.extend({ outcome: z.enum(SUPERVISION_OUTCOMES) }),
  issue_notice: z.object({}),
  announce: z.object({ byPersonId: id<'person'>(), taking, otherOpinion: says }),
  send_up: z.object({ pages: count, reason: why }),
  confirm_receipt: z.object({ pages: count, remark: why }),
} as const satisfies { readonly [A in (typeof INSPECTION_ACTS)[number]]: z.ZodType<EntryBodies[A]> }
