import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, idOut, line, text } from '#platform/contract/fields.ts'
import { REMEDY_ANSWERS, REMEDY_TEXT_LIMITS } from '../rules/vocabulary.ts'
import { acted, actedOn, REFUSALS } from './issuing.ts'
import { basedOn, contentIn, noticeParams, requirementParams, unitParams } from './shapes.ts'

const limits = REMEDY_TEXT_LIMITS
const reason = text(limits.reason)
/** Evidence is a scan, a photograph or a document. */
export const EVIDENCE_MAX_BYTES = 10_000_000
const reportBody = z.object({ basedOn, text: text(limits.report, 1) })

/** What the unit does that puts things right. */
export const answeringApi = {
  /** A paper from above, typed in as it came. */
  enter: defineEndpoint({
    name: 'remediation.enter',
    method: 'POST',
    path: '/units/:unitId/remediation-notices',
    access: 'remediation.answer',
    act: true,
    params: unitParams,
    body: contentIn.extend({
      /** Null: an organisation outside this installation, by its name. */
      issuerUnitId: id<'unit'>().nullable(),
      issuerName: line(limits.name, 0),
      number: line(limits.number),
      issuedOn: day,
      receivedOn: day,
    }),
    reply: z.object({ id: idOut }),
    refusals: [...REFUSALS],
  }),
  strike: defineEndpoint({
    name: 'remediation.strike',
    method: 'POST',
    path: '/remediation-notices/:id/striking',
    access: 'remediation.answer',
    act: true,
    params: noticeParams,
    body: z.object({ basedOn, reason }),
    reply: acted,
    refusals: [...REFUSALS],
  }),
  receive: defineEndpoint({
    name: 'remediation.receive',
    method: 'POST',
    path: '/remediation-notices/:id/receipt',
    access: 'remediation.answer',
    act: true,
    params: noticeParams,
    body: z.object({ basedOn, on: day }),
    reply: acted,
    refusals: [...REFUSALS],
  }),
  hear: defineEndpoint({
    name: 'remediation.hear',
    method: 'POST',
    path: '/remediation-notices/:id/hearing',
    access: 'remediation.answer',
    act: true,
    params: noticeParams,
    body: z.object({ basedOn, meetingId: id<'meeting'>().nullable(), on: day, note: text(limits.reason) }),
    reply: acted,
    refusals: [...REFUSALS],
  }),
  takeOn: defineEndpoint({
    name: 'remediation.takeOn',
    method: 'POST',
    path: '/remediation-requirements/:id/taking-on',
    access: 'remediation.answer',
    act: true,
    params: requirementParams,
    body: z.object({
      basedOn,
      cause: text(limits.cause, 1),
      solutionKind: line(30),
      solution: text(limits.cause, 1),
      personId: id<'person'>(),
      partner: line(limits.who, 0),
      dueOn: day,
    }),
    reply: actedOn.extend({ commitmentId: idOut }),
    refusals: [...REFUSALS, 'owner_unknown', 'due_before_made', 'report_before_made'],
  }),
  report: defineEndpoint({
    name: 'remediation.report',
    method: 'POST',
    path: '/remediation-requirements/:id/reports',
    access: 'remediation.answer',
    act: true,
    params: requirementParams,
    body: reportBody,
    reply: actedOn,
    refusals: [...REFUSALS, 'upload_limit'],
  }),
  /** A report with a file as its evidence. */
  prove: defineEndpoint({
    name: 'remediation.prove',
    method: 'POST',
    path: '/remediation-requirements/:id/evidence',
    access: 'remediation.answer',
    act: true,
    params: requirementParams,
    body: reportBody,
    upload: { maxBytes: EVIDENCE_MAX_BYTES },
    reply: actedOn,
    refusals: [...REFUSALS, 'upload_limit', 'file_empty', 'file_kind_unknown', 'file_has_macro'],
  }),
  /** What an issuer outside the installation said of a report. */
  recordAnswer: defineEndpoint({
    name: 'remediation.recordAnswer',
    method: 'POST',
    path: '/remediation-requirements/:id/answer',
    access: 'remediation.answer',
    act: true,
    params: requirementParams,
    body: z.object({
      basedOn,
      answer: z.enum(REMEDY_ANSWERS),
      on: day,
      /** The letter it stands in, or who said it. */
      reference: line(limits.name),
      note: reason,
      dueOn: day.nullable(),
    }),
    reply: actedOn,
    refusals: [...REFUSALS],
  }),
  /** The report on the whole notice, numbered in the unit's series. */
  issueResult: defineEndpoint({
    name: 'remediation.issueResult',
    method: 'POST',
    path: '/remediation-notices/:id/result',
    access: 'remediation.answer',
    act: true,
    params: noticeParams,
    body: z.object({
      basedOn,
      reasons: z.array(z.object({ requirementId: id<'remediationRequirement'>(), reason })).max(100),
    }),
    reply: acted.extend({ paperId: idOut }),
    refusals: [...REFUSALS, 'paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force'],
  }),
}
