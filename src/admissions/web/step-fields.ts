import type { WordKey } from '#platform/web/i18n/words.ts'
import { SCHOOLING_LEVELS } from '#rulebook/rules/admission-values.ts'
import type { ProcedurePage } from '../contract/views.ts'
import {
  DECIDING_BODIES,
  HEARING_FORMS,
  type ProcedureStage,
  REMOVAL_GROUNDS,
  REVIEW_OUTCOMES,
} from '../rules/vocabulary.ts'

/** One field of a step's form. */
export type FieldSpec =
  | { readonly kind: 'day' }
  | { readonly kind: 'people'; readonly label: WordKey }
  | {
      readonly kind: 'line' | 'area' | 'count'
      readonly name: string
      readonly label: WordKey
      readonly optional?: true
      readonly help?: WordKey
    }
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly label: WordKey
      readonly group: string
      readonly members: readonly string[]
    }
  | { readonly kind: 'vote' }
  | { readonly kind: 'opinions' }
  | { readonly kind: 'relations' }

const day: FieldSpec = { kind: 'day' }
const vote: FieldSpec = { kind: 'vote' }
const helpers: FieldSpec = { kind: 'people', label: 'admissions.field.helperIds' }
const late: FieldSpec = { kind: 'line', name: 'lateReason', label: 'admissions.field.lateReason', optional: true }
const certificate: readonly FieldSpec[] = [
  day,
  { kind: 'line', name: 'number', label: 'admissions.field.number' },
  { kind: 'line', name: 'issuer', label: 'admissions.field.issuer' },
]
const decision: readonly FieldSpec[] = [
  day,
  { kind: 'choice', name: 'body', label: 'admissions.field.body', group: 'admissions.body', members: DECIDING_BODIES },
  { kind: 'count', name: 'members', label: 'admissions.field.members' },
  { kind: 'count', name: 'inFavour', label: 'admissions.field.inFavour' },
  {
    kind: 'choice',
    name: 'numberKind',
    label: 'admissions.field.numberKind',
    group: 'admissions.field.numberKind',
    members: ['issue', 'recorded'],
  },
  { kind: 'line', name: 'symbol', label: 'admissions.field.symbol', optional: true },
]

/** What each stage asks, in the order of the form. */
export const STEP_FIELDS: Readonly<Record<ProcedureStage, readonly FieldSpec[]>> = {
  sympathiser: [day, helpers],
  certificate,
  application: [day],
  curriculum_vitae: [day],
  verification: [
    day,
    { kind: 'relations' },
    { kind: 'area', name: 'conclusion', label: 'admissions.field.conclusion' },
  ],
  introduction: [
    day,
    { kind: 'people', label: 'admissions.field.memberIds' },
    { kind: 'line', name: 'organisation', label: 'admissions.field.organisation', optional: true },
  ],
  opinions: [day, { kind: 'opinions' }],
  superior_consent: [
    day,
    { kind: 'line', name: 'issuer', label: 'admissions.field.issuer' },
    { kind: 'line', name: 'symbol', label: 'admissions.field.symbol' },
  ],
  cell_resolution: [
    vote,
    {
      kind: 'choice',
      name: 'schooling',
      label: 'admissions.field.schooling',
      group: 'admissions.schooling',
      members: SCHOOLING_LEVELS,
    },
    { kind: 'line', name: 'ageException', label: 'admissions.field.ageException', optional: true },
    { kind: 'line', name: 'schoolingException', label: 'admissions.field.schoolingException', optional: true },
  ],
  committee_decision: decision,
  decision_received: [day],
  ceremony: [day, helpers, late],
  course: certificate,
  remarks: [day, { kind: 'area', name: 'helperRemark', label: 'admissions.field.helperRemark' }, { kind: 'opinions' }],
  cell_review: [
    vote,
    {
      kind: 'choice',
      name: 'outcome',
      label: 'admissions.field.outcome',
      group: 'admissions.reviewOutcome',
      members: REVIEW_OUTCOMES,
    },
    late,
  ],
  recognition_decision: decision,
  grounds: [
    day,
    {
      kind: 'choice',
      name: 'ground',
      label: 'admissions.field.ground',
      group: 'admissions.ground',
      members: REMOVAL_GROUNDS,
    },
    {
      kind: 'line',
      name: 'months',
      label: 'admissions.field.months',
      help: 'admissions.field.monthsHelp',
      optional: true,
    },
    { kind: 'area', name: 'evidence', label: 'admissions.field.evidence' },
  ],
  warning: [day, { kind: 'area', name: 'how', label: 'admissions.field.how' }],
  hearing: [
    day,
    {
      kind: 'choice',
      name: 'form',
      label: 'admissions.field.form',
      group: 'admissions.hearing',
      members: HEARING_FORMS,
    },
    { kind: 'area', name: 'text', label: 'admissions.field.text' },
  ],
  leaving_request: [day, { kind: 'area', name: 'reason', label: 'admissions.field.reason' }],
  exit_resolution: [vote],
  exit_decision: decision,
  announcement: [day],
  death_record: [day, { kind: 'line', name: 'basis', label: 'admissions.field.basis' }],
}

/** What the stage asks of this procedure: what is known already is not asked again. */
export function fieldsOf(stage: ProcedureStage, { candidate }: Pick<ProcedurePage, 'candidate'>): readonly FieldSpec[] {
  const knows = (spec: FieldSpec) => 'name' in spec && spec.name === 'schooling' && candidate?.schooling != null
  return STEP_FIELDS[stage].filter((spec) => !knows(spec))
}

/** Choices the stage asks for of which none is made. */
export function unchosen(fields: readonly FieldSpec[], lines: Readonly<Record<string, string>>): readonly FieldSpec[] {
  return fields.filter((spec) => spec.kind === 'choice' && !spec.members.includes(lines[spec.name] ?? ''))
}
