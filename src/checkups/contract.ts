import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, instantOut, text } from '#platform/contract/fields.ts'
import { CHECKUP_CODES } from '#rulebook/rules/checkup-values.ts'
import { findingView } from './contract/shapes.ts'
import { FINDING_LEVELS } from './rules/finding.ts'

/** How many units are looked through at once on demand; more wait for the night. */
export const UNITS_ON_DEMAND = 300
export const ANSWER_LONGEST = 1000

const unitParams = z.object({ unitId: id<'unit'>() })

export const checkupsApi = {
  /** What was found in a unit itself: what is to be seen to, what was answered, and what was mended of late. */
  ofUnit: defineEndpoint({
    name: 'checkups.ofUnit',
    method: 'GET',
    path: '/units/:unitId/checkup',
    access: 'checkup.read',
    act: false,
    params: unitParams,
    reply: z.object({
      ranAt: instantOut.nullable(),
      findings: z.array(findingView),
      /** There are more than are shown. */
      isMore: z.boolean(),
      canAnswer: z.boolean(),
    }),
    refusals: [],
  }),
  /** What is open below a committee: by kind for all, by unit a page at a time in the order of ids, never of counts. */
  below: defineEndpoint({
    name: 'checkups.below',
    method: 'GET',
    path: '/units/:unitId/checkup-below',
    access: 'checkup.read',
    act: false,
    params: unitParams,
    query: z.object({ after: id<'unit'>().optional() }),
    reply: z.object({
      kinds: z.array(z.object({ rule: z.enum(CHECKUP_CODES), level: z.enum(FINDING_LEVELS), count: z.int() })),
      units: z.array(
        z.object({ unitId: idOut, unitName: z.string(), error: z.int(), warning: z.int(), hint: z.int() }),
      ),
      next: idOut.nullable(),
    }),
    refusals: [],
  }),
  /** What was found about one member, for those who may see it. */
  ofMember: defineEndpoint({
    name: 'checkups.ofMember',
    method: 'GET',
    path: '/members/:personId/checkup',
    access: 'checkup.read',
    act: false,
    params: z.object({ personId: id<'person'>() }),
    reply: z.object({ findings: z.array(findingView), canAnswer: z.boolean() }),
    refusals: [],
  }),
  /** Looks the unit, and all below it, through now. */
  run: defineEndpoint({
    name: 'checkups.run',
    method: 'POST',
    path: '/units/:unitId/checkup-run',
    access: 'checkup.answer',
    act: true,
    params: unitParams,
    body: z.object({}),
    reply: z.object({ units: z.int() }),
    refusals: ['too_many_units'],
  }),
  answer: defineEndpoint({
    name: 'checkups.answer',
    method: 'POST',
    path: '/checkup-findings/:id/answer',
    access: 'checkup.answer',
    act: true,
    params: z.object({ id: id<'finding'>() }),
    body: z.object({ reason: text(ANSWER_LONGEST, 1), basedOn: z.string().max(64) }),
    reply: z.object({ id: idOut }),
    refusals: ['finding_mended', 'finding_changed', 'finding_answered', 'own_finding'],
  }),
} as const
