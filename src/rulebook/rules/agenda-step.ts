export const AGENDA_PHASES = ['opening', 'proceedings', 'closing'] as const
export type AgendaPhase = (typeof AGENDA_PHASES)[number]

export const AGENDA_ITEM_KINDS = ['inform', 'debate', 'decide'] as const
export type AgendaItemKind = (typeof AGENDA_ITEM_KINDS)[number]

/** Who leads a step. */
export const STEP_PERFORMERS = ['chair', 'secretary', 'cell', 'guest', 'author', 'feeCollector', 'members'] as const
export type StepPerformer = (typeof STEP_PERFORMERS)[number]

/** Codes of steps a committee adds itself begin so; each carries its own title. */
export const OWN_STEP = 'own.'

/** One prescribed step of a meeting. Source: HD 42-HD/BTCTW, HD 12-HD/BTCTW. */
export interface AgendaStep {
  /** Stable within a pack: `regular.roll_call`. The words people read are keyed by it. */
  readonly code: string
  /** What a committee calls the step in its own list; absent or null: the words of the code. */
  readonly title?: string | null
  readonly phase: AgendaPhase
  readonly kind: AgendaItemKind
  readonly performer: StepPerformer
  /** Proposed length; the secretary changes it freely. */
  readonly plannedMinutes: number
  readonly optional: boolean
}
