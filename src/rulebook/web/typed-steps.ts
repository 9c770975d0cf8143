import {
  AGENDA_PHASES,
  type AgendaItemKind,
  type AgendaPhase,
  type AgendaStep,
  OWN_STEP,
  type StepPerformer,
} from '../rules/agenda-step.ts'
import { numberOf, readNumber } from './typed-number.ts'

/** A step as it stands in the form. */
export interface TypedStep {
  readonly code: string
  /** As typed; a prescribed step whose name is left as it is keeps the words of its code. */
  readonly title: string
  readonly phase: AgendaPhase
  readonly kind: AgendaItemKind
  readonly performer: StepPerformer
  readonly minutes: string
  readonly optional: boolean
}

/** The words of a prescribed step, by its code. */
export type StepWord = (code: string) => string

export function typedSteps(steps: readonly AgendaStep[], wordOf: StepWord): readonly TypedStep[] {
  return steps.map(({ code, title, phase, kind, performer, plannedMinutes, optional }) => ({
    code,
    title: title ?? wordOf(code),
    phase,
    kind,
    performer,
    minutes: String(plannedMinutes),
    optional,
  }))
}

/** The list the form stands for. */
export function readSteps(steps: readonly TypedStep[], wordOf: StepWord): unknown {
  return steps.map(({ code, title, phase, kind, performer, minutes, optional }) => {
    const typed = title.trim()
    const isPrescribed = !code.startsWith(OWN_STEP)
    const own = isPrescribed && typed === wordOf(code) ? {} : { title: typed }
    return { code, ...own, phase, kind, performer, plannedMinutes: readNumber(minutes), optional }
  })
}

/** A new step at the end of its part. */
export function withNewStep(steps: readonly TypedStep[], phase: AgendaPhase): readonly TypedStep[] {
  const added: TypedStep = {
    code: freeCode(steps),
    title: '',
    phase,
    kind: 'inform',
    performer: 'chair',
    minutes: '5',
    optional: false,
  }
  return AGENDA_PHASES.flatMap((one) => [
    ...steps.filter((step) => step.phase === one),
    ...(one === phase ? [added] : []),
  ])
}

/** One place up or down; at the edge of its part a step goes over into the next part. */
export function withStepMoved(steps: readonly TypedStep[], code: string, by: -1 | 1): readonly TypedStep[] {
  const from = steps.findIndex((step) => step.code === code)
  const moved = steps[from]
  if (moved === undefined) return steps
  const other = steps[from + by]
  if (other?.phase === moved.phase) {
    return steps.map((step, index) => (index === from ? other : index === from + by ? moved : step))
  }
  const phase = AGENDA_PHASES[AGENDA_PHASES.indexOf(moved.phase) + by]
  return phase === undefined ? steps : steps.map((step) => (step.code === code ? { ...step, phase } : step))
}

export function withStep(
  steps: readonly TypedStep[],
  code: string,
  change: Partial<Omit<TypedStep, 'code' | 'phase'>>,
): readonly TypedStep[] {
  return steps.map((step) => (step.code === code ? { ...step, ...change } : step))
}

/** Minutes of all steps together, those left out that happen only sometimes. */
export function minutesOf(steps: readonly TypedStep[]): number {
  return steps.reduce((sum, step) => sum + (step.optional ? 0 : (numberOf(step.minutes) ?? 0)), 0)
}

function freeCode(steps: readonly TypedStep[]): string {
  const taken = new Set(steps.map((step) => step.code))
  let n = 1
  while (taken.has(`${OWN_STEP}step_${n}`)) n += 1
  return `${OWN_STEP}step_${n}`
}
