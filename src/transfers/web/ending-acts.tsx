import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import type { TransferPage } from '../contract/shapes.ts'
import { transfersApi } from '../contract.ts'

const ENDINGS = ['sendBack', 'withdraw', 'recall'] as const
type Ending = (typeof ENDINGS)[number]

/** Ways to end a transfer before it is accepted, each with its reason. */
export function EndingActs({ page }: { readonly page: TransferPage }) {
  const possible = ENDINGS.filter((ending) => page.can.includes(ending))
  if (possible.length === 0) return null
  return (
    <div className="nn-form-actions nn-no-print">
      {possible.map((ending) => (
        <End key={ending} id={page.id} ending={ending} />
      ))}
    </div>
  )
}

function End({ id, ending }: { readonly id: string; readonly ending: Ending }) {
  const act = useAct(transfersApi[ending])
  const [reason, setReason] = useState('')
  return (
    <ConfirmAct
      label={t(`transfers.act.${ending}`)}
      title={t(`transfers.${ending}.title`)}
      consequence={<p>{t(`transfers.${ending}.consequence`)}</p>}
      confirmLabel={t(`transfers.act.${ending}`)}
      onConfirm={() => act.mutateAsync({ params: { id }, body: { reason } })}
    >
      <AreaField name="reason" label={t('transfers.reason')} required value={reason} onChange={setReason} minRows={2} />
    </ConfirmAct>
  )
}
