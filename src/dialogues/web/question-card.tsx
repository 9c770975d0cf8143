import './dialogues.css'
import { Link } from '@tanstack/react-router'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { DialoguePage, QuestionView } from '../contract.ts'
import { QuestionActs } from './question-acts.tsx'
import { dayText, STANDING_MARKS } from './words.ts'

interface QuestionCardProps {
  readonly question: QuestionView
  /** The other questions of the dialogue, to merge into. */
  readonly questions: readonly QuestionView[]
  readonly topics: DialoguePage['topics']
  /** It belongs to another dialogue than the page. */
  readonly isFromElsewhere: boolean
}

/** One question: how it stands, everybody who asked it, what was said and promised, what may be done now. */
export function QuestionCard({ question, questions, topics, isFromElsewhere }: QuestionCardProps) {
  const { place, words, standing, topic, urgent, similar } = question
  return (
    <li className="nn-card">
      <strong>{t('dialogues.place', { n: place })}</strong>{' '}
      <StateMark state={STANDING_MARKS[standing]} word={wordOf('dialogues.standing', standing)} />
      {urgent ? ` · ${t('dialogues.urgent')}` : null}
      {isFromElsewhere ? (
        <p className="nn-help">{t('dialogues.from', { theme: question.theme, day: dayText(question.heldOn ?? '') })}</p>
      ) : null}
      <p className="nn-dialogue-words">{words}</p>
      <p className="nn-help">{topic.title}</p>
      <Askers question={question} />
      {similar.length === 0 || standing !== 'submitted' ? null : (
        <p>{t('dialogues.similar', { places: similar.join(', ') })}</p>
      )}
      <Said question={question} />
      <QuestionActs question={question} questions={questions} topics={topics} />
    </li>
  )
}

function Askers({ question: { asks, words } }: { readonly question: QuestionView }) {
  return (
    <ul>
      {asks.map((ask) => (
        <li key={ask.id}>
          {ask.asker.name}, {ask.cell.name} · {wordOf('dialogues.source', ask.source)}
          {ask.words === words ? null : `: “${ask.words}”`}
          {ask.verdict === null ? null : (
            <>
              {' · '}
              <StateMark
                state={ask.verdict === 'solved' ? 'done' : 'late'}
                word={wordOf('dialogues.verdict', ask.verdict)}
              />
              {ask.verdictWords === '' ? null : ` “${ask.verdictWords}”`}
              {verdictBy(ask)}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Said({ question }: { readonly question: QuestionView }) {
  const { answerer, draft, draftedBy, approvedBy, answer, answeredOn, promises, state } = question
  const isOpen = state === 'assigned' || state === 'accepted' || state === 'submitted'
  return (
    <>
      {answerer === null ? null : <p>{t('dialogues.answerer', { name: answerer.name })}</p>}
      {draft === '' || !isOpen ? null : (
        <>
          <p className="nn-help">
            {t('dialogues.draftBy', { name: draftedBy ?? '' })}
            {' · '}
            {approvedBy === null ? t('dialogues.draft.waits') : t('dialogues.draft.approved', { name: approvedBy })}
          </p>
          <p className="nn-dialogue-words">{draft}</p>
        </>
      )}
      {answer === '' ? null : (
        <p className="nn-dialogue-words">
          {t('dialogues.answer', { day: answeredOn === null ? '' : dayText(answeredOn) })} {answer}
        </p>
      )}
      {promises.length === 0 ? null : (
        <ul>
          {promises.map((promise) => (
            <li key={promise.id}>
              <Link to={`/u/${promise.unitId}/commitments/${promise.id}`}>{promise.what}</Link>
              {' · '}
              {promise.ownerName}, {dayText(promise.dueOn)} · {wordOf('dialogues.promiseState', promise.shown)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Who typed it, where that was not the asker: for the office, or from his paper. */
function verdictBy({ verdictBy: name, verdictPaperOn }: QuestionView['asks'][number]): string {
  if (name === null) return ''
  if (verdictPaperOn === null) return ` (${t('dialogues.verdictBy', { name })})`
  return ` (${t('dialogues.verdictPaper', { name, day: dayText(verdictPaperOn) })})`
}
