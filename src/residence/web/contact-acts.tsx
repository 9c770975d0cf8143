import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import type { ContactPage } from '../contract/shapes.ts'
import { residenceApi } from '../contract.ts'
import { RESIDENCE_END_CAUSES, type ResidenceEndCause } from '../rules/contact.ts'

/** What is done one after another. */
export const CONTACT_STEPS = ['forward', 'introduce', 'receive', 'end', 'takeBack'] as const
export type ContactStep = (typeof CONTACT_STEPS)[number]

interface ActProps {
  readonly page: ContactPage
}

/** The act of the present step for the side that does it, a sentence for the others. */
export function ContactAct({ page, act }: ActProps & { readonly act: ContactStep }) {
  if (!page.can.includes(act)) return <p>{t('residence.wait', { who: doer(page, act) })}</p>
  switch (act) {
    case 'forward':
      return <Forward page={page} />
    case 'introduce':
      return <Introduce page={page} />
    case 'receive':
    case 'takeBack':
      return <OnDay page={page} act={act} />
    case 'end':
      return <End page={page} />
  }
}

function doer({ introducer, residence, work }: ContactPage, act: ContactStep): string {
  if (act === 'introduce') return introducer?.name ?? ''
  return act === 'takeBack' || act === 'forward' ? work.name : residence.name
}

function Forward({ page }: ActProps) {
  const act = useAct(residenceApi.forward)
  return (
    <ConfirmAct
      main
      label={t('residence.act.forward')}
      title={t('residence.forward.title', { name: page.personName })}
      consequence={<p>{t('residence.forward.consequence', { issuer: page.introducer?.name ?? '' })}</p>}
      confirmLabel={t('residence.act.forward')}
      onConfirm={() => act.mutateAsync({ params: { id: page.id } })}
    />
  )
}

function Introduce({ page }: ActProps) {
  const act = useAct(residenceApi.introduce)
  return (
    <ConfirmAct
      main
      label={t('residence.act.introduce')}
      title={t('residence.introduce.title', { name: page.personName })}
      consequence={<p>{t('residence.introduce.consequence', { issuer: page.introducer?.name ?? '' })}</p>}
      confirmLabel={t('residence.introduce.do')}
      onConfirm={() => act.mutateAsync({ params: { id: page.id } })}
    />
  )
}

function OnDay({ page, act: name }: ActProps & { readonly act: 'receive' | 'takeBack' }) {
  const today = useMe().today as LocalDate
  const act = useAct(residenceApi[name])
  const [on, setOn] = useState<LocalDate | null>(today)
  return (
    <ConfirmAct
      main
      label={t(`residence.act.${name}`)}
      title={t(`residence.${name}.title`, { name: page.personName })}
      consequence={<p>{t(`residence.${name}.consequence`)}</p>}
      confirmLabel={t(`residence.${name}.do`)}
      onConfirm={() => act.mutateAsync({ params: { id: page.id }, body: { on: on ?? today } })}
    >
      <DayField name="on" label={t(`residence.${name}.on`)} required max={today} value={on} onChange={setOn} />
    </ConfirmAct>
  )
}

function End({ page }: ActProps) {
  const today = useMe().today as LocalDate
  const act = useAct(residenceApi.end)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [cause, setCause] = useState<ResidenceEndCause>(page.alarm ?? 'moved_home')
  const [reason, setReason] = useState('')
  return (
    <ConfirmAct
      main={page.alarm !== null}
      label={t('residence.act.end')}
      title={t('residence.end.title', { name: page.personName })}
      consequence={<p>{t('residence.end.consequence')}</p>}
      confirmLabel={t('residence.end.do')}
      onConfirm={() => act.mutateAsync({ params: { id: page.id }, body: { on: on ?? today, cause, reason } })}
    >
      <div className="nn-form">
        <DayField name="on" label={t('residence.end.on')} required max={today} value={on} onChange={setOn} />
        <SelectField
          name="cause"
          label={t('residence.end.cause')}
          required
          value={cause}
          choices={RESIDENCE_END_CAUSES.map((value) => ({ value, label: wordOf('residence.endCause', value) }))}
          onChange={(chosen) => setCause(chosen ?? cause)}
        />
        <TextField
          name="reason"
          label={t('residence.end.reason')}
          required={cause === 'other'}
          value={reason}
          onChange={setReason}
        />
      </div>
    </ConfirmAct>
  )
}

/** Ways to end it: before it is received, with the reason; while it is kept, when something happened. */
export function CallOff({ page }: ActProps) {
  const possible = (['withdraw', 'recall'] as const).filter((act) => page.can.includes(act))
  const mayEnd = page.can.includes('end') && page.alarm === null
  if (possible.length === 0 && !mayEnd) return null
  return (
    <div className="nn-form-actions nn-no-print">
      {mayEnd ? <End page={page} /> : null}
      {possible.map((act) => (
        <CallOffAct key={act} page={page} act={act} />
      ))}
    </div>
  )
}

function CallOffAct({ page, act: name }: ActProps & { readonly act: 'withdraw' | 'recall' }) {
  const act = useAct(residenceApi[name])
  const [reason, setReason] = useState('')
  return (
    <ConfirmAct
      label={t(`residence.act.${name}`)}
      title={t(`residence.${name}.title`, { name: page.personName })}
      consequence={<p>{t(`residence.${name}.consequence`)}</p>}
      confirmLabel={t(`residence.act.${name}`)}
      onConfirm={() => act.mutateAsync({ params: { id: page.id }, body: { reason } })}
    >
      <AreaField name="reason" label={t('residence.reason')} required value={reason} onChange={setReason} minRows={2} />
    </ConfirmAct>
  )
}
