import './records.css'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { recordsApi } from '../contract.ts'

type Waiting = ReplyOf<typeof recordsApi.waiting>['requests'][number]

/** Requests for correction that wait in a unit and below it; each opens the member's own page of requests. */
export function WaitingScreen() {
  const unitId = useUnit().id
  const waiting = usePages(recordsApi.waiting, { params: { unitId } })
  return (
    <Answer query={waiting} shape="table">
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.requests)
        const lead = rows.length === 0 ? t('records.waiting.leadNone') : t('records.waiting.lead', { n: rows.length })
        return (
          <Page title={t('records.waiting.title')} lead={lead}>
            <DataTable
              caption={t('records.waiting.caption')}
              columns={columns()}
              rows={rows}
              rowKey={({ id }) => id}
              rowLink={({ personId }) => `/u/${unitId}/members/${personId}/requests`}
              empty={<Empty title={t('records.waiting.none')}>{t('records.waiting.noneHelp')}</Empty>}
            />
            <MorePages of={waiting}>{t('records.waiting.more')}</MorePages>
          </Page>
        )
      }}
    </Answer>
  )
}

const columns = (): readonly [Column<Waiting>, ...Column<Waiting>[]] => [
  { key: 'name', head: t('records.waiting.name'), cell: ({ fullName }) => fullName },
  { key: 'unit', head: t('records.waiting.unit'), cell: ({ unitName }) => unitName, onPhone: false },
  {
    key: 'sections',
    head: t('records.waiting.sections'),
    cell: ({ sections }) => sections.map((section) => wordOf('records.section', section)).join('; '),
  },
  { key: 'by', head: t('records.waiting.by'), cell: ({ proposedByName }) => proposedByName, onPhone: false },
  { key: 'at', head: t('records.waiting.at'), cell: ({ proposedAt }) => formatMoment(proposedAt) },
]
