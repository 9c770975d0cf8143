import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import type { TransferRow } from '../contract/shapes.ts'
import { nextText, TransferClock, TransferState } from './transfer-words.tsx'

interface TableProps {
  readonly caption: string
  readonly rows: readonly TransferRow[]
  readonly unitId: string
  readonly empty: string
}

/** Transfers with where to, how far, and what comes next with its clock. */
export function TransferTable({ caption, rows, unitId, empty }: TableProps) {
  return (
    <DataTable
      caption={caption}
      columns={COLUMNS()}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={(row) => `/u/${unitId}/transfers/${row.id}`}
      empty={<Empty title={empty} />}
    />
  )
}

const COLUMNS = (): readonly [Column<TransferRow>, ...Column<TransferRow>[]] => [
  {
    key: 'person',
    head: t('transfers.column.person'),
    cell: (row) => <span className="nn-transfer-name">{row.personName}</span>,
  },
  { key: 'kind', head: t('transfers.column.kind'), cell: (row) => wordOf('transfers.kind', row.kind), onPhone: false },
  {
    key: 'places',
    head: t('transfers.column.places'),
    cell: (row) => t('transfers.places', { from: row.from.name, to: row.to.name }),
    onPhone: false,
  },
  {
    key: 'state',
    head: t('transfers.column.state'),
    cell: (row) => (
      <>
        <TransferState row={row} />
        {row.next === null ? null : <div className="nn-transfer-next">{nextText(row)}</div>}
        <div>
          <TransferClock clock={row.clock} />
        </div>
      </>
    ),
  },
]
