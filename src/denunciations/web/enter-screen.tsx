import './letters.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { EnterForm } from './enter-form.tsx'
import type { Entered } from './enter-letter.ts'
import { ReceiptPaper } from './receipt-paper.tsx'

/** Enters a letter that came on paper: what is secret is sealed on this device before anything leaves it. */
export function EnterScreen() {
  const unit = useUnit()
  const today = useMe().today as LocalDate
  const [entered, setEntered] = useState<Entered | null>(null)
  const back = <Link to={`/u/${unit.id}/denunciations`}>{t('denunciations.back')}</Link>
  if (!isSecureContext) {
    return (
      <Page title={t('denunciations.registerOne')}>
        <Notice tone="late" title={t('denunciations.insecure')} />
      </Page>
    )
  }
  return (
    <Page title={t('denunciations.registerOne')} lead={entered ? undefined : t('denunciations.lead')}>
      {entered ? (
        <>
          <Notice tone="done" title={t('denunciations.enteredAs', { code: entered.code })} action={back}>
            {entered.isOwn ? null : <p>{t('denunciations.enteredAbove', { unit: entered.unitName })}</p>}
          </Notice>
          {entered.receipt ? <ReceiptPaper receipt={entered.receipt} /> : null}
        </>
      ) : (
        <EnterForm unitId={unit.id as UnitId} today={today} onEntered={setEntered} />
      )}
    </Page>
  )
}
