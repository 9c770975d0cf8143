import './reports.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatDay, formatMonth } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Bars } from '#platform/web/ui/bars.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { reportsApi } from '../contract.ts'
import { REPORT_FORMS } from '../rules/form.ts'
import { FactsPart } from './facts-part.tsx'
import { AgeLine, FiguresTable, SourceLine } from './figure-parts.tsx'
import { type FiguresPlace, figuresPath, useFiguresPlace } from './figures-place.ts'
import { columnsShown, figureShort, figureText, formName, rowName, sectionName } from './period-words.ts'
import { SpanPicker } from './span-picker.tsx'

type Shown = ReplyOf<typeof reportsApi.figures>
type Below = Shown['below'][number]

/** The figures of a unit over any period, the units right below it, how they went, and what is behind each. */
export function FiguresScreen() {
  const unit = useUnit()
  const [place, go] = useFiguresPlace(unit.id)
  const { form, span } = place
  const { first, last } = span
  const list = useQuery(question(reportsApi.list, { params: { unitId: unit.id } }))
  const query = usePages(reportsApi.figures, { params: { unitId: unit.id }, query: { form, first, last } })
  return (
    <Page
      title={t('reports.figures.title')}
      lead={t('reports.figures.lead')}
      back={<Link to={`/u/${unit.id}/reports`}>{t('reports.back')}</Link>}
    >
      <SelectField
        name={null}
        label={t('reports.figures.form')}
        value={form}
        onChange={(next) => go({ form: next ?? form, row: null })}
        choices={REPORT_FORMS.map((value) => ({ value, label: formName(value) }))}
      />
      <Answer query={list}>
        {({ usual }) => <SpanPicker value={span} onChange={(next) => go({ span: next })} usual={usual} />}
      </Answer>
      <Answer query={query} shape="table">
        {({ pages }) => {
          const [shown] = pages
          if (shown === undefined) return null
          const below = pages.flatMap((page) => page.below)
          const more = query.hasNextPage ? () => void query.fetchNextPage() : undefined
          return <Figures shown={{ ...shown, below }} place={place} more={more} />
        }}
      </Answer>
    </Page>
  )
}

interface FiguresProps {
  readonly shown: Shown
  readonly place: FiguresPlace
  readonly more: (() => void) | undefined
}

function Figures({ shown, place, more }: FiguresProps) {
  const unitId = useUnit().id
  const { form, figures, below } = shown
  const code = place.form
  if (form === null) return <Empty title={t('reports.figures.noForm')}>{t('reports.figures.noFormHelp')}</Empty>
  const isOpened = figures.some((one) => one.row === place.row)
  return (
    <>
      <AgeLine age={shown.age} />
      <SourceLine form={form} />
      {isOpened ? <Opened shown={shown} place={place} /> : <p>{t('reports.figures.openHelp')}</p>}
      {form.sections.map((section) =>
        section.rows.length === 0 ? null : (
          <FiguresTable
            key={section.code}
            isTitled
            caption={`${section.code}. ${sectionName(code, section.code)}`}
            figures={figures.filter((one) => section.rows.includes(one.row))}
            among={figures}
            opens={(row) => figuresPath(unitId, { ...place, row })}
          />
        ),
      )}
      {below.length === 0 ? null : <BelowTable below={below} figures={figures} place={place} />}
      {shown.moved.map(({ unitId: id, unitName: name, on, way }) => (
        <p key={id} className="nn-help">
          {t(`reports.figures.${way}`, { name, day: formatDay(on as LocalDate) })}
        </p>
      ))}
      {more === undefined ? null : (
        <Button variant="default" onClick={more}>
          {t('reports.more')}
        </Button>
      )}
    </>
  )
}

/** One figure with how it went and what is behind it, above the tables it was opened from. */
function Opened({ shown, place }: { readonly shown: Shown; readonly place: FiguresPlace }) {
  const unitId = useUnit().id
  const row = place.row ?? ''
  const now = shown.figures.find((one) => one.row === row)?.now ?? null
  return (
    <Section title={t('reports.figures.facts')}>
      <p>
        {rowName(row)}: <strong>{figureText(now)}</strong>
      </p>
      <Months shown={shown} row={row} />
      <FactsPart row={row} first={place.span.first} last={place.span.last} />
      <p>
        <Link to={figuresPath(unitId, { ...place, row: null })}>{t('reports.facts.close')}</Link>
      </p>
    </Section>
  )
}

/** Bars with their numbers beside them: the text alone says all. */
function Months({ shown: { months, figures }, row }: { readonly shown: Shown; readonly row: string }) {
  const place = figures.findIndex((one) => one.row === row)
  if (months.length < 2 || place < 0 || months.every(({ figures: of }) => (of[place] ?? 0) === 0)) return null
  return (
    <Bars
      caption={`${t('reports.figures.months')}: ${rowName(row)}`}
      bars={months.map(({ month, figures: of }) => {
        const figure = of[place] ?? null
        const label = formatMonth(month as Month)
        return figure === null
          ? { label, parts: [], said: figureText(null) }
          : { label, parts: [{ fill: 'full', count: figure }] }
      })}
    />
  )
}

interface BelowTableProps {
  readonly below: readonly Below[]
  readonly figures: Shown['figures']
  readonly place: FiguresPlace
}

/** In the order of names; a unit opens its own figures. */
function BelowTable({ below, figures, place }: BelowTableProps) {
  const columns: readonly [Column<Below>, ...Column<Below>[]] = [
    { key: 'unit', head: t('reports.column.unit'), cell: ({ unitName }) => unitName },
    ...columnsShown(figures).map(
      ({ row, place }): Column<Below> => ({
        key: row,
        head: rowName(row),
        cell: (unit) => figureShort(unit.figures[place] ?? null),
        align: 'end',
        onPhone: place < 2,
      }),
    ),
  ]
  return (
    <Section title={t('reports.figures.below')}>
      <DataTable
        caption={t('reports.figures.belowCaption')}
        rows={below}
        rowKey={({ unitId }) => unitId}
        rowLink={({ unitId }) => figuresPath(unitId, place)}
        empty={<Empty title={t('reports.period.noUnits')} />}
        columns={columns}
        isWide
      />
    </Section>
  )
}
