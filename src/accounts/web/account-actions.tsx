import './accounts.css'
import { useState } from 'react'
import { accountsApi } from '#accounts/contract.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField } from '#platform/web/ui/fields.tsx'
import type { SlipFacts } from './slip.tsx'

export type AccountRow = ReplyOf<typeof accountsApi.ofUnit>['rows'][number]

interface ActionsProps {
  readonly row: AccountRow
  readonly unitId: string
  readonly onSlip: (slip: SlipFacts) => void
}

/** What may be done with one person's account, by its state. */
export function AccountActions({ row, unitId, onSlip }: ActionsProps) {
  if (!row.mayChange) return <span className="nn-help">{t('accounts.unit.elsewhere')}</span>
  if (row.userId === null) return <Make row={row} unitId={unitId} onSlip={onSlip} />
  if (row.state === 'closed') return <Reopen name={row.fullName} userId={row.userId} unitId={unitId} />
  return (
    <div className="accounts-actions">
      <Renew row={row} userId={row.userId} unitId={unitId} onSlip={onSlip} />
      <Close name={row.fullName} userId={row.userId} unitId={unitId} />
    </div>
  )
}

const REFRESH = [[accountsApi.ofUnit.name]]

function Make({ row, unitId, onSlip }: ActionsProps) {
  const make = useAct(accountsApi.make, {
    refresh: REFRESH,
    onDone: (slip) => onSlip({ ...slip, fullName: row.fullName }),
  })
  return (
    <>
      <Button
        variant="default"
        loading={make.isPending}
        aria-label={`${t('accounts.make')}: ${row.fullName}`}
        onClick={() => make.mutate({ body: { unitId, personId: row.personId } })}
      >
        {t('accounts.make')}
      </Button>
      <Refusal error={make.error} />
    </>
  )
}

function Renew({ row, userId, unitId, onSlip }: ActionsProps & { readonly userId: string }) {
  const [removeTotp, setRemoveTotp] = useState(false)
  const renew = useAct(accountsApi.renewCode, { refresh: REFRESH })
  const confirm = async () => {
    const slip = await renew.mutateAsync({ params: { userId }, body: { unitId, removeTotp } })
    onSlip({ ...slip, fullName: row.fullName })
  }
  return (
    <ConfirmAct
      label={t('accounts.renew')}
      title={t('accounts.renew.title', { name: row.fullName })}
      consequence={t('accounts.renew.consequence')}
      confirmLabel={t('accounts.renew')}
      onConfirm={confirm}
    >
      {row.totpOn ? (
        <CheckField
          name="removeTotp"
          label={t('accounts.renew.removeTotp')}
          value={removeTotp}
          onChange={setRemoveTotp}
        />
      ) : null}
    </ConfirmAct>
  )
}

interface OpenOrClosed {
  readonly name: string
  readonly userId: string
  readonly unitId: string
}

function Close({ name, userId, unitId }: OpenOrClosed) {
  const close = useAct(accountsApi.close, { refresh: REFRESH })
  return (
    <ConfirmAct
      label={t('accounts.close')}
      title={t('accounts.close.title', { name })}
      consequence={t('accounts.close.consequence')}
      confirmLabel={t('accounts.close.action')}
      onConfirm={() => close.mutateAsync({ params: { userId }, body: { unitId } })}
    />
  )
}

function Reopen({ name, userId, unitId }: OpenOrClosed) {
  const reopen = useAct(accountsApi.reopen, { refresh: REFRESH })
  return (
    <ConfirmAct
      label={t('accounts.reopen')}
      title={t('accounts.reopen.title', { name })}
      consequence={t('accounts.reopen.consequence')}
      confirmLabel={t('accounts.reopen.action')}
      onConfirm={() => reopen.mutateAsync({ params: { userId }, body: { unitId } })}
    />
  )
}
