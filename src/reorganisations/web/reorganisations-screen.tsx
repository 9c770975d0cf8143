import './reorganisations.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { reorganisationsApi } from '../contract.ts'
import { NewForm } from './new-form.tsx'

type Row = ReplyOf<typeof reorganisationsApi.list>['rows'][number]

/** What a committee has reorganised and is reorganising; a new one begins here. */
export function ReorganisationsScreen() {
  const unit = useUnit()
  const found = useQuery(question(reorganisationsApi.list, { params: { unitId: unit.id } }))
  const back = (
    <Link to="/u/$unitId/unit" params={{ unitId: unit.id }}>
      {unit.name}
    </Link>
  )
  return (
    <Page title={t('reorganisations.title')} lead={t('reorganisations.lead')} back={back}>
      <Answer query={found} shape="table">
        {({ rows }) => (
          <>
            <DataTable
              caption={t('reorganisations.caption')}
              columns={COLUMNS()}
              rows={rows}
              rowKey={(row) => row.id}
              rowLink={(row) => `/u/${unit.id}/reorganisations/${row.id}`}
              empty={<Empty title={t('reorganisations.none')}>{t('reorganisations.noneHelp')}</Empty>}
            />
            <Section title={t('reorganisations.new')}>
              <NewForm committeeId={unit.id} />
            </Section>
          </>
        )}
      </Answer>
    </Page>
  )
}

const COLUMNS = (): readonly [Column<Row>, ...Column<Row>[]] => [
  { key: 'title', head: t('reorganisations.column.title'), cell: (row) => row.title },
  { key: 'on', head: t('reorganisations.column.on'), cell: (row) => formatDay(row.effectiveOn as LocalDate) },
  {
    key: 'kind',
    head: t('reorganisations.column.kind'),
    cell: (row) => wordOf('reorganisations.kind', row.kind),
    onPhone: false,
  },
  {
    key: 'stage',
    head: t('reorganisations.column.stage'),
    cell: (row) => wordOf('reorganisations.stage', row.stage),
  },
]
