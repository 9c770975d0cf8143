import './reports.css'
import { Link, useParams } from '@tanstack/react-router'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button, ButtonAnchor } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { reportsApi } from '../contract.ts'
import { AfterLock, LockPart } from './after-lock.tsx'
import { AgeLine, FiguresTable, SourceLine } from './figure-parts.tsx'
import { opensOf } from './figures-place.ts'
import { columnsShown, figureShort, markOf, periodName, rowName, sectionName, stageWord } from './period-words.ts'

type Shown = ReplyOf<typeof reportsApi.period>
type Owing = Shown['owing'][number]

/** A period as the committee sees it: who has not reported, the figures of all, closing. */
export function PeriodScreen() {
  const { periodId = '' } = useParams({ strict: false }) as { periodId?: string }
  const query = usePages(reportsApi.period, { params: { periodId } })
  return (
    <Answer query={query}>
      {({ pages }) => {
        const [first] = pages
        if (first === undefined) return null
        const owing = pages.flatMap((page) => page.owing)
        const more = query.hasNextPage ? () => void query.fetchNextPage() : undefined
        return <PeriodPage shown={{ ...first, owing }} more={more} />
      }}
    </Answer>
  )
}

function PeriodPage({ shown, more }: { readonly shown: Shown; readonly more: (() => void) | undefined }) {
  const unitId = useUnit().id
  const { period, counts, form, mayOpen } = shown
  const done = counts.submitted + counts.approved
  const lead =
    period.lockedOn === null
      ? t('reports.period.lead', { done, all: counts.owing, approved: counts.approved })
      : t('reports.period.locked', { day: formatDay(period.lockedOn as LocalDate) })
  return (
    <Page title={periodName(period)} lead={lead} back={<Link to={`/u/${unitId}/reports`}>{t('reports.back')}</Link>}>
      <div className="reports-files nn-no-print">
        <ButtonAnchor to={hrefOf(reportsApi.excel, { params: { periodId: period.id } })}>
          {t('reports.excel')}
        </ButtonAnchor>
      </div>
      <Units shown={shown} />
      {more === undefined ? null : (
        <Button variant="default" onClick={more}>
          {t('reports.more')}
        </Button>
      )}
      {shown.movedAway.length === 0 ? null : (
        <Notice tone="plain" title={t('reports.period.moved')}>
          <p>{t('reports.period.movedHelp')}</p>
          <p>{shown.movedAway.map(({ unitName }) => unitName).join(', ')}</p>
        </Notice>
      )}
      <Section title={t('reports.period.figures')}>
        <AgeLine age={shown.age} />
        <SourceLine form={form} />
        {form.sections.map(({ code, rows }) =>
          rows.length === 0 ? null : (
            <FiguresTable
              key={code}
              isTitled
              caption={`${code}. ${sectionName(period.form, code)}`}
              figures={shown.figures.filter(({ row }) => rows.includes(row))}
              among={shown.figures}
              opens={opensOf(period, period.unitId)}
            />
          ),
        )}
        <OwnFigures shown={shown} />
      </Section>
      {period.stage === 'locked' ? <AfterLock shown={shown} /> : null}
      {period.stage !== 'locked' && mayOpen ? (
        <div className="reports-send">
          <LockPart shown={shown} />
        </div>
      ) : null}
    </Page>
  )
}

function OwnFigures({ shown: { figures, questions } }: { readonly shown: Shown }) {
  const own = figures.filter(({ row }) => row.startsWith('question.'))
  if (own.length === 0) return null
  return (
    <FiguresTable isTitled caption={t('reports.open.question')} figures={own} among={figures} questions={questions} />
  )
}

/** In the order of names, never of figures. */
function Units({ shown }: { readonly shown: Shown }) {
  const unitId = useUnit().id
  const { period, figures, questions } = shown
  const isPast = period.dueOn < localDateAt(new Date())
  const columns: readonly [Column<Owing>, ...Column<Owing>[]] = [
    { key: 'unit', head: t('reports.column.unit'), cell: ({ unitName }) => unitName },
    {
      key: 'stage',
      head: t('reports.column.stage'),
      cell: ({ stage }) => <StateMark state={markOf(stage, isPast)} word={stageWord(stage)} />,
    },
    ...columnsShown(figures).map(
      ({ row, place }): Column<Owing> => ({
        key: row,
        head: rowName(row, questions),
        cell: (unit) => figureShort(unit.figures[place] ?? null),
        align: 'end',
        onPhone: false,
      }),
    ),
  ]
  return (
    <Section title={t('reports.period.owing')}>
      <DataTable
        caption={t('reports.period.owingCaption')}
        rows={shown.owing}
        rowKey={(unit) => unit.unitId}
        rowLink={(unit) => `/u/${unitId}/reports/${period.id}/of/${unit.unitId}`}
        empty={<Empty title={t('reports.period.noUnits')} />}
        columns={columns}
        isWide
      />
    </Section>
  )
}
