import './reports.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Month } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatMonth } from '#platform/web/i18n/format.ts'
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
import { REPORT_FORMS, type ReportForm } from '../rules/form.ts'
import { FactsPart } from './facts-part.tsx'
import { AgeLine, FiguresTable, SourceLine } from './figure-parts.tsx'
import { columnsShown, figureText, formName, rowName, sectionName } from './period-words.ts'
import { type PickedSpan, SpanPicker, thisMonth } from './span-picker.tsx'

type Shown = ReplyOf<typeof reportsApi.figures>
type Below = Shown['below'][number]

/** The figures of a unit over any period, the units right below it, how they went, and what is behind each. */
export function FiguresScreen() {
  const unit = useUnit()
  const [form, setForm] = useState<ReportForm>('work')
  const [span, setSpan] = useState<PickedSpan>(thisMonth)
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
        label={t('reports.figures.form')}
        value={form}
        onChange={(next) => setForm(next ?? form)}
        choices={REPORT_FORMS.map((value) => ({ value, label: formName(value) }))}
      />
      <Answer query={list}>{({ usual }) => <SpanPicker value={span} onChange={setSpan} usual={usual} />}</Answer>
      <Answer query={query} shape="table">
        {({ pages }) => {
          const [shown] = pages
          if (shown === undefined) return null
          const below = pages.flatMap((page) => page.below)
          const more = query.hasNextPage ? () => void query.fetchNextPage() : undefined
          return <Figures shown={{ ...shown, below }} form={form} span={span} more={more} />
        }}
      </Answer>
    </Page>
  )
}

interface FiguresProps {
  readonly shown: Shown
  readonly form: ReportForm
  readonly span: PickedSpan
  readonly more: (() => void) | undefined
}

function Figures({ shown, form: code, span, more }: FiguresProps) {
  const { form, figures, below } = shown
  const [chosen, setChosen] = useState<string | null>(null)
  if (form === null) return <Empty title={t('reports.figures.noForm')}>{t('reports.figures.noFormHelp')}</Empty>
  const row = chosen !== null && figures.some((one) => one.row === chosen) ? chosen : (figures[0]?.row ?? '')
  return (
    <>
      <AgeLine age={shown.age} />
      <SourceLine form={form} />
      {form.sections.map((section) =>
        section.rows.length === 0 ? null : (
          <FiguresTable
            key={section.code}
            isTitled
            caption={`${section.code}. ${sectionName(code, section.code)}`}
            figures={figures.filter((one) => section.rows.includes(one.row))}
            among={figures}
          />
        ),
      )}
      {below.length === 0 ? null : <BelowTable below={below} figures={figures} />}
      {more === undefined ? null : (
        <Button variant="default" onClick={more}>
          {t('reports.more')}
        </Button>
      )}
      <Section title={t('reports.figures.facts')}>
        <SelectField
          label={t('reports.figures.row')}
          value={row}
          onChange={(next) => setChosen(next)}
          choices={figures.map((one) => ({ value: one.row, label: rowName(one.row) }))}
        />
        <Months shown={shown} row={row} />
        <FactsPart row={row} first={span.first} last={span.last} />
      </Section>
    </>
  )
}

/** Bars with their numbers beside them: the text alone says all. */
function Months({ shown: { months, figures }, row }: { readonly shown: Shown; readonly row: string }) {
  const place = figures.findIndex((one) => one.row === row)
  if (months.length < 2 || place < 0) return null
  return (
    <Bars
      caption={`${t('reports.figures.months')}: ${rowName(row)}`}
      bars={months.map(({ month, figures: of }) => ({
        label: formatMonth(month as Month),
        parts: [{ fill: 'full', count: of[place] ?? 0 }],
      }))}
    />
  )
}

/** In the order of names; a unit opens its own figures. */
function BelowTable({ below, figures }: { readonly below: readonly Below[]; readonly figures: Shown['figures'] }) {
  const columns: readonly [Column<Below>, ...Column<Below>[]] = [
    { key: 'unit', head: t('reports.column.unit'), cell: ({ unitName }) => unitName },
    ...columnsShown(figures).map(
      ({ row, place }): Column<Below> => ({
        key: row,
        head: rowName(row),
        cell: (unit) => figureText(unit.figures[place] ?? null),
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
        rowLink={({ unitId }) => `/u/${unitId}/figures`}
        empty={<Empty title={t('reports.period.noUnits')} />}
        columns={columns}
        isWide
      />
    </Section>
  )
}
