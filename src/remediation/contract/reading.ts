import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { dayOut, id, idOut, line } from '#platform/contract/fields.ts'
import { ISSUING_NAMES, SHOWN_REMEDY_STATES } from '../rules/vocabulary.ts'
import { choice, noticePage, noticeParams, noticeRow, ruleView, unitParams } from './shapes.ts'

/** Which notices a unit's page shows. */
export const NOTICE_FILTERS = ['open', 'closed'] as const

export const readingApi = {
  /** Notices to a unit, and on a committee's page its own drafts and what of its own is over. */
  list: defineEndpoint({
    name: 'remediation.list',
    method: 'GET',
    path: '/units/:unitId/remediation-notices',
    access: 'remediation.read',
    act: false,
    params: unitParams,
    query: z.object({
      show: z.enum(NOTICE_FILTERS).default('open'),
      after: id<'remediationNotice'>().optional(),
    }),
    reply: z.object({
      rows: z.array(noticeRow),
      next: idOut.nullable(),
      kinds: z.array(choice),
      kindsRule: ruleView,
      /** Units above this one, the nearest first: who may have issued a notice. */
      above: z.array(z.object({ id: idOut, name: z.string() })),
      canEnter: z.boolean(),
      /** In whose name the caller issues notices for this unit; none: he issues none. */
      issuesAs: z.array(z.enum(ISSUING_NAMES)),
    }),
    refusals: [],
  }),
  /** Notices a case of a unit led to, as far as the caller may know of them. */
  ofCase: defineEndpoint({
    name: 'remediation.ofCase',
    method: 'GET',
    path: '/units/:unitId/remediation-of-cases/:caseId',
    access: 'remediation.read',
    act: false,
    params: unitParams.extend({ caseId: id<'case'>() }),
    reply: z.object({ rows: z.array(noticeRow) }),
    refusals: [],
  }),
  /** What waits below a committee, for whom; in the order of days, never of counts. */
  below: defineEndpoint({
    name: 'remediation.below',
    method: 'GET',
    path: '/units/:unitId/remediation-below',
    access: 'remediation.read',
    act: false,
    params: unitParams,
    query: z.object({ after: id<'remediationNotice'>().optional() }),
    reply: z.object({
      rows: z.array(
        noticeRow.extend({
          /** Who moves next: the unit concerned, or whoever issued the notice. */
          waitsFor: z.enum(['unit', 'issuer', 'nobody']),
          /** Levels above the unit that are told of what is overdue. */
          climbed: z.int(),
        }),
      ),
      next: idOut.nullable(),
      climbRule: ruleView,
    }),
    refusals: [],
  }),
  show: defineEndpoint({
    name: 'remediation.show',
    method: 'GET',
    path: '/remediation-notices/:id',
    access: 'remediation.read',
    act: false,
    params: noticeParams,
    reply: noticePage,
    refusals: [],
  }),
  /** What notices name the caller for, and what he has taken on of them. */
  mine: defineEndpoint({
    name: 'remediation.mine',
    method: 'GET',
    path: '/my/remediation',
    access: 'signedIn',
    act: false,
    reply: z.object({
      rows: z.array(
        z.object({
          id: idOut,
          issuerName: z.string(),
          number: z.string(),
          issuedOn: dayOut,
          what: z.string(),
          responsible: z.string(),
          requirements: z.array(
            z.object({
              id: idOut,
              what: z.string(),
              product: z.string(),
              dueOn: dayOut,
              shown: z.enum(SHOWN_REMEDY_STATES),
              /** Set where the commitment is the caller's own. */
              commitmentId: idOut.nullable(),
            }),
          ),
        }),
      ),
    }),
    refusals: [],
  }),
  /** Whom a notice may name as responsible: people of a unit, by a part of the name. */
  people: defineEndpoint({
    name: 'remediation.people',
    method: 'GET',
    path: '/units/:unitId/remediation-people',
    access: 'remediation.read',
    act: false,
    params: unitParams,
    query: z.object({ search: line(100) }),
    reply: z.object({ rows: z.array(z.object({ id: idOut, name: z.string(), note: z.string() })) }),
    refusals: [],
  }),
  file: defineEndpoint({
    name: 'remediation.file',
    method: 'GET',
    path: '/remediation-notices/:id/files/:fileId',
    access: 'remediation.read',
    act: false,
    params: noticeParams.extend({ fileId: id<'file'>() }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** The draft of a notice as it will read. */
  paper: defineEndpoint({
    name: 'remediation.paper',
    method: 'GET',
    path: '/remediation-notices/:id/paper/:format',
    access: 'remediation.issue',
    act: false,
    params: noticeParams.extend({ format: z.enum(['pdf', 'docx']) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}
