import { lazy, Suspense } from 'react'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'

const CellTasks = lazy(async () => ({ default: (await import('./cell-tasks.tsx')).CellTasks }))
const CommitteeTasks = lazy(async () => ({ default: (await import('./committee-tasks.tsx')).CommitteeTasks }))

/** What has to be done by a day: in a cell its own tasks, in a committee what falls due below it and its own promises. */
export function TasksScreen() {
  const Tasks = useUnit().kind === 'cell' ? CellTasks : CommitteeTasks
  return (
    <Suspense fallback={<Loading />}>
      <Tasks />
    </Suspense>
  )
}
