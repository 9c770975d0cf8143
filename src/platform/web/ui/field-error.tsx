import { CallFailed } from '../call/call-failed.ts'
import { formatNumber } from '../i18n/format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from './icon.tsx'

/** The error of a field: icon and words that say how to mend it. */
export function FieldError({ children }: { readonly children: string }) {
  return (
    <span className="nn-error">
      <Icon name="late" />
      {children}
    </span>
  )
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
  return found === undefined ? undefined : problemText(found)
}

/** Everything the server found wrong, in words, for a form that marks no places. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (!(error instanceof CallFailed) || error.code !== 'invalid_input') return []
  const issues = error.facts['issues']
  return Array.isArray(issues) ? issues.filter(isProblem) : []
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
