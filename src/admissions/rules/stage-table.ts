import type { RuleCode } from '#rulebook/rules/rule.ts'
import type { AdmissionPaper } from './admission-papers.ts'
import type { ProcedureKind, ProcedureStage, StageDoer } from './vocabulary.ts'

export interface StageRow {
  readonly stage: ProcedureStage
  readonly by: StageDoer
  /** Stages of the same procedure whose day this one may not lie before. */
  readonly notBefore: readonly ProcedureStage[]
  readonly papers: readonly AdmissionPaper[]
  /** The rule its last day comes from; null where no rule sets one. */
  readonly due: RuleCode | null
  /** What the stage refuses beside what every stage refuses. */
  readonly refusals: readonly string[]
}

/** Refused at any stage: another stage comes first, the day lies ahead or before a stage it rests on. */
export const EVERY_STAGE_REFUSES = ['procedure_closed', 'not_this_stage', 'day_to_come', 'before_earlier_step'] as const

const VOTE_REFUSALS = [
  'vote_not_found',
  'vote_of_other_kind',
  'vote_taken',
  'meeting_still_open',
  'too_few_official',
  'base_unlikely',
  'votes_over_base',
] as const

const row = (stage: ProcedureStage, by: StageDoer, more: Partial<StageRow> = {}): StageRow => ({
  stage,
  by,
  notBefore: [],
  papers: [],
  due: null,
  refusals: [],
  ...more,
})

const SYMPATHISER = row('sympathiser', 'cell', { refusals: ['helper_missing', 'helper_not_official'] })
const CERTIFICATE = row('certificate', 'cell', { refusals: ['certificate_expired'] })
const APPLICATION = row('application', 'cell', {
  notBefore: ['sympathiser'],
  papers: ['application'],
  due: 'admission.certificateMonths',
  refusals: ['certificate_expired'],
})
const CURRICULUM_VITAE = row('curriculum_vitae', 'cell', { notBefore: ['application'], papers: ['curriculumVitae'] })
const VERIFICATION = row('verification', 'cell', {
  notBefore: ['curriculum_vitae'],
  refusals: ['relation_missing', 'self_not_verified'],
})
const INTRODUCTION = row('introduction', 'cell', {
  notBefore: ['application'],
  papers: ['introduction'],
  refusals: ['introducers_short', 'introducer_not_official', 'introducer_too_new'],
})
const OPINIONS = row('opinions', 'cell', {
  notBefore: ['application'],
  papers: ['opinions'],
  refusals: ['opinion_missing', 'votes_over_base'],
})
const CELL_RESOLUTION = row('cell_resolution', 'cell', {
  notBefore: ['verification', 'introduction', 'opinions'],
  papers: ['cellResolution', 'cellReport'],
  due: 'admission.certificateMonths',
  refusals: [
    ...VOTE_REFUSALS,
    'vote_not_carried',
    'birth_unknown',
    'too_young',
    'too_old',
    'schooling_short',
    'certificate_expired',
  ],
})
const COMMITTEE_DECISION = row('committee_decision', 'committee', {
  notBefore: ['cell_resolution'],
  papers: ['decision'],
  refusals: ['votes_over_base', 'committee_not_carried'],
})
const DECISION_RECEIVED = row('decision_received', 'cell', { notBefore: ['committee_decision'] })
const CEREMONY = row('ceremony', 'cell', {
  notBefore: ['committee_decision'],
  due: 'admission.ceremonyWorkingDays',
  refusals: ['helper_missing', 'helper_not_official', 'late_without_reason'],
})
const ANNOUNCEMENT = (after: ProcedureStage) => row('announcement', 'cell', { notBefore: [after] })

const EXIT: readonly StageRow[] = [
  row('exit_resolution', 'cell', {
    notBefore: ['hearing', 'leaving_request'],
    papers: ['exitResolution'],
    refusals: [...VOTE_REFUSALS, 'vote_not_carried'],
  }),
  row('exit_decision', 'committee', {
    notBefore: ['exit_resolution'],
    papers: ['exitDecision'],
    refusals: ['votes_over_base', 'committee_not_carried'],
  }),
  ANNOUNCEMENT('exit_decision'),
]

const ADMISSION: readonly StageRow[] = [
  SYMPATHISER,
  CERTIFICATE,
  APPLICATION,
  CURRICULUM_VITAE,
  VERIFICATION,
  INTRODUCTION,
  OPINIONS,
  CELL_RESOLUTION,
  COMMITTEE_DECISION,
  DECISION_RECEIVED,
  CEREMONY,
]

/**
 * The stages of each procedure in their order: none is skipped, each is done once. `docs/processes/{admission,recognition,removal}.md`
 * show the same table (tested). Source: Charter art. 4, 5, 8; HD 06-HD/TW; QĐ 294-QĐ/TW and QĐ 208-QĐ/TW as quoted.
 */
export const STAGE_TABLE: Readonly<Record<ProcedureKind, readonly StageRow[]>> = {
  admission: ADMISSION,
  readmission: ADMISSION.flatMap((each) =>
    each.stage === 'cell_resolution' ? [row('superior_consent', 'cell', { notBefore: ['application'] }), each] : [each],
  ),
  recognition: [
    row('course', 'cell', { due: 'member.probationMonths' }),
    row('remarks', 'cell', { papers: ['opinions'], refusals: ['opinion_missing', 'votes_over_base'] }),
    row('cell_review', 'cell', {
      notBefore: ['remarks'],
      papers: ['recognitionResolution'],
      due: 'member.recognitionReviewWorkingDays',
      refusals: [
        ...VOTE_REFUSALS,
        'vote_not_carried',
        'probation_running',
        'probation_start_unknown',
        'late_without_reason',
      ],
    }),
    row('recognition_decision', 'committee', {
      notBefore: ['cell_review'],
      papers: ['recognitionDecision'],
      refusals: ['votes_over_base', 'committee_not_carried'],
    }),
    ANNOUNCEMENT('recognition_decision'),
  ],
  removal: [
    row('grounds', 'cell', {
      due: null,
      refusals: ['months_short', 'months_of_two_years', 'month_in_future', 'was_present', 'not_on_probation'],
    }),
    row('warning', 'cell', { notBefore: ['grounds'] }),
    row('hearing', 'cell', { notBefore: ['warning'] }),
    ...EXIT,
  ],
  leaving: [row('leaving_request', 'cell'), ...EXIT],
  death: [row('death_record', 'cell')],
}

export function stagesOf(kind: ProcedureKind): readonly StageRow[] {
  return STAGE_TABLE[kind]
}

export function findStage(kind: ProcedureKind, stage: ProcedureStage): StageRow | undefined {
  return STAGE_TABLE[kind].find((each) => each.stage === stage)
}

/** The stage after one, or null after the last. */
export function stageAfter(kind: ProcedureKind, stage: ProcedureStage): ProcedureStage | null {
  const stages = STAGE_TABLE[kind]
  return stages[stages.findIndex((each) => each.stage === stage) + 1]?.stage ?? null
}

export function firstStage(kind: ProcedureKind): ProcedureStage {
  const [first] = STAGE_TABLE[kind]
  if (first === undefined) throw new Error(`the procedure ${kind} has no stage`)
  return first.stage
}
