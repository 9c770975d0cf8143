import { z } from 'zod'
import { paperView } from '#papers/contract/paper-view.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { dayOut, id, idOut, month } from '#platform/contract/fields.ts'
import { ISSUING } from './shared.ts'

const monthOfUnit = z.object({ unitId: id<'unit'>(), month })

const onSummary = { method: 'GET', access: 'meeting.read', act: false, params: monthOfUnit, refusals: [] } as const

/** The committee's summary of its cells' month as an official paper: a draft from the facts, issued once, declared void in the register. */
export const summaryApi = {
  show: defineEndpoint({
    ...onSummary,
    name: 'meetings.month_summary',
    path: '/units/:unitId/month-table/:month/summary',
    reply: z.object({
      paper: paperView,
      issued: z.object({ paperId: idOut, number: z.int(), symbol: z.string(), issuedOn: dayOut }).nullable(),
      mayIssue: z.boolean(),
    }),
  }),
  pdf: defineEndpoint({
    ...onSummary,
    name: 'meetings.month_summary_pdf',
    path: '/units/:unitId/month-table/:month/summary/pdf',
    reply: z.unknown(),
    download: true,
  }),
  docx: defineEndpoint({
    ...onSummary,
    name: 'meetings.month_summary_docx',
    path: '/units/:unitId/month-table/:month/summary/docx',
    reply: z.unknown(),
    download: true,
  }),
  issue: defineEndpoint({
    name: 'meetings.issue_month_summary',
    method: 'POST',
    path: '/units/:unitId/month-table/:month/summary',
    access: 'paper.issue',
    act: true,
    params: monthOfUnit,
    body: z.object({}),
    reply: z.object({ paperId: idOut, number: z.int(), symbol: z.string() }),
    refusals: [...ISSUING, 'nothing_held', 'grades_undecided', 'already_issued'],
  }),
} as const
