import '../meetings.css'
import { Link } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay, formatMonth } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import type { MeetingView } from '../../contract/views.ts'
import { MainLink, meetingPath } from '../parts/meeting-link.tsx'
import { mayDo, type PartProps, useMeeting } from '../parts/use-meeting.ts'
import { asMonth, kindOf, whoMeets } from '../parts/words.ts'
import { Absences } from './absences.tsx'
import { Agenda } from './agenda.tsx'
import { Documents } from './documents.tsx'
import { Guests } from './guests.tsx'
import { NoticePart, SendNotice } from './notice-part.tsx'
import { Officers } from './officers.tsx'
import { Opinions } from './opinions.tsx'
import { Papers } from './papers.tsx'
import { SchedulePart } from './schedule.tsx'
import { StopMeeting } from './stop-meeting.tsx'

/** A meeting before it is held: when and where, who, what about, who was told. */
export function MeetingScreen() {
  const query = useMeeting()
  return <Answer query={query}>{(view) => <MeetingPage view={view} />}</Answer>
}

function MeetingPage({ view }: PartProps) {
  const { meeting } = view
  // A member finds his own absence and opinions on his own page; the month and those of others are not his to read.
  const isOfficer = useUnit().permissions.includes('meeting.read')
  const isHeld = ['closed', 'adopted', 'reported', 'graded'].includes(meeting.stage)
  return (
    <Page
      title={meeting.topic === null ? kindOf(meeting.kind) : `${kindOf(meeting.kind)}: ${meeting.topic}`}
      lead={leadOf(view)}
      back={
        isOfficer ? (
          <Link to={`/u/${meeting.unitId}/months/${meeting.month}`}>
            {t('prepare.back', { month: formatMonth(asMonth(meeting.month)) })}
          </Link>
        ) : (
          <Link to="/mine">{t('prepare.backMine')}</Link>
        )
      }
      action={<PageAction view={view} isHeld={isHeld} />}
    >
      {meeting.stoppedReason === null ? null : (
        <Notice tone="due" title={wordOf('meetings.stage', meeting.stage)}>
          <p>{meeting.stoppedReason}</p>
        </Notice>
      )}
      <Section title={t('prepare.schedule')}>
        <SchedulePart view={view} />
      </Section>
      <Section title={t('prepare.officers')}>
        <Officers view={view} />
      </Section>
      <Section title={t('prepare.agenda')}>
        <Agenda view={view} />
      </Section>
      <Section title={t('prepare.papers')}>
        <Papers view={view} />
      </Section>
      <Section title={t('prepare.guests')}>
        <Guests view={view} />
      </Section>
      <Section title={t('prepare.notice')}>
        <NoticePart view={view} />
        <Documents view={view} />
      </Section>
      {isOfficer ? (
        <>
          <Section title={t('prepare.absences')}>
            <Absences view={view} />
          </Section>
          <Section title={t('prepare.opinions')}>
            <Opinions view={view} />
          </Section>
        </>
      ) : null}
      <StopMeeting view={view} />
    </Page>
  )
}

function PageAction({ view, isHeld }: PartProps & { readonly isHeld: boolean }) {
  const { unitId, id, stage } = view.meeting
  if (isHeld) return <MainLink to={meetingPath(unitId, id, 'minutes')}>{t('meetings.link.minutes')}</MainLink>
  if (stage === 'in_progress') return <MainLink to={meetingPath(unitId, id, 'room')}>{t('prepare.goOn')}</MainLink>
  const next = nextToPrepare(view)
  return (
    <>
      {next === 'notice' ? <SendNotice view={view} /> : null}
      {mayDo(view, 'start') ? (
        <MainLink to={meetingPath(unitId, id, 'room')} quiet={next !== 'start'}>
          {t('prepare.start')}
        </MainLink>
      ) : null}
    </>
  )
}

type ToPrepare = 'schedule' | 'notice' | 'documents' | 'start'

/** What comes next before a meeting is held; undefined where nothing is left to the person who looks. */
function nextToPrepare(view: MeetingView): ToPrepare | undefined {
  const { startsAt, noticeSentAt, documentsPostedAt } = view.meeting
  if (startsAt === null) return mayDo(view, 'set_schedule') ? 'schedule' : undefined
  if (noticeSentAt === null && mayDo(view, 'send_notice')) return 'notice'
  if (documentsPostedAt === null && view.clocks.documentsBy !== null && mayDo(view, 'post_documents'))
    return 'documents'
  return mayDo(view, 'start') ? 'start' : undefined
}

function leadOf(view: MeetingView): string {
  const next = nextToPrepare(view)
  if (next === undefined) return wordOf('meetings.stage', view.meeting.stage)
  const by = view.clocks.documentsBy
  return t(`prepare.next.${next}`, {
    day: by === null ? '' : formatDay(by as LocalDate),
    people: whoMeets(view.meeting.kind).people,
  })
}
