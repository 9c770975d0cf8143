import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type CommitmentPage, commitmentsApi } from '../contract.ts'

interface PartProps {
  readonly commitment: CommitmentPage
}

/** Another day, giving up, taking up again: each with its reason. */
export function ManagePart({ commitment }: PartProps) {
  const { can } = commitment
  return (
    <Section title={t('commitments.manage')}>
      <div className="nn-form-actions">
        {can.changeDue ? <ChangeDue commitment={commitment} /> : null}
        {can.drop ? <Drop commitment={commitment} /> : null}
        {can.reopen ? <Reopen commitment={commitment} /> : null}
      </div>
    </Section>
  )
}

function ChangeDue({ commitment }: PartProps) {
  const { id, madeOn } = commitment
  const [dueOn, setDueOn] = useState<LocalDate | null>(commitment.dueOn as LocalDate)
  const [reason, setReason] = useState('')
  const change = useAct(commitmentsApi.changeDue)
  return (
    <ConfirmAct
      label={t('commitments.due.change')}
      title={t('commitments.due.title')}
      consequence={<p>{t('commitments.due.consequence')}</p>}
      confirmLabel={t('commitments.due.change')}
      onConfirm={async () => {
        if (dueOn !== null) await change.mutateAsync({ params: { id }, body: { dueOn, reason } })
      }}
    >
      <div className="nn-form">
        <DayField
          name="dueOn"
          label={t('commitments.due.new')}
          required
          value={dueOn}
          onChange={setDueOn}
          min={madeOn as LocalDate}
        />
        <AreaField name="reason" label={t('commitments.reason')} required value={reason} onChange={setReason} />
      </div>
    </ConfirmAct>
  )
}

function Drop({ commitment: { id } }: PartProps) {
  const [reason, setReason] = useState('')
  const drop = useAct(commitmentsApi.drop)
  return (
    <ConfirmAct
      label={t('commitments.drop')}
      title={t('commitments.drop.title')}
      consequence={<p>{t('commitments.drop.consequence')}</p>}
      confirmLabel={t('commitments.drop')}
      onConfirm={() => drop.mutateAsync({ params: { id }, body: { reason } })}
    >
      <AreaField name="reason" label={t('commitments.reason')} required value={reason} onChange={setReason} />
    </ConfirmAct>
  )
}

function Reopen({ commitment: { id } }: PartProps) {
  const [dueOn, setDueOn] = useState<LocalDate | null>(null)
  const [reason, setReason] = useState('')
  const reopen = useAct(commitmentsApi.reopen)
  return (
    <ConfirmAct
      label={t('commitments.reopen')}
      title={t('commitments.reopen.title')}
      consequence={<p>{t('commitments.reopen.consequence')}</p>}
      confirmLabel={t('commitments.reopen')}
      onConfirm={async () => {
        if (dueOn !== null) await reopen.mutateAsync({ params: { id }, body: { dueOn, reason } })
      }}
    >
      <div className="nn-form">
        <DayField name="dueOn" label={t('commitments.due.new')} required value={dueOn} onChange={setDueOn} />
        <AreaField name="reason" label={t('commitments.reason')} required value={reason} onChange={setReason} />
      </div>
    </ConfirmAct>
  )
}
