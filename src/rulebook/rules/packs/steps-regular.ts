import type { AgendaPhase, AgendaStep } from '../agenda-step.ts'

type StepRow = readonly [name: string, kind: AgendaStep['kind'], performer: AgendaStep['performer'], minutes: number]

const steps = (phase: AgendaPhase, rows: readonly StepRow[]): AgendaStep[] =>
  rows.map(([name, kind, performer, plannedMinutes]) => ({
    code: `regular.${name}`,
    phase,
    kind,
    performer,
    plannedMinutes,
    optional: name === 'guest_remarks' || name === 'member_matters',
  }))

/**
 * The sixteen steps of a regular meeting (HD 42, mục II, điểm 2.2). The document sets no minutes for a step: those below
 * are our proposal, together the ninety minutes the meeting must last, with almost half of it for debate.
 */
export const STEPS_REGULAR: readonly AgendaStep[] = [
  ...steps('opening', [
    ['purpose_and_guests', 'inform', 'chair', 2],
    ['appoint_secretary', 'decide', 'chair', 1],
    ['roll_call', 'inform', 'chair', 3],
    ['fee_report', 'inform', 'feeCollector', 2],
    ['adopt_programme', 'decide', 'cell', 2],
  ]),
  ...steps('proceedings', [
    ['prepared_report', 'inform', 'chair', 12],
    ['assess_members', 'debate', 'chair', 10],
    ['orientation_on_new_issues', 'inform', 'chair', 5],
    ['discussion', 'debate', 'members', 32],
    ['guest_remarks', 'inform', 'guest', 5],
    ['member_matters', 'decide', 'cell', 10],
  ]),
  ...steps('closing', [
    ['sum_up', 'inform', 'chair', 5],
    ['assign_tasks', 'inform', 'chair', 4],
    ['adopt_conclusion', 'decide', 'cell', 4],
    ['score_meeting', 'decide', 'cell', 4],
    ['adopt_minutes', 'decide', 'secretary', 4],
  ]),
]
