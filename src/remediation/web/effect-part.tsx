import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, ChoiceField } from '#platform/web/ui/fields.tsx'
import { type NoticePage, type NoticeShortcoming, remediationApi } from '../contract.ts'
import { REMEDY_EFFECTS, type RemedyEffect } from '../rules/vocabulary.ts'
import { basisText, choicesOf, dayText } from './words.ts'

interface EffectProps {
  readonly page: NoticePage
  readonly row: NoticeShortcoming
}

/** Looks at what was put right, months after: those taken, and the day of the next. */
export function EffectPart({ page, row }: EffectProps) {
  const today = useMe().today
  if (row.effects.length === 0) return null
  const mayLook = page.can.follow || page.can.judge || (page.issuerUnitId === null && page.can.answer)
  const next = row.effects.find(({ checked }) => checked === null)
  return (
    <>
      <h4>{t('remediation.effects')}</h4>
      <ul>
        {row.effects.map(({ months, dueOn, checked }) => (
          <li key={months}>
            {t('remediation.effect.months', { n: months })}:{' '}
            {checked === null
              ? t('remediation.effect.due', { day: dayText(dueOn) })
              : `${wordOf('remediation.effect', checked.result)}, ${dayText(checked.on)}. ${checked.note}`}
          </li>
        ))}
      </ul>
      <p className="nn-help">{t('remediation.effect.basis', { basis: basisText(page.effectRule) })}</p>
      {mayLook && next !== undefined && next.dueOn <= today ? (
        <LookAct page={page} row={row} months={next.months} />
      ) : null}
    </>
  )
}

function LookAct({ page, row, months }: EffectProps & { readonly months: number }) {
  const today = useMe().today as LocalDate
  const check = useAct(remediationApi.checkEffect)
  const note = useAct(remediationApi.noteEffect)
  const [result, setResult] = useState<RemedyEffect>('holds')
  const [on, setOn] = useState<LocalDate | null>(today)
  const [text, setText] = useState('')
  const args = { params: { id: row.id }, body: { months, on: on ?? today, result, note: text } }
  return (
    <ConfirmAct
      label={t('remediation.look')}
      title={t('remediation.look.title', { n: months })}
      consequence={<p>{t('remediation.look.consequence')}</p>}
      confirmLabel={t('remediation.look.do')}
      onConfirm={() => (page.can.judge ? check.mutateAsync(args) : note.mutateAsync(args))}
    >
      <div className="nn-form">
        <ChoiceField
          name="result"
          label={t('remediation.look.result')}
          required
          value={result}
          choices={choicesOf('remediation.effect', REMEDY_EFFECTS)}
          onChange={(chosen) => setResult(chosen ?? result)}
        />
        <DayField name="on" label={t('remediation.look.on')} required max={today} value={on} onChange={setOn} />
        <AreaField
          name="note"
          label={t('remediation.look.note')}
          required
          minRows={2}
          value={text}
          onChange={setText}
        />
      </div>
    </ConfirmAct>
  )
}
