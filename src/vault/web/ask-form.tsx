import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import { call, newKey } from '#platform/web/call/call.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField, CheckField } from '#platform/web/ui/fields.tsx'
import { vaultApi } from '../contract.ts'
import type { OpeningPurpose } from '../rules/vocabulary.ts'
import type { Vault } from './vault-shapes.ts'

interface AskFormProps {
  readonly unitId: UnitId
  readonly vault: Vault
  readonly itemIds: readonly string[]
  readonly forReading: boolean
}

/** Asks a second person to agree, with the reason; to seal anew also by the two sheets, where the keys are lost. */
export function AskForm({ unitId, vault, itemIds, forReading }: AskFormProps) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const hasPart = vault.items.some(({ id, isMine }) => isMine && itemIds.includes(id))
  const [bySheets, setBySheets] = useState(!hasPart)
  const purpose: OpeningPurpose = forReading ? 'read' : bySheets ? 'recover' : 'rekey'
  const ask = async () => {
    const body = { purpose, itemIds: [...itemIds], reason }
    await call(vaultApi.ask, { params: { unitId }, body }, { key: newKey() })
    await client.invalidateQueries()
  }
  return (
    <ConfirmAct
      label={t(forReading ? 'vault.ask' : 'vault.askReseal')}
      title={t(forReading ? 'vault.askTitle' : 'vault.askResealTitle')}
      consequence={t('vault.askConsequence')}
      confirmLabel={t('vault.askConfirm')}
      onConfirm={ask}
    >
      <AreaField
        name="reason"
        label={t('vault.reason')}
        help={t('vault.reasonHelp')}
        required
        value={reason}
        onChange={setReason}
      />
      {forReading ? null : (
        <CheckField name="purpose" label={t('vault.bySheets')} value={bySheets} onChange={setBySheets} />
      )}
    </ConfirmAct>
  )
}
