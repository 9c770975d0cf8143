import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import type { ClassPage, TraineeRow } from '../contract/class-shapes.ts'
import type { TraineeId } from '../rules/vocabulary.ts'
import { PeopleList } from './people-list.tsx'
import { useClassAct } from './use-class-act.ts'

interface StepProps {
  readonly page: ClassPage
}

/** The day an act is done on, today unless another is typed. */
function useDay() {
  const today = useMe().today as LocalDate
  const [on, setOn] = useState<LocalDate | null>(today)
  const field = <DayField name="on" label={t('training.on')} required max={today} value={on} onChange={setOn} />
  return { on: on ?? today, field }
}

export function OpenStep({ page }: StepProps) {
  const act = useClassAct(page)
  const { on, field } = useDay()
  if (page.sessions.length === 0) return <p>{t('training.open.needsSession')}</p>
  return (
    <ConfirmAct
      main
      label={t('training.open.go')}
      title={t('training.open.title')}
      consequence={<p>{t('training.open.consequence', { n: page.quotas.length })}</p>}
      confirmLabel={t('training.open.do')}
      onConfirm={() => act({ act: 'open', body: { on } })}
    >
      {field}
    </ConfirmAct>
  )
}

/** The list is taken as it stands; whoever is declined is declined with a reason. */
export function SettleStep({ page }: StepProps) {
  const act = useClassAct(page)
  const { on, field } = useDay()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const named = page.people.nominated
  const declined = Object.entries(reasons).map(([id, reason]) => ({ id: id as TraineeId, reason }))
  if (named === 0) return <p>{t('training.settle.nobody')}</p>
  return (
    <ConfirmAct
      main
      label={t('training.settle.go', { n: named })}
      title={t('training.settle.title')}
      consequence={<p>{t('training.settle.consequence')}</p>}
      confirmLabel={t('training.settle.do')}
      onConfirm={() => act({ act: 'settle', body: { on, declined } })}
    >
      {field}
      <PeopleList page={page} state="nominated">
        {(one) => (
          <Decline
            one={one}
            reason={reasons[one.id]}
            onChange={(reason) => setReasons(withReason(reasons, one.id, reason))}
          />
        )}
      </PeopleList>
    </ConfirmAct>
  )
}

function withReason(reasons: Readonly<Record<string, string>>, id: string, reason: string | undefined) {
  const { [id]: _, ...others } = reasons
  return reason === undefined ? others : { ...others, [id]: reason }
}

interface DeclineProps {
  readonly one: TraineeRow
  readonly reason: string | undefined
  readonly onChange: (reason: string | undefined) => void
}

function Decline({ one, reason, onChange }: DeclineProps) {
  return (
    <>
      <label className="nn-choice">
        <input
          type="checkbox"
          checked={reason === undefined}
          onChange={(event) => onChange(event.target.checked ? undefined : '')}
        />
        <span>
          {one.name} <small className="nn-help">{one.from.name}</small>
          {one.hasMoved ? <small className="nn-help"> {t('training.hasMoved')}</small> : null}
        </span>
      </label>
      {reason === undefined ? null : (
        <TextField name="reason" label={t('training.settle.reason')} required value={reason} onChange={onChange} />
      )}
    </>
  )
}

/** Results and certificates; a number typed by hand goes on from certificates written on paper. */
export function CloseStep({ page }: StepProps) {
  const act = useClassAct(page)
  const { on, field } = useDay()
  const [first, setFirst] = useState('')
  const missing = page.sessions.filter(({ markedOn }) => markedOn === null)
  if (missing.length > 0) return <p>{t('training.close.toMark', { n: missing.length })}</p>
  const firstNumber = first.trim() === '' ? null : Number(first)
  return (
    <ConfirmAct
      main
      label={t('training.close.go')}
      title={t('training.close.title')}
      consequence={<p>{t('training.close.consequence')}</p>}
      confirmLabel={t('training.close.do')}
      onConfirm={() => act({ act: 'close', body: { on, firstNumber } })}
    >
      <div className="nn-form">
        {field}
        <TextField
          name="firstNumber"
          label={t('training.close.first')}
          help={t('training.close.firstHelp')}
          inputMode="numeric"
          value={first}
          onChange={setFirst}
        />
      </div>
    </ConfirmAct>
  )
}

export function CancelClass({ page }: StepProps) {
  const act = useClassAct(page)
  const [reason, setReason] = useState('')
  if (!page.can.includes('cancel')) return null
  return (
    <div className="nn-training-draw nn-no-print">
      <ConfirmAct
        label={t('training.cancel.go')}
        title={t('training.cancel.title')}
        consequence={<p>{t('training.cancel.consequence')}</p>}
        confirmLabel={t('training.cancel.do')}
        onConfirm={() => act({ act: 'cancel', body: { reason } })}
      >
        <AreaField
          name="reason"
          label={t('training.reason')}
          required
          value={reason}
          onChange={setReason}
          minRows={2}
        />
      </ConfirmAct>
    </div>
  )
}
