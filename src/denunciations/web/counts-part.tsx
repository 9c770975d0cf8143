import { useQuery } from '@tanstack/react-query'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatMonth } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { denunciationsApi } from '../contract.ts'
import { SMALLEST_SHOWN } from '../rules/statistics.ts'

type Count = ReplyOf<typeof denunciationsApi.statistics>['counts'][number]

/** A count as it may be shown: one so small that it would point at somebody is only said to be small. */
export function shownCountText(count: number | null): string {
  return count === null ? t('denunciations.fewerThan', { n: SMALLEST_SHOWN }) : String(count)
}

/** Letters of the year by month, way and state, and what was concluded: numbers only. */
export function CountsPart({ unitId }: { readonly unitId: UnitId }) {
  const year = Number((useMe().today as LocalDate).slice(0, 4))
  const found = useQuery(question(denunciationsApi.statistics, { params: { unitId }, query: { year } }))
  return (
    <Section title={t('denunciations.statistics', { year: String(year) })}>
      <Answer query={found} shape="table">
        {({ counts, outcomes }) => (
          <>
            <DataTable
              caption={t('denunciations.statistics', { year: String(year) })}
              columns={COLUMNS()}
              rows={counts}
              rowKey={({ month, channel, state }) => `${month} ${channel} ${state}`}
              empty={<Empty title={t('denunciations.statisticsNone')}>{t('denunciations.noneHelp')}</Empty>}
            />
            {outcomes.length === 0 ? null : <h3>{t('denunciations.outcomes')}</h3>}
            <ul className="nn-letter-list">
              {outcomes.map(({ outcome, count }) => (
                <li key={outcome}>
                  {wordOf('cases.allegationOutcome', outcome)}: {shownCountText(count)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </Section>
  )
}

const COLUMNS = (): readonly [Column<Count>, ...Column<Count>[]] => [
  { key: 'month', head: t('denunciations.column.month'), cell: ({ month }) => formatMonth(month as Month) },
  {
    key: 'channel',
    head: t('denunciations.column.channel'),
    cell: ({ channel }) => wordOf('denunciations.channel', channel),
    onPhone: false,
  },
  { key: 'state', head: t('denunciations.column.state'), cell: ({ state }) => wordOf('denunciations.state', state) },
  { key: 'count', head: t('denunciations.column.count'), cell: ({ count }) => count, align: 'end' },
]
