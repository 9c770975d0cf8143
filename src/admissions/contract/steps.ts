import { z } from 'zod'
import { day, id, line, month, text } from '#platform/contract/fields.ts'
import { SCHOOLING_LEVELS } from '#rulebook/rules/admission-values.ts'
import {
  DECIDING_BODIES,
  HEARING_FORMS,
  ADMISSION_TEXT_LIMITS as LIMITS,
  OPINION_SOURCES,
  RELATIONS,
  REMOVAL_GROUNDS,
  REVIEW_OUTCOMES,
  VERIFICATION_OUTCOMES,
} from '../rules/vocabulary.ts'

const people = z.array(id<'person'>()).max(5)
const must = line(LIMITS.line)
const may = line(LIMITS.line, 0)
const orNull = z
  .string()
  .max(LIMITS.line * 2)
  .nullable()
  .transform((typed) => (typed === null || typed.trim() === '' ? null : typed))
  .pipe(must.nullable())
const headcount = z.int().min(0).max(10_000)

const opinions = z
  .array(
    z.object({
      from: z.enum(OPINION_SOURCES),
      name: must,
      asked: headcount.nullable(),
      inFavour: headcount.nullable(),
      text: text(LIMITS.text),
    }),
  )
  .max(10)

const voteSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meeting'), voteId: z.uuid() }),
  z.object({
    kind: z.literal('paper'),
    heldOn: day,
    base: headcount,
    inFavour: headcount,
    against: headcount,
    other: headcount,
    minutes: must,
  }),
])

const decision = {
  on: day,
  bodyVote: z.object({ body: z.enum(DECIDING_BODIES), members: z.int().min(1).max(1000), inFavour: headcount }),
  number: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('issue') }),
    z.object({ kind: z.literal('recorded'), symbol: must }),
  ]),
}

const step = <S extends string, T extends z.core.$ZodLooseShape>(stage: S, shape: T) =>
  z.object({ stage: z.literal(stage), ...shape })

/** What the cell records, stage by stage. */
export const cellStep = z.discriminatedUnion('stage', [
  step('sympathiser', { on: day, helperIds: people }),
  step('certificate', { on: day, number: must, issuer: must }),
  step('application', { on: day }),
  step('curriculum_vitae', { on: day }),
  step('verification', {
    on: day,
    relations: z
      .array(z.object({ relation: z.enum(RELATIONS), outcome: z.enum(VERIFICATION_OUTCOMES) }))
      .max(RELATIONS.length),
    conclusion: text(LIMITS.text, 1),
  }),
  step('introduction', { on: day, memberIds: people, organisation: orNull }),
  step('opinions', { on: day, opinions }),
  step('superior_consent', { on: day, issuer: must, symbol: must }),
  step('cell_resolution', {
    vote: voteSource,
    schooling: z.enum(SCHOOLING_LEVELS).nullable(),
    ageException: orNull,
    schoolingException: orNull,
  }),
  step('decision_received', { on: day }),
  step('ceremony', { on: day, helperIds: people, lateReason: may }),
  step('course', { on: day, number: must, issuer: must }),
  step('remarks', { on: day, helperRemark: text(LIMITS.text, 1), opinions }),
  step('cell_review', { vote: voteSource, outcome: z.enum(REVIEW_OUTCOMES), lateReason: may }),
  step('grounds', {
    on: day,
    ground: z.enum(REMOVAL_GROUNDS),
    months: z.array(month).max(12),
    evidence: text(LIMITS.text, 1),
  }),
  step('warning', { on: day, how: text(LIMITS.text, 1) }),
  step('hearing', { on: day, form: z.enum(HEARING_FORMS), text: text(LIMITS.text, 1) }),
  step('leaving_request', { on: day, reason: text(LIMITS.text, 1) }),
  step('exit_resolution', { vote: voteSource }),
  step('announcement', { on: day }),
  step('death_record', { on: day, basis: must }),
])
export type CellStep = z.output<typeof cellStep>

/** What the committee records: its decisions. */
export const committeeStep = z.discriminatedUnion('stage', [
  step('committee_decision', decision),
  step('recognition_decision', decision),
  step('exit_decision', decision),
])
export type CommitteeStep = z.output<typeof committeeStep>
