import type { LocalDate } from '#kernel/local-date.ts'
import { citedNumber } from '#papers/rules/vietnamese-forms.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { reportsApi } from '../contract.ts'

type Report = ReplyOf<typeof reportsApi.report>

/** How far the report is: sent, sent back, approved; or never sent, where its period is closed. */
export function Standing({ report: { submission, period } }: { readonly report: Report }) {
  if (submission === null) {
    if (period.lockedOn === null) return null
    return (
      <Notice tone="late" title={t('reports.report.neverSent', { day: formatDay(period.lockedOn as LocalDate) })} />
    )
  }
  const { stage, code, submittedAt, reason, paper } = submission
  const number = paper === null ? null : <p>{numberedWords(paper)}</p>
  if (stage === 'returned') return <Notice tone="late" title={t('reports.report.returned', { reason })} />
  const title =
    stage === 'approved'
      ? t('reports.report.approved', { code })
      : t('reports.report.sent', { at: formatMoment(submittedAt), code })
  return (
    <Notice tone={stage === 'approved' ? 'done' : 'plain'} title={title}>
      {number}
    </Notice>
  )
}

function numberedWords(paper: NonNullable<NonNullable<Report['submission']>['paper']>): string {
  const facts = { number: citedNumber(paper), day: formatDay(paper.issuedOn as LocalDate) }
  const { name } = paper.signer
  return name === null ? t('reports.report.numbered', facts) : t('reports.report.signed', { ...facts, name })
}
