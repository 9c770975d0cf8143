import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { DeskFailed } from './desk-failed.ts'

/** Sealing comes with the first key or letter: it is as large as the rest of the screens of an evening. */
export const loadDesk = () => import('./desk.ts')

/** Something done at the desk: sealed or opened here, then told to the server. What failed is said, whichever of both it was. */
export function useDesk() {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    try {
      await work()
      await client.invalidateQueries()
      return true
    } catch (failure) {
      setError(failure)
      // Refused for what changed meanwhile: it is shown as it is now, and what was typed can be sent again.
      if (failure instanceof CallFailed && failure.kind === 'refused') await client.invalidateQueries()
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, run }
}

export function DeskFailure({ error }: { readonly error: unknown }) {
  if (!(error instanceof DeskFailed)) return <Refusal error={error} />
  return (
    <Notice tone="late" title={t('ui.refusal.title')} urgent>
      <p>{t(`vault.failed.${error.code}`)}</p>
    </Notice>
  )
}
