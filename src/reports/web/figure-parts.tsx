import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { formatMoment, formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { type FigureView, WAITING_COUNTED } from '../contract/shapes.ts'
import type { reportsApi } from '../contract.ts'
import { type Comparison, comparisonsIn } from '../rules/comparisons.ts'
import { figureText, rowName } from './period-words.ts'

type Report = ReplyOf<typeof reportsApi.report>

/** As of when the figures are, said with every figure shown. */
export function AgeLine({ age }: { readonly age: Report['age'] }) {
  return (
    <p className="nn-help">
      {ageText(age)}
      {age.fromCopy ? ` ${t('reports.age.copy')}` : ''}
    </p>
  )
}

function ageText({ at: moment, waiting }: Report['age']): string {
  const at = formatMoment(moment)
  if (waiting === 0) return t('reports.age.whole', { at })
  if (waiting <= WAITING_COUNTED) return t('reports.age.waiting', { at, n: waiting })
  return t('reports.age.many', { at, n: formatNumber(WAITING_COUNTED) })
}

/** Where the form was read, and that it is to be compared where that is not sure. */
export function SourceLine({ form }: { readonly form: Report['form'] }) {
  const { source, certainty } = form
  return (
    <p className="nn-help">
      {certainty === 'confirmed' ? t('reports.source', { source }) : t('reports.source.unsure', { source })}
    </p>
  )
}

interface FiguresTableProps {
  readonly caption: string
  readonly figures: readonly FigureView[]
  /** All figures of the report this is a part of: its tables are compared with the same periods. */
  readonly among: readonly FigureView[]
  readonly questions?: readonly { readonly id: string; readonly text: string }[]
  /** Where no heading stands above it already. */
  readonly isTitled?: boolean
  /** The page that shows what is behind a row. */
  readonly opens?: (row: string) => string
}

const COMPARED: Readonly<Record<Comparison, () => Column<FigureView>>> = {
  before: () => ({
    key: 'before',
    head: t('reports.column.before'),
    cell: ({ before }) => figureText(before),
    align: 'end',
  }),
  yearBefore: () => ({
    key: 'yearBefore',
    head: t('reports.column.yearBefore'),
    cell: ({ yearBefore }) => figureText(yearBefore),
    align: 'end',
    onPhone: false,
  }),
}

/** Rows with their figure now, in the period before, a year before: as far back as was counted. Folded where all are nought. */
export function FiguresTable({ caption, figures, among, questions = [], isTitled = false, opens }: FiguresTableProps) {
  const columns: readonly [Column<FigureView>, ...Column<FigureView>[]] = [
    { key: 'row', head: t('reports.column.row'), cell: ({ row }) => rowName(row, questions) },
    { key: 'now', head: t('reports.column.now'), cell: ({ now }) => figureText(now), align: 'end' },
    ...comparisonsIn(among).map((which) => COMPARED[which]()),
  ]
  const table = (
    <DataTable
      caption={caption}
      rows={figures}
      rowKey={({ row }) => row}
      {...(opens === undefined
        ? {}
        : { rowLink: (figure: FigureView) => (isNothing(figure) ? undefined : opens(figure.row)) })}
      empty={<Empty title={t('reports.report.none')} />}
      columns={columns}
    />
  )
  const isFolded = figures.length > 1 && figures.every((one) => isNothing(one) && !one.before && !one.yearBefore)
  const [only] = figures
  if (isTitled && only && figures.length === 1 && isNothing(only)) {
    return (
      <>
        <h3>{caption}</h3>
        <p>{`${rowName(only.row, questions)}: ${figureText(only.now)}`}</p>
      </>
    )
  }
  return (
    <>
      {isTitled ? <h3>{caption}</h3> : null}
      {isFolded ? (
        <details className="reports-folded">
          <summary>{foldedText(figures)}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </>
  )
}

function foldedText(figures: readonly FigureView[]): string {
  const untold = figures.filter(({ now }) => now === null).length
  const n = figures.length
  if (untold === n) return t('reports.figures.allUntold', { n })
  return t(untold === 0 ? 'reports.figures.allNought' : 'reports.figures.noughtOrUntold', { n })
}

/** Nothing to open: a nought, or no figure at all. */
const isNothing = ({ now }: FigureView): boolean => now === null || now === 0
