import { z } from 'zod'
import { PAPER_TYPES } from '#papers/rules/paper-type.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { dayOut, id, idOut, line } from '#platform/contract/fields.ts'
import { decisionIn } from '#units/contract/decision.ts'
import { planIn, reorganisationPage, reorganisationRow } from './contract/shapes.ts'
import { PLAN_LIMITS } from './rules/plan.ts'

const ofUnit = z.object({ unitId: id<'unit'>() })
const ofOne = z.object({ id: id<'reorganisation'>() })
const version = z.int().min(1)
const seen = z.string().max(100)
const standing = z.object({ id: idOut, version: z.int() })

const stageRefusals = ['wrong_reorganisation_stage', 'changed_meanwhile'] as const
const planRefusals = ['already_in_reorganisation'] as const
const soundRefusals = ['plan_has_problems', 'preview_changed'] as const
const decisionRefusals = ['decision_missing', 'decision_in_future'] as const

const lineageUnit = z.object({ id: idOut, name: z.string(), on: dayOut, isVisible: z.boolean() })

/** Merging, splitting, re-parenting many, closing with a destination: drafted, read through, decided, carried out on the day. */
export const reorganisationsApi = {
  list: defineEndpoint({
    name: 'reorganisations.list',
    method: 'GET',
    path: '/units/:unitId/reorganisations',
    access: 'unit.reorganise',
    act: false,
    params: ofUnit,
    reply: z.object({ rows: z.array(reorganisationRow) }),
    refusals: [],
  }),
  show: defineEndpoint({
    name: 'reorganisations.show',
    method: 'GET',
    path: '/reorganisations/:id',
    access: 'unit.reorganise',
    act: false,
    params: ofOne,
    reply: reorganisationPage,
    refusals: [],
  }),
  make: defineEndpoint({
    name: 'reorganisations.make',
    method: 'POST',
    path: '/units/:unitId/reorganisations',
    access: 'unit.reorganise',
    act: true,
    params: ofUnit,
    body: z.object({ title: line(PLAN_LIMITS.title), plan: planIn }),
    reply: standing,
    refusals: [...planRefusals],
  }),
  change: defineEndpoint({
    name: 'reorganisations.change',
    method: 'POST',
    path: '/reorganisations/:id/plan',
    access: 'unit.reorganise',
    act: true,
    params: ofOne,
    body: z.object({ basedOn: version, title: line(PLAN_LIMITS.title), plan: planIn }),
    reply: standing,
    refusals: [...stageRefusals, ...planRefusals],
  }),
  confirmPreview: defineEndpoint({
    name: 'reorganisations.confirmPreview',
    method: 'POST',
    path: '/reorganisations/:id/preview',
    access: 'unit.reorganise',
    act: true,
    params: ofOne,
    body: z.object({ basedOn: version, seen }),
    reply: standing,
    refusals: [...stageRefusals, ...soundRefusals],
  }),
  draftPdf: defineEndpoint({
    name: 'reorganisations.draftPdf',
    method: 'GET',
    path: '/reorganisations/:id/decision.pdf',
    access: 'unit.reorganise',
    act: false,
    params: ofOne,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  issueDecision: defineEndpoint({
    name: 'reorganisations.issueDecision',
    method: 'POST',
    path: '/reorganisations/:id/paper',
    access: 'paper.issue',
    act: true,
    params: ofOne,
    body: z.object({ basedOn: version }),
    reply: standing.extend({ paperId: idOut }),
    refusals: [...stageRefusals, ...soundRefusals, 'paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force'],
  }),
  decide: defineEndpoint({
    name: 'reorganisations.decide',
    method: 'POST',
    path: '/reorganisations/:id/decision',
    access: 'unit.reorganise',
    act: true,
    params: ofOne,
    body: z.object({ basedOn: version, decision: decisionIn }),
    reply: standing,
    refusals: [...stageRefusals, ...soundRefusals, ...decisionRefusals],
  }),
  carryOut: defineEndpoint({
    name: 'reorganisations.carryOut',
    method: 'POST',
    path: '/reorganisations/:id/carrying-out',
    access: 'unit.reorganise',
    act: true,
    params: ofOne,
    body: z.object({ basedOn: version }),
    reply: standing,
    refusals: [...stageRefusals, 'plan_has_problems', 'day_not_come', 'tree_refused'],
  }),
  drop: defineEndpoint({
    name: 'reorganisations.drop',
    method: 'POST',
    path: '/reorganisations/:id/dropping',
    access: 'unit.reorganise',
    act: true,
    params: ofOne,
    body: z.object({ basedOn: version, reason: line(PLAN_LIMITS.reason) }),
    reply: standing,
    refusals: [...stageRefusals],
  }),
  /** Whom a unit came from and what became of it. */
  lineage: defineEndpoint({
    name: 'reorganisations.lineage',
    method: 'GET',
    path: '/units/:unitId/lineage',
    access: 'unit.read',
    act: false,
    params: ofUnit,
    reply: z.object({ predecessors: z.array(lineageUnit), successors: z.array(lineageUnit) }),
    refusals: [],
  }),
  /** Papers of the units this one follows: they stay where they were issued and are found from here. */
  inheritedPapers: defineEndpoint({
    name: 'reorganisations.inheritedPapers',
    method: 'GET',
    path: '/units/:unitId/inherited-papers',
    access: 'paper.read',
    act: false,
    params: ofUnit,
    query: z.object({ after: id<'paper'>().optional() }),
    reply: z.object({
      rows: z.array(
        z.object({
          id: idOut,
          unitName: z.string(),
          type: z.enum(PAPER_TYPES),
          number: z.int(),
          symbol: z.string(),
          issuedOn: dayOut,
          subject: z.string(),
        }),
      ),
      next: idOut.nullable(),
    }),
    refusals: [],
  }),
  inheritedPdf: defineEndpoint({
    name: 'reorganisations.inheritedPdf',
    method: 'GET',
    path: '/units/:unitId/inherited-papers/:paperId/pdf',
    access: 'paper.read',
    act: false,
    params: z.object({ unitId: id<'unit'>(), paperId: id<'paper'>() }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}
