import '../meetings.css'
import { Link } from '@tanstack/react-router'
import { t } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import { meetingPath } from '../parts/meeting-link.tsx'
import { kindOf, longMoment } from '../parts/words.ts'
import type { MyMeeting } from './my-meetings.ts'

/** Meetings of those who prepare, to which the caller is asked; nothing for everyone else. */
export function PrepMeetings({ meetings }: { readonly meetings: readonly MyMeeting[] }) {
  if (meetings.length === 0) return null
  return (
    <Section title={t('mine.prep')}>
      <ul className="nn-lines">
        {meetings.map(({ meeting, unitName }) => (
          <li key={meeting.id}>
            <Link to={meetingPath(meeting.unitId, meeting.id)}>{kindOf(meeting.kind)}</Link>
            <br />
            {unitName}
            <br />
            {t('meetings.fact.startsAt', { at: longMoment(meeting.startsAt ?? ''), place: meeting.place ?? '' })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
