import './obligations.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { commitmentsApi } from '#commitments/contract.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { ExemptionsWaiting } from '#transfers/web/public.ts'
import { obligationsApi } from '../contract.ts'
import { TaskLine } from './task-line.tsx'
import { groupOf, promisesUntil, TASK_GROUPS, type Task, toTasks } from './task-list.ts'

/** What the rules ask of a cell and what it has promised, together, late first. */
export function CellTasks() {
  const unitId = useUnit().id
  const today = useMe().today as LocalDate
  const dueBy = promisesUntil(today)
  const ruled = useQuery(question(obligationsApi.ofUnit, { params: { unitId } }))
  const promised = useQuery(question(commitmentsApi.list, { query: { unitId, show: 'open', dueBy } }))
  return (
    <Answer query={ruled}>
      {({ obligations }) => (
        <Answer query={promised}>
          {({ rows }) => <TasksPage tasks={toTasks(obligations, rows)} today={today} dueBy={dueBy} />}
        </Answer>
      )}
    </Answer>
  )
}

interface TasksPageProps {
  readonly tasks: readonly Task[]
  readonly today: LocalDate
  readonly dueBy: LocalDate
}

function TasksPage({ tasks, today, dueBy }: TasksPageProps) {
  const unitId = useUnit().id
  const groups = TASK_GROUPS.map((group) => ({ group, tasks: tasks.filter((task) => groupOf(task, today) === group) }))
  return (
    <Page title={t('tasks.title')} lead={leadOf(tasks, today)}>
      <Suspense>
        <ExemptionsWaiting />
      </Suspense>
      {tasks.length === 0 ? <Empty title={t('tasks.none')}>{t('tasks.noneHelp')}</Empty> : null}
      {groups
        .filter((one) => one.tasks.length > 0)
        .map((one) => (
          <Section key={one.group} title={t(`tasks.group.${one.group}`)}>
            <ul className="obligations-tasks">
              {one.tasks.map((task) => (
                <TaskLine key={task.key} task={task} unitId={unitId} today={today} />
              ))}
            </ul>
          </Section>
        ))}
      <p className="nn-no-print">
        {t('tasks.horizon', { day: formatDay(dueBy) })} <Link to={`/u/${unitId}/commitments`}>{t('tasks.more')}</Link>
      </p>
    </Page>
  )
}

function leadOf(tasks: readonly Task[], today: LocalDate): string {
  const count = (group: ReturnType<typeof groupOf>) => tasks.filter((task) => groupOf(task, today) === group).length
  if (count('late') > 0) return t('tasks.lead.late', { n: count('late') })
  return count('soon') > 0 ? t('tasks.lead.soon', { n: count('soon') }) : t('tasks.lead.none')
}
