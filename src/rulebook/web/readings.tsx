import { parseLocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { RuleView } from '../contract.ts'

/** Where sources disagree: each source with what it says. */
export function Readings({ readings }: Pick<RuleView, 'readings'>) {
  if (readings.length === 0) return null
  return (
    <>
      <p className="nn-rule-note">{t('ruleform.readings')}</p>
      <ul className="nn-rule-note">
        {readings.map(({ about, where, says }) => (
          <li key={`${about}-${where}`}>
            {t('ruleform.reading.line', { about: wordOf('ruleform.reading', about), where, says: saysText(says) })}
          </li>
        ))}
      </ul>
    </>
  )
}

function saysText(says: string): string {
  const day = parseLocalDate(says)
  return day === undefined ? (findWord(`ruleform.reading.says.${says}`) ?? says) : formatDay(day)
}
