import { CallFailed } from '../call/call-failed.ts'
import { formatNumber } from '../i18n/format.ts'
import { t } from '../i18n/translate.ts'

/** What the server found wrong with what was sent. */
export interface Problems {
  /** What is wrong at the place of a field, in words. */
  readonly at: (place: string) => string | undefined
  /** All of it in words, each sentence once. */
  readonly words: readonly string[]
}

interface Problem {
  readonly path: string
  readonly problem: string
  readonly minimum?: number
  readonly maximum?: number
  /** What the bounds are bounds of: `number`, else letters. */
  readonly of?: string
}

/** What the server found wrong at one place of what was sent, in words: `problemAt(error, 'body.place')`. Undefined where nothing. */
export function problemAt(error: unknown, path: string): string | undefined {
  const found = problemsOf(error).find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
  return found && problemText(found)
}

function problemsOf(error: unknown): readonly Problem[] {
  if (!(error instanceof CallFailed) || error.code !== 'invalid_input') return []
  const issues = error.facts['issues']
  return Array.isArray(issues) ? issues.filter(isProblem) : []
}

/** Reads a refusal `invalid_input`. */
export function readProblems(error: unknown): Problems {
  const problems = problemsOf(error)
  return {
    at: (place) => {
      const found = problems.find(({ path }) => standsAt(path, place))
      return found && problemText(found)
    },
    words: [...new Set(problems.map(problemText))],
  }
}

/**
 * Whether a path of what was sent (`body.step.votes.inFavour`) is the place of a field or within it (`inFavour`, `votes`). What a
 * form sends its fields wrapped in need not be told; which of several things they belong to must be (`lines.2.text`).
 */
export function standsAt(path: string, place: string): boolean {
  const [, ...steps] = path.split('.')
  const asked = place.split('.')
  while (steps[0] === 'body' && steps.length > 1) steps.shift()
  const firstNumber = steps.findIndex((step) => /^\d+$/.test(step))
  const last = firstNumber === -1 ? steps.length - 1 : firstNumber
  return steps.some((_, from) => from <= last && asked.every((step, at) => step === steps[from + at]))
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'path' in value && 'problem' in value
}

function problemText({ problem, minimum, maximum, of }: Problem): string {
  if (problem === 'not_a_number') return t('ui.problem.number')
  if (of === 'number' || of === 'int') return boundText(minimum, maximum)
  if (problem === 'not_a_day' || problem === 'not_a_month') return t('ui.problem.day')
  if (problem === 'not_a_time') return t('ui.problem.time')
  if (problem === 'invalid_type') return t('ui.problem.empty')
  if (problem === 'too_small')
    return minimum === undefined || minimum <= 1 ? t('ui.problem.empty') : t('ui.problem.tooShort', { minimum })
  if (problem === 'too_big') return maximum === undefined ? t('ui.problem.other') : t('ui.problem.tooLong', { maximum })
  return t('ui.problem.other')
}

function boundText(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined) return t('ui.problem.tooSmall', { minimum: formatNumber(minimum) })
  return maximum === undefined ? t('ui.problem.other') : t('ui.problem.tooBig', { maximum: formatNumber(maximum) })
}
