import { useState } from 'react'
import { addDays, addMonths, firstDayOf, type LocalDate, lastDayOf, monthOf } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import { type DutyDecisionRow, type DutyLineRow, dutiesApi } from '../contract.ts'
import { DUTY_POINTS } from '../rules/duty.ts'
import { dayText } from './duty-text.tsx'

/** Begins a decision for the year after the one in force, or from this month. */
export function OpenDuties({ unitId, last }: { readonly unitId: string; readonly last: DutyDecisionRow | null }) {
  const today = useMe().today as LocalDate
  const start = last === null ? firstDayOf(monthOf(today)) : addDays(last.toOn as LocalDate, 1)
  const [fromOn, setFromOn] = useState<LocalDate | null>(start)
  const [toOn, setToOn] = useState<LocalDate | null>(lastDayOf(addMonths(monthOf(start), 11)))
  const act = useAct(dutiesApi.open)
  const open = async () => {
    if (fromOn !== null && toOn !== null) await act.mutateAsync({ params: { unitId }, body: { fromOn, toOn } })
  }
  return (
    <ConfirmAct
      main
      label={t('duties.open')}
      title={t('duties.open.title')}
      consequence={<p>{t('duties.open.consequence')}</p>}
      confirmLabel={t('duties.open.do')}
      onConfirm={open}
    >
      <div className="nn-form">
        <DayField name="fromOn" label={t('duties.from')} required value={fromOn} onChange={setFromOn} />
        <DayField name="toOn" label={t('duties.to')} required value={toOn} onChange={setToOn} />
      </div>
    </ConfirmAct>
  )
}

interface MemberProps {
  readonly decisionId: string
  readonly member: { readonly personId: string; readonly personName: string; readonly isAway: boolean }
  readonly planned: DutyLineRow | null
}

const EMPTY = { what: '', time: '', responsibility: '', product: '', authority: '' }

/** One member's line of the draft. */
export function AssignDuty({ decisionId, member, planned }: MemberProps) {
  const act = useAct(dutiesApi.setLines)
  const [leftOut, setLeftOut] = useState(planned?.leftOut ?? '')
  const [points, setPoints] = useState(() =>
    planned === null
      ? EMPTY
      : {
          what: planned.what,
          time: planned.time,
          responsibility: planned.responsibility,
          product: planned.product,
          authority: planned.authority,
        },
  )
  const name = member.personName
  const members = [{ personId: member.personId, basedOn: planned?.version ?? 0 }]
  return (
    <ConfirmAct
      label={t(planned === null ? 'duties.assign' : 'duties.change')}
      title={t('duties.assign.title', { name })}
      consequence={<p>{t('duties.assign.consequence', { name })}</p>}
      confirmLabel={t('duties.assign.do')}
      onConfirm={() => act.mutateAsync({ params: { id: decisionId }, body: { members, leftOut, points } })}
    >
      <div className="nn-form">
        {DUTY_POINTS.map((point) => (
          <AreaField
            name={`points.${point}`}
            key={point}
            label={wordOf('duties.point', point)}
            minRows={1}
            value={points[point]}
            onChange={(text) => setPoints({ ...points, [point]: text })}
          />
        ))}
        {member.isAway ? (
          <TextField
            name="leftOut"
            label={t('duties.assign.leaveOut')}
            help={t('duties.assign.leaveOutHelp')}
            value={leftOut}
            onChange={setLeftOut}
          />
        ) : null}
      </div>
    </ConfirmAct>
  )
}

/** Issues the draft, or throws it away. */
export function DraftActs({ draft, ready }: { readonly draft: DutyDecisionRow; readonly ready: boolean }) {
  const issue = useAct(dutiesApi.issue)
  const discard = useAct(dutiesApi.discard)
  const params = { id: draft.id }
  return (
    <div className="nn-form-actions nn-no-print">
      <ConfirmAct
        main
        disabled={!ready}
        label={t('duties.issue')}
        title={t('duties.issue.title')}
        consequence={<p>{t('duties.issue.consequence', { from: dayText(draft.fromOn) })}</p>}
        confirmLabel={t('duties.issue.do')}
        onConfirm={() => issue.mutateAsync({ params, body: {} })}
      />
      <ConfirmAct
        label={t('duties.discard')}
        title={t('duties.discard.title')}
        consequence={<p>{t('duties.discard.consequence')}</p>}
        confirmLabel={t('duties.discard.do')}
        onConfirm={() => discard.mutateAsync({ params, body: {} })}
      />
    </div>
  )
}

/** The remark of this month on one member's work, and its end before time. */
export function DutyActs({ line }: { readonly line: DutyLineRow }) {
  const month = monthOf(useMe().today as LocalDate)
  const review = useAct(dutiesApi.review)
  const end = useAct(dutiesApi.end)
  const [note, setNote] = useState(line.reviews.find((one) => one.month === month)?.note ?? '')
  const [reason, setReason] = useState('')
  const params = { id: line.id }
  const name = line.personName
  return (
    <div className="nn-form-actions nn-no-print">
      <ConfirmAct
        label={t('duties.review')}
        title={t('duties.review.title', { name })}
        consequence={<p>{t('duties.review.consequence')}</p>}
        confirmLabel={t('duties.review.do')}
        onConfirm={() => review.mutateAsync({ params, body: { month, note } })}
      >
        <AreaField name="note" label={t('duties.review.note')} required minRows={2} value={note} onChange={setNote} />
      </ConfirmAct>
      <ConfirmAct
        label={t('duties.end')}
        title={t('duties.end.title', { name })}
        consequence={<p>{t('duties.end.consequence')}</p>}
        confirmLabel={t('duties.end.do')}
        onConfirm={() => end.mutateAsync({ params, body: { reason } })}
      >
        <TextField name="reason" label={t('duties.end.reason')} required value={reason} onChange={setReason} />
      </ConfirmAct>
    </div>
  )
}
