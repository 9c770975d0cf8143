import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, line, text } from '#platform/contract/fields.ts'
import { GRADES } from '#rulebook/rules/score-frame.ts'
import { HANDBOOK_STEPS } from '../rules/vocabulary.ts'
import { GATE, happenedAt, ISSUING, onMeeting } from './shared.ts'

const hands = z.number().int().min(0).max(100_000)

const changes = z
  .array(
    z.object({
      criterionId: z.string().min(1).max(20),
      points: z.number().min(0).max(1000).nullable().default(null),
      met: z.boolean().nullable().default(null),
      sentence: line(1000).nullable().default(null),
    }),
  )
  .max(200)

/** All that was judged, and what was judged when the sheet was read: another officer may have written since. */
const column = z.object({ changes, basedOn: changes.nullable().default(null) })

const JUDGING = ['no_such_criterion', 'points_out_of_range', 'score_reason_needed'] as const
const grade = z.enum(GRADES)

/** Acts after the debate: score, minutes, resolution, report, grade. */
export const finishApi = {
  selfScore: defineEndpoint({
    ...onMeeting,
    name: 'meetings.self_score',
    path: '/meetings/:id/score/own',
    body: column,
    refusals: [...GATE, ...JUDGING],
  }),
  observerScore: defineEndpoint({
    ...onMeeting,
    name: 'meetings.observer_score',
    path: '/meetings/:id/score/observer',
    body: column,
    refusals: [...GATE, ...JUDGING],
  }),
  draftMinutes: defineEndpoint({
    ...onMeeting,
    name: 'meetings.draft_minutes',
    path: '/meetings/:id/minutes/draft',
    body: z.object({}),
    refusals: GATE,
  }),
  editMinutes: defineEndpoint({
    ...onMeeting,
    name: 'meetings.edit_minutes',
    path: '/meetings/:id/minutes/edit',
    body: z.object({
      blockId: id<'minutesBlock'>(),
      /** Null gives the block back to its facts. */
      text: text(50_000, 1).nullable(),
      basedOn: z.number().int().min(1),
    }),
    refusals: [...GATE, 'minutes_not_drafted', 'no_such_block'],
  }),
  adoptMinutes: defineEndpoint({
    ...onMeeting,
    name: 'meetings.adopt_minutes',
    path: '/meetings/:id/minutes/adopt',
    body: z.object({ inFavour: hands, against: hands, abstained: hands }),
    refusals: [
      ...GATE,
      ...ISSUING,
      'minutes_not_drafted',
      'minutes_older_than_facts',
      'roll_call_incomplete',
      'more_votes_than_voters',
      'minutes_not_adopted_by_vote',
    ],
  }),
  addAddendum: defineEndpoint({
    ...onMeeting,
    name: 'meetings.add_addendum',
    path: '/meetings/:id/minutes/addenda',
    body: z.object({ text: text(20_000, 1), reason: line(500) }),
    refusals: [...GATE, ...ISSUING, 'reason_needed'],
  }),
  postResult: defineEndpoint({
    ...onMeeting,
    name: 'meetings.post_result',
    path: '/meetings/:id/result-posted',
    body: z.object({ happenedAt }),
    refusals: [...GATE, 'in_the_future', 'already_posted', 'ends_before_it_starts'],
  }),
  tickHandbook: defineEndpoint({
    ...onMeeting,
    name: 'meetings.tick_handbook',
    path: '/meetings/:id/handbook',
    body: z.object({ step: z.enum(HANDBOOK_STEPS), done: z.boolean() }),
    refusals: GATE,
  }),
  report: defineEndpoint({
    ...onMeeting,
    name: 'meetings.report',
    path: '/meetings/:id/report',
    body: z.object({}),
    refusals: [...GATE, ...ISSUING, 'self_score_needed', 'score_incomplete'],
  }),
  decideGrade: defineEndpoint({
    ...onMeeting,
    name: 'meetings.decide_grade',
    path: '/meetings/:id/grade',
    access: 'meeting.grade',
    body: z.object({
      grade,
      points: z.number().min(0).max(1000).nullable().default(null),
      reason: line(1000).nullable().default(null),
    }),
    refusals: [...GATE, 'grade_reason_needed'],
  }),
} as const
