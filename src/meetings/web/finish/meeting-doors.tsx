import { Link } from '@tanstack/react-router'
import { t } from '#platform/web/i18n/translate.ts'
import type { MeetingView } from '../../contract/views.ts'
import { CELL_MEETING_KINDS, SCORED_KINDS } from '../../rules/vocabulary.ts'
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

/** What a meeting that is not scored, or has no resolution, no report and no notice on paper, has no page for. */
function isOpen(page: Door, kind: MeetingView['meeting']['kind']): boolean {
  if (page === 'score') return SCORED_KINDS.some((one) => one === kind)
  if (page === 'report' || page === 'print') return CELL_MEETING_KINDS.some((one) => one === kind)
  return true
}

/** From one page of a finished meeting to the others. */
export function MeetingDoors({ meeting, here }: { readonly meeting: MeetingView['meeting']; readonly here: Door }) {
  return (
    <nav className="nn-doors nn-no-print" aria-label={t('finish.doors')}>
      {DOORS.filter((page) => page !== here && isOpen(page, meeting.kind)).map((page) => (
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
