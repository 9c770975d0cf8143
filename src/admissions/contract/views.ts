import { z } from 'zod'
import { dayOut, idOut, instantOut } from '#platform/contract/fields.ts'
import { legalBasis } from '#rulebook/contract/basis.ts'
import { CEREMONY_ANCHORS, SCHOOLING_LEVELS } from '#rulebook/rules/admission-values.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { ADMISSION_PAPERS } from '../rules/admission-papers.ts'
import { NOMINATORS, PROCEDURE_KINDS, PROCEDURE_STAGES, PROCEDURE_STATES, STAGE_DOERS } from '../rules/vocabulary.ts'

export const candidateOut = z.object({
  fullName: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  bornOn: dayOut.nullable(),
  ethnicity: z.string().nullable(),
  schooling: z.enum(SCHOOLING_LEVELS).nullable(),
  occupation: z.string().nullable(),
  homeAddress: z.string().nullable(),
  nominator: z.enum(NOMINATORS),
  nominatedOn: dayOut,
})

export const deadlineOut = z.object({
  dueOn: dayOut,
  daysLeft: z.int(),
  rule: z.string(),
  basis: legalBasis,
  certainty: z.enum(CERTAINTIES),
  otherwise: z.object({ anchor: z.enum(CEREMONY_ANCHORS), dueOn: dayOut }).nullable(),
})

/** A procedure as lists show it. */
export const procedureRow = z.object({
  id: idOut,
  kind: z.enum(PROCEDURE_KINDS),
  state: z.enum(PROCEDURE_STATES),
  stage: z.enum(PROCEDURE_STAGES).nullable(),
  by: z.enum(STAGE_DOERS).nullable(),
  name: z.string(),
  personId: idOut.nullable(),
  unitId: idOut,
  unitName: z.string(),
  openedOn: dayOut,
  closedOn: dayOut.nullable(),
  deadline: deadlineOut.nullable(),
})
export type ProcedureRowOut = z.output<typeof procedureRow>

const stageOut = z.object({
  stage: z.enum(PROCEDURE_STAGES),
  by: z.enum(STAGE_DOERS),
  state: z.enum(['done', 'next', 'later']),
  /** What was recorded; ids of persons are named in `names`. */
  facts: z.record(z.string(), z.unknown()).nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: instantOut.nullable(),
  papers: z.array(
    z.object({
      paper: z.enum(ADMISSION_PAPERS),
      /** `6-KNĐ`; null where no source gives a number. */
      form: z.string().nullable(),
      formCertainty: z.enum(CERTAINTIES),
      /** The number it was issued under; null while it is a draft or carries none. */
      number: z.string().nullable(),
      ready: z.boolean(),
    }),
  ),
})
export type StageOut = z.output<typeof stageOut>

/** A vote that the stage at hand may rest on. */
const voteOut = z.object({
  voteId: idOut,
  heldOn: dayOut,
  question: z.string(),
  base: z.int(),
  required: z.int(),
  inFavour: z.int(),
})
export type VoteOut = z.output<typeof voteOut>

export const procedurePage = procedureRow.extend({
  version: z.int(),
  endReason: z.string().nullable(),
  candidate: candidateOut.nullable(),
  concerned: z
    .object({
      admittedOn: dayOut.nullable(),
      probationFromOn: dayOut.nullable(),
      officialOn: dayOut.nullable(),
      leftOn: dayOut.nullable(),
    })
    .nullable(),
  committeeName: z.string().nullable(),
  stages: z.array(stageOut),
  names: z.record(z.string(), z.string()),
  votes: z.array(voteOut),
  /** Months whose meetings the record shows the person absent without reason, or present: for the grounds of removal. */
  attendance: z.array(z.object({ month: z.string(), mark: z.enum(['present', 'absent_excused', 'absent_unexcused']) })),
  /** Years of the badge he may be given after death; null where none. */
  posthumousBadge: z.int().nullable(),
  /** Steps that were recorded wrongly and taken back. */
  takenBack: z.array(z.object({ stage: z.enum(PROCEDURE_STAGES), at: instantOut, reason: z.string() })),
  may: z.object({ change: z.boolean(), decide: z.boolean(), takeBack: z.boolean() }),
})
export type ProcedurePage = z.output<typeof procedurePage>
