import '../meetings.css'
import { Link } from '@tanstack/react-router'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import { meetingPath } from '../parts/meeting-link.tsx'
import { dayOf, kindOf } from '../parts/words.ts'
import { type MyMeeting, type MyMeetings, pastOf } from './my-meetings.ts'

/** Meetings held: how the caller was marked, and what the record holds of his own words. */
export function PastMeetings({ meetings }: { readonly meetings: MyMeetings }) {
  const past = pastOf(meetings)
  return (
    <Section title={t('mine.past')}>
      {past.length === 0 ? <p>{t('mine.past.none')}</p> : null}
      <ul className="nn-lines">
        {past.map((one) => (
          <PastMeeting key={one.meeting.id} mine={one} />
        ))}
      </ul>
    </Section>
  )
}

function PastMeeting({ mine: { meeting, mark, said } }: { readonly mine: MyMeeting }) {
  const day = dayOf(meeting.startedAt)
  const name = meeting.topic ?? kindOf(meeting.kind)
  return (
    <li className="nn-card">
      <details>
        <summary>
          <strong>{day === null ? name : `${formatDay(day)} · ${name}`}</strong>
        </summary>
        {mark === null ? null : <p>{t('mine.past.mark', { mark: wordOf('meetings.mark', mark) })}</p>}
        {said.length === 0 ? (
          <p>{t('mine.past.saidNothing')}</p>
        ) : (
          <>
            <p>{t('mine.past.said')}</p>
            <ul>
              {said.map((turn) => (
                <li key={turn.id} className="nn-text">
                  {turn.text.trim() === '' ? t('mine.past.noText') : turn.text}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="nn-doors nn-no-print">
          <Link to={meetingPath(meeting.unitId, meeting.id)}>{t('mine.past.open')}</Link>
        </p>
      </details>
    </li>
  )
}
