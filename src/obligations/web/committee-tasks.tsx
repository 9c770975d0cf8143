import './obligations.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { commitmentsApi } from '#commitments/contract.ts'
import { MyCommitments } from '#commitments/web/public.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatDay, formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { ToDecidePart } from '#records/web/public.ts'
import { ExemptionsWaiting } from '#transfers/web/public.ts'
import { obligationsApi } from '../contract.ts'
import { TaskLine } from './task-line.tsx'
import { toTasks } from './task-list.ts'

type CellDue = ReplyOf<typeof obligationsApi.below>['cells'][number]

/** What falls due in the cells below, by name and never by count, and what the committee itself has promised. */
export function CommitteeTasks() {
  const unitId = useUnit().id
  const below = useCellsBelow(unitId)
  const promised = useQuery(question(commitmentsApi.list, { query: { unitId, show: 'open' } }))
  return (
    <Answer query={below} shape="table">
      {({ pages }) => {
        const cells = pages.flatMap((page) => page.cells)
        const late = cells.filter((cell) => cell.late > 0).length
        return (
          <Page
            title={t('tasks.title')}
            lead={late > 0 ? t('tasks.below.lead', { n: late }) : t('tasks.below.leadNone')}
          >
            <Suspense>
              <ToDecidePart />
              <ExemptionsWaiting />
            </Suspense>
            <Section title={t('tasks.below')}>
              <CellsBelow cells={cells} />
              <MorePages of={below}>{t('tasks.below.more')}</MorePages>
            </Section>
            <Section title={t('tasks.own')}>
              <OwnDue unitId={unitId} />
              <Answer query={promised}>
                {({ rows }) => (rows.length === 0 ? <Empty title={t('tasks.none')} /> : <MyCommitments rows={rows} />)}
              </Answer>
              <p className="nn-no-print">
                <Link to={`/u/${unitId}/commitments`}>{t('tasks.more')}</Link>
              </p>
            </Section>
          </Page>
        )
      }}
    </Answer>
  )
}

/** What the rules ask of the committee itself; nothing stands here while nothing is asked. */
function OwnDue({ unitId }: { readonly unitId: string }) {
  const today = useMe().today as LocalDate
  const due = useQuery(question(obligationsApi.ofUnit, { params: { unitId } })).data?.obligations ?? []
  if (due.length === 0) return null
  return (
    <ul className="obligations-tasks">
      {toTasks(due, []).map((task) => (
        <TaskLine key={task.key} task={task} unitId={unitId} today={today} />
      ))}
    </ul>
  )
}

function useCellsBelow(unitId: string) {
  return usePages(obligationsApi.below, { params: { unitId } })
}

function CellsBelow({ cells }: { readonly cells: readonly CellDue[] }) {
  const byName = [...cells].sort((left, right) => left.unitName.localeCompare(right.unitName, 'vi'))
  return (
    <DataTable
      caption={t('tasks.below.caption')}
      rows={byName}
      rowKey={(cell) => cell.unitId}
      rowLink={(cell) => `/u/${cell.unitId}/tasks`}
      empty={<Empty title={t('tasks.below.none')} />}
      columns={COLUMNS()}
    />
  )
}

const COLUMNS = (): readonly [Column<CellDue>, ...Column<CellDue>[]] => [
  {
    key: 'cell',
    head: t('tasks.below.cell'),
    cell: (cell) => cell.unitName,
    compare: (left, right) => left.unitName.localeCompare(right.unitName, 'vi'),
  },
  {
    key: 'late',
    head: t('tasks.below.late'),
    cell: (cell) => (cell.late === 0 ? '' : <StateMark state="late" word={formatNumber(cell.late)} />),
  },
  { key: 'soon', head: t('tasks.below.soon'), cell: (cell) => (cell.soon === 0 ? '' : formatNumber(cell.soon)) },
  {
    key: 'next',
    head: t('tasks.below.next'),
    cell: (cell) => (cell.nextDueOn === null ? '' : formatDay(cell.nextDueOn as LocalDate)),
    compare: (left, right) => (left.nextDueOn ?? '9').localeCompare(right.nextDueOn ?? '9'),
    onPhone: false,
  },
]
