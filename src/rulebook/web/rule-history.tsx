import { useQuery } from '@tanstack/react-query'
import { addDays, type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type HistoryEntry, rulebookApi } from '../contract.ts'
import type { RuleCode } from '../rules/rule.ts'
import { BasisLine } from './basis-line.tsx'
import { RuleDetail } from './rule-detail.tsx'
import { ruleValueText } from './rule-value-text.ts'

/** Every value one rule has had for a unit, the newest first: from when to when, by whom, why. */
export function RuleHistory({ unitId, code }: { readonly unitId: string; readonly code: RuleCode }) {
  const history = useQuery(question(rulebookApi.history, { params: { unitId, code } }))
  return (
    <Section title={t('ruleform.history')}>
      <Answer query={history} shape="table">
        {({ entries }) => (
          <ul className="nn-rules">
            {entries.map((entry) => (
              <Entry key={`${entry.from}-${entry.setAt ?? entry.basis?.symbol ?? ''}`} code={code} entry={entry} />
            ))}
          </ul>
        )}
      </Answer>
    </Section>
  )
}

function Entry({ code, entry }: { readonly code: RuleCode; readonly entry: HistoryEntry }) {
  const { value, from, to, setBy, basis } = entry
  const since = formatDay(from as LocalDate)
  return (
    <li className="nn-rule">
      <div className="nn-rule-says">
        <p className="nn-rule-value">{ruleValueText(code, value)}</p>
        <p>
          {to === null
            ? t('rulebook.since', { from: since })
            : t('rulebook.sinceUntil', { from: since, last: formatDay(addDays(to as LocalDate, -1)) })}
        </p>
      </div>
      <div className="nn-rule-ground">
        {basis === null ? null : (
          <p className="nn-rule-note">
            {t('rulebook.basis')} <BasisLine basis={basis} />
          </p>
        )}
        {setBy === null ? null : <p>{t('rulebook.setBy', { unit: setBy.unitName, reason: entry.reason ?? '' })}</p>}
        {entry.setByName === null || entry.setAt === null ? null : (
          <p className="nn-rule-note">
            {t('rulebook.own.by', { name: entry.setByName, day: formatDay(localDateAt(new Date(entry.setAt))) })}
          </p>
        )}
        {entry.endReason === null ? null : (
          <p className="nn-rule-note">
            {t('ruleform.endedBy', { name: entry.endedByName ?? '', reason: entry.endReason })}
          </p>
        )}
      </div>
      <RuleDetail code={code} value={value} />
    </li>
  )
}
