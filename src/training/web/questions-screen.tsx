import './training.css'
import { useState } from 'react'
import { usePages } from '#platform/web/call/use-pages.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { QuestionRow } from '../contract/contest-shapes.ts'
import { trainingApi } from '../contract.ts'
import { TrainingDoors } from './doors.tsx'
import { QuestionActs, WriteQuestion } from './question-form.tsx'
import { dayText, QUESTION_MARKS } from './words.ts'

const SHOWS = ['all', 'draft', 'approved', 'stale', 'retired'] as const
type Show = (typeof SHOWS)[number]

/** The bank: each question with its basis, who wrote and who approved it, and whether its rule has changed since. */
export function QuestionsScreen() {
  const unitId = useUnit().id
  const [show, setShow] = useState<Show>('all')
  const found = usePages(trainingApi.questions, { params: { unitId }, query: { show } })
  return (
    <Page
      title={t('training.questions')}
      lead={t('training.questions.lead')}
      action={<WriteQuestion unitId={unitId} />}
    >
      <TrainingDoors here="questions" />
      <SelectField
        name={null}
        label={t('training.questions.show')}
        value={show}
        choices={SHOWS.map((value) => ({ value, label: t(`training.questions.show.${value}`) }))}
        onChange={(chosen) => setShow(chosen ?? 'all')}
      />
      <Answer query={found} shape="table">
        {({ pages }) => <Questions rows={pages.flatMap(({ rows }) => rows)} />}
      </Answer>
      <MorePages of={found}>{t('training.more')}</MorePages>
    </Page>
  )
}

function Questions({ rows }: { readonly rows: readonly QuestionRow[] }) {
  if (rows.length === 0) return <Empty title={t('training.questions.none')}>{t('training.questions.noneHelp')}</Empty>
  return (
    <ul className="nn-training-list">
      {rows.map((row) => (
        <li key={row.id} className="nn-card">
          <QuestionCard row={row} />
        </li>
      ))}
    </ul>
  )
}

function QuestionCard({ row }: { readonly row: QuestionRow }) {
  const { topic, wording, options, rightOption, explanation, basisSymbol, basisArticle, stage, staleBy } = row
  const basis = basisArticle === '' ? basisSymbol : `${basisSymbol}, ${basisArticle}`
  return (
    <>
      <p className="nn-help">{topic}</p>
      <strong>{wording}</strong>
      <ol className="nn-training-options" type="A">
        {options.map((option, index) => (
          <li key={option} data-right={index === rightOption || undefined}>
            {option}
            {index === rightOption ? <span className="nn-help"> {t('training.question.isRight')}</span> : null}
          </li>
        ))}
      </ol>
      <p className="nn-help">{[explanation, basis].filter((word) => word !== '').join(' · ')}</p>
      <StateMark
        state={staleBy === null ? QUESTION_MARKS[stage] : 'late'}
        word={staleBy === null ? wordOf('training.question.stage', stage) : wordOf('training.question.stale', staleBy)}
      />
      <p className="nn-help">{byWhom(row)}</p>
      <div className="nn-form-actions nn-no-print">
        <QuestionActs row={row} />
      </div>
    </>
  )
}

function byWhom({ writtenBy, approvedBy, approvedOn, checked, retiredReason }: QuestionRow): string {
  const parts = [
    t('training.question.writtenBy', { name: writtenBy }),
    approvedBy === '' ? '' : t('training.question.approvedBy', { name: approvedBy, day: dayText(approvedOn) }),
    wordOf('training.question.checked', checked),
    retiredReason,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
