import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { reportsApi } from '../contract.ts'

type Level = ReplyOf<typeof reportsApi.list>['burdens'][number]

/** What each level above asks in a month; of a cell, what of it falls on the cell itself. */
export function BurdenPart({ burdens, isCell }: { readonly burdens: readonly Level[]; readonly isCell: boolean }) {
  if (burdens.every(({ reports }) => reports === 0)) return null
  const [nearest] = burdens
  const own = isCell ? nearest : undefined
  const all = burdens.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <Section title={t('reports.burdens')}>
      {own === undefined ? null : (
        <p>
          {t('reports.burdens.own', {
            fields: formatNumber(own.fields),
            n: formatNumber(own.minutes),
            all: formatNumber(all),
          })}
        </p>
      )}
      <DataTable
        caption={t('reports.burdens.caption')}
        rows={burdens}
        rowKey={({ unitId }) => unitId}
        empty={null}
        columns={COLUMNS()}
      />
      <p className="nn-help reports-under-table">{t('reports.burdens.help')}</p>
    </Section>
  )
}

const COLUMNS = (): readonly [Column<Level>, ...Column<Level>[]] => [
  { key: 'level', head: t('reports.burdens.level'), cell: ({ unitName }) => unitName },
  {
    key: 'asks',
    head: t('reports.burdens.asks'),
    cell: ({ asksName }) => asksName ?? t('reports.burdens.eachBelow'),
    onPhone: false,
  },
  {
    key: 'reports',
    head: t('reports.burdens.reports'),
    cell: ({ reports }) => formatNumber(reports),
    align: 'end',
    onPhone: false,
  },
  { key: 'fields', head: t('reports.burdens.fields'), cell: ({ fields }) => formatNumber(fields), align: 'end' },
  { key: 'minutes', head: t('reports.burdens.minutes'), cell: ({ minutes }) => formatNumber(minutes), align: 'end' },
]
