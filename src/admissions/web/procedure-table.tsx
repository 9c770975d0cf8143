import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import type { ProcedureRowOut } from '../contract/views.ts'
import { DueMark } from './deadline-view.tsx'

interface TableProps {
  readonly caption: string
  readonly rows: readonly ProcedureRowOut[]
  readonly place: string
  readonly withUnit?: boolean
}

const nameOf = (row: ProcedureRowOut) => row.name

/** Procedures under way: who, what, the next step and by when. */
export function RunningTable({ caption, rows, place, withUnit = false }: TableProps) {
  const unit: Column<ProcedureRowOut> = {
    key: 'unit',
    head: t('admissions.column.unit'),
    cell: (row) => row.unitName,
    compare: (left, right) => left.unitName.localeCompare(right.unitName, 'vi'),
  }
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', head: t('admissions.column.name'), cell: nameOf },
        ...(withUnit ? [unit] : []),
        {
          key: 'kind',
          head: t('admissions.column.kind'),
          onPhone: false,
          cell: (row) => wordOf('admissions.kind', row.kind),
        },
        {
          key: 'stage',
          head: t('admissions.column.stage'),
          cell: (row) => (row.stage === null ? '' : wordOf('admissions.stage', row.stage)),
        },
        {
          key: 'by',
          head: t('admissions.column.by'),
          onPhone: false,
          cell: (row) => (row.by === null ? '' : wordOf('admissions.by', row.by)),
        },
        { key: 'due', head: t('admissions.column.due'), cell: (row) => <DueMark deadline={row.deadline} /> },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={(row) => `${place}/${row.id}`}
      empty={null}
    />
  )
}

/** Those done or given up. */
export function ClosedTable({ caption, rows, place }: TableProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', head: t('admissions.column.name'), cell: nameOf },
        { key: 'kind', head: t('admissions.column.kind'), cell: (row) => wordOf('admissions.kind', row.kind) },
        { key: 'state', head: t('admissions.column.state'), cell: (row) => wordOf('admissions.state', row.state) },
        {
          key: 'closedOn',
          head: t('admissions.column.closedOn'),
          onPhone: false,
          cell: (row) => (row.closedOn === null ? '' : formatDay(row.closedOn as LocalDate)),
        },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={(row) => `${place}/${row.id}`}
      empty={null}
    />
  )
}
