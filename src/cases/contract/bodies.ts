import { z } from 'zod'
import { day, id, line, text } from '#platform/contract/fields.ts'
import type { EntryBodies } from '../rules/entries.ts'
import { CASE_TEXT_LIMITS } from '../rules/limits.ts'
import { type CaseAct, CONFLICTS, STATEMENTS, TAKINGS, TEAM_ROLES } from '../rules/vocabulary.ts'

const { long, short, few, many } = CASE_TEXT_LIMITS
const says = text(long)
const tells = text(long, 1)
const names = line(short)
const why = text(short)
const count = z.int().min(0).max(10_000)

const agreed = z.object({ on: day, meetingId: id<'meeting'>().nullable() })
const team = z.array(z.object({ personId: id<'person'>(), role: z.enum(TEAM_ROLES) })).max(few)
const contents = z.array(z.object({ id: z.uuid(), text: text(long, 1) })).max(few)
const taking = z.enum(TAKINGS)
const words = z.object({ text: tells, fileIds: z.array(id<'file'>()).max(few) })
const reason = z.object({ reason: why })
const decided = z.object({ agreed, reason: why })

/** What each act of a case is told, as it comes over the wire. The rules say what it means. */
export const BODIES = {
  set_team: z.object({ team }),
  keep_out: z.object({ personId: id<'person'>(), conflict: z.enum(CONFLICTS), reason: why }),
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
  ask_more_time: z.object({ untilOn: day, reason: why }),
  answer_more_time: z.object({ granted: z.boolean(), reason: why }),
  explain: words,
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
    statement: z.object({ kind: z.enum(STATEMENTS), text: says }),
    strengths: says,
    limits: z.array(says).max(few),
    requirements: z.array(z.object({ what: tells, limit: count, dueOn: day })).max(few),
    reportBackOn: day.nullable(),
    signsOfViolation: z.boolean(),
  }),
  issue_notice: z.object({}),
  announce: z.object({ byPersonId: id<'person'>(), taking, otherOpinion: says }),
  keep_own_opinion: z.object({ text: tells }),
  archive: z.object({ pages: count, missing: z.array(line(short)).max(many), reason: why }),
  suspend: decided,
  resume: reason,
  cancel: decided,
  take_over: reason,
} as const satisfies { readonly [A in Exclude<CaseAct, 'open'>]: z.ZodType<EntryBodies[A]> }
