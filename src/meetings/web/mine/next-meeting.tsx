import '../meetings.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import { meetingPath } from '../parts/meeting-link.tsx'
import { QuotedTexts } from '../parts/quoted-texts.tsx'
import { itemTitle, kindOf, longMoment } from '../parts/words.ts'
import { AbsencePart } from './absence-part.tsx'
import type { MyMeeting } from './my-meetings.ts'
import { OpinionPart } from './opinion-part.tsx'
import { PapersToRead } from './papers-to-read.tsx'

/** The next meeting as a member needs it: when and where, what about, what to read, asking to be absent, an opinion beforehand. */
export function NextMeeting({ next }: { readonly next: MyMeeting | undefined }) {
  return (
    <Section title={t('mine.next')}>
      {next === undefined ? (
        <Empty title={t('mine.next.none')}>{t('mine.next.noneHelp')}</Empty>
      ) : (
        <MeetingToCome key={next.meeting.id} mine={next} />
      )}
    </Section>
  )
}

function MeetingToCome({ mine }: { readonly mine: MyMeeting }) {
  const { meeting, unitName } = mine
  const query = useQuery(question(meetingsApi.meeting, { params: { id: meeting.id } }))
  return (
    <>
      <p>
        <strong>{meeting.topic === null ? kindOf(meeting.kind) : `${kindOf(meeting.kind)}: ${meeting.topic}`}</strong>
        <br />
        {unitName}
        {meeting.startsAt === null ? null : (
          <>
            <br />
            {t('meetings.fact.startsAt', { at: longMoment(meeting.startsAt), place: meeting.place ?? '' })}
          </>
        )}
      </p>
      <Answer query={query}>
        {(view) => (
          <>
            <details className="nn-card">
              <summary>
                <strong>{t('mine.programme')}</strong>{' '}
                <span className="nn-soft">
                  {t('mine.programme.sum', { items: view.agenda.length, minutes: plannedMinutes(view) })}
                </span>
              </summary>
              <Programme view={view} />
            </details>
            <h3>{t('mine.papers')}</h3>
            <PapersToRead view={view} />
            <h3>{t('mine.absence')}</h3>
            <AbsencePart view={view} />
            <h3>{t('mine.opinion')}</h3>
            <OpinionPart view={view} />
          </>
        )}
      </Answer>
      <p className="nn-doors nn-no-print">
        <Link to={meetingPath(meeting.unitId, meeting.id)}>{t('mine.next.open')}</Link>
      </p>
    </>
  )
}

function plannedMinutes(view: MeetingView): number {
  return view.agenda.reduce((sum, item) => sum + item.plannedMinutes, 0)
}

function Programme({ view }: { readonly view: MeetingView }) {
  if (view.agenda.length === 0) return <p>{t('mine.programme.none')}</p>
  return (
    <ol className="nn-agenda">
      {view.agenda.map((item) => (
        <li key={item.id}>
          {itemTitle(item)}{' '}
          <span className="nn-soft">
            {t('mine.minutes', { n: item.plannedMinutes })}
            {item.presenter === null ? '' : ` · ${t('mine.presenter', { name: item.presenter.name })}`}
          </span>
          <QuotedTexts view={view} item={item} />
        </li>
      ))}
    </ol>
  )
}
