import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, ChoiceField, TextField } from '#platform/web/ui/fields.tsx'
import { type NoticeRequirement, remediationApi } from '../contract.ts'
import { REMEDY_ANSWERS, type RemedyAnswer } from '../rules/vocabulary.ts'
import { choicesOf } from './words.ts'

/** What an issuer outside said, with the letter it stands in. */
export function AnswerAct({ row }: { readonly row: NoticeRequirement }) {
  const today = useMe().today as LocalDate
  const record = useAct(remediationApi.recordAnswer)
  const possible = REMEDY_ANSWERS.filter((one) => (one === 'extended') !== (row.state === 'reported'))
  const [answer, setAnswer] = useState<RemedyAnswer>(possible[0] ?? 'accepted')
  const [on, setOn] = useState<LocalDate | null>(today)
  const [dueOn, setDueOn] = useState<LocalDate | null>(null)
  const [reference, setReference] = useState('')
  const [note, setNote] = useState('')
  const body = { basedOn: row.version, answer, on: on ?? today, reference, note, dueOn }
  return (
    <ConfirmAct
      label={t('remediation.answer')}
      title={t('remediation.answer.title', { n: row.seq })}
      consequence={<p>{t('remediation.answer.consequence')}</p>}
      confirmLabel={t('remediation.answer.do')}
      onConfirm={() => record.mutateAsync({ params: { id: row.id }, body })}
    >
      <div className="nn-form">
        <ChoiceField
          name="answer"
          label={t('remediation.answer.what')}
          required
          value={answer}
          choices={choicesOf('remediation.answerKind', possible)}
          onChange={(chosen) => setAnswer(chosen ?? answer)}
        />
        <DayField name="on" label={t('remediation.answer.on')} required max={today} value={on} onChange={setOn} />
        <TextField
          name="reference"
          label={t('remediation.answer.reference')}
          required
          value={reference}
          onChange={setReference}
        />
        {answer === 'extended' ? (
          <DayField name="dueOn" label={t('remediation.extend.dueOn')} required value={dueOn} onChange={setDueOn} />
        ) : null}
        <AreaField
          name="note"
          label={t('remediation.judge.note')}
          required={answer !== 'accepted'}
          minRows={2}
          value={note}
          onChange={setNote}
        />
      </div>
    </ConfirmAct>
  )
}
