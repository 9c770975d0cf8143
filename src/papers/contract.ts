import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, instantOut, line } from '#platform/contract/fields.ts'
import { paperView } from './contract/paper-view.ts'
import { PAPER_STATES } from './rules/issue.ts'
import { PAPER_TYPES } from './rules/paper-type.ts'

export const PAPER_TEXT_LIMITS = { reason: 500, basis: 300, search: 200 } as const

const ofUnit = z.object({ unitId: id<'unit'>() })
const ofPaper = z.object({ id: id<'paper'>() })

const paperRow = z.object({
  id: idOut,
  type: z.enum(PAPER_TYPES),
  number: z.int(),
  symbol: z.string(),
  issuedOn: dayOut,
  subject: z.string(),
  state: z.enum(PAPER_STATES),
  voidReason: z.string().nullable(),
  originKind: z.string(),
  originId: idOut,
})
export type PaperRow = z.output<typeof paperRow>

const numberTerm = z.object({ fromOn: dayOut, basis: z.string() })

/** Papers a unit has issued: the register, each paper, its files, and the terms its numbers run in. */
export const papersApi = {
  register: defineEndpoint({
    name: 'papers.register',
    method: 'GET',
    path: '/units/:unitId/papers',
    access: 'paper.read',
    act: false,
    params: ofUnit,
    query: z.object({
      type: z.enum(PAPER_TYPES).optional(),
      search: line(PAPER_TEXT_LIMITS.search).optional(),
      after: id<'paper'>().optional(),
    }),
    reply: z.object({ rows: z.array(paperRow), next: idOut.nullable(), mayIssue: z.boolean() }),
    refusals: [],
  }),
  show: defineEndpoint({
    name: 'papers.show',
    method: 'GET',
    path: '/papers/:id',
    access: 'paper.read',
    act: false,
    params: ofPaper,
    reply: paperRow.extend({
      unitId: idOut,
      issuedAt: instantOut,
      /** The paper line by line, as it reads. */
      text: z.array(z.string()),
      paper: paperView,
      mayVoid: z.boolean(),
    }),
    refusals: [],
  }),
  pdf: defineEndpoint({
    name: 'papers.pdf',
    method: 'GET',
    path: '/papers/:id/pdf',
    access: 'paper.read',
    act: false,
    params: ofPaper,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  docx: defineEndpoint({
    name: 'papers.docx',
    method: 'GET',
    path: '/papers/:id/docx',
    access: 'paper.read',
    act: false,
    params: ofPaper,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  declareVoid: defineEndpoint({
    name: 'papers.declareVoid',
    method: 'POST',
    path: '/papers/:id/void',
    access: 'paper.issue',
    act: true,
    params: ofPaper,
    body: z.object({ reason: line(PAPER_TEXT_LIMITS.reason) }),
    reply: z.object({ id: idOut }),
    refusals: ['paper_already_void'],
  }),
  numberTerms: defineEndpoint({
    name: 'papers.numberTerms',
    method: 'GET',
    path: '/units/:unitId/number-terms',
    access: 'paper.read',
    act: false,
    params: ofUnit,
    reply: z.object({ terms: z.array(numberTerm) }),
    refusals: [],
  }),
  startNumberTerm: defineEndpoint({
    name: 'papers.startNumberTerm',
    method: 'POST',
    path: '/units/:unitId/number-terms',
    access: 'paper.issue',
    act: true,
    params: ofUnit,
    body: z.object({ fromOn: day, basis: line(PAPER_TEXT_LIMITS.basis) }),
    reply: numberTerm,
    refusals: ['term_not_after_last', 'paper_issued_since'],
  }),
}
