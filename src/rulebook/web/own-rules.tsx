import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type OverlayView, rulebookApi } from '../contract.ts'
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
                <OwnRule key={overlay.id} overlay={overlay} today={today} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  )
}

function OwnRule({ overlay, today }: { readonly overlay: OverlayView; readonly today: LocalDate }) {
  const [ending, setEnding] = useState(false)
  const name = wordOf('rulebook.code', overlay.code)
  const from = overlay.from as LocalDate
  const to = overlay.to as LocalDate | null
  const setOn = formatDay(localDateAt(new Date(overlay.setAt)))
  return (
    <li className="nn-rule">
      <h3>{name}</h3>
      <p className="nn-rule-value">{ruleValueText(overlay.code, overlay.value)}</p>
      <p>{t('rulebook.since', { from: formatDay(from) })}</p>
      <p>
        {t('rulebook.change.reason')}: {overlay.reason}
      </p>
      <p className="nn-rule-note">{t('rulebook.own.by', { name: overlay.setByName, day: setOn })}</p>
      {to === null ? null : (
        <p>{t('rulebook.own.ended', { day: formatDay(to), reason: overlay.endReason ?? overlay.reason })}</p>
      )}
      {ending ? (
        <EndRule overlay={overlay} firstDay={today < from ? from : today} onClose={() => setEnding(false)} />
      ) : to !== null && to <= today ? null : (
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

interface EndRuleProps {
  readonly overlay: OverlayView
  readonly firstDay: LocalDate
  readonly onClose: () => void
}

function EndRule({ overlay, firstDay, onClose }: EndRuleProps) {
  const [on, setOn] = useState<LocalDate | null>(firstDay)
  const [reason, setReason] = useState('')
  const end = useAct(rulebookApi.end, { onDone: onClose })
  return (
    <div className="nn-form">
      <p>{t('rulebook.own.endConsequence')}</p>
      <DayField label={t('rulebook.own.endOn')} value={on} onChange={setOn} />
      <AreaField label={t('rulebook.change.reason')} required value={reason} onChange={setReason} />
      <Refusal error={end.error} />
      <div className="nn-form-actions">
        <Button
          loading={end.isPending}
          disabled={on === null}
          onClick={() => on && end.mutate({ params: { overlayId: overlay.id }, body: { on, reason } })}
        >
          {t('rulebook.own.end')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  )
}
