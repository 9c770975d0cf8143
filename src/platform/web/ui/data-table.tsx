import './data-table.css'
import { Link, useNavigate } from '@tanstack/react-router'
import { type MouseEvent, type ReactNode, useMemo, useState } from 'react'
import { t } from '../i18n/translate.ts'
import { Icon } from './icon.tsx'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Given where sorting by this column means something. */
  readonly compare?: (left: Row, right: Row) => number
  readonly align?: 'start' | 'center' | 'end'
  /** False hides the column on a phone: keep the two or three that matter. The first is always shown. */
  readonly onPhone?: boolean
}

export interface DataTableProps<Row> {
  /** What the table holds, for those who hear it or read it printed. */
  readonly caption: string
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The page a row opens; undefined where it opens none. */
  readonly rowLink?: (row: Row) => string | undefined
  /** What stands here while there are no rows. */
  readonly empty: ReactNode
  /** More columns than fit beside the navigation: the table scrolls in its own frame. */
  readonly isWide?: boolean
}

interface Sorting {
  readonly key: string
  readonly down: boolean
}

/** A real table: its head and first column stay in sight, a row opens its page, columns sort where that means something. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowLink,
  empty,
  isWide = false,
}: DataTableProps<Row>) {
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting])
  if (rows.length === 0) return empty
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="nn-table-wrap" data-scrolls={isWide || undefined} aria-label={caption} tabIndex={0}>
      <table className="nn-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <Head key={column.key} column={column} isFirst={index === 0} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <Row key={rowKey(row)} row={row} columns={columns} link={rowLink?.(row)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row<R>({
  row,
  columns,
  link,
}: {
  readonly row: R
  readonly columns: readonly Column<R>[]
  readonly link: string | undefined
}) {
  const navigate = useNavigate()
  const open = (event: MouseEvent<HTMLTableRowElement>) => {
    const onControl =
      event.target instanceof Element &&
      event.target.closest('a, button, input, select, textarea, label, summary') !== null
    if (link === undefined || onControl || String(getSelection()) !== '') return
    void navigate({ to: link })
  }
  return (
    // The link in the first cell does the same for the keyboard.
    <tr onClick={open} {...(link === undefined ? {} : { 'data-opens': true })}>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row" data-align={column.align}>
            {link === undefined ? column.cell(row) : <Link to={link}>{column.cell(row)}</Link>}
          </th>
        ) : (
          <td key={column.key} data-align={column.align} {...wide(column)}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

const wide = (column: { readonly onPhone?: boolean }) => (column.onPhone === false ? { 'data-wide': true } : {})

interface HeadProps<R> {
  readonly column: Column<R>
  readonly isFirst: boolean
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting) => void
}

function Head<R>({ column, isFirst, sorting, onSort }: HeadProps<R>) {
  const mine = sorting?.key === column.key ? sorting : null
  const order = mine === null ? 'none' : mine.down ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      data-align={column.align}
      {...(isFirst ? {} : wide(column))}
      {...(column.compare ? { 'aria-sort': order } : {})}
    >
      {column.compare === undefined ? (
        column.head
      ) : (
        <button
          type="button"
          title={t('ui.sortBy', { column: column.head })}
          onClick={() => onSort({ key: column.key, down: mine !== null && !mine.down })}
        >
          {column.head}
          {mine === null ? null : <Icon name={mine.down ? 'down' : 'up'} />}
        </button>
      )}
    </th>
  )
}

function sortRows<R>(rows: readonly R[], columns: readonly Column<R>[], sorting: Sorting | null): readonly R[] {
  const compare = columns.find((column) => column.key === sorting?.key)?.compare
  if (compare === undefined || sorting === null) return rows
  return [...rows].sort((left, right) => (sorting.down ? compare(right, left) : compare(left, right)))
}
