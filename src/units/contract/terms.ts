import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, line } from '#platform/contract/fields.ts'
import { TERM_BASIS_KINDS } from '../rules/begin-term.ts'
import { HELD_OFFICES } from '../rules/offices.ts'
import { UNIT_TEXT_LIMITS } from '../rules/unit.ts'
import { decisionIn } from './decision.ts'

const unitParams = z.object({ id: id<'unit'>() })

const warning = z.discriminatedUnion('code', [
  z.object({ code: z.literal('too_few_for_committee'), official: z.int(), least: z.int(), basis: z.string() }),
  z.object({ code: z.literal('committee_too_large'), count: z.int(), most: z.int(), basis: z.string() }),
])

export const termsApi = {
  /** Who can be given an office: people of the rolls and offices the caller may record terms for. */
  findPeople: defineEndpoint({
    name: 'units.findPeople',
    method: 'GET',
    path: '/units/:id/people',
    access: 'term.change',
    act: false,
    params: unitParams,
    query: z.object({ search: line(100) }),
    reply: z.object({ rows: z.array(z.object({ id: idOut, name: z.string(), note: z.string() })) }),
    refusals: [],
  }),
  beginTerm: defineEndpoint({
    name: 'units.beginTerm',
    method: 'POST',
    path: '/units/:id/terms',
    access: 'term.change',
    act: true,
    params: unitParams,
    body: z.object({
      personId: id<'person'>(),
      office: z.enum(HELD_OFFICES),
      fromOn: day,
      toOn: day.nullable(),
      /** The day the mandate is given for. */
      dueOn: day.nullable().default(null),
      basisKind: z.enum(TERM_BASIS_KINDS),
      basis: line(UNIT_TEXT_LIMITS.basis, 0),
    }),
    reply: z.object({ id: idOut, warnings: z.array(warning) }),
    refusals: [
      'unit_not_there',
      'office_not_of_unit',
      'office_recorded_above',
      'own_term',
      'term_ends_before_start',
      'term_due_before_start',
      'office_taken',
      'term_already',
      'person_unknown',
    ],
  }),
  extendTerm: defineEndpoint({
    name: 'units.extendTerm',
    method: 'POST',
    path: '/units/:id/terms/:termId/extensions',
    access: 'term.change',
    act: true,
    params: z.object({ id: id<'unit'>(), termId: id<'term'>() }),
    body: z.object({ dueOn: day, decision: decisionIn }),
    reply: z.object({ dueOn: dayOut }),
    refusals: [
      'term_has_ended',
      'extension_not_later',
      'office_recorded_above',
      'own_term',
      'decision_missing',
      'decision_in_future',
    ],
  }),
  endTerm: defineEndpoint({
    name: 'units.endTerm',
    method: 'POST',
    path: '/units/:id/terms/:termId/end',
    access: 'term.change',
    act: true,
    params: z.object({ id: id<'unit'>(), termId: id<'term'>() }),
    body: z.object({ toOn: day }),
    reply: z.object({ toOn: dayOut }),
    refusals: ['term_has_ended', 'term_ends_before_start', 'office_recorded_above', 'own_term'],
  }),
}
