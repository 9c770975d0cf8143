import '../members.css'
import './lists.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button, ButtonAnchor } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { PrintButton } from '#platform/web/ui/print-button.tsx'
import { type ListLine, type ListQuery, listsApi } from '../../contract/lists.ts'
import { birthText, dayText } from '../words.ts'
import { ListFigures, totalOf } from './list-figures.tsx'
import { ListFilter } from './list-filter.tsx'
import { SavedLists } from './saved-lists.tsx'

type ListPage = ReplyOf<typeof listsApi.list>

/** Lists people ask for, of a cell or of everything below a committee: what is asked, the figures, the lines. */
export function ListsScreen() {
  const unit = useUnit()
  const [filter, setFilter] = useState<ListQuery>({})
  const [shown, setShown] = useState<{ readonly query: ListQuery; readonly name: string }>({ query: {}, name: '' })
  const params = { unitId: unit.id }
  const list = usePages(listsApi.list, { params, query: shown.query }, { keepsShown: true })
  const open = (query: ListQuery, name: string) => {
    setFilter(query)
    setShown({ query, name })
  }
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
      <Answer query={list} shape="table">
        {({ pages }) => (
          <Shown
            pages={pages}
            query={shown.query}
            name={shown.name}
            more={list.hasNextPage ? () => void list.fetchNextPage() : null}
            busy={list.isFetching}
          />
        )}
      </Answer>
    </Page>
  )
}

const isCommittee = (kind: string) => kind !== 'cell' && kind !== 'party_group'

interface ShownProps {
  readonly pages: readonly ListPage[]
  readonly query: ListQuery
  readonly name: string
  readonly more: (() => void) | null
  readonly busy: boolean
}

function Shown({ pages, query, name, more, busy }: ShownProps) {
  const unit = useUnit()
  const lines = pages.flatMap((page) => page.lines)
  const figures = pages[0]?.figures
  const on = pages[0]?.on ?? null
  if (figures === undefined) return null
  const title = name === '' ? t('lists.paperTitle') : name
  return (
    <>
      <PaperHead unitName={unit.name} title={title} day={dayText(on)} />
      <div className="nn-no-print">
        <ListFigures figures={figures} />
      </div>
      <div className="nn-members-tools nn-no-print">
        <ButtonAnchor to={hrefOf(listsApi.export, { params: { unitId: unit.id }, query: { ...query, title } })}>
          {t('lists.export')}
        </ButtonAnchor>
        <PrintButton />
      </div>
      <p role="status" className="nn-help nn-no-print">
        {t('lists.shown', { shown: formatNumber(lines.length), total: totalOf(figures) })}
      </p>
      <DataTable
        caption={t('lists.caption', { title, day: dayText(on) })}
        columns={columnsFor(query, lines, isCommittee(unit.kind))}
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
      <p className="nn-list-total" aria-hidden="true">
        {figures.parts === null
          ? t('lists.totalOver', { total: formatNumber(figures.total) })
          : t('lists.total', {
              total: formatNumber(figures.total),
              female: formatNumber(figures.parts.female),
              probationary: formatNumber(figures.parts.probationary),
              minority: formatNumber(figures.parts.minority),
              onLeave: formatNumber(figures.parts.onLeave),
            })}
      </p>
      <div className="nn-list-signs" aria-hidden="true">
        <strong>{t('lists.signMaker')}</strong>
        <strong>{t('lists.signCommittee')}</strong>
      </div>
    </>
  )
}

/** The two heads and the title of an official table; on paper only. */
function PaperHead({
  unitName,
  title,
  day,
}: {
  readonly unitName: string
  readonly title: string
  readonly day: string
}) {
  return (
    <div className="nn-list-head" aria-hidden="true">
      <strong>{unitName.toLocaleUpperCase('vi')}</strong>
      <strong>{t('lists.party')}</strong>
      <p>
        <strong>{title.toLocaleUpperCase('vi')}</strong>
        <br />
        {t('lists.asOf', { day })}
      </p>
    </div>
  )
}

type Numbered = ListLine & { readonly number: number }

/** A column nobody fills takes no room; of one cell's list the cell is not named in every line. */
function columnsFor(
  { badgeUntil }: ListQuery,
  lines: readonly ListLine[],
  withUnit: boolean,
): readonly [Column<Numbered>, ...Column<Numbered>[]] {
  const badge: Column<Numbered> = {
    key: 'badge',
    head: t('lists.column.badge'),
    cell: ({ badge: years }) => (years === null ? '' : t('lists.badgeYears', { years })),
  }
  const ethnicity: Column<Numbered> = {
    key: 'ethnicity',
    head: t('lists.column.ethnicity'),
    cell: (line) => line.ethnicity ?? '',
    onPhone: false,
  }
  const unit: Column<Numbered> = {
    key: 'unit',
    head: t('lists.column.unit'),
    cell: ({ unitName }) => <span className="nn-list-unit">{unitName}</span>,
  }
  return [
    {
      key: 'name',
      head: t('members.column.name'),
      cell: ({ number, fullName }) => <span className="nn-member-name">{`${number}. ${fullName}`}</span>,
    },
    { key: 'sex', head: t('lists.column.sex'), cell: sexOf, onPhone: false },
    {
      key: 'born',
      head: t('members.column.born'),
      cell: ({ bornOn, bornPrecision }) => birthText(bornOn, bornPrecision),
    },
    ...(lines.some((line) => line.ethnicity !== null) ? [ethnicity] : []),
    {
      key: 'party',
      head: t('lists.column.party'),
      cell: ({ admittedOn, officialOn }) => (
        <>
          {dayText(admittedOn)}
          <br />
          {dayText(officialOn)}
        </>
      ),
      onPhone: false,
    },
    ...(badgeUntil === undefined ? [] : [badge]),
    ...(withUnit ? [unit] : []),
    {
      key: 'note',
      head: t('lists.column.note'),
      cell: (line) => <span className="nn-list-note">{noteOf(line)}</span>,
      onPhone: false,
    },
  ]
}

function sexOf({ sex }: ListLine): string {
  return sex === null ? '' : wordOf('members.sex', sex)
}

/** What sets a member apart: on probation, exempt, away. */
function noteOf({ standing, leave }: ListLine): string {
  const probation = standing === 'probationary' ? [wordOf('members.standing', standing)] : []
  return [...probation, ...(leave === null ? [] : [wordOf('members.leave', leave)])].join('; ')
}
