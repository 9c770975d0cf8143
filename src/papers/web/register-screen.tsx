import './papers.css'
import { useDeferredValue, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type PaperRow, papersApi } from '../contract.ts'
import { PAPER_TYPES, type PaperType } from '../rules/paper-type.ts'
import { NumberTerms } from './number-terms.tsx'
import { citedNumber, typeWord } from './paper-words.ts'

/** The register of outgoing papers of a unit. */
export function RegisterScreen() {
  const unitId = useUnit().id
  const [type, setType] = useState<PaperType | null>(null)
  const [search, setSearch] = useState('')
  const asked = useDeferredValue(search.trim())
  const papers = useRegister(unitId, { type, search: asked })
  const choices = PAPER_TYPES.map((value) => ({ value, label: wordOf('papers.type', value) }))
  return (
    <Page title={t('papers.title')} lead={t('papers.lead')}>
      <div className="nn-register-filters nn-no-print">
        <SelectField
          name={null}
          label={t('papers.filter.type')}
          value={type}
          onChange={setType}
          choices={choices}
          empty={t('papers.filter.allTypes')}
        />
        <TextField
          name={null}
          label={t('papers.filter.search')}
          help={t('papers.filter.searchHelp')}
          value={search}
          onChange={setSearch}
        />
      </div>
      <Answer query={papers} shape="table">
        {({ pages }) => (
          <>
            <DataTable
              caption={t('papers.caption')}
              columns={COLUMNS()}
              rows={pages.flatMap((page) => page.rows)}
              rowKey={(row) => row.id}
              rowLink={(row) => `/u/${unitId}/papers/${row.id}`}
              empty={<NoPapers filtered={type !== null || asked !== ''} />}
            />
            <MorePages of={papers}>{t('papers.more')}</MorePages>
            <NumberTerms unitId={unitId} mayChange={pages[0]?.mayIssue === true} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function useRegister(unitId: string, { type, search }: { readonly type: PaperType | null; readonly search: string }) {
  const filter = { ...(type === null ? {} : { type }), ...(search === '' ? {} : { search }) }
  return usePages(papersApi.register, { params: { unitId }, query: filter })
}

function NoPapers({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <Empty title={t('papers.none.title')}>{t('papers.none.body')}</Empty>
  ) : (
    <Empty title={t('papers.empty.title')}>{t('papers.empty.body')}</Empty>
  )
}

const COLUMNS = (): readonly [Column<PaperRow>, ...Column<PaperRow>[]] => [
  {
    key: 'number',
    head: t('papers.column.number'),
    cell: (row) => <span className="nn-nowrap">{citedNumber(row)}</span>,
  },
  {
    key: 'type',
    head: t('papers.column.type'),
    cell: typeWord,
    onPhone: false,
  },
  {
    key: 'issuedOn',
    head: t('papers.column.issuedOn'),
    cell: (row) => formatDay(row.issuedOn as LocalDate),
    onPhone: false,
  },
  {
    key: 'subject',
    head: t('papers.column.subject'),
    cell: (row) => (
      <>
        <span className={row.state === 'void' ? 'nn-subject nn-void' : 'nn-subject'}>{row.subject}</span>
        <small className="nn-on-phone">{formatDay(row.issuedOn as LocalDate)}</small>
      </>
    ),
  },
  {
    key: 'state',
    head: t('papers.column.state'),
    cell: (row) => (
      <span className="nn-nowrap">
        <StateMark state={row.state === 'void' ? 'late' : 'done'} word={wordOf('papers.state', row.state)} />
      </span>
    ),
    onPhone: false,
  },
]
