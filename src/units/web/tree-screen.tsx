import './units.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { call } from '#platform/web/call/call.ts'
import { formatDay, formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type UnitRow, unitsApi } from '../contract.ts'

/** What stands directly below a unit on a day; with a name typed, what bears it anywhere below. */
export function TreeScreen() {
  const unit = useUnit()
  const today = useMe().today as LocalDate
  const [on, setOn] = useState<LocalDate | null>(today)
  const [search, setSearch] = useState('')
  const asked = useDeferredValue(search.trim())
  const day = on ?? today
  const units = useTree(unit.id, day, asked)
  const back = (
    <Link to="/u/$unitId/unit" params={{ unitId: unit.id }}>
      {unit.name}
    </Link>
  )
  return (
    <Page title={t('units.tree')} lead={t('units.tree.lead')} back={back}>
      <div className="nn-unit-filters nn-no-print">
        <TextField
          label={t('units.tree.search')}
          help={t('units.tree.searchHelp')}
          value={search}
          onChange={setSearch}
        />
        <DayField label={t('units.tree.on')} value={on} onChange={setOn} />
      </div>
      <Answer query={units} shape="table">
        {({ pages }) => (
          <>
            <DataTable
              caption={t('units.tree.caption', { day: formatDay(day) })}
              columns={COLUMNS()}
              rows={pages.flatMap((page) => page.rows)}
              rowKey={(row) => row.id}
              rowLink={(row) => `/u/${row.id}/unit`}
              empty={<NoUnits searched={asked !== ''} />}
            />
            {units.hasNextPage ? (
              <Button variant="default" loading={units.isFetchingNextPage} onClick={() => void units.fetchNextPage()}>
                {t('units.tree.more')}
              </Button>
            ) : null}
          </>
        )}
      </Answer>
    </Page>
  )
}

function useTree(under: string, on: LocalDate, search: string) {
  return useInfiniteQuery({
    queryKey: [unitsApi.list.name, under, on, search],
    queryFn: ({ pageParam, signal }) =>
      call(
        unitsApi.list,
        {
          query: {
            on,
            ...(search === '' ? { under } : { search }),
            ...(pageParam === null ? {} : { after: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

function NoUnits({ searched }: { readonly searched: boolean }) {
  return searched ? (
    <Empty title={t('units.tree.notFound')}>{t('units.tree.notFoundHelp')}</Empty>
  ) : (
    <Empty title={t('units.tree.none')}>{t('units.tree.noneHelp')}</Empty>
  )
}

const COLUMNS = (): readonly [Column<UnitRow>, ...Column<UnitRow>[]] => [
  { key: 'name', head: t('units.tree.name'), cell: (row) => row.name },
  { key: 'kind', head: t('units.tree.kind'), cell: (row) => kindWord(row), onPhone: false },
  { key: 'secretary', head: t('units.tree.secretary'), cell: (row) => row.secretary ?? t('units.noSecretary') },
  {
    key: 'below',
    head: t('units.tree.below'),
    align: 'end',
    cell: (row) => formatNumber(row.unitsBelow),
    onPhone: false,
  },
]

function kindWord({ kind, cellType }: Pick<UnitRow, 'kind' | 'cellType'>): string {
  const word = wordOf('units.kind', kind)
  return cellType === null ? word : `${word} (${wordOf('units.cellType', cellType)})`
}
