import type { ReactNode } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import type { RuleCode } from '../rules/rule.ts'
import { ruleValueText } from './rule-value-text.ts'
import { lineChanges, valueLines } from './value-lines.ts'

export interface ValueChangesProps {
  readonly code: RuleCode
  readonly before: unknown
  readonly after: unknown
}

/** What a value was and what it becomes; of one with many parts, which of them change. */
export function ValueChanges({ code, before, after }: ValueChangesProps) {
  const { gone, come, changed, isReordered } = lineChanges(valueLines(code, before), valueLines(code, after))
  return (
    <>
      <p>{t('rulebook.preview.before', { value: ruleValueText(code, before) })}</p>
      <p>{t('rulebook.preview.after', { value: ruleValueText(code, after) })}</p>
      <Lines title={t('ruleform.diff.come')} rows={come.map(({ key, text }) => [key, text])} />
      <Lines title={t('ruleform.diff.gone')} rows={gone.map(({ key, text }) => [key, text])} />
      <Lines
        title={t('ruleform.diff.changed')}
        rows={changed.map((line) => [line.key, t('ruleform.diff.line', { before: line.before, after: line.after })])}
      />
      {isReordered ? <p>{t('ruleform.diff.reordered')}</p> : null}
    </>
  )
}

function Lines({ title, rows }: { readonly title: string; readonly rows: readonly (readonly [string, ReactNode])[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <p>{title}</p>
      <ul>
        {rows.map(([key, text]) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </>
  )
}
