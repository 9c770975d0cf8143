import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, idOut, text } from '#platform/contract/fields.ts'
import { REMEDY_REFUSALS } from '../rules/refusal.ts'
import {
  ISSUING_NAMES,
  REMEDY_JUDGEMENTS,
  REMEDY_STAGES,
  REMEDY_STATES,
  REMEDY_TEXT_LIMITS,
} from '../rules/vocabulary.ts'
import { basedOn, contentIn, noticeParams, requirementParams, unitParams } from './shapes.ts'

const reason = text(REMEDY_TEXT_LIMITS.reason)
export const acted = z.object({ stage: z.enum(REMEDY_STAGES), version: z.int() })
export const actedOn = z.object({ state: z.enum(REMEDY_STATES), version: z.int(), stage: z.enum(REMEDY_STAGES) })
/** Any act may be refused for what the rules refuse, and for what another did meanwhile. */
export const REFUSALS = [...REMEDY_REFUSALS, 'remedy_changed_meanwhile'] as const

/** What a committee does that issues notices to units below it. */
export const issuingApi = {
  draft: defineEndpoint({
    name: 'remediation.draft',
    method: 'POST',
    path: '/units/:unitId/remediation-drafts',
    access: 'remediation.issue',
    act: true,
    params: unitParams,
    body: contentIn.extend({ toUnitId: id<'unit'>(), issuedAs: z.enum(ISSUING_NAMES) }),
    reply: z.object({ id: idOut }),
    refusals: [...REFUSALS],
  }),
  redraft: defineEndpoint({
    name: 'remediation.redraft',
    method: 'POST',
    path: '/remediation-notices/:id/draft',
    access: 'remediation.issue',
    act: true,
    params: noticeParams,
    body: contentIn.extend({ basedOn }),
    reply: acted,
    refusals: [...REFUSALS],
  }),
  issue: defineEndpoint({
    name: 'remediation.issue',
    method: 'POST',
    path: '/remediation-notices/:id/issue',
    access: 'remediation.issue',
    act: true,
    params: noticeParams,
    body: z.object({ basedOn }),
    reply: acted,
    refusals: [...REFUSALS, 'paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force'],
  }),
  withdraw: defineEndpoint({
    name: 'remediation.withdraw',
    method: 'POST',
    path: '/remediation-notices/:id/withdrawal',
    access: 'remediation.issue',
    act: true,
    params: noticeParams,
    body: z.object({ basedOn, reason }),
    reply: acted,
    refusals: [...REFUSALS],
  }),
  judge: defineEndpoint({
    name: 'remediation.judge',
    method: 'POST',
    path: '/remediation-requirements/:id/decision',
    access: 'remediation.issue',
    act: true,
    params: requirementParams,
    body: z.object({ reportId: id<'remediationReport'>(), judgement: z.enum(REMEDY_JUDGEMENTS), note: reason }),
    reply: actedOn,
    refusals: [...REFUSALS],
  }),
  extend: defineEndpoint({
    name: 'remediation.extend',
    method: 'POST',
    path: '/remediation-requirements/:id/due',
    access: 'remediation.issue',
    act: true,
    params: requirementParams,
    body: z.object({ basedOn, dueOn: day, reason }),
    reply: actedOn,
    refusals: [...REFUSALS],
  }),
}
