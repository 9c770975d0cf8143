import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { ChoiceField, TextField } from '#platform/web/ui/fields.tsx'
import { QUESTION_KINDS, type QuestionKind } from '../rules/burden.ts'

export interface OwnQuestion {
  readonly key: number
  readonly text: string
  readonly kind: QuestionKind
}

interface OwnQuestionsProps {
  readonly questions: readonly OwnQuestion[]
  readonly onChange: (questions: readonly OwnQuestion[]) => void
}

const LABELS = { number: 'reports.open.asNumber', text: 'reports.open.asText' } as const

/** Questions a committee adds to a form. */
export function OwnQuestions({ questions, onChange }: OwnQuestionsProps) {
  const change = (key: number, patch: Partial<OwnQuestion>) =>
    onChange(questions.map((one) => (one.key === key ? { ...one, ...patch } : one)))
  const nextKey = 1 + Math.max(0, ...questions.map(({ key }) => key))
  return (
    <>
      {questions.map(({ key, text, kind }, at) => (
        <div key={key} className="reports-question">
          <TextField
            name={`questions.${at}.text`}
            label={t('reports.open.question')}
            help={t('reports.open.questionHelp')}
            value={text}
            onChange={(next) => change(key, { text: next })}
          />
          <ChoiceField
            name={`questions.${at}.kind`}
            label={t('reports.open.answeredBy')}
            value={kind}
            onChange={(next) => change(key, { kind: next ?? kind })}
            choices={QUESTION_KINDS.map((value) => ({ value, label: t(LABELS[value]) }))}
          />
          <Button variant="subtle" onClick={() => onChange(questions.filter((one) => one.key !== key))}>
            {t('reports.open.dropQuestion')}
          </Button>
        </div>
      ))}
      <Button variant="default" onClick={() => onChange([...questions, { key: nextKey, text: '', kind: 'number' }])}>
        {t('reports.open.addQuestion')}
      </Button>
    </>
  )
}
