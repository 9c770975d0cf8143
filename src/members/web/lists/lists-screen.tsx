import '../members.css'
import './lists.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button, ButtonAnchor } from '#platform/web/ui/button.tsx'
import { DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type ListQuery, listsApi } from '../../contract/lists.ts'
import { dayText } from '../words.ts'
import { columnsFor } from './list-columns.tsx'
import { ListFigures, totalOf } from './list-figures.tsx'
import { ListFilter } from './list-filter.tsx'
import { titleOf } from './list-title.ts'
import { SavedLists } from './saved-lists.tsx'

type ListPage = ReplyOf<typeof listsApi.list>

/** Where the whole of a list comes as a paper; handed in, for papers know the members. */
export type ListPaperHref = (asked: {
  readonly unitId: string
  readonly query: ListQuery
  readonly title: string
  readonly format: 'pdf' | 'docx'
}) => string

interface ScreenProps {
  readonly paperHref: ListPaperHref
  /** Most lines one paper has. */
  readonly paperMost: number
}

/** Lists people ask for, of a cell or of everything below a committee: what is asked, the figures, the lines. */
export function ListsScreen({ paperHref, paperMost }: ScreenProps) {
  const unit = useUnit()
  const [filter, setFilter] = useState<ListQuery>({})
  const [shown, setShown] = useState<{ readonly query: ListQuery; readonly name: string }>({ query: {}, name: '' })
  const args = { params: { unitId: unit.id }, query: shown.query }
  const list = usePages(listsApi.list, args, { keepsShown: true })
  const figures = useQuery(question(listsApi.figures, args))
  const open = (query: ListQuery, name: string) => {
    setFilter(query)
    setShown({ query, name })
  }
  const asked = shown.name === '' ? titleOf(shown.query) : shown.name
  const title = shown.name === '' ? t('lists.paperTitle') : shown.name
  return (
    <Page
      title={t('lists.title')}
      lead={t('lists.lead')}
      back={
        <Link to={isCommittee(unit.kind) ? `/u/${unit.id}/composition` : `/u/${unit.id}/members`}>
          {isCommittee(unit.kind) ? t('lists.toComposition') : t('members.back')}
        </Link>
      }
    >
      <SavedLists filter={filter} name={shown.name} onOpen={open} />
      <ListFilter filter={filter} onChange={setFilter} onShow={() => setShown({ query: filter, name: shown.name })} />
      <Answer query={figures}>{(found) => <ListFigures figures={found} />}</Answer>
      <TakeAway
        hrefs={{
          excel: hrefOf(listsApi.export, {
            params: args.params,
            query: { ...shown.query, title: asked === '' ? title : asked },
          }),
          pdf: paperHref({ unitId: unit.id, query: shown.query, title: asked, format: 'pdf' }),
          docx: paperHref({ unitId: unit.id, query: shown.query, title: asked, format: 'docx' }),
        }}
        tooLong={(figures.data?.total ?? 0) > paperMost ? paperMost : null}
      />
      <Answer query={list} shape="table">
        {({ pages }) => (
          <Shown
            pages={pages}
            query={shown.query}
            title={title}
            total={figures.data === undefined ? null : totalOf(figures.data)}
            more={list.hasNextPage ? () => void list.fetchNextPage() : null}
            busy={list.isFetching}
          />
        )}
      </Answer>
    </Page>
  )
}

interface TakeAwayProps {
  readonly hrefs: { readonly excel: string; readonly pdf: string; readonly docx: string }
  /** The most lines of one paper, where the list has more. */
  readonly tooLong: number | null
}

/** The whole list, whatever part of it is shown: as the official table to print and sign, or as a sheet. */
function TakeAway({ hrefs, tooLong }: TakeAwayProps) {
  return (
    <>
      <div className="nn-members-tools nn-no-print">
        {tooLong === null ? (
          <>
            <ButtonAnchor to={hrefs.pdf}>{t('lists.print')}</ButtonAnchor>
            <ButtonAnchor to={hrefs.docx}>{t('lists.word')}</ButtonAnchor>
          </>
        ) : null}
        <ButtonAnchor to={hrefs.excel}>{t('lists.export')}</ButtonAnchor>
      </div>
      {tooLong === null ? null : <p className="nn-help">{t('lists.printLong', { most: formatNumber(tooLong) })}</p>}
    </>
  )
}

const isCommittee = (kind: string) => kind !== 'cell' && kind !== 'party_group'

interface ShownProps {
  readonly pages: readonly ListPage[]
  readonly query: ListQuery
  readonly title: string
  /** How many the list has; null until that is counted. */
  readonly total: string | null
  readonly more: (() => void) | null
  readonly busy: boolean
}

function Shown({ pages, query, title, total, more, busy }: ShownProps) {
  const unit = useUnit()
  const [first] = pages
  if (first === undefined) return null
  const lines = pages.flatMap((page) => page.lines)
  return (
    <>
      <p role="status" className="nn-help">
        {total === null ? t('lists.shownOnly', { shown: formatNumber(lines.length) }) : null}
        {total === null ? null : t('lists.shown', { shown: formatNumber(lines.length), total })}
      </p>
      <DataTable
        caption={t('lists.caption', { title, day: dayText(first.on) })}
        columns={columnsFor(query, { lines, certainty: first.partyAgeCertainty, withUnit: isCommittee(unit.kind) })}
        rows={lines.map((line, index) => ({ ...line, number: index + 1 }))}
        rowKey={({ personId }) => personId}
        rowLink={({ personId, unitId }) => `/u/${unitId}/members/${personId}`}
        empty={<Empty title={t('lists.none')}>{t('lists.noneHelp')}</Empty>}
        isWide
      />
      {more === null ? null : (
        <div className="nn-form-actions nn-no-print">
          <Button variant="default" loading={busy} onClick={more}>
            {t('lists.more')}
          </Button>
          <p className="nn-help">{t('lists.moreHelp')}</p>
        </div>
      )}
    </>
  )
}
