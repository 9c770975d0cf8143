import '../meetings.css'
import './finish.css'
import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Icon } from '#platform/web/ui/icon.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { meetingPapersApi } from '../../contract.ts'
import { isMeetingOfTheCell } from '../../rules/vocabulary.ts'
import { type PartProps, useMeeting } from '../parts/use-meeting.ts'
import { DispatchProof } from './dispatch-proof.tsx'
import { BackToMeeting, MeetingDoors } from './meeting-doors.tsx'

const OPEN_SHEETS = ['notice', 'programme'] as const
const ALL_SHEETS = [...OPEN_SHEETS, 'attendanceList', 'blankMinutes'] as const

/** What is printed for the meeting: the large-type pack, notices made out to each, and who has got his. */
export function PrintScreen() {
  const query = useMeeting()
  return <Answer query={query}>{(view) => <PrintPage view={view} />}</Answer>
}

function PrintPage({ view }: PartProps) {
  const { meeting } = view
  const params = { id: meeting.id }
  const isRunning = view.mine.roles.some((role) => role !== 'member' && role !== 'author')
  if (!isMeetingOfTheCell(meeting.kind)) {
    return (
      <Page title={t('finish.print.title')} back={<BackToMeeting meeting={meeting} />}>
        <Empty title={t('finish.print.leadPrep')} />
      </Page>
    )
  }
  const sheets = isRunning ? ALL_SHEETS : OPEN_SHEETS
  return (
    <Page title={t('finish.print.title')} lead={t('finish.print.lead')} back={<BackToMeeting meeting={meeting} />}>
      <MeetingDoors meeting={meeting} here="print" />
      {meeting.startsAt === null ? (
        <Empty title={t('finish.print.noSchedule')} />
      ) : (
        <>
          <Section title={t('finish.print.sheets')}>
            <ul className="nn-paper-choice">
              {sheets.map((paper) => (
                <li key={paper}>
                  <a href={hrefOf(meetingPapersApi.pdf, { params: { ...params, paper } })} download>
                    <span>
                      <Icon name="print" /> {t('finish.print.pdf', { paper: wordOf('finish.paper', paper) })}
                    </span>
                  </a>
                  <a href={hrefOf(meetingPapersApi.docx, { params: { ...params, paper } })} download>
                    <span>
                      <Icon name="edit" /> {t('finish.print.word', { paper: wordOf('finish.paper', paper) })}
                    </span>
                  </a>
                </li>
              ))}
              <li>
                <a href={hrefOf(meetingPapersApi.calendar, { params })} download>
                  <span>
                    <Icon name="clock" /> {t('finish.print.calendar')}
                  </span>
                </a>
              </li>
            </ul>
          </Section>
          {isRunning ? <Copies view={view} /> : null}
        </>
      )}
      <Section title={t('finish.sent.title')}>
        <DispatchProof view={view} />
      </Section>
    </Page>
  )
}

function Copies({ view }: PartProps) {
  const people = [
    ...view.guests.map(({ id, name }) => ({ id, name })),
    ...view.roster
      .filter(({ place }) => place !== 'temp_away' && place !== 'suspended')
      .map(({ person }) => ({ id: person.id, name: person.name })),
  ]
  const href = (to: string) =>
    hrefOf(meetingPapersApi.pdf, { params: { id: view.meeting.id, paper: 'notice' }, query: { to } })
  return (
    <details className="nn-no-print">
      <summary>{t('finish.print.copies')}</summary>
      <p className="nn-soft">{t('finish.print.copyHelp')}</p>
      <ul className="nn-paper-choice">
        {people.map(({ id, name }) => (
          <li key={id}>
            <a href={href(id)} download>
              <span>
                <Icon name="print" /> {name}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
