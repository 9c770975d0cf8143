import { useUnit } from '#platform/web/shell/me.tsx'
import { CellTasks } from './cell-tasks.tsx'
import { CommitteeTasks } from './committee-tasks.tsx'

/** What has to be done by a day: in a cell its own tasks, in a committee what falls due below it and its own promises. */
export function TasksScreen() {
  return useUnit().kind === 'cell' ? <CellTasks /> : <CommitteeTasks />
}
