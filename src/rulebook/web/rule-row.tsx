import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Icon, type IconName } from '#platform/web/ui/icon.tsx'
import type { RuleView } from '../contract.ts'
import type { FixedBy } from '../rules/fixed-values.ts'
import type { Certainty } from '../rules/rule.ts'
import { BasisLine } from './basis-line.tsx'
import { Readings } from './readings.tsx'
import { RuleDetail } from './rule-detail.tsx'
import { ruleValueText } from './rule-value-text.ts'

const MARK_ICONS: Record<Certainty, IconName> = {
  confirmed: 'check',
  single: 'info',
  custom: 'info',
  unknown: 'late',
  local: 'unit',
}

export interface RuleRowProps {
  readonly rule: RuleView
  /** The day the page shows. */
  readonly on: LocalDate
  /** Null: the reader may not set a value of his committee's own for this rule. */
  readonly onChange: (() => void) | null
  /** The reader may set values, but this one is settled for all, by whom. */
  readonly fixed: FixedBy | null
}

/** One rule: its value, how sure it is, where it comes from, since when, and who set it. */
export function RuleRow({ rule, on, onChange, fixed }: RuleRowProps) {
  const name = wordOf('rulebook.code', rule.code)
  return (
    <li className="nn-rule">
      <div className="nn-rule-says">
        <h3>{name}</h3>
        <p className="nn-rule-value">{ruleValueText(rule.code, rule.value)}</p>
        <p className="nn-rule-mark">
          <Icon name={MARK_ICONS[rule.certainty]} />
          {wordOf('rulebook.mark', rule.certainty)}
        </p>
      </div>
      <div className="nn-rule-ground">
        {rule.certainty === 'confirmed' || rule.setBy !== null ? null : (
          <p className="nn-rule-note">{wordOf('rulebook.markHelp', rule.certainty)}</p>
        )}
        {rule.setBy === null ? null : (
          <p>{t('rulebook.setBy', { unit: rule.setBy.unitName, reason: rule.reason ?? '' })}</p>
        )}
        <p className="nn-rule-note">
          {t(rule.setBy === null ? 'rulebook.basis' : 'rulebook.instead')} <BasisLine basis={rule.basis} />
        </p>
        <Readings readings={rule.readings} />
        <p className="nn-rule-note">{spanText(rule, on)}</p>
        {fixed === null ? null : <p className="nn-rule-note">{t(`ruleform.fixed.${fixed}`)}</p>}
      </div>
      <RuleDetail code={rule.code} value={rule.value} />
      {onChange === null ? null : (
        <div className="nn-rule-action nn-no-print">
          <Button variant="default" onClick={onChange} aria-label={t('rulebook.change.title', { rule: name })}>
            {t('rulebook.change')}
          </Button>
        </div>
      )}
    </li>
  )
}

function spanText({ from, to }: RuleView, on: LocalDate): string {
  const since = formatDay(from as LocalDate)
  if (on < from) return t('rulebook.before', { from: since })
  if (to === null) return t('rulebook.since', { from: since })
  return t('rulebook.sinceUntil', { from: since, last: formatDay(addDays(to as LocalDate, -1)) })
}
