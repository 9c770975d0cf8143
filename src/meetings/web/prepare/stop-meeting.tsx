import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { meetingsApi } from '../../contract.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'

/** Postponing and cancelling, each with its reason. */
export function StopMeeting({ view }: PartProps) {
  if (!mayDo(view, 'postpone') && !mayDo(view, 'cancel')) return null
  return (
    <Section title={t('prepare.stop')}>
      <div className="nn-form-actions nn-no-print">
        {mayDo(view, 'postpone') ? <Stop view={view} how="postpone" /> : null}
        {mayDo(view, 'cancel') ? <Stop view={view} how="cancel" /> : null}
      </div>
    </Section>
  )
}

function Stop({ view, how }: PartProps & { readonly how: 'postpone' | 'cancel' }) {
  const act = useAct(meetingsApi[how])
  const [reason, setReason] = useState('')
  return (
    <ConfirmAct
      label={t(`prepare.${how}`)}
      title={t(`prepare.${how}`)}
      consequence={<p>{t('prepare.stopConsequence')}</p>}
      confirmLabel={t(`prepare.${how}`)}
      onConfirm={() => act.mutateAsync({ params: { id: view.meeting.id }, body: { reason } })}
    >
      <TextField name="reason" label={t('prepare.stopReason')} required value={reason} onChange={setReason} />
    </ConfirmAct>
  )
}
