import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay, formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import type { UnitRow } from '../contract.ts'
import { useTree } from './tree-requests.ts'
import { kindWord } from './unit-words.ts'

interface Asked {
  readonly under: string
  readonly on: LocalDate
  readonly search: string
}

/** What stands directly below a unit, or what was found by name, as a table. */
export function TreeTable({ under, on, search }: Asked) {
  const units = useTree(under, on, search)
  return (
    <Answer query={units} shape="table">
      {({ pages }) => (
        <>
          <DataTable
            caption={t('units.tree.caption', { day: formatDay(on) })}
            columns={COLUMNS()}
            rows={pages.flatMap((page) => page.rows)}
            rowKey={(row) => row.id}
            rowLink={(row) => `/u/${row.id}/unit`}
            empty={<NoUnits searched={search !== ''} />}
          />
          {units.hasNextPage ? (
            <Button variant="default" loading={units.isFetchingNextPage} onClick={() => void units.fetchNextPage()}>
              {t('units.tree.more')}
            </Button>
          ) : null}
        </>
      )}
    </Answer>
  )
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
