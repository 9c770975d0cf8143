import './oversight.css'
import { formatDayAt } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import type { NoteRow } from '../contract/notes.ts'
import type { NoteStage } from '../rules/vocabulary.ts'
import { NoteActs } from './note-acts.tsx'
import { dayText } from './words.ts'

const MARKS: Readonly<Record<NoteStage, Mark>> = {
  shared: 'waiting',
  answered: 'open',
  reminded: 'due',
  resolved: 'done',
  escalated: 'due',
  withdrawn: 'done',
}

/** One note: the fact first, what its author thinks apart from it, what was said and done since. */
export function NoteCard({ note }: { readonly note: NoteRow }) {
  const isMine = note.roles.includes('subject')
  return (
    <li className="nn-card">
      <strong>{isMine ? note.topic.title : `${note.person.name}: ${note.topic.title}`}</strong>{' '}
      <StateMark state={MARKS[note.stage]} word={wordOf('oversight.noteStage', note.stage)} />
      <dl className="nn-oversight-said">
        <dt>{t(`oversight.noteLink.${note.link.kind}`)}</dt>
        <dd>{note.link.text}</dd>
        <dt>{t('oversight.note.seen', { day: dayText(note.seenOn), where: note.seenWhere })}</dt>
        <dd>{note.seenWhat}</dd>
        {note.advice === '' ? null : (
          <>
            <dt>{t('oversight.note.advice')}</dt>
            <dd>{note.advice}</dd>
          </>
        )}
        {note.steps.map((step) => (
          <Step key={step.id} step={step} subjectId={note.person.id} />
        ))}
      </dl>
      <p className="nn-help">
        {t('oversight.note.by', { name: note.notedBy.name, day: formatDayAt(note.notedAt) })}{' '}
        {isMine ? null : shownText(note)}
      </p>
      <NoteActs key={note.version} note={note} />
    </li>
  )
}

function shownText({ shownAt }: NoteRow): string {
  return shownAt === null ? t('oversight.note.notOpened') : t('oversight.note.opened', { day: formatDayAt(shownAt) })
}

interface StepProps {
  readonly step: NoteRow['steps'][number]
  readonly subjectId: string
}

function Step({ step, subjectId }: StepProps) {
  const { act, by, on, how, told, text } = step
  const isForHim = (act === 'answer' || act === 'report') && by.id !== subjectId
  const way =
    act === 'remind'
      ? wordOf('oversight.remindedHow', how)
      : act === 'escalate'
        ? wordOf('oversight.escalation', how)
        : ''
  return (
    <>
      <dt>
        {t('oversight.note.step', { day: dayText(on), act: wordOf('oversight.noteDone', act), name: by.name })}
        {way === '' ? null : ` · ${way}`}
        {isForHim ? ` · ${t('oversight.note.forHim')}` : null}
      </dt>
      <dd>{text}</dd>
      {told === '' ? null : <dd>{t('oversight.note.told', { how: told })}</dd>}
    </>
  )
}
