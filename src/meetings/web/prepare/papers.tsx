import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import { hasDraft, useDraft } from '#platform/web/ui/use-draft.ts'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import { RosterPicker } from '../parts/roster-picker.tsx'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'

type Paper = MeetingView['papers'][number]

const MARK_OF: Readonly<Record<Paper['state'], Mark>> = {
  assigned: 'waiting',
  handed_in: 'open',
  returned: 'due',
  approved: 'done',
}

/** Papers asked for the meeting: who writes what by when, what was handed in, approved or returned. */
export function Papers({ view }: PartProps) {
  const [isAdding, setAdding] = useState(() => hasDraft(draftOf(view)))
  return (
    <>
      {view.papers.length === 0 ? <p>{t('prepare.noPapers')}</p> : null}
      <ul className="nn-lines">
        {view.papers.map((paper) => (
          <PaperLine key={paper.id} view={view} paper={paper} />
        ))}
      </ul>
      {!mayDo(view, 'assign_paper') ? null : isAdding ? (
        <AssignPaper view={view} onDone={() => setAdding(false)} />
      ) : (
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('prepare.assignPaper')}
        </Button>
      )}
    </>
  )
}

function PaperLine({ view, paper }: PartProps & { readonly paper: Paper }) {
  const isAuthor = paper.author.id === view.mine.personId
  const canHandIn =
    mayDo(view, 'hand_in_paper') && (isAuthor || mayDo(view, 'review_paper')) && paper.state !== 'approved'
  return (
    <li className="nn-card">
      <strong>{paper.title}</strong>
      <p>
        {paper.author.name}
        {paper.dueOn === null ? '' : ` · ${t('prepare.paperDue')}: ${formatDay(paper.dueOn as LocalDate)}`} ·{' '}
        <StateMark state={MARK_OF[paper.state]} word={wordOf('meetings.paperState', paper.state)} />
      </p>
      {paper.remark === null ? null : <p>{paper.remark}</p>}
      {paper.text === null ? null : (
        <details open={paper.state === 'handed_in'}>
          <summary>{t('prepare.paperText')}</summary>
          <p className="nn-text">{paper.text}</p>
        </details>
      )}
      {mayDo(view, 'review_paper') && paper.state === 'handed_in' ? <Review view={view} paper={paper} /> : null}
      {canHandIn ? <HandIn view={view} paper={paper} /> : null}
    </li>
  )
}

interface Asked {
  readonly title: string
  readonly author: PersonChoice | null
  readonly dueOn: LocalDate | null
}

const draftOf = ({ meeting }: MeetingView) => `meeting:${meeting.id}:paper-asked`

/** Asks somebody for a paper; title, author and day are kept until they are recorded, also over a reload. */
function AssignPaper({ view, onDone }: PartProps & { readonly onDone: () => void }) {
  const keptAs = draftOf(view)
  const draft = useDraft<Asked>(keptAs, { title: '', author: null, dueOn: null })
  const { title, author, dueOn } = draft.value
  const set = (part: Partial<Asked>) => draft.set((before) => ({ ...before, ...part }))
  const leave = () => {
    draft.clear()
    onDone()
  }
  const act = useAct(meetingsApi.assignPaper, { pending: draft.pending, onDone: leave })
  const assign = () => {
    if (author !== null) act.mutate({ params: { id: view.meeting.id }, body: { title, authorId: author.id, dueOn } })
  }
  return (
    <Form
      onSubmit={assign}
      actions={
        <>
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending} disabled={author === null || title.trim() === ''}>
            {t('prepare.assignPaper')}
          </Button>
        </>
      }
    >
      <TextField
        name="title"
        label={t('prepare.paperTitle')}
        required
        value={title}
        onChange={(typed) => set({ title: typed })}
      />
      <RosterPicker
        name="authorId"
        view={view}
        label={t('prepare.paperAuthor')}
        required
        value={author}
        onChange={(chosen) => set({ author: chosen })}
      />
      <DayField name="dueOn" label={t('prepare.paperDue')} value={dueOn} onChange={(day) => set({ dueOn: day })} />
      <Refusal error={act.error} />
    </Form>
  )
}

function HandIn({ view, paper }: PartProps & { readonly paper: Paper }) {
  const [isOpen, setOpen] = useState(false)
  const text = useDraft(`meeting:${view.meeting.id}:paper:${paper.id}`, paper.text ?? '')
  const act = useAct(meetingsApi.handInPaper, {
    pending: text.pending,
    onDone: () => {
      text.clear()
      setOpen(false)
    },
  })
  if (!isOpen) {
    return (
      <div className="nn-form-actions nn-after">
        <Button variant="default" onClick={() => setOpen(true)}>
          {t(paper.text === null ? 'prepare.paperHandIn' : 'prepare.paperHandInAgain')}
          <span className="nn-hidden"> {paper.title}</span>
        </Button>
      </div>
    )
  }
  return (
    <Form
      onSubmit={() => act.mutate({ params: { id: view.meeting.id }, body: { paperId: paper.id, text: text.value } })}
      actions={
        <>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending} disabled={text.value.trim() === ''}>
            {t('prepare.paperHandIn')}
          </Button>
        </>
      }
    >
      <AreaField name="text" label={t('prepare.paperText')} minRows={8} value={text.value} onChange={text.set} />
      <Refusal error={act.error} />
    </Form>
  )
}

function Review({ view, paper }: PartProps & { readonly paper: Paper }) {
  const remark = useDraft(`meeting:${view.meeting.id}:review:${paper.id}`, '')
  const act = useAct(meetingsApi.reviewPaper, { pending: remark.pending, onDone: remark.clear })
  const review = (verdict: 'approved' | 'returned') =>
    act.mutate({
      params: { id: view.meeting.id },
      body: { paperId: paper.id, verdict, remark: remark.value.trim() === '' ? null : remark.value },
    })
  return (
    <Form
      onSubmit={() => review('approved')}
      actions={
        <>
          <Button
            variant="default"
            loading={act.isPending}
            disabled={remark.value.trim() === ''}
            onClick={() => review('returned')}
          >
            {t('prepare.paperReturn')}
          </Button>
          <Button type="submit" loading={act.isPending}>
            {t('prepare.paperApprove')}
          </Button>
        </>
      }
    >
      <AreaField
        name="remark"
        label={t('prepare.paperRemark')}
        minRows={2}
        value={remark.value}
        onChange={remark.set}
      />
      <Refusal error={act.error} />
    </Form>
  )
}
