import './handovers.css'
import { useQuery } from '@tanstack/react-query'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { handoversApi } from '../contract.ts'
import { type List, NewForm } from './new-form.tsx'

type Row = List['rows'][number]

/** Who has yet to hand over, what is being handed over, what was; a new one begins here. */
export function HandoversScreen() {
  const unit = useUnit()
  const found = useQuery(question(handoversApi.list, { params: { unitId: unit.id } }))
  return (
    <Page title={t('handovers.title')} lead={t('handovers.lead')}>
      <Answer query={found} shape="table">
        {(list) => (
          <>
            <Waiting list={list} />
            <DataTable
              caption={t('handovers.caption')}
              columns={COLUMNS()}
              rows={list.rows}
              rowKey={(row) => row.id}
              rowLink={(row) => `/u/${unit.id}/handovers/${row.id}`}
              empty={<Empty title={t('handovers.none')}>{t('handovers.noneHelp')}</Empty>}
            />
            <Section title={t('handovers.new')}>
              {list.terms.length === 0 ? (
                <Empty title={t('handovers.noTerms')}>{t('handovers.noTermsHelp')}</Empty>
              ) : (
                <NewForm unitId={unit.id} list={list} />
              )}
            </Section>
          </>
        )}
      </Answer>
    </Page>
  )
}

function Waiting({ list }: { readonly list: List }) {
  return list.terms.flatMap(({ termId, personName, office, endedOn }) =>
    endedOn === null
      ? []
      : [
          <Notice
            key={termId}
            tone="due"
            title={t('handovers.late', { name: personName, day: formatDay(endedOn as LocalDate) })}
          >
            <p>{wordOf('app.office', office)}</p>
          </Notice>,
        ],
  )
}

const COLUMNS = (): readonly [Column<Row>, ...Column<Row>[]] => [
  { key: 'office', head: t('handovers.column.office'), cell: (row) => wordOf('app.office', row.office) },
  { key: 'giver', head: t('handovers.column.giver'), cell: (row) => row.giverName },
  { key: 'receiver', head: t('handovers.column.receiver'), cell: (row) => row.receiverName, onPhone: false },
  { key: 'on', head: t('handovers.column.on'), cell: (row) => formatDay(row.onDay as LocalDate), onPhone: false },
  { key: 'stage', head: t('handovers.column.stage'), cell: (row) => wordOf('handovers.stage', row.stage) },
]
