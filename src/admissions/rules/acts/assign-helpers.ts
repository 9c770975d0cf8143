import { ok, type Result } from '#kernel/result.ts'
import type { StepContext } from '../context.ts'
import type { SympathiserFacts } from '../facts.ts'
import { checkHelpers, type HelperRefusal } from './checks.ts'

/** The cell lists the person as a sympathiser (cảm tình Đảng) and names who helps him. */
export function decideSympathiser(
  facts: SympathiserFacts,
  context: StepContext,
): Result<SympathiserFacts, HelperRefusal> {
  const helperIds = [...new Set(facts.helperIds)]
  const checked = checkHelpers(helperIds, facts.on, context)
  return checked.ok ? ok({ ...facts, helperIds }) : checked
}
