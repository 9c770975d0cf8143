import { Link } from '@tanstack/react-router'
import { t } from '#platform/web/i18n/translate.ts'
import type { MeetingView } from '../../contract/views.ts'
import { type MeetingPage, meetingPath } from '../parts/meeting-link.tsx'

type Door = Extract<MeetingPage, 'minutes' | 'score' | 'report' | 'papers' | 'print'>
const DOORS: readonly Door[] = ['minutes', 'score', 'report', 'papers', 'print']
const WORDS = {
  minutes: 'finish.door.minutes',
  score: 'finish.door.score',
  report: 'finish.door.report',
  papers: 'finish.door.papers',
  print: 'finish.door.print',
} as const

/** From one page of a finished meeting to the others. */
export function MeetingDoors({ meeting, here }: { readonly meeting: MeetingView['meeting']; readonly here: Door }) {
  return (
    <nav className="nn-doors nn-no-print" aria-label={t('finish.doors')}>
      {DOORS.filter((page) => page !== here).map((page) => (
        <Link key={page} to={meetingPath(meeting.unitId, meeting.id, page)}>
          {t(WORDS[page])}
        </Link>
      ))}
    </nav>
  )
}

export function BackToMeeting({ meeting }: { readonly meeting: MeetingView['meeting'] }) {
  return <Link to={meetingPath(meeting.unitId, meeting.id)}>{t('finish.back')}</Link>
}
