import { AGENDA_ITEM_KINDS, AGENDA_PHASES, type AgendaStep, OWN_STEP, STEP_PERFORMERS } from './agenda-step.ts'
import { PRESCRIBED_STEPS } from './packs/prescribed-steps.ts'
import {
  aBoolean,
  anObject,
  aText,
  aWhole,
  firstProblem,
  inside,
  listOf,
  nullOr,
  oneOf,
  type Problem,
  type Shape,
} from './shape.ts'

const stepTitle = nullOr(aText(300))

const step = anObject({
  code: aText(100),
  title: (value, at) => (value === undefined ? null : stepTitle(value, at)),
  phase: oneOf(AGENDA_PHASES),
  kind: oneOf(AGENDA_ITEM_KINDS),
  performer: oneOf(STEP_PERFORMERS),
  plannedMinutes: aWhole(0, 600),
  optional: aBoolean,
})

/** Steps stand once each and keep the order opening, proceedings, closing; one no text prescribes says what it is. */
export const steps: Shape = (value, at) => {
  const wrong = listOf(step, 1, 60)(value, at)
  if (wrong !== null) return wrong
  const rows = value as readonly AgendaStep[]
  return firstProblem(rows.map((row, index) => () => checkStep(rows, row, inside(at, String(index)))))
}

function checkStep(rows: readonly AgendaStep[], row: AgendaStep, at: string): Problem | null {
  const index = rows.indexOf(row)
  if (rows.findIndex(({ code }) => code === row.code) < index) return { at, problem: 'listed_twice' }
  const before = rows[index - 1]
  const inOrder = before === undefined || AGENDA_PHASES.indexOf(row.phase) >= AGENDA_PHASES.indexOf(before.phase)
  if (!inOrder) return { at, problem: 'wrong_order' }
  const isNamed = (row.title ?? null) !== null
  const isKnown = row.code.startsWith(OWN_STEP) ? isNamed : PRESCRIBED_STEPS.includes(row.code)
  return isKnown ? null : { at: inside(at, 'title'), problem: 'wrong_shape' }
}
