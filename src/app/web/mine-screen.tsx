import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { type MyMeeting, nextOf, prepOf, useMyMeetings } from '#meetings/web/mine/my-meetings.ts'
import { NextMeeting } from '#meetings/web/mine/next-meeting.tsx'
import { PapersToWrite } from '#meetings/web/mine/papers-to-write.tsx'
import { PastMeetings } from '#meetings/web/mine/past-meetings.tsx'
import { PrepMeetings } from '#meetings/web/mine/prep-meetings.tsx'
import { longMoment } from '#meetings/web/parts/words.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'

// Parts of other capabilities bring words of their own: each comes after the page stands.
const Promised = lazy(async () => ({ default: (await import('./promised.tsx')).Promised }))
const MyHandovers = lazy(async () => ({ default: (await import('#handovers/web/my-handovers.tsx')).MyHandovers }))
const MyRemediation = lazy(async () => ({
  default: (await import('#remediation/web/my-remediation.tsx')).MyRemediation,
}))
const MyNotes = lazy(async () => ({ default: (await import('#oversight/web/my-notes.tsx')).MyNotes }))
const MyDialogues = lazy(async () => ({ default: (await import('#dialogues/web/my-dialogues.tsx')).MyDialogues }))
const ToReadPart = lazy(async () => ({ default: (await import('#library/web/to-read-part.tsx')).ToReadPart }))
const MyCases = lazy(async () => ({ default: (await import('#cases/web/my-cases.tsx')).MyCases }))
const MyComplaints = lazy(async () => ({ default: (await import('#complaints/web/my-complaints.tsx')).MyComplaints }))
const MyTransfers = lazy(async () => ({ default: (await import('#transfers/web/my-transfers.tsx')).MyTransfers }))
const MyContests = lazy(async () => ({ default: (await import('#training/web/my-contests.tsx')).MyContests }))
const MyTraining = lazy(async () => ({ default: (await import('#training/web/my-training.tsx')).MyTraining }))
const MyExemptions = lazy(async () => ({ default: (await import('#transfers/web/my-exemptions.tsx')).MyExemptions }))
const MyResidence = lazy(async () => ({ default: (await import('#residence/web/my-residence.tsx')).MyResidence }))

/** One page of a member: the next meeting, what he was asked and has promised, what is recorded about him, what he said. */
export function MineScreen() {
  const meetings = useMyMeetings()
  const today = useMe().today as LocalDate
  return (
    <Answer query={meetings}>
      {(reply) => {
        const next = nextOf(reply.meetings, today)
        return (
          <Page title={t('mine.title')} lead={leadOf(next)}>
            <PapersToWrite meetings={reply.meetings} />
            <PrepMeetings meetings={prepOf(reply.meetings, today)} />
            <NextMeeting next={next} />
            <Suspense fallback={null}>
              <Promised />
            </Suspense>
            <Suspense fallback={null}>
              <ToReadPart />
              <MyDialogues />
              <MyNotes />
              <MyRemediation />
              <MyCases />
              <MyComplaints />
              <MyHandovers />
            </Suspense>
            <Suspense fallback={null}>
              <MyContests />
              <MyTraining />
            </Suspense>
            <Recorded />
            <Suspense fallback={null}>
              <MyTransfers />
              <MyExemptions />
              <MyResidence />
            </Suspense>
            <PastMeetings meetings={reply.meetings} />
          </Page>
        )
      }}
    </Answer>
  )
}

function leadOf(next: MyMeeting | undefined): string {
  if (next === undefined || next.meeting.startsAt === null) return t('mine.lead.none')
  if (next.meeting.stage === 'in_progress') return t('mine.lead.running')
  return t('mine.lead.next', { at: longMoment(next.meeting.startsAt), place: next.meeting.place ?? '' })
}

function Recorded() {
  const unitId = useUnit().id
  return (
    <Section title={t('mine.recorded')}>
      <p>{t('mine.recorded.help')}</p>
      <p className="nn-doors nn-no-print">
        <Link to={`/u/${unitId}/my-record`}>{t('mine.recorded.open')}</Link>
      </p>
    </Section>
  )
}
