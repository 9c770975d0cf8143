import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { CheckField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import type { TransferPage } from '../contract/shapes.ts'
import { transfersApi } from '../contract.ts'
import { FileForm } from './file-form.tsx'
import type { StepKey } from './step-list.ts'
import { dayText, nextText } from './transfer-words.tsx'

interface ActProps {
  readonly page: TransferPage
}

/** What stands in the present step: its act for the side that does it, a sentence for the others. */
export function StepAct({ page, act }: ActProps & { readonly act: StepKey }) {
  if (!page.can.includes(act)) return <p>{nextText(page)}</p>
  switch (act) {
    case 'review':
      return <Review page={page} />
    case 'sealFile':
      return <FileForm page={page} />
    case 'introduce':
      return <Introduce page={page} />
    case 'present':
      return <Present page={page} />
    case 'handOver':
    case 'accept':
    case 'confirmDeparture':
    case 'comeBack':
      return <OnDay page={page} act={act} />
  }
}

function Review({ page }: ActProps) {
  const today = useMe().today as LocalDate
  const act = useAct(transfersApi.review)
  const [meetingId, setMeeting] = useState<string | null>(null)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [selfReview, setSelfReview] = useState(false)
  const [note, setNote] = useState('')
  const body = {
    place: meetingId === null ? ('committee' as const) : ('meeting' as const),
    meetingId,
    on: on ?? today,
    selfReview,
    note,
  }
  const choices = page.meetings.map((meeting) => ({
    value: meeting.id,
    label: t('transfers.review.meeting', { day: dayText(meeting.on) }),
  }))
  return (
    <ConfirmAct
      main
      label={t('transfers.act.review')}
      title={t('transfers.review.title', { name: page.personName })}
      consequence={<p>{t('transfers.review.consequence')}</p>}
      confirmLabel={t('transfers.review.do')}
      onConfirm={() => act.mutateAsync({ params: { id: page.id }, body })}
    >
      <div className="nn-form">
        <SelectField
          name="meetingId"
          label={t('transfers.review.place')}
          value={meetingId}
          empty={t('transfers.review.committee')}
          choices={choices}
          onChange={setMeeting}
        />
        {meetingId === null ? (
          <DayField name="on" label={t('transfers.on')} required max={today} value={on} onChange={setOn} />
        ) : null}
        <CheckField
          name="selfReview"
          label={t('transfers.review.self')}
          required
          value={selfReview}
          onChange={setSelfReview}
        />
        <TextField name="note" label={t('transfers.review.note')} value={note} onChange={setNote} />
      </div>
    </ConfirmAct>
  )
}

function Introduce({ page }: ActProps) {
  const act = useAct(transfersApi.introduce)
  return (
    <ConfirmAct
      main
      label={t('transfers.act.introduce')}
      title={t('transfers.introduce.title', { name: page.personName })}
      consequence={<p>{t('transfers.introduce.consequence', { issuer: page.issuer?.name ?? '' })}</p>}
      confirmLabel={t('transfers.introduce.do')}
      onConfirm={() => act.mutateAsync({ params: { id: page.id } })}
    />
  )
}

function Present({ page }: ActProps) {
  const today = useMe().today as LocalDate
  const act = useAct(transfersApi.present)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [lateReason, setLateReason] = useState('')
  const isLate = page.clock !== null && (on ?? today) > page.clock.dueOn
  return (
    <ConfirmAct
      main
      label={t('transfers.act.present')}
      title={t('transfers.present.title', { name: page.personName })}
      consequence={<p>{t('transfers.present.consequence')}</p>}
      confirmLabel={t('transfers.present.do')}
      onConfirm={() => act.mutateAsync({ params: { id: page.id }, body: { on: on ?? today, lateReason } })}
    >
      <div className="nn-form">
        <DayField name="on" label={t('transfers.present.on')} required max={today} value={on} onChange={setOn} />
        {isLate ? (
          <TextField
            name="lateReason"
            label={t('transfers.lateReason')}
            help={t('transfers.lateReasonHelp')}
            required
            value={lateReason}
            onChange={setLateReason}
          />
        ) : null}
      </div>
    </ConfirmAct>
  )
}

type DayStep = 'handOver' | 'accept' | 'confirmDeparture' | 'comeBack'

/** Steps that need only their day; some take a word with it. */
function OnDay({ page, act }: ActProps & { readonly act: DayStep }) {
  const today = useMe().today as LocalDate
  const [on, setOn] = useState<LocalDate | null>(today)
  const [note, setNote] = useState('')
  const send = useDayStep(act)
  const takesNote = act === 'accept' || act === 'confirmDeparture'
  const suffix = act === 'accept' ? `accept.${page.kind}` : act
  return (
    <ConfirmAct
      main
      label={t(`transfers.act.${act}`)}
      title={t(`transfers.${act}.title`, { name: page.personName })}
      consequence={<p>{consequenceOf(suffix, page)}</p>}
      confirmLabel={t(`transfers.${act}.do`)}
      onConfirm={() => send(page.id, on ?? today, note)}
    >
      <div className="nn-form">
        <DayField name="on" label={t(`transfers.${act}.on`)} required max={today} value={on} onChange={setOn} />
        {takesNote ? (
          <TextField name="note" label={t(`transfers.${act}.note`)} value={note} onChange={setNote} />
        ) : null}
      </div>
    </ConfirmAct>
  )
}

function consequenceOf(suffix: string, { from, to }: TransferPage): string {
  const places = { from: from.name, to: to.name }
  switch (suffix) {
    case 'accept.official':
      return t(
        from.unitId === null ? 'transfers.accept.outsider.consequence' : 'transfers.accept.official.consequence',
        places,
      )
    case 'accept.temporary':
      return t('transfers.accept.temporary.consequence', places)
    case 'confirmDeparture':
      return t('transfers.confirmDeparture.consequence', places)
    case 'handOver':
      return t('transfers.handOver.consequence', places)
    default:
      return t('transfers.comeBack.consequence', places)
  }
}

function useDayStep(act: DayStep) {
  const handOver = useAct(transfersApi.handOver)
  const accept = useAct(transfersApi.accept)
  const confirmDeparture = useAct(transfersApi.confirmDeparture)
  const comeBack = useAct(transfersApi.comeBack)
  return async (id: string, on: LocalDate, note: string): Promise<unknown> => {
    const params = { id }
    if (act === 'handOver') return await handOver.mutateAsync({ params, body: { on } })
    if (act === 'comeBack') return await comeBack.mutateAsync({ params, body: { on } })
    const body = { on, note }
    return await (act === 'accept' ? accept : confirmDeparture).mutateAsync({ params, body })
  }
}
