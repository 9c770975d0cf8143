import { z } from 'zod'
import { day, id, line } from '#platform/contract/fields.ts'
import {
  AGGRAVATING,
  DEFERRAL_GROUNDS,
  DISCIPLINE_FORMS,
  MITIGATING,
  RESTORATIONS,
  UNLIMITED_VIOLATIONS,
} from '#rulebook/rules/discipline-values.ts'
import type { DISCIPLINE_ACTS } from '../rules/discipline/acts.ts'
import { COMPLAINT_OUTCOMES, MATTERS, ORIGINS, SUSPENSION_KINDS } from '../rules/discipline/vocabulary.ts'
import type { EntryBodies } from '../rules/entries.ts'
import { CASE_TEXT_LIMITS } from '../rules/limits.ts'
import { agreed, count, minutesTold, names, reason, says, statement, taking, team, tells, why } from './fields.ts'

const { short, few, many } = CASE_TEXT_LIMITS
const form = z.enum(DISCIPLINE_FORMS)
const circumstance = z.enum([...MITIGATING, ...AGGRAVATING])
const posts = z.array(z.object({ name: names, term: line(short, 0) })).max(few)
const violation = { content: tells, nature: says, harm: says, cause: says, ruleBroken: says }
const selfCriticism = z.object({
  biography: says,
  text: tells,
  ownForm: form.nullable(),
})

const counts = z.object({
  issued: count,
  destroyed: count,
  returned: count,
  valid: count,
  invalid: count,
  none: count,
  reprimand: count,
  warning: count,
  removal_from_post: count,
  expulsion: count,
  allPosts: count,
  posts: z.array(count).max(few),
})

/** What the acts of discipline are told. `frozen` is the program's own: it counts the roster when the meeting is opened. */
export const DISCIPLINE_BODIES = {
  state_violation: z.object({
    origin: z.enum(ORIGINS),
    matter: z.enum(MATTERS),
    whatHappened: tells,
    actFrom: day,
    actTo: day,
    unlimited: z.enum(UNLIMITED_VIOLATIONS).nullable(),
    posts,
  }),
  defer: z.object({ ground: z.enum(DEFERRAL_GROUNDS), reviewOn: day, childBornOn: day.nullable(), reason: why }),
  end_deferral: reason,
  hand_in_self_criticism: selfCriticism,
  record_self_criticism: selfCriticism,
  record_no_self_criticism: z.object({ reason: why, facts: tells }),
  claim_circumstance: z.object({ code: circumstance, evidence: tells }),
  propose_form: z.object({ form: form.nullable(), ...violation }),
  open_hearing: z.object({
    meetingId: id<'meeting'>().nullable(),
    chairId: id<'person'>(),
    place: names,
    present: count,
    absentees: says,
    invitedOn: day,
    memberCame: z.boolean(),
    commissionOpinion: says,
    frozen: z.null(),
  }),
  read_self_criticism: z.object({ byMember: z.boolean(), reason: why }),
  read_draft: z.object({}),
  record_discussion: z.object({
    opinions: z.array(z.object({ personId: id<'person'>(), opinion: says })).max(many),
  }),
  hear_member: z.object({ statement }),
  conclude_violation: z.object({
    ...violation,
    circumstances: z.array(z.object({ code: circumstance, found: z.boolean(), reason: says })).max(many),
  }),
  elect_counters: z.object({ counters: team }),
  enter_counts: z.object({ counts }),
  announce_result: z.object({ byPersonId: id<'person'>(), ...minutesTold }),
  issue_decision: z.object({ executors: says }),
  announce_decision: z.object({ byPersonId: id<'person'>(), taking, otherOpinion: says }),
  submit_up: z.object({ recipient: names, reason: says }),
  record_superior_decision: z.object({
    level: names,
    symbol: names,
    form: form.nullable(),
    effectFrom: day,
    taking,
    otherOpinion: says,
  }),
  // The complaint itself tells its id, never a caller: asked of the case alone the act is refused, with the way to go.
  register_complaint: z.object({ level: names, text: tells, complaintId: z.null().default(null) }),
  record_complaint_outcome: z.object({
    level: names,
    symbol: names,
    outcome: z.enum(COMPLAINT_OUTCOMES),
    form: form.nullable(),
  }),
  restore: z.object({ measures: z.array(z.enum(RESTORATIONS)).max(RESTORATIONS.length), text: says }),
  note_new_violation: reason,
  propose_activity_suspension: z.object({
    ...{ agreed, kind: z.enum(SUSPENSION_KINDS), recipient: names, reason: why },
  }),
  record_activity_suspension: z.object({
    ...{ kind: z.enum(SUSPENSION_KINDS), level: names, symbol: names, effectFrom: day, reason: why },
  }),
  extend_activity_suspension: z.object({ level: names, symbol: names, untilOn: day, reason: why }),
  end_activity_suspension: reason,
  tell_organisation: z.object({ recipient: names, request: says }),
  note_no_organisation: reason,
} as const satisfies { readonly [A in (typeof DISCIPLINE_ACTS)[number]]: z.ZodType<EntryBodies[A]> }
