import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, line, text } from '#platform/contract/fields.ts'
import { SCHOOLING_LEVELS } from '#rulebook/rules/admission-values.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { cellStep, committeeStep } from './contract/steps.ts'
import { procedurePage, procedureRow } from './contract/views.ts'
import { ADMISSION_PAPERS } from './rules/admission-papers.ts'
import { STEP_REFUSALS } from './rules/step-refusals.ts'
import { ADMISSION_TEXT_LIMITS as LIMITS, NOMINATORS, PROCEDURE_KINDS, PROCEDURE_STAGES } from './rules/vocabulary.ts'

const unitParams = z.object({ unitId: id<'unit'>() })
const params = z.object({ id: id<'admission'>() })
const optional = (max: number) => line(max, 0).nullable()
const done = z.object({ stage: z.enum(PROCEDURE_STAGES).nullable(), version: z.int() })
/** The version the page showed: whoever acts on an older one is told. */
const basedOn = z.int().min(1)

const candidateIn = z.object({
  fullName: line(100),
  sex: z.enum(['male', 'female']).nullable(),
  bornOn: day.nullable(),
  ethnicity: optional(50),
  schooling: z.enum(SCHOOLING_LEVELS).nullable(),
  occupation: optional(100),
  homeAddress: optional(200),
  nominator: z.enum(NOMINATORS),
  nominatedOn: day,
})

export const CANDIDATE_REFUSALS = ['name_unfit', 'born_in_future', 'day_to_come'] as const
export const OPEN_REFUSALS = [
  'already_running',
  'no_longer_member',
  'still_member',
  'already_official',
  'out_too_short',
  'not_to_be_readmitted',
] as const

export const admissionsApi = {
  ofUnit: defineEndpoint({
    name: 'admissions.ofUnit',
    method: 'GET',
    path: '/units/:unitId/admissions',
    access: 'admission.read',
    act: false,
    params: unitParams,
    /** Running ones, the soonest due first; then those closed in the last two years. */
    reply: z.object({ running: z.array(procedureRow), closed: z.array(procedureRow), canPropose: z.boolean() }),
    refusals: [],
  }),
  inbox: defineEndpoint({
    name: 'admissions.inbox',
    method: 'GET',
    path: '/units/:unitId/admissions-inbox',
    access: 'admission.decide',
    act: false,
    params: unitParams,
    /** What waits for this committee's decision, from the cells directly below it. */
    reply: z.object({ waiting: z.array(procedureRow) }),
    refusals: [],
  }),
  ofMember: defineEndpoint({
    name: 'admissions.ofMember',
    method: 'GET',
    path: '/members/:personId/admissions',
    access: 'admission.read',
    act: false,
    params: z.object({ personId: id<'person'>() }),
    reply: z.object({
      procedures: z.array(procedureRow),
      canOpen: z.array(z.enum(PROCEDURE_KINDS)),
    }),
    refusals: [],
  }),
  one: defineEndpoint({
    name: 'admissions.one',
    method: 'GET',
    path: '/admissions/:id',
    access: 'admission.read',
    act: false,
    params,
    reply: procedurePage,
    refusals: [],
  }),
  propose: defineEndpoint({
    name: 'admissions.propose',
    method: 'POST',
    path: '/units/:unitId/admissions',
    access: 'admission.change',
    act: true,
    params: unitParams,
    body: candidateIn,
    reply: z.object({ id: idOut }),
    refusals: [...CANDIDATE_REFUSALS, 'unit_keeps_no_members'],
  }),
  changeCandidate: defineEndpoint({
    name: 'admissions.changeCandidate',
    method: 'PUT',
    path: '/admissions/:id/candidate',
    access: 'admission.change',
    act: true,
    params,
    body: z.object({ candidate: candidateIn, basedOn }),
    reply: done,
    refusals: [...CANDIDATE_REFUSALS, 'procedure_closed', 'decided_already', 'changed_meanwhile'],
  }),
  open: defineEndpoint({
    name: 'admissions.open',
    method: 'POST',
    path: '/members/:personId/admissions',
    access: 'admission.change',
    act: true,
    params: z.object({ personId: id<'person'>() }),
    body: z.object({ kind: z.enum(PROCEDURE_KINDS).exclude(['admission']) }),
    reply: z.object({ id: idOut }),
    refusals: [...OPEN_REFUSALS],
  }),
  record: defineEndpoint({
    name: 'admissions.record',
    method: 'POST',
    path: '/admissions/:id/steps',
    access: 'admission.change',
    act: true,
    params,
    body: z.object({ step: cellStep, basedOn }),
    reply: done,
    refusals: [...STEP_REFUSALS],
  }),
  decide: defineEndpoint({
    name: 'admissions.decide',
    method: 'POST',
    path: '/admissions/:id/decision',
    access: 'admission.decide',
    act: true,
    params,
    body: z.object({ step: committeeStep, basedOn }),
    reply: done,
    refusals: [...STEP_REFUSALS],
  }),
  takeBack: defineEndpoint({
    name: 'admissions.takeBack',
    method: 'POST',
    path: '/admissions/:id/take-back',
    access: 'admission.change',
    act: true,
    params,
    body: z.object({ reason: text(LIMITS.reason, 1), basedOn }),
    reply: done,
    refusals: ['procedure_closed', 'nothing_to_take_back', 'step_binds', 'changed_meanwhile'],
  }),
  end: defineEndpoint({
    name: 'admissions.end',
    method: 'POST',
    path: '/admissions/:id/end',
    access: 'admission.change',
    act: true,
    params,
    body: z.object({ reason: text(LIMITS.reason, 1), basedOn }),
    reply: done,
    refusals: ['procedure_closed', 'decided_already', 'changed_meanwhile'],
  }),
  paper: defineEndpoint({
    name: 'admissions.paper',
    method: 'GET',
    path: '/admissions/:id/papers/:paper',
    access: 'admission.read',
    act: false,
    params: params.extend({ paper: z.enum(ADMISSION_PAPERS) }),
    query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
    reply: z.unknown(),
    download: true,
    refusals: ['facts_missing'],
  }),
  badges: defineEndpoint({
    name: 'admissions.badges',
    method: 'GET',
    path: '/units/:unitId/badges',
    access: 'admission.read',
    act: false,
    params: unitParams,
    query: z.object({ year: z.coerce.number().int().min(1990).max(2150) }),
    reply: z.object({
      year: z.int(),
      certainty: z.enum(CERTAINTIES),
      partyAgeCertainty: z.enum(CERTAINTIES),
      days: z.array(dayOut),
      rows: z.array(
        z.object({
          personId: idOut,
          fullName: z.string(),
          unitId: idOut,
          unitName: z.string(),
          bornOn: dayOut.nullable(),
          admittedOn: dayOut,
          /** The day Party age counts from; another than that of the admission only for those admitted anew. */
          partyAgeFromOn: dayOut,
          years: z.int(),
          fullOn: dayOut,
          awardOn: dayOut,
          earliestOn: dayOut,
          /** Admitted anew: how his Party age counts is as sure as `partyAgeCertainty`. */
          isReadmitted: z.boolean(),
        }),
      ),
      /** Members whose day of the admission decision is not on record. */
      unknown: z.int(),
    }),
    refusals: [],
  }),
  badgesPaper: defineEndpoint({
    name: 'admissions.badgesPaper',
    method: 'GET',
    path: '/units/:unitId/badges/paper',
    access: 'admission.read',
    act: false,
    params: unitParams,
    query: z.object({ awardOn: day, format: z.enum(['pdf', 'docx']).default('pdf') }),
    reply: z.unknown(),
    download: true,
    refusals: ['facts_missing'],
  }),
}
