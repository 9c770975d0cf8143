import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { unitsApi } from '../contract.ts'

/** Takes a change that is still to come back, with the reason. */
export function TakeBack({ unitId, on }: { readonly unitId: string; readonly on: string }) {
  const [reason, setReason] = useState('')
  const takeBack = useAct(unitsApi.takeBack)
  return (
    <ConfirmAct
      label={t('units.takeBack')}
      title={t('units.takeBack.title', { day: formatDay(on as LocalDate) })}
      consequence={<p>{t('units.takeBack.consequence')}</p>}
      confirmLabel={t('units.takeBack')}
      onConfirm={() => takeBack.mutateAsync({ params: { id: unitId }, body: { on: on as LocalDate, reason } })}
    >
      <TextField name="reason" label={t('units.takeBack.reason')} required value={reason} onChange={setReason} />
    </ConfirmAct>
  )
}
