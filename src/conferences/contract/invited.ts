import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, line } from '#platform/contract/fields.ts'
import { CONFERENCE_LIMITS } from '../rules/plan.ts'
import { delegatesBody, paperFields, typedPaperBody } from './bodies.ts'
import { invitationPage, invitationRow } from './shapes.ts'

const ofOne = z.object({ id: id<'conferenceUnit'>() })
const done = z.object({ id: idOut })
/** A paper of twenty pages with its pictures. */
export const CONFERENCE_PAPER_MAX_BYTES = 10_000_000

export const DELEGATES_REFUSALS = [
  'wrong_conference_stage',
  'over_quota',
  'delegate_twice',
  'delegate_of_other_unit',
  'delegate_unknown',
] as const
export const HAND_IN_REFUSALS = [
  'wrong_conference_stage',
  'no_paper_asked',
  'paper_too_late',
  'paper_accepted_already',
] as const

/** What a unit that is invited does, by those who answer for it; where it has ended, for a unit that follows it. */
export const invitedApi = {
  invitations: defineEndpoint({
    name: 'conferences.invitations',
    method: 'GET',
    path: '/units/:unitId/conference-invitations',
    access: 'conference.answer',
    act: false,
    params: z.object({ unitId: id<'unit'>() }),
    reply: z.object({ rows: z.array(invitationRow) }),
    refusals: [],
  }),
  invitation: defineEndpoint({
    name: 'conferences.invitation',
    method: 'GET',
    path: '/conference-invitations/:id',
    access: 'conference.answer',
    act: false,
    params: ofOne,
    reply: invitationPage,
    refusals: [],
  }),
  /** People of the unit or below it whose name fits. */
  people: defineEndpoint({
    name: 'conferences.people',
    method: 'GET',
    path: '/conference-invitations/:id/people',
    access: 'conference.answer',
    act: false,
    params: ofOne,
    query: z.object({ search: line(CONFERENCE_LIMITS.name) }),
    reply: z.object({ rows: z.array(z.object({ id: idOut, name: z.string(), note: z.string() })) }),
    refusals: [],
  }),
  nameDelegates: defineEndpoint({
    name: 'conferences.nameDelegates',
    method: 'POST',
    path: '/conference-invitations/:id/delegates',
    access: 'conference.answer',
    act: true,
    params: ofOne,
    body: delegatesBody,
    reply: done,
    refusals: [...DELEGATES_REFUSALS],
  }),
  handIn: defineEndpoint({
    name: 'conferences.handIn',
    method: 'POST',
    path: '/conference-invitations/:id/papers',
    access: 'conference.answer',
    act: true,
    params: ofOne,
    body: typedPaperBody,
    reply: done,
    refusals: [...HAND_IN_REFUSALS],
  }),
  handInFile: defineEndpoint({
    name: 'conferences.handInFile',
    method: 'POST',
    path: '/conference-invitations/:id/paper-files',
    access: 'conference.answer',
    act: true,
    params: ofOne,
    body: paperFields,
    upload: { maxBytes: CONFERENCE_PAPER_MAX_BYTES },
    reply: done,
    refusals: [...HAND_IN_REFUSALS, 'file_empty', 'file_kind_unknown', 'file_has_macro', 'upload_limit'],
  }),
  acknowledge: defineEndpoint({
    name: 'conferences.acknowledge',
    method: 'POST',
    path: '/conference-invitations/:id/receipt',
    access: 'conference.answer',
    act: true,
    params: ofOne,
    body: z.object({}),
    reply: done,
    refusals: ['wrong_conference_stage', 'nothing_sent', 'materials_read_already'],
  }),
  /** The invitation, and after it is sent the notice of the conclusion. */
  sheet: defineEndpoint({
    name: 'conferences.sheet',
    method: 'GET',
    path: '/conference-invitations/:id/sheets/:sheet/:format',
    access: 'conference.answer',
    act: false,
    params: ofOne.extend({ sheet: z.enum(['invitation', 'notice']), format: z.enum(['pdf', 'docx']) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** The unit's own paper; papers of others once the materials were sent. */
  invitedFile: defineEndpoint({
    name: 'conferences.invitedFile',
    method: 'GET',
    path: '/conference-invitations/:id/papers/:paperId/file',
    access: 'conference.answer',
    act: false,
    params: ofOne.extend({ paperId: id<'conferencePaper'>() }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
} as const
