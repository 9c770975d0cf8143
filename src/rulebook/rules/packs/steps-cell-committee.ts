import type { AgendaStep } from '../agenda-step.ts'

/**
 * What the cell committee, or secretary and deputy where there is none, goes through before the cell meets
 * (HD 42, preparation of a regular meeting). Order and minutes are our proposal.
 */
export const STEPS_CELL_COMMITTEE: readonly AgendaStep[] = [
  {
    code: 'cell_committee.opening',
    phase: 'opening',
    kind: 'inform',
    performer: 'chair',
    plannedMinutes: 5,
    optional: false,
  },
  {
    code: 'cell_committee.assess_last_month',
    phase: 'proceedings',
    kind: 'debate',
    performer: 'members',
    plannedMinutes: 15,
    optional: false,
  },
  {
    code: 'cell_committee.next_month_tasks',
    phase: 'proceedings',
    kind: 'debate',
    performer: 'members',
    plannedMinutes: 15,
    optional: false,
  },
  {
    code: 'cell_committee.agree_content',
    phase: 'proceedings',
    kind: 'decide',
    performer: 'members',
    plannedMinutes: 10,
    optional: false,
  },
  {
    code: 'cell_committee.review_papers',
    phase: 'proceedings',
    kind: 'debate',
    performer: 'members',
    plannedMinutes: 10,
    optional: true,
  },
  {
    code: 'cell_committee.items_to_vote',
    phase: 'proceedings',
    kind: 'decide',
    performer: 'members',
    plannedMinutes: 5,
    optional: false,
  },
  {
    code: 'cell_committee.conclude',
    phase: 'closing',
    kind: 'decide',
    performer: 'chair',
    plannedMinutes: 5,
    optional: false,
  },
]
