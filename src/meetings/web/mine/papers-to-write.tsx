import '../meetings.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import { longMoment } from '../parts/words.ts'
import { type MyMeetings, papersToWrite } from './my-meetings.ts'

type ToWrite = ReturnType<typeof papersToWrite>[number]

const MARK_OF: Readonly<Record<string, Mark>> = { assigned: 'due', handed_in: 'open', returned: 'due' }

/** Papers the caller was asked to write; nothing stands here where there is none. */
export function PapersToWrite({ meetings }: { readonly meetings: MyMeetings }) {
  const asked = papersToWrite(meetings)
  if (asked.length === 0) return null
  return (
    <Section title={t('mine.write')}>
      <ul className="nn-lines">
        {asked.map((one) => (
          <PaperToWrite key={one.paper.id} asked={one} />
        ))}
      </ul>
    </Section>
  )
}

function PaperToWrite({ asked: { meeting, paper } }: { readonly asked: ToWrite }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="nn-card">
      <strong>{paper.title}</strong>
      <p>
        <StateMark state={MARK_OF[paper.state] ?? 'open'} word={wordOf('meetings.paperState', paper.state)} />
        {paper.dueOn === null ? '' : ` · ${t('mine.write.dueOn', { day: formatDay(paper.dueOn as LocalDate) })}`}
      </p>
      {meeting.startsAt === null ? null : <p>{t('mine.write.for', { at: longMoment(meeting.startsAt) })}</p>}
      {isOpen ? (
        <Writing meetingId={meeting.id} paperId={paper.id} onDone={() => setOpen(false)} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {paper.state === 'assigned' ? t('mine.write.open') : t('mine.write.again')}
        </Button>
      )}
    </li>
  )
}

interface WritingProps {
  readonly meetingId: string
  readonly paperId: string
  readonly onDone: () => void
}

/** The text as it was handed in last is where writing goes on. */
function Writing({ meetingId, paperId, onDone }: WritingProps) {
  const query = useQuery(question(meetingsApi.meeting, { params: { id: meetingId } }))
  return (
    <Answer query={query} shape="form">
      {(view) => {
        const paper = view.papers.find(({ id }) => id === paperId)
        return paper === undefined ? null : <WritingForm meetingId={meetingId} paper={paper} onDone={onDone} />
      }}
    </Answer>
  )
}

interface WritingFormProps {
  readonly meetingId: string
  readonly paper: MeetingView['papers'][number]
  readonly onDone: () => void
}

function WritingForm({ meetingId, paper, onDone }: WritingFormProps) {
  const text = useDraft(`meeting:${meetingId}:paper:${paper.id}`, paper.text ?? '')
  const act = useAct(meetingsApi.handInPaper, {
    pending: text.pending,
    onDone: () => {
      text.clear()
      onDone()
    },
  })
  return (
    <Form
      onSubmit={() => act.mutate({ params: { id: meetingId }, body: { paperId: paper.id, text: text.value } })}
      actions={
        <>
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending} disabled={text.value.trim() === ''}>
            {t('mine.write.handIn')}
          </Button>
        </>
      }
    >
      {paper.remark === null ? null : <p>{t('mine.write.remark', { remark: paper.remark })}</p>}
      <AreaField
        name="text"
        label={t('mine.write.text')}
        help={t('mine.write.handInHelp')}
        minRows={8}
        value={text.value}
        onChange={text.set}
      />
      <Refusal error={act.error} />
    </Form>
  )
}
