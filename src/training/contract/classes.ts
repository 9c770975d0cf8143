import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, idOut, line } from '#platform/contract/fields.ts'
import { CLASS_LIMITS, CLASS_STAGES, TRAINEE_ROLES } from '../rules/vocabulary.ts'
import { CLASS_BODIES, classFacts } from './class-bodies.ts'
import {
  certificateFound,
  classPage,
  classRow,
  countedFrom,
  countsShape,
  coverageShape,
  nomineeRow,
  ownClass,
  trainee,
} from './class-shapes.ts'

const unitParams = z.object({ unitId: id<'unit'>() })
const classParams = z.object({ classId: id<'trainingClass'>() })
const traineeParams = z.object({ traineeId: id<'trainingTrainee'>() })
const format = z.enum(['pdf', 'docx'])
const basedOn = z.int().min(1)
const issueRefusals = ['paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force'] as const

const asked = <A extends keyof typeof CLASS_BODIES>(act: A) =>
  z.object({ act: z.literal(act), basedOn, body: CLASS_BODIES[act] })

const reading = {
  classes: defineEndpoint({
    name: 'training.classes',
    method: 'GET',
    path: '/units/:unitId/training-classes',
    access: 'training.read',
    act: false,
    params: unitParams,
    query: z.object({ after: id<'trainingClass'>().optional() }),
    reply: z.object({
      rows: z.array(classRow),
      next: idOut.nullable(),
      /** Of classes held by the unit, closed or under way. */
      counts: countsShape,
      mayManage: z.boolean(),
    }),
    refusals: [],
  }),
  /** The same count by the organisation people came from, in the order of names: never by how many. */
  counts: defineEndpoint({
    name: 'training.counts',
    method: 'GET',
    path: '/units/:unitId/training-counts',
    access: 'training.read',
    act: false,
    params: unitParams,
    query: z.object({ after: line(400).optional() }),
    reply: z.object({ rows: z.array(countedFrom), next: z.string().nullable() }),
    refusals: [],
  }),
  class: defineEndpoint({
    name: 'training.class',
    method: 'GET',
    path: '/training-classes/:classId',
    access: 'training.read',
    act: false,
    params: classParams,
    reply: classPage,
    refusals: [],
  }),
  /** Who takes part, a page at a time in the order of given names: all for the organiser, its own for a unit with seats. */
  people: defineEndpoint({
    name: 'training.people',
    method: 'GET',
    path: '/training-classes/:classId/people',
    access: 'training.read',
    act: false,
    params: classParams,
    query: z.object({
      /** A part of a name, of a person or of where he comes from. */
      q: line(100, 0).default(''),
      state: z.enum(['nominated', 'confirmed']).optional(),
      after: id<'trainingTrainee'>().optional(),
    }),
    reply: z.object({ rows: z.array(trainee), next: idOut.nullable() }),
    refusals: [],
  }),
  /** Who of a unit may be named for a class, by a part of the name. */
  nominees: defineEndpoint({
    name: 'training.nominees',
    method: 'GET',
    path: '/training-classes/:classId/nominees/:unitId',
    access: 'training.nominate',
    act: false,
    params: classParams.extend({ unitId: id<'unit'>() }),
    query: z.object({ q: line(100, 0).default('') }),
    reply: z.object({ people: z.array(nomineeRow) }),
    refusals: [],
  }),
  sheet: defineEndpoint({
    name: 'training.sheet',
    method: 'GET',
    path: '/training-classes/:classId/attendance-sheet/:format',
    access: 'training.read',
    act: false,
    params: classParams.extend({ format }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** Who inspects without having been trained. */
  coverage: defineEndpoint({
    name: 'training.coverage',
    method: 'GET',
    path: '/units/:unitId/training-coverage',
    access: 'training.read',
    act: false,
    params: unitParams,
    reply: coverageShape,
    refusals: [],
  }),
  mine: defineEndpoint({
    name: 'training.mine',
    method: 'GET',
    path: '/my/training',
    access: 'signedIn',
    act: false,
    reply: z.object({ classes: z.array(ownClass) }),
    refusals: [],
  }),
  /** One's own, or of a class the caller may read. */
  certificate: defineEndpoint({
    name: 'training.certificate',
    method: 'GET',
    path: '/training-certificates/:traineeId/:format',
    access: 'signedIn',
    act: false,
    params: traineeParams.extend({ format }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** Whether a sheet that somebody shows is one of the unit's. */
  checkCertificate: defineEndpoint({
    name: 'training.checkCertificate',
    method: 'GET',
    path: '/units/:unitId/training-certificates',
    access: 'training.read',
    act: false,
    params: unitParams,
    query: z.object({
      year: z.coerce.number().pipe(z.int().min(1950).max(2200)),
      number: z.coerce.number().pipe(z.int().min(1).max(1_000_000)),
      code: line(20),
    }),
    reply: z.object({ found: certificateFound.nullable() }),
    refusals: [],
  }),
}

const acts = {
  planClass: defineEndpoint({
    name: 'training.planClass',
    method: 'POST',
    path: '/units/:unitId/training-classes',
    access: 'training.manage',
    act: true,
    params: unitParams,
    body: classFacts.extend({ nominateBy: day }),
    reply: z.object({ id: idOut }),
    refusals: ['training_code_used', 'training_not_committee', 'unit_not_in_force'],
  }),
  actOnClass: defineEndpoint({
    name: 'training.actOnClass',
    method: 'POST',
    path: '/training-classes/:classId/acts',
    access: 'training.manage',
    act: true,
    params: classParams,
    body: z.discriminatedUnion('act', [
      asked('describe'),
      asked('set_sessions'),
      asked('set_quotas'),
      asked('open'),
      asked('add_outside'),
      asked('settle'),
      asked('mark'),
      asked('score'),
      asked('close'),
      asked('void_certificate'),
      asked('cancel'),
    ]),
    reply: z.object({ stage: z.enum(CLASS_STAGES), version: z.number() }),
    refusals: [
      ...['training_changed_meanwhile', 'training_code_used', 'training_wrong_stage', 'training_reason_missing'],
      ...['training_day_wrong', 'training_no_session', 'training_session_marked', 'training_session_unknown'],
      ...['training_session_ahead', 'training_nominate_by_late', 'training_unit_outside', 'training_unit_twice'],
      ...['training_quota_below', 'training_person_twice', 'training_not_for_role', 'training_nobody'],
      ...['training_trainee_unknown', 'training_member_moved', 'training_attendance_missing', 'training_number_used'],
      ...['training_no_certificate', 'training_no_seats', ...issueRefusals],
    ],
  }),
  nominate: defineEndpoint({
    name: 'training.nominate',
    method: 'POST',
    path: '/training-classes/:classId/nominations/:unitId',
    access: 'training.nominate',
    act: true,
    params: classParams.extend({ unitId: id<'unit'>() }),
    body: z.object({
      people: z
        .array(
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('member'), personId: id<'person'>(), role: z.enum(TRAINEE_ROLES) }),
            z.object({ kind: z.literal('name'), name: line(CLASS_LIMITS.name), role: z.enum(TRAINEE_ROLES) }),
          ]),
        )
        .min(1)
        .max(100),
    }),
    reply: z.object({ taken: z.number() }),
    refusals: [
      ...['training_wrong_stage', 'training_nominations_over', 'training_no_quota', 'training_quota_full'],
      ...['training_not_for_role', 'training_not_of_unit', 'training_only_probationary', 'training_office_not_held'],
      ...['training_by_name_only', 'training_person_twice'],
    ],
  }),
  withdraw: defineEndpoint({
    name: 'training.withdraw',
    method: 'POST',
    path: '/training-nominations/:traineeId/withdrawal',
    access: 'training.nominate',
    act: true,
    params: traineeParams,
    body: z.object({ reason: line(CLASS_LIMITS.reason, 0) }),
    reply: z.object({ state: z.literal('withdrawn') }),
    refusals: ['training_wrong_stage', 'training_reason_missing', 'training_not_in_class'],
  }),
}

export const classesApi = { ...reading, ...acts }
