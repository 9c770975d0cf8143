import { z } from 'zod'
import { day, id, text } from '#platform/contract/fields.ts'
import type { EntryBodies } from '../rules/entries.ts'
import type { INSPECTION_ACTS } from '../rules/inspection/acts.ts'
import { CASE_TEXT_LIMITS } from '../rules/limits.ts'
import { agreed, count, names, reason, says, statement, taking, team, tells, why, words } from './fields.ts'

const { long, few, many } = CASE_TEXT_LIMITS
const contents = z.array(z.object({ id: z.uuid(), text: text(long, 1) })).max(few)

export const INSPECTION_BODIES = {
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
    withMember: z.object({ invitedOn: day, came: z.boolean(), taking }).nullable(),
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
  draft: z.object({ proposal: tells }),
  share_draft: z.object({ taking }),
  conclude: z.object({
    meetingId: id<'meeting'>().nullable(),
    chairId: id<'person'>(),
    present: count,
    total: count,
    statement,
    strengths: says,
    limits: z.array(says).max(few),
    requirements: z.array(z.object({ what: tells, limit: count, dueOn: day })).max(few),
    reportBackOn: day.nullable(),
    signsOfViolation: z.boolean(),
  }),
  issue_notice: z.object({}),
  announce: z.object({ byPersonId: id<'person'>(), taking, otherOpinion: says }),
} as const satisfies { readonly [A in (typeof INSPECTION_ACTS)[number]]: z.ZodType<EntryBodies[A]> }
