import { lazy, type ReactNode, Suspense, type SyntheticEvent, useState } from 'react'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Loading } from '#platform/web/ui/loading.tsx'
import type { MeetingView } from '../../contract/views.ts'
import { useOpened } from '../parts/use-opened.ts'

// What draws a paper on the screen comes when the notice is opened: the page itself is what people wait for.
const NoticeWords = lazy(async () => ({ default: (await import('./notice-words.tsx')).NoticeWords }))

/**
 * The notice and what is to be read beforehand. Opening one is recorded once, as proof that it arrived, and the reader sees that it is.
 * Approved papers only: what is still being written is not to be read yet.
 */
export function PapersToRead({ view }: { readonly view: MeetingView }) {
  const { open, openedAt, wasSent } = useOpened(view.meeting.id)
  const papers = view.papers.filter(({ state }) => state === 'approved')
  const hasNotice = view.meeting.noticeSentAt !== null
  if (!hasNotice && papers.length === 0) return <p>{t('mine.papers.none')}</p>
  return (
    <>
      <ul className="nn-lines">
        {hasNotice ? (
          <li className="nn-card">
            <strong>{t('mine.notice')}</strong>
            <Opened summary={t('mine.notice.read')} openedAt={openedAt(null)} onOpen={() => open(null)}>
              <Suspense fallback={<Loading />}>
                <NoticeWords meetingId={view.meeting.id} />
              </Suspense>
            </Opened>
          </li>
        ) : null}
        {papers.map((paper) => (
          <li key={paper.id} className="nn-card">
            <strong>{paper.title}</strong>
            <p className="nn-soft">{t('mine.paper.by', { name: paper.author.name })}</p>
            {paper.text === null ? (
              <p>{t('mine.paper.noText')}</p>
            ) : (
              <Opened summary={t('mine.paper.read')} openedAt={openedAt(paper.id)} onOpen={() => open(paper.id)}>
                <p className="nn-text">{paper.text}</p>
              </Opened>
            )}
          </li>
        ))}
      </ul>
      {wasSent ? <p className="nn-soft">{t('mine.opened.why')}</p> : null}
      {papers.length === 0 ? <p>{t('mine.papers.none')}</p> : null}
    </>
  )
}

interface OpenedProps {
  readonly summary: string
  readonly openedAt: string | null
  readonly onOpen: () => void
  readonly children: ReactNode
}

function Opened({ summary, openedAt, onOpen, children }: OpenedProps) {
  const [isOpen, setOpen] = useState(false)
  const toggle = (event: SyntheticEvent<HTMLDetailsElement>) => {
    setOpen(event.currentTarget.open)
    if (event.currentTarget.open) onOpen()
  }
  return (
    <details onToggle={toggle}>
      <summary>{summary}</summary>
      {isOpen ? children : null}
      {openedAt === null ? null : <p className="nn-soft">{t('mine.opened.at', { at: formatMoment(openedAt) })}</p>}
    </details>
  )
}
