import type { AgendaStep } from '../agenda-step.ts'

/**
 * The six steps of a thematic meeting. Preparation and follow-up are work outside the hall: at the meeting the first
 * is reported, the last is assigned. The minutes are our proposal, no document sets them.
 */
export const STEPS_THEMATIC: readonly AgendaStep[] = [
  {
    code: 'thematic.preparation',
    phase: 'opening',
    kind: 'inform',
    performer: 'chair',
    plannedMinutes: 5,
    optional: false,
  },
  {
    code: 'thematic.opening',
    phase: 'opening',
    kind: 'inform',
    performer: 'chair',
    plannedMinutes: 5,
    optional: false,
  },
  {
    code: 'thematic.presentation',
    phase: 'proceedings',
    kind: 'inform',
    performer: 'author',
    plannedMinutes: 20,
    optional: false,
  },
  {
    code: 'thematic.discussion',
    phase: 'proceedings',
    kind: 'debate',
    performer: 'members',
    plannedMinutes: 45,
    optional: false,
  },
  {
    code: 'thematic.closing',
    phase: 'closing',
    kind: 'decide',
    performer: 'chair',
    plannedMinutes: 10,
    optional: false,
  },
  {
    code: 'thematic.follow_up',
    phase: 'closing',
    kind: 'inform',
    performer: 'chair',
    plannedMinutes: 5,
    optional: false,
  },
]
