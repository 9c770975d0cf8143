import { lazy } from 'react'
import { PeriodName } from '#obligations/web/period-name.ts'
import { TasksScreen } from '#obligations/web/tasks-screen.tsx'

const Named = lazy(async () => ({ default: (await import('#reports/web/period-name.tsx')).PeriodName }))

/** What falls due, with periods of reports named as reports name them. */
export function TasksPage() {
  return (
    <PeriodName value={Named}>
      <TasksScreen />
    </PeriodName>
  )
}
