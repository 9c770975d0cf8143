import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, idOut, line, text } from '#platform/contract/fields.ts'
import { RESIDENCE_EXCEPTIONS } from '#rulebook/rules/introduction-levels.ts'
import { contactPage, contactRow, ownContact, contactParams as params } from './contract/shapes.ts'
import { RESIDENCE_TEXT_LIMITS as limits, RESIDENCE_END_CAUSES, RESIDENCE_STAGES } from './rules/contact.ts'

const unitParams = z.object({ unitId: id<'unit'>() })
const acted = z.object({ stage: z.enum(RESIDENCE_STAGES) })
const exception = z.enum(RESIDENCE_EXCEPTIONS).nullable()
const opened = z.object({ id: idOut })
const dayRefusals = ['step_in_future', 'step_out_of_order'] as const
const issueRefusals = ['paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force'] as const

const lists = {
  /** `away`: the unit's members who live with another cell; `here`: those of others who live with this one. */
  list: defineEndpoint({
    name: 'residence.list',
    method: 'GET',
    path: '/units/:unitId/residence-contacts',
    access: 'transfer.read',
    act: false,
    params: unitParams,
    query: z.object({
      side: z.enum(['here', 'away']),
      show: z.enum(['open', 'over']).default('open'),
      after: id<'residenceContact'>().optional(),
    }),
    reply: z.object({ rows: z.array(contactRow), next: idOut.nullable(), mayHandle: z.boolean() }),
    refusals: [],
  }),
  show: defineEndpoint({
    name: 'residence.show',
    method: 'GET',
    path: '/residence-contacts/:id',
    access: 'transfer.read',
    act: false,
    params,
    reply: contactPage,
    refusals: [],
  }),
  /** The caller's own, with every remark on himself. */
  mine: defineEndpoint({
    name: 'residence.mine',
    method: 'GET',
    path: '/my/residence-contacts',
    access: 'signedIn',
    act: false,
    reply: z.object({ contacts: z.array(ownContact) }),
    refusals: [],
  }),
  ofMember: defineEndpoint({
    name: 'residence.ofMember',
    method: 'GET',
    path: '/members/:personId/residence-contacts',
    access: 'transfer.read',
    act: false,
    params: z.object({ personId: id<'person'>() }),
    reply: z.object({ rows: z.array(contactRow) }),
    refusals: [],
  }),
  paper: defineEndpoint({
    name: 'residence.paper',
    method: 'GET',
    path: '/residence-contacts/:id/papers/:paper/:format',
    access: 'transfer.read',
    act: false,
    params: params.extend({
      /** The introduction, the sheet that asks for remarks, or the id of a remark given here. */
      paper: z.union([z.enum(['introduction', 'form']), id<'residenceRemark'>()]),
      format: z.enum(['pdf', 'docx']),
    }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), unitId: id<'unit'>() }),
  z.object({ kind: z.literal('outside'), name: line(limits.name) }),
])
const facts = { residence: place, address: line(limits.address, 0), workplace: line(limits.workplace, 0), exception }
const openRefusals = [
  'member_has_left',
  'residence_open',
  'residence_own_cell',
  'residence_not_residential',
  ...dayRefusals,
] as const

const beginnings = {
  open: defineEndpoint({
    name: 'residence.open',
    method: 'POST',
    path: '/units/:unitId/residence-contacts',
    access: 'transfer.handle',
    act: true,
    params: unitParams,
    body: z.object({ personId: id<'person'>(), ...facts, askedOn: day }),
    reply: opened,
    refusals: openRefusals,
  }),
  /** A member asks for himself; his cell looks at it first. */
  ask: defineEndpoint({
    name: 'residence.ask',
    method: 'POST',
    path: '/my/residence-contacts',
    access: 'signedIn',
    act: true,
    body: z.object(facts),
    reply: opened,
    refusals: openRefusals,
  }),
  /** He takes his own request back, until his cell has looked at it. */
  unask: defineEndpoint({
    name: 'residence.unask',
    method: 'POST',
    path: '/my/residence-contacts/:id/withdrawal',
    access: 'signedIn',
    act: true,
    params,
    reply: acted,
    refusals: ['residence_wrong_stage'],
  }),
  /** A member of an organisation outside the installation brings his introduction. */
  register: defineEndpoint({
    name: 'residence.register',
    method: 'POST',
    path: '/units/:unitId/residence-contacts/incoming',
    access: 'transfer.handle',
    act: true,
    params: unitParams,
    body: z.object({
      personName: line(limits.name),
      fromName: line(limits.name),
      workplace: line(limits.workplace, 0),
      address: line(limits.address, 0),
      phone: line(limits.phone, 0),
      bornYear: z.int().min(1900).max(2200).nullable(),
      admittedOn: day.nullable(),
      officialOn: day.nullable(),
      exception,
      introductionNumber: line(limits.number),
      introductionIssuer: line(limits.name),
      introducedOn: day,
      receivedOn: day,
    }),
    reply: opened,
    refusals: ['residence_not_residential', ...dayRefusals],
  }),
}

const steps = {
  forward: defineEndpoint({
    name: 'residence.forward',
    method: 'POST',
    path: '/residence-contacts/:id/request',
    access: 'transfer.handle',
    act: true,
    params,
    reply: acted,
    refusals: ['residence_wrong_stage'],
  }),
  introduce: defineEndpoint({
    name: 'residence.introduce',
    method: 'POST',
    path: '/residence-contacts/:id/introduction',
    access: 'transfer.introduce',
    act: true,
    params,
    reply: acted,
    refusals: ['residence_wrong_stage', ...issueRefusals],
  }),
  receive: defineEndpoint({
    name: 'residence.receive',
    method: 'POST',
    path: '/residence-contacts/:id/receipt',
    access: 'transfer.handle',
    act: true,
    params,
    body: z.object({ on: day }),
    reply: acted,
    refusals: ['residence_wrong_stage', ...dayRefusals],
  }),
  remark: defineEndpoint({
    name: 'residence.remark',
    method: 'POST',
    path: '/residence-contacts/:id/remarks',
    access: 'transfer.handle',
    act: true,
    params,
    body: z.object({
      year: z.int().min(1990).max(2200),
      on: day,
      activities: text(limits.activities),
      remark: text(limits.remark, 1),
      signedBy: line(limits.name, 0),
    }),
    reply: acted,
    refusals: ['residence_wrong_stage', 'residence_remark_year', 'residence_remark_given', ...dayRefusals],
  }),
  end: defineEndpoint({
    name: 'residence.end',
    method: 'POST',
    path: '/residence-contacts/:id/end',
    access: 'transfer.handle',
    act: true,
    params,
    body: z.object({ on: day, cause: z.enum(RESIDENCE_END_CAUSES), reason: line(limits.reason, 0) }),
    reply: acted,
    refusals: ['residence_wrong_stage', 'reason_missing', ...dayRefusals],
  }),
  takeBack: defineEndpoint({
    name: 'residence.takeBack',
    method: 'POST',
    path: '/residence-contacts/:id/paper-back',
    access: 'transfer.handle',
    act: true,
    params,
    body: z.object({ on: day }),
    reply: acted,
    refusals: ['residence_wrong_stage', ...dayRefusals],
  }),
  withdraw: defineEndpoint({
    name: 'residence.withdraw',
    method: 'POST',
    path: '/residence-contacts/:id/withdrawal',
    access: 'transfer.handle',
    act: true,
    params,
    body: z.object({ reason: line(limits.reason, 0) }),
    reply: acted,
    refusals: ['residence_wrong_stage', 'reason_missing'],
  }),
  recall: defineEndpoint({
    name: 'residence.recall',
    method: 'POST',
    path: '/residence-contacts/:id/recall',
    access: 'transfer.introduce',
    act: true,
    params,
    body: z.object({ reason: line(limits.reason, 0) }),
    reply: acted,
    refusals: ['residence_wrong_stage', 'reason_missing'],
  }),
}

export const residenceApi = { ...lists, ...beginnings, ...steps }
