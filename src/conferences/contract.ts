import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, line, text } from '#platform/contract/fields.ts'
import { basedOn, delegatesBody, extensionBody, planBody, typedPaperBody, unitsBody } from './contract/bodies.ts'
import { DELEGATES_REFUSALS, HAND_IN_REFUSALS, invitedApi } from './contract/invited.ts'
import { PAPERS, STAGE, sessionApi, standing } from './contract/session.ts'
import { conferencePage, conferenceRow, planningOut } from './contract/shapes.ts'
import { PAPER_VERDICTS } from './rules/answer.ts'
import { CONFERENCE_LIMITS as L } from './rules/plan.ts'

const ofUnit = z.object({ unitId: id<'unit'>() })
const ofOne = z.object({ id: id<'conference'>() })
const ofInvited = ofOne.extend({ invitationId: id<'conferenceUnit'>() })
const ofPaper = ofOne.extend({ paperId: id<'conferencePaper'>() })

const DATES = ['conference_in_past', 'due_after_conference', 'due_in_past'] as const

/** Conferences of a committee: planned by its officers, concluded by its secretary or deputy; read by those above too. */
export const conferencesApi = {
  ...invitedApi,
  list: defineEndpoint({
    name: 'conferences.list',
    method: 'GET',
    path: '/units/:unitId/conferences',
    access: 'conference.read',
    act: false,
    params: ofUnit,
    reply: z.object({ rows: z.array(conferenceRow), planning: planningOut.nullable() }),
    refusals: [],
  }),
  open: defineEndpoint({
    name: 'conferences.open',
    method: 'POST',
    path: '/units/:unitId/conferences',
    access: 'conference.prepare',
    act: true,
    params: ofUnit,
    body: planBody,
    reply: standing,
    refusals: [...DATES, 'chair_not_in_office', 'not_a_committee'],
  }),
  show: defineEndpoint({
    name: 'conferences.show',
    method: 'GET',
    path: '/conferences/:id',
    access: 'conference.read',
    act: false,
    params: ofOne,
    reply: conferencePage,
    refusals: [],
  }),
  changePlan: defineEndpoint({
    name: 'conferences.changePlan',
    method: 'POST',
    path: '/conferences/:id/plan',
    access: 'conference.prepare',
    act: true,
    params: ofOne,
    body: planBody.extend({ basedOn }),
    reply: standing,
    refusals: [...STAGE, ...DATES, 'chair_not_in_office'],
  }),
  setUnits: defineEndpoint({
    name: 'conferences.setUnits',
    method: 'POST',
    path: '/conferences/:id/units',
    access: 'conference.prepare',
    act: true,
    params: ofOne,
    body: unitsBody,
    reply: standing,
    refusals: [...STAGE, 'unit_invited_twice', 'unit_not_below'],
  }),
  invite: defineEndpoint({
    name: 'conferences.invite',
    method: 'POST',
    path: '/conferences/:id/invitation',
    access: 'conference.prepare',
    act: true,
    params: ofOne,
    body: z.object({ basedOn }),
    reply: standing,
    refusals: [...STAGE, ...DATES, ...PAPERS, 'nobody_invited'],
  }),
  extend: defineEndpoint({
    name: 'conferences.extend',
    method: 'POST',
    path: '/conferences/:id/extension',
    access: 'conference.prepare',
    act: true,
    params: ofOne,
    body: extensionBody,
    reply: standing,
    refusals: [...STAGE, ...DATES, ...PAPERS, 'nothing_moved'],
  }),
  /** Delegates a unit named on paper. */
  enterDelegates: defineEndpoint({
    name: 'conferences.enterDelegates',
    method: 'POST',
    path: '/conferences/:id/units/:invitationId/delegates',
    access: 'conference.prepare',
    act: true,
    params: ofInvited,
    body: delegatesBody,
    reply: z.object({ id: idOut }),
    refusals: [...DELEGATES_REFUSALS],
  }),
  /** A unit's paper that came on paper. */
  enterPaper: defineEndpoint({
    name: 'conferences.enterPaper',
    method: 'POST',
    path: '/conferences/:id/units/:invitationId/papers',
    access: 'conference.prepare',
    act: true,
    params: ofInvited,
    body: typedPaperBody,
    reply: z.object({ id: idOut }),
    refusals: [...HAND_IN_REFUSALS],
  }),
  review: defineEndpoint({
    name: 'conferences.review',
    method: 'POST',
    path: '/conferences/:id/papers/:paperId/review',
    access: 'conference.prepare',
    act: true,
    params: ofPaper,
    body: z.object({ verdict: z.enum(PAPER_VERDICTS), note: text(L.note) }),
    reply: z.object({ id: idOut }),
    refusals: ['wrong_conference_stage', 'paper_not_waiting', 'paper_note_missing'],
  }),
  ...sessionApi,
  sendMaterials: defineEndpoint({
    name: 'conferences.sendMaterials',
    method: 'POST',
    path: '/conferences/:id/materials',
    access: 'conference.prepare',
    act: true,
    params: ofOne,
    body: z.object({ basedOn, invitationIds: z.array(id<'conferenceUnit'>()).min(1).max(L.units) }),
    reply: standing,
    refusals: [...STAGE, 'unit_not_invited', 'already_sent'],
  }),
  cancel: defineEndpoint({
    name: 'conferences.cancel',
    method: 'POST',
    path: '/conferences/:id/cancelling',
    access: 'conference.prepare',
    act: true,
    params: ofOne,
    body: z.object({ basedOn, reason: line(L.reason) }),
    reply: standing,
    refusals: [...STAGE],
  }),
  file: defineEndpoint({
    name: 'conferences.file',
    method: 'GET',
    path: '/conferences/:id/papers/:paperId/file',
    access: 'conference.read',
    act: false,
    params: ofPaper,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
} as const
