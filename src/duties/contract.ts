import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, line, month } from '#platform/contract/fields.ts'
import { DUTY_STAGES, DUTY_TEXT_LIMITS } from './rules/duty.ts'

const limits = DUTY_TEXT_LIMITS
const unitParams = z.object({ unitId: id<'unit'>() })
const params = z.object({ id: id<'dutyDecision'>() })
const lineParams = z.object({ id: id<'dutyLine'>() })
const point = line(limits.point, 0)
const MOST_MEMBERS = 500
const issueRefusals = ['paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force'] as const

const decision = z.object({
  id: idOut,
  stage: z.enum(DUTY_STAGES),
  fromOn: dayOut,
  toOn: dayOut,
  issuedOn: dayOut.nullable(),
  /** `12-QĐ/CB`; empty before it is issued. */
  number: z.string(),
  /** The number was voided: it holds no more. */
  isVoid: z.boolean(),
})
const dutyLine = z.object({
  id: idOut,
  personId: idOut,
  personName: z.string(),
  version: z.int(),
  leftOut: z.string(),
  what: z.string(),
  time: z.string(),
  responsibility: z.string(),
  product: z.string(),
  authority: z.string(),
  endedOn: dayOut.nullable(),
  endReason: z.string(),
  reviews: z.array(z.object({ month: z.string(), note: z.string() })),
})
const ofPerson = z.object({ rows: z.array(dutyLine.extend({ unitName: z.string(), decision })) })

export type DutyDecisionRow = z.output<typeof decision>
export type DutyLineRow = z.output<typeof dutyLine>

export const dutiesApi = {
  /** The roll with each member's work in force and in the draft; work of those who have left. */
  show: defineEndpoint({
    name: 'duties.show',
    method: 'GET',
    path: '/units/:unitId/duties',
    access: 'duty.read',
    act: false,
    params: unitParams,
    reply: z.object({
      mayChange: z.boolean(),
      inForce: decision.nullable(),
      draft: decision.nullable(),
      earlier: z.array(decision),
      roll: z.array(
        z.object({
          personId: idOut,
          personName: z.string(),
          isAway: z.boolean(),
          current: dutyLine.nullable(),
          planned: dutyLine.nullable(),
        }),
      ),
      /** In force on paper, but the member is no longer on the roll: somebody must take the work over. */
      gone: z.array(dutyLine),
    }),
    refusals: [],
  }),
  mine: defineEndpoint({
    name: 'duties.mine',
    method: 'GET',
    path: '/my/duties',
    access: 'signedIn',
    act: false,
    reply: ofPerson,
    refusals: [],
  }),
  ofMember: defineEndpoint({
    name: 'duties.ofMember',
    method: 'GET',
    path: '/members/:personId/duties',
    access: 'duty.read',
    act: false,
    params: z.object({ personId: id<'person'>() }),
    reply: ofPerson,
    refusals: [],
  }),
  /** Begins a decision; the work in force of those still on the roll is taken over. */
  open: defineEndpoint({
    name: 'duties.open',
    method: 'POST',
    path: '/units/:unitId/duties',
    access: 'duty.change',
    act: true,
    params: unitParams,
    body: z.object({ fromOn: day, toOn: day }),
    reply: z.object({ id: idOut }),
    refusals: ['duty_draft_open', 'duty_period_wrong'],
  }),
  setLines: defineEndpoint({
    name: 'duties.setLines',
    method: 'POST',
    path: '/duty-decisions/:id/lines',
    access: 'duty.change',
    act: true,
    params,
    body: z.object({
      members: z
        .array(z.object({ personId: id<'person'>(), basedOn: z.int().min(0).max(1_000_000) }))
        .min(1)
        .max(MOST_MEMBERS)
        .refine((all) => new Set(all.map(({ personId }) => personId)).size === all.length, 'twice'),
      leftOut: line(limits.reason, 0),
      points: z.object({ what: point, time: point, responsibility: point, product: point, authority: point }),
    }),
    reply: z.object({ count: z.int() }),
    refusals: [
      'duty_decision_closed',
      'duty_point_missing',
      'duty_not_on_roll',
      'duty_left_out_present',
      'duty_changed_meanwhile',
    ],
  }),
  issue: defineEndpoint({
    name: 'duties.issue',
    method: 'POST',
    path: '/duty-decisions/:id/issue',
    access: 'duty.change',
    act: true,
    params,
    body: z.object({}),
    reply: z.object({ number: z.string() }),
    refusals: ['duty_decision_closed', 'duty_members_missing', ...issueRefusals],
  }),
  discard: defineEndpoint({
    name: 'duties.discard',
    method: 'POST',
    path: '/duty-decisions/:id/discard',
    access: 'duty.change',
    act: true,
    params,
    body: z.object({}),
    reply: z.object({ stage: z.enum(DUTY_STAGES) }),
    refusals: ['duty_decision_closed'],
  }),
  end: defineEndpoint({
    name: 'duties.end',
    method: 'POST',
    path: '/duty-lines/:id/end',
    access: 'duty.change',
    act: true,
    params: lineParams,
    body: z.object({ reason: line(limits.reason, 0) }),
    reply: z.object({ endedOn: dayOut }),
    refusals: ['duty_not_in_force', 'duty_reason_missing'],
  }),
  review: defineEndpoint({
    name: 'duties.review',
    method: 'POST',
    path: '/duty-lines/:id/reviews',
    access: 'duty.change',
    act: true,
    params: lineParams,
    body: z.object({ month, note: line(limits.review, 1) }),
    reply: z.object({ month: z.string() }),
    refusals: ['duty_not_in_force', 'duty_review_month'],
  }),
  paper: defineEndpoint({
    name: 'duties.paper',
    method: 'GET',
    path: '/duty-decisions/:id/paper/:format',
    access: 'duty.read',
    act: false,
    params: params.extend({ format: z.enum(['pdf', 'docx']) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}
