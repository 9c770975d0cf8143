import { z } from 'zod'
import { COMPLAINT_OUTCOMES } from '#cases/rules/discipline/vocabulary.ts'
import { CASE_REFUSALS } from '#cases/rules/refusal.ts'
import { TAKINGS } from '#cases/rules/vocabulary.ts'
import { PAPER_FORMATS } from '#papers/rules/paper-file-name.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, instantOut, line, text } from '#platform/contract/fields.ts'
import { NOT_HANDLED } from '#rulebook/rules/complaint-values.ts'
import { DISCIPLINE_FORMS } from '#rulebook/rules/discipline-values.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { COMPLAINT_REFUSALS } from './rules/refusal.ts'
import {
  COMPLAINT_ACTS,
  COMPLAINT_MATTERS,
  COMPLAINT_PAPERS,
  COMPLAINT_ROLES,
  COMPLAINT_STAGES,
  COMPLAINT_WAYS,
} from './rules/vocabulary.ts'

/** What an act on the case of discipline can refuse besides its own rules. */
const OF_THE_CASE = [
  ...CASE_REFUSALS,
  'changed_meanwhile',
  'unit_not_in_force',
  'paper_type_not_allowed',
  'paper_before_term',
  'owner_unknown',
  'due_before_made',
  'report_before_made',
] as const

const person = z.object({ id: idOut, name: z.string() })
const form = z.enum(DISCIPLINE_FORMS)
const unitParams = z.object({ unitId: id<'unit'>() })
const params = z.object({ complaintId: id<'complaint'>() })

const complaintRow = z.object({
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  levelName: z.string(),
  person,
  round: z.int(),
  stage: z.enum(COMPLAINT_STAGES),
  filedOn: dayOut,
  isLate: z.boolean(),
  /** Until when the level settles it; null once it has. */
  dueOn: dayOut.nullable(),
})

const basis = { certainty: z.enum(CERTAINTIES), symbol: z.string() }

/** A discipline that may be complained of: what it is, since when, until when. */
const discipline = z.object({
  caseId: idOut,
  person,
  form,
  receivedOn: dayOut,
  complaintUntil: dayOut,
  /** How many working days that is, and what it rests on. */
  window: z.object({ value: z.number(), ...basis }),
  /** Who would hold the complaint; null: nobody within this installation. */
  levelName: z.string().nullable(),
  /** A complaint about it is with a level now, or was refused for good. */
  isOpen: z.boolean(),
})

const marked = z.object({ value: z.number(), ...basis })

const complaintPage = complaintRow.extend({
  caseId: idOut,
  form,
  windowUntil: dayOut,
  nextUntil: dayOut.nullable(),
  nextLevelName: z.string().nullable(),
  version: z.int(),
  roles: z.array(z.enum(COMPLAINT_ROLES)),
  /** Holds an office of the level but had a part in what is complained of. */
  isBarred: z.boolean(),
  handleDays: marked,
  nextDays: marked,
  /** On which grounds the level may leave it aside. */
  grounds: z.object({ value: z.array(z.enum(NOT_HANDLED)), ...basis }),
  entries: z.array(
    z.object({
      id: idOut,
      act: z.enum(COMPLAINT_ACTS),
      on: dayOut,
      at: instantOut,
      by: person,
      lateReason: z.string().nullable(),
      /** The number its paper took, as it is cited; null: it took none. */
      number: z.string().nullable(),
      body: z.record(z.string(), z.unknown()),
      /** What was written; null: none, or not for the reader. */
      text: z.string().nullable(),
    }),
  ),
  may: z.array(z.enum(COMPLAINT_ACTS)),
  people: z.array(person),
  /** Officers of the level who had no part: among whom the handlers are named. */
  officers: z.array(person),
  papers: z.array(z.enum(COMPLAINT_PAPERS)),
})

export type ComplaintRow = z.output<typeof complaintRow>
export type ComplaintPage = z.output<typeof complaintPage>
export type ComplainedDiscipline = z.output<typeof discipline>

const tells = text(20_000, 1)
const bodies = {
  accept: z.object({ handlers: z.array(id<'person'>()).max(20) }),
  set_aside: z.object({ ground: z.enum(NOT_HANDLED), explanation: tells }),
  examine: z.object({ withComplainant: z.boolean() }),
  decide: z.object({
    outcome: z.enum(COMPLAINT_OUTCOMES),
    form: form.nullable(),
    grounds: tells,
  }),
  announce: z.object({ byPersonId: id<'person'>(), taking: z.enum(TAKINGS), otherOpinion: text(20_000) }),
  withdraw: z.object({ reason: text(1000, 1) }),
} as const
const when = { on: day, lateReason: line(1000).nullable().default(null), basedOn: z.int().min(1) }
/** `text`: what was examined; other acts have none. */
const acts = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept'), ...when, body: bodies.accept }),
  z.object({ act: z.literal('set_aside'), ...when, body: bodies.set_aside }),
  z.object({ act: z.literal('examine'), ...when, body: bodies.examine, text: tells }),
  z.object({ act: z.literal('decide'), ...when, body: bodies.decide }),
  z.object({ act: z.literal('announce'), ...when, body: bodies.announce }),
  z.object({ act: z.literal('withdraw'), ...when, body: bodies.withdraw }),
])

export const complaintsApi = {
  /** Complaints a unit tracks or handles, and what may be complained of there on paper. */
  list: defineEndpoint({
    name: 'complaints.list',
    method: 'GET',
    path: '/units/:unitId/complaints',
    access: 'signedIn',
    act: false,
    params: unitParams,
    reply: z.object({ rows: z.array(complaintRow), disciplines: z.array(discipline) }),
    refusals: [],
  }),
  /** The caller's own complaints, and the disciplines he may complain of. */
  mine: defineEndpoint({
    name: 'complaints.mine',
    method: 'GET',
    path: '/my/complaints',
    access: 'signedIn',
    act: false,
    reply: z.object({ rows: z.array(complaintRow), disciplines: z.array(discipline) }),
    refusals: [],
  }),
  show: defineEndpoint({
    name: 'complaints.show',
    method: 'GET',
    path: '/complaints/:complaintId',
    access: 'signedIn',
    act: false,
    params,
    reply: complaintPage,
    refusals: [],
  }),
  /** Files a complaint about a discipline: the member himself, or who writes down what he handed over on paper. */
  file: defineEndpoint({
    name: 'complaints.file',
    method: 'POST',
    path: '/disciplines/:caseId/complaints',
    access: 'signedIn',
    act: true,
    params: z.object({ caseId: id<'case'>() }),
    body: z.object({
      way: z.enum(COMPLAINT_WAYS),
      on: day,
      matters: z.array(z.enum(COMPLAINT_MATTERS)).max(COMPLAINT_MATTERS.length),
      text: tells,
    }),
    reply: z.object({ id: idOut, isLate: z.boolean() }),
    refusals: [...COMPLAINT_REFUSALS, ...OF_THE_CASE],
  }),
  /** One act of the level that holds it, or the withdrawal. `basedOn` is the number of entries the caller had before him. */
  act: defineEndpoint({
    name: 'complaints.act',
    method: 'POST',
    path: '/complaints/:complaintId/acts',
    access: 'signedIn',
    act: true,
    params,
    body: acts,
    reply: z.object({ stage: z.enum(COMPLAINT_STAGES), version: z.int() }),
    refusals: [...COMPLAINT_REFUSALS, ...OF_THE_CASE, 'complaint_changed_meanwhile'],
  }),
  paper: defineEndpoint({
    name: 'complaints.paper',
    method: 'GET',
    path: '/complaints/:complaintId/papers/:paper/:format',
    access: 'signedIn',
    act: false,
    params: params.extend({ paper: z.enum(COMPLAINT_PAPERS), format: z.enum(PAPER_FORMATS) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}
