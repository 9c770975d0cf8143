import { t } from '#platform/web/i18n/translate.ts'
import type { MonthPath, PathTask } from '../../rules/month-path.ts'
import { MainLink, type MeetingPage, meetingPath } from '../parts/meeting-link.tsx'
import type { MonthReply } from './month-reply.ts'

/** Where each thing to do is done. Opening the month is done on the month page itself. */
const PAGE_OF_TASK: Readonly<Record<Exclude<PathTask, 'open_month'>, MeetingPage>> = {
  hold_prep_meeting: '',
  adopt_prep_minutes: 'minutes',
  set_schedule: '',
  send_notice: '',
  post_documents: '',
  start_meeting: 'room',
  go_on_meeting: 'room',
  adopt_minutes: 'minutes',
  report: 'report',
  post_result: 'report',
  wait_for_grade: 'report',
  all_done: 'report',
}

/** The one main action of the month. */
export function NextAction({ reply, path }: { readonly reply: MonthReply; readonly path: MonthPath }) {
  const { task, meetingId } = path.next
  if (!reply.mayPrepare || task === 'open_month' || meetingId === null) return null
  return (
    <MainLink to={meetingPath(reply.unit.id, meetingId, PAGE_OF_TASK[task])}>
      {t(`month.do.${wordOfTask(task, reply.prepForm)}`)}
    </MainLink>
  )
}

/** Where there is no committee, secretary and deputy do not hold its meeting: they confer. */
export function wordOfTask<Task extends PathTask>(task: Task, prepForm: MonthReply['prepForm']): Task | 'confer' {
  return task === 'hold_prep_meeting' && prepForm === 'conferring' ? 'confer' : task
}
