import { t } from '#platform/web/i18n/translate.ts'
import type { RuleCode } from '../rules/rule.ts'
import { valueLines } from './value-lines.ts'

/** The parts of a value too large for one line: steps of a meeting, a score sheet, a paper's layout. Nothing for the others. */
export function RuleDetail({ code, value }: { readonly code: RuleCode; readonly value: unknown }) {
  const lines = valueLines(code, value)
  if (lines.length === 0) return null
  return (
    <details>
      <summary>{t('rulebook.detail')}</summary>
      <ul className="nn-rule-lines">
        {lines.map(({ key, text }) => (
          <li key={key} data-part={key.startsWith('group:') || undefined}>
            {text}
          </li>
        ))}
      </ul>
    </details>
  )
}
