import { useState } from 'react'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { ChoiceField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import type { PlanItemRow, PlanPage } from '../contract.ts'
import type { PlanItemId } from '../rules/plan.ts'
import { monthsOf } from '../rules/plan.ts'
import { AgreedFields, agreedOf } from './agreed-fields.tsx'
import { sentAgreed, usePlanAct } from './use-plan-act.ts'
import { monthText } from './words.ts'

interface ItemProps {
  readonly plan: PlanPage
  readonly row: PlanItemRow
}

export function RemoveItem({ plan, row }: ItemProps) {
  const perform = usePlanAct(plan)
  return (
    <ConfirmAct
      label={t('oversight.act.remove_item')}
      title={t('oversight.remove.title', { name: row.subject.name })}
      consequence={<p>{t('oversight.remove.consequence')}</p>}
      confirmLabel={t('oversight.act.remove_item')}
      onConfirm={() => perform({ act: 'remove_item', body: { itemId: row.id as PlanItemId } })}
    />
  )
}

const WAYS = ['move_item', 'drop_item', 'carry_over', 'record_done'] as const
type Way = (typeof WAYS)[number]

/** What becomes of an item under execution: moved, dropped, carried over by a decision; or done with its file on paper. */
export function AmendActs({ plan, row }: ItemProps) {
  const today = useMe().today as LocalDate
  const perform = usePlanAct(plan)
  const [way, setWay] = useState<Way>('move_item')
  const [agreed, setAgreed] = useState(() => agreedOf(plan, today))
  const [month, setMonth] = useState<string>(row.month)
  const [reason, setReason] = useState('')
  const [on, setOn] = useState<LocalDate | null>(today)
  const itemId = row.id as PlanItemId
  const send = () => {
    if (way === 'record_done') return perform({ act: way, body: { itemId, on: on ?? today, paper: reason } })
    const decided = { agreed: sentAgreed(agreed), reason, itemId }
    return way === 'move_item'
      ? perform({ act: way, body: { ...decided, month: month as Month } })
      : perform({ act: way, body: decided })
  }
  return (
    <ConfirmAct
      label={t('oversight.amend')}
      title={t('oversight.amend.title', { name: row.subject.name })}
      consequence={<p>{t('oversight.amend.consequence')}</p>}
      confirmLabel={t('oversight.save')}
      onConfirm={send}
    >
      <div className="nn-form">
        <ChoiceField
          name="way"
          label={t('oversight.field.way')}
          required
          value={way}
          choices={WAYS.map((value) => ({ value, label: t(`oversight.act.${value}`) }))}
          onChange={(chosen) => setWay(chosen ?? way)}
        />
        {way === 'record_done' ? (
          <DayField name="on" label={t('oversight.field.doneOn')} required max={today} value={on} onChange={setOn} />
        ) : (
          <AgreedFields plan={plan} value={agreed} onChange={setAgreed} />
        )}
        {way === 'move_item' ? (
          <SelectField
            name="month"
            label={t('oversight.field.month')}
            required
            value={month}
            choices={monthsOf(plan.year).map((value) => ({ value, label: monthText(value) }))}
            onChange={(chosen) => setMonth(chosen ?? month)}
          />
        ) : null}
        <TextField
          name="reason"
          label={t(way === 'record_done' ? 'oversight.field.paper' : 'oversight.field.reason')}
          required
          value={reason}
          onChange={setReason}
        />
      </div>
    </ConfirmAct>
  )
}
