import './dialogues.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type DialoguePage, dialoguesApi } from '../contract.ts'
import { DIALOGUE_PAPERS } from '../rules/vocabulary.ts'
import { DialogueActs } from './dialogue-acts.tsx'
import { QuestionActs } from './question-acts.tsx'
import { QuestionCard } from './question-card.tsx'
import { RecordForm } from './record-form.tsx'
import { basisText, dayText } from './words.ts'

/** One dialogue: the step it waits for, its questions by topic, what is owed from before, its papers. */
export function DialogueScreen() {
  const { dialogueId } = useParams({ strict: false }) as { dialogueId: string }
  const found = useQuery(question(dialoguesApi.show, { params: { dialogueId } }))
  return (
    <Answer query={found}>
      {(page) => (
        <Page
          title={page.theme}
          lead={leadOf(page)}
          back={<Link to={`/u/${page.unitId}/dialogues`}>{t('dialogues.back')}</Link>}
        >
          <DialogueActs page={page} />
          <Facts page={page} />
          <Papers page={page} />
          <Carried page={page} />
          <Questions page={page} />
          <Entries page={page} />
        </Page>
      )}
    </Answer>
  )
}

function leadOf({ stage, plannedOn, heldOn, questionsUntil, rows, noticeDueOn, papers }: DialoguePage): string {
  const open = rows.filter(({ state }) => ['submitted', 'accepted', 'assigned'].includes(state)).length
  if (stage === 'collecting') return t('dialogues.now.collecting', { day: dayText(questionsUntil), n: rows.length })
  if (stage === 'in_session') return t('dialogues.now.in_session', { n: open })
  if (stage === 'held') return t('dialogues.now.held', { day: dayText(noticeDueOn ?? plannedOn), n: open })
  if (stage === 'concluded')
    return t('dialogues.now.concluded', { day: dayText(heldOn ?? plannedOn), number: papers.notice?.number ?? '' })
  return t(`dialogues.now.${stage}`, { day: dayText(plannedOn) })
}

function Facts({ page }: { readonly page: DialoguePage }) {
  const today = useMe().today
  const { noticeDueOn, stage, notice } = page
  const isLate = stage === 'held' && noticeDueOn !== null && noticeDueOn < today
  return (
    <>
      <p>
        {t('dialogues.facts', { day: dayText(page.heldOn ?? page.plannedOn), at: page.startsAt, place: page.place })}
        {page.chair === '' ? null : ` ${t('dialogues.facts.chair', { name: page.chair })}`}
        {page.guests === '' ? null : ` ${t('dialogues.facts.guests', { names: page.guests })}`}
        {page.present === null ? null : ` ${t('dialogues.facts.present', { n: page.present })}`}
      </p>
      {page.conclusion === '' ? null : <p className="nn-dialogue-words">{page.conclusion}</p>}
      {noticeDueOn === null || stage === 'concluded' ? null : (
        <p>
          <StateMark
            state={isLate ? 'late' : 'due'}
            word={t(isLate ? 'dialogues.notice.late' : 'dialogues.notice.due', { day: dayText(noticeDueOn) })}
          />{' '}
          <span className="nn-help">{t('dialogues.notice.basis', { n: notice.value, basis: basisText(notice) })}</span>
        </p>
      )}
    </>
  )
}

function Papers({ page }: { readonly page: DialoguePage }) {
  return (
    <details>
      <summary>{t('dialogues.papers')}</summary>
      <ul>
        {DIALOGUE_PAPERS.map((paper) => {
          const issued = page.papers[paper]
          const number = issued === null ? t('dialogues.paper.draft') : `${issued.number}, ${dayText(issued.issuedOn)}`
          return (
            <li key={paper}>
              {wordOf('dialogues.paper', paper)} ({number}):{' '}
              {(['pdf', 'docx'] as const).map((format) => (
                <a
                  key={format}
                  href={hrefOf(dialoguesApi.paper, { params: { dialogueId: page.id, paper, format } })}
                  download
                >
                  {t(`dialogues.format.${format}`)}{' '}
                </a>
              ))}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function Carried({ page: { carried } }: { readonly page: DialoguePage }) {
  if (carried.length === 0) return null
  return (
    <Section title={t('dialogues.carried', { n: carried.length })}>
      <p>{t('dialogues.carried.help')}</p>
      <ul className="nn-dialogue-list">
        {carried.map((one) => (
          <QuestionCard key={`${one.id}${one.version}`} question={one} questions={[]} topics={[]} isFromElsewhere />
        ))}
      </ul>
    </Section>
  )
}

function Questions({ page }: { readonly page: DialoguePage }) {
  const { rows, topics } = page
  const shown = rows.filter(({ state }) => state !== 'merged')
  const merged = rows.filter(({ state }) => state === 'merged')
  return (
    <Section title={t('dialogues.questions')}>
      {page.mayRecord ? <RecordForm page={page} /> : null}
      {shown.length === 0 ? (
        <Empty title={t('dialogues.questions.none')}>{t('dialogues.questions.none.help')}</Empty>
      ) : null}
      <ul className="nn-dialogue-list">
        {shown.map((one) => (
          <QuestionCard
            key={`${one.id}${one.version}`}
            question={one}
            questions={shown}
            topics={topics}
            isFromElsewhere={false}
          />
        ))}
      </ul>
      {merged.length === 0 ? null : <MergedQuestions merged={merged} />}
    </Section>
  )
}

/** What was merged, into which one; as long as nothing is settled it can stand by itself again. */
function MergedQuestions({ merged }: { readonly merged: DialoguePage['rows'] }) {
  return (
    <details>
      <summary>{t('dialogues.merged', { n: merged.length })}</summary>
      <ul className="nn-dialogue-list">
        {merged.map((one) => (
          <li key={`${one.id}${one.version}`} className="nn-card">
            <strong>{t('dialogues.place', { n: one.place })}</strong> ·{' '}
            {t('dialogues.mergedInto', { n: one.mergedIntoPlace ?? '' })}
            <p className="nn-dialogue-words">{one.words}</p>
            <QuestionActs question={one} questions={[]} topics={[]} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Entries({ page: { entries } }: { readonly page: DialoguePage }) {
  if (entries.length === 0) return null
  return (
    <details className="nn-no-print">
      <summary>{t('dialogues.entries')}</summary>
      <ul>
        {entries.map(({ id, act, place, words, at, by }) => (
          <li key={id}>
            {formatMoment(at)}: {findWord(`dialogues.entry.${act}`) ?? act}
            {place === null ? null : ` · ${t('dialogues.place', { n: place })}`}
            {words === '' ? null : `. ${words}`}
            {by === null ? null : ` (${by})`}
          </li>
        ))}
      </ul>
    </details>
  )
}
