import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type OverlayView, rulebookApi } from '../contract.ts'
import { EndRule } from './end-rule.tsx'
import { replacedOn } from './replaced-on.ts'
import { RuleDetail } from './rule-detail.tsx'
import { ruleValueText } from './rule-value-text.ts'

export interface OwnRulesProps {
  readonly unitId: string
  readonly unitName: string
  readonly today: LocalDate
}

/** Every value the committee has set itself, the coming and the ended ones too, each with the door to end it. */
export function OwnRules({ unitId, unitName, today }: OwnRulesProps) {
  const overlays = useQuery(question(rulebookApi.overlays, { params: { unitId } }))
  return (
    <Section title={t('rulebook.own', { unit: unitName })}>
      <Answer query={overlays} shape="table">
        {({ overlays: own }) =>
          own.length === 0 ? (
            <p>{t('rulebook.none')}</p>
          ) : (
            <ul className="nn-rules">
              {own.map((overlay) => (
                <OwnRule key={overlay.id} overlay={overlay} replaced={replacedOn(own, overlay)} today={today} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  )
}

interface OwnRuleProps {
  readonly overlay: OverlayView
  /** First day another value of the same rule stands in its place; null: none does. */
  readonly replaced: LocalDate | null
  readonly today: LocalDate
}

function OwnRule({ overlay, replaced, today }: OwnRuleProps) {
  const [ending, setEnding] = useState(false)
  const name = wordOf('rulebook.code', overlay.code)
  const from = overlay.from as LocalDate
  const to = overlay.to as LocalDate | null
  const isOver = (to !== null && to <= today) || (replaced !== null && replaced <= today)
  return (
    <li className="nn-rule">
      <h3>{name}</h3>
      <p className="nn-rule-value">{ruleValueText(overlay.code, overlay.value)}</p>
      <p>{t('rulebook.since', { from: formatDay(from) })}</p>
      <p>
        {t('rulebook.change.reason')}: {overlay.reason}
      </p>
      <Writers overlay={overlay} replaced={replaced} />
      <RuleDetail code={overlay.code} value={overlay.value} />
      {ending ? (
        <EndRule overlay={overlay} firstDay={today < from ? from : today} onClose={() => setEnding(false)} />
      ) : isOver ? null : (
        <div className="nn-rule-action nn-no-print">
          <Button
            variant="default"
            aria-label={t('rulebook.own.endTitle', { rule: name })}
            onClick={() => setEnding(true)}
          >
            {t('rulebook.own.end')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** Who set the value and when, and how it came to its end. */
function Writers({ overlay, replaced }: Pick<OwnRuleProps, 'overlay' | 'replaced'>) {
  const { setByName, setAt, endReason, endedByName } = overlay
  const to = overlay.to as LocalDate | null
  return (
    <>
      <p className="nn-rule-note">
        {t('rulebook.own.by', { name: setByName, day: formatDay(localDateAt(new Date(setAt))) })}
      </p>
      {replaced === null ? null : <p>{t('ruleform.replaced', { day: formatDay(replaced) })}</p>}
      {to === null ? null : (
        <p>{t('rulebook.own.ended', { day: formatDay(to), reason: endReason ?? overlay.reason })}</p>
      )}
      {endReason === null ? null : (
        <p className="nn-rule-note">{t('ruleform.endedBy', { name: endedByName ?? '', reason: endReason })}</p>
      )}
    </>
  )
}
