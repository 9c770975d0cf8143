import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { reportsApi } from '../contract.ts'
import { rowName, spanName } from './period-words.ts'

type Report = ReplyOf<typeof reportsApi.report>
type Elsewhere = Report['toldElsewhere'][number]

const periodsText = ({ periods }: Elsewhere): string => periods.map((one) => spanName(one.kind, one)).join(', ')

/** In which reports it was told already of some of these months; undefined where in none. */
export function toldText(toldElsewhere: Report['toldElsewhere'], row: string): string | undefined {
  const found = toldElsewhere.find((one) => one.row === row)
  return found && t('reports.report.askedRest', { periods: periodsText(found) })
}

/** What is not asked here as other reports told it, though not of just these months: which, so that nobody takes the figure for more than it is. */
export function ToldElsewhere({ report: { toldElsewhere, asked } }: { readonly report: Report }) {
  const open = new Set(asked.map(({ id }) => id))
  const by = Map.groupBy(
    toldElsewhere.filter(({ row }) => !open.has(row)),
    periodsText,
  )
  if (by.size === 0) return null
  return (
    <Notice tone="plain" title={t('reports.report.elsewhere')}>
      <p>{t('reports.report.elsewhere.help')}</p>
      <ul>
        {[...by].map(([periods, rows]) => (
          <li key={periods}>
            {t('reports.report.elsewhere.line', { periods, rows: rows.map(({ row }) => rowName(row)).join('; ') })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
