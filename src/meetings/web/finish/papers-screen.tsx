import '../meetings.css'
import './finish.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { PaperView } from '#papers/web/public.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { meetingPapersApi } from '../../contract.ts'
import { meetingFactPath } from '../parts/fact-path.ts'
import { meetingPath } from '../parts/meeting-link.tsx'
import { type PartProps, useMeeting } from '../parts/use-meeting.ts'
import { useOpened } from '../parts/use-opened.ts'
import { BackToMeeting, MeetingDoors } from './meeting-doors.tsx'

type Paper = ReplyOf<typeof meetingPapersApi.list>['papers'][number]

/** Papers of the meeting: what there is, issued or in draft, and the pages of the chosen one. */
export function MeetingPapersScreen() {
  const query = useMeeting()
  return <Answer query={query}>{(view) => <PapersPage view={view} />}</Answer>
}

function PapersPage({ view }: PartProps) {
  const { meeting } = view
  const { paper: asked } = useSearch({ strict: false }) as { readonly paper?: string }
  const papers = useQuery(question(meetingPapersApi.list, { params: { id: meeting.id } }))
  return (
    <Page title={t('finish.papers.title')} lead={t('finish.papers.lead')} back={<BackToMeeting meeting={meeting} />}>
      <MeetingDoors meeting={meeting} here="papers" />
      <Answer query={papers}>
        {({ papers: all }) => {
          const chosen = all.find(({ paper }) => paper === asked) ?? all.at(-1)
          if (chosen === undefined) return <Empty title={t('finish.papers.none')} />
          return (
            <>
              <ul className="nn-paper-choice nn-no-print" aria-label={t('finish.papers.choose')}>
                {all.map((one) => (
                  <li key={one.paper}>
                    <Link
                      to={`${meetingPath(meeting.unitId, meeting.id, 'papers')}?paper=${one.paper}`}
                      aria-current={one.paper === chosen.paper ? 'true' : undefined}
                    >
                      {wordOf('finish.paper', one.paper)}
                    </Link>
                    <span className="nn-soft">{stateOf(one)}</span>
                  </li>
                ))}
              </ul>
              <Section title={wordOf('finish.paper', chosen.paper)}>
                <ChosenPaper view={view} paper={chosen} />
              </Section>
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

function stateOf({ issued, numbered }: Paper): string {
  if (issued === null) return t(numbered ? 'finish.papers.draft' : 'finish.papers.sheet')
  const number = `${String(issued.number).padStart(2, '0')}-${issued.symbol}`
  return t('finish.papers.issued', { number, day: formatDay(issued.issuedOn as LocalDate) })
}

function ChosenPaper({ view, paper }: PartProps & { readonly paper: Paper }) {
  const params = { id: view.meeting.id, paper: paper.paper }
  const text = useQuery(question(meetingPapersApi.text, { params }))
  const { open } = useOpened(view.meeting.id)
  const isNotice = paper.paper === 'notice' && paper.issued !== null
  useEffect(() => {
    if (isNotice) open(null)
  })
  return (
    <PaperView
      key={paper.paper}
      title={wordOf('finish.paper', paper.paper)}
      pdfHref={hrefOf(meetingPapersApi.pdf, { params })}
      wordHref={hrefOf(meetingPapersApi.docx, { params })}
      version={`${view.meeting.version}:${paper.issued?.paperId ?? ''}`}
      text={text.data?.lines ?? null}
      paper={text.data?.paper ?? null}
      factPath={meetingFactPath({
        unitId: view.meeting.unitId,
        meetingId: view.meeting.id,
        permissions: useUnit().permissions,
        hasMinutes: view.minutes !== null,
      })}
    />
  )
}
