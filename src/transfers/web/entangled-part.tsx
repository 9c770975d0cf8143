import { Link } from '@tanstack/react-router'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { TransferPage } from '../contract/shapes.ts'
import { SettleCommitments } from './settle-form.tsx'
import { dayText } from './transfer-words.tsx'

/** What acceptance ends and what it does not, said before: offices, and what he has promised the cell left. */
export function EntangledPart({ page, unitId }: { readonly page: TransferPage; readonly unitId: string }) {
  const { officesEnding, officesStaying, openCommitments, personName } = page
  if (officesEnding.length + officesStaying.length + openCommitments.length === 0) return null
  return (
    <Notice tone="due" title={t('transfers.entangled.title', { name: personName })}>
      <ul>
        {officesEnding.map((office) => (
          <li key={office}>{t('transfers.entangled.ends', { office: wordOf('app.office', office) })}</li>
        ))}
        {officesStaying.map(({ office, unitName }) => (
          <li key={`${office} ${unitName}`}>
            {t('transfers.entangled.stays', { office: wordOf('app.office', office), unit: unitName })}
          </li>
        ))}
        {openCommitments.map(({ id, what, dueOn, stays }) => (
          <li key={id}>
            <Link to={`/u/${unitId}/commitments/${id}`}>{what}</Link> (
            {t('transfers.entangled.due', { day: dayText(dueOn) })}
            {stays ? `; ${t('transfers.entangled.staying')}` : null})
          </li>
        ))}
      </ul>
      {openCommitments.length === 0 ? null : <p>{t('transfers.entangled.commitments')}</p>}
      {page.can.includes('settle') ? <SettleCommitments page={page} /> : null}
    </Notice>
  )
}
