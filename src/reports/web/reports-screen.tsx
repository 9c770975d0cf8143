import './reports.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { reportsApi } from '../contract.ts'
import { BurdenPart } from './burden-part.tsx'
import { markOf, periodName, stageWord } from './period-words.ts'

type List = ReplyOf<typeof reportsApi.list>
type Owed = List['owed'][number]
type Opened = List['opened'][number]

/** What a unit owes the committee above; of a committee, also what it asked of those below. */
export function ReportsScreen() {
  const unit = useUnit()
  const query = useQuery(question(reportsApi.list, { params: { unitId: unit.id } }))
  return <Answer query={query}>{(list) => <Reports list={list} isCell={unit.kind === 'cell'} />}</Answer>
}

function Reports({ list, isCell }: { readonly list: List; readonly isCell: boolean }) {
  const unitId = useUnit().id
  const waiting = list.owed.filter(
    ({ stage, period }) => period.stage === 'open' && (stage === null || stage === 'returned'),
  )
  const lead = waiting.length > 0 ? t('reports.lead.owed', { n: waiting.length }) : t('reports.lead.none')
  const action = list.mayOpen ? <ButtonLink to={`/u/${unitId}/reports/new`}>{t('reports.open')}</ButtonLink> : undefined
  return (
    <Page
      title={t(isCell ? 'reports.title.cell' : 'reports.title.committee')}
      lead={isCell || waiting.length > 0 ? lead : t('reports.lead.committee')}
      action={isCell ? undefined : action}
    >
      <p>
        <Link to={`/u/${unitId}/figures`}>{t('reports.figures.link')}</Link>
      </p>
      {isCell ? null : <OpenedPart opened={list.opened} />}
      <OwedPart owed={list.owed} isCell={isCell} />
      <BurdenPart burdens={list.burdens} isCell={isCell} />
    </Page>
  )
}

function OwedPart({ owed, isCell }: { readonly owed: readonly Owed[]; readonly isCell: boolean }) {
  const unitId = useUnit().id
  if (!isCell && owed.length === 0) return null
  return (
    <Section title={t('reports.owed')}>
      <DataTable
        caption={t('reports.owed.caption')}
        rows={owed}
        rowKey={({ period }) => period.id}
        rowLink={({ period }) => `/u/${unitId}/reports/${period.id}/of/${unitId}`}
        empty={<Empty title={t('reports.owed.none')}>{t('reports.owed.noneHelp')}</Empty>}
        columns={OWED()}
      />
    </Section>
  )
}

function OpenedPart({ opened }: { readonly opened: readonly Opened[] }) {
  const unitId = useUnit().id
  return (
    <Section title={t('reports.opened')}>
      <DataTable
        caption={t('reports.opened.caption')}
        rows={opened}
        rowKey={({ period }) => period.id}
        rowLink={({ period }) => `/u/${unitId}/reports/${period.id}`}
        empty={<Empty title={t('reports.opened.none')}>{t('reports.opened.noneHelp')}</Empty>}
        columns={OPENED()}
      />
    </Section>
  )
}

const isLate = ({ period }: { readonly period: Owed['period'] }) => period.dueOn < localDateAt(new Date())

const OWED = (): readonly [Column<Owed>, ...Column<Owed>[]] => [
  { key: 'report', head: t('reports.column.report'), cell: ({ period }) => periodName(period) },
  {
    key: 'due',
    head: t('reports.column.due'),
    cell: ({ period }) => formatDay(period.dueOn as LocalDate),
    onPhone: false,
  },
  {
    key: 'stage',
    head: t('reports.column.stage'),
    cell: (one) => (
      <>
        <StateMark state={markOf(one.stage, isLate(one))} word={stageWord(one.stage)} />
        <span className="reports-due-phone">
          {t('reports.due.phone', { day: formatDay(one.period.dueOn as LocalDate) })}
        </span>
      </>
    ),
  },
]

const OPENED = (): readonly [Column<Opened>, ...Column<Opened>[]] => [
  { key: 'report', head: t('reports.column.report'), cell: ({ period }) => periodName(period) },
  {
    key: 'due',
    head: t('reports.column.due'),
    cell: ({ period }) => formatDay(period.dueOn as LocalDate),
    onPhone: false,
  },
  {
    key: 'reported',
    head: t('reports.column.reported'),
    cell: ({ owing, submitted, approved, period }) => (
      <StateMark
        state={period.stage === 'locked' ? 'done' : submitted + approved >= owing ? 'waiting' : 'open'}
        word={t(period.stage === 'locked' ? 'reports.reported.locked' : 'reports.reported', {
          done: submitted + approved,
          all: owing,
        })}
      />
    ),
  },
  {
    key: 'minutes',
    head: t('reports.column.minutes'),
    cell: ({ burden: { fields, minutes } }) =>
      fields === 0 ? t('reports.minutes.none') : t('reports.minutes', { fields, n: minutes }),
    onPhone: false,
  },
]
