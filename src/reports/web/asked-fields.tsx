import { t } from '#platform/web/i18n/translate.ts'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { QuestionKind } from '../rules/burden.ts'
import { rowName } from './period-words.ts'

export type Answers = Readonly<Record<string, string>>

interface Asked {
  readonly id: string
  readonly text: string
  readonly kind: QuestionKind
}

interface AskedFieldsProps {
  readonly asked: readonly Asked[]
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly isTried: boolean
}

const WHOLE = /^\d{1,9}$/

const isAnswered = ({ id, kind }: Asked, answers: Answers): boolean => {
  const given = (answers[id] ?? '').trim()
  return kind === 'number' ? WHOLE.test(given) : given !== ''
}

export function missingIn(asked: readonly Asked[], answers: Answers): readonly Asked[] {
  return asked.filter((one) => !isAnswered(one, answers))
}

export function toAnswers(asked: readonly Asked[], answers: Answers): Record<string, string | number> {
  return Object.fromEntries(
    asked.map(({ id, kind }) => {
      const given = (answers[id] ?? '').trim()
      return [id, kind === 'number' ? Number(given) : given]
    }),
  )
}

/** What is not on record: asked once, here. */
export function AskedFields({ asked, answers, onChange, isTried }: AskedFieldsProps) {
  if (asked.length === 0) return null
  return (
    <Section title={t('reports.report.asked')}>
      <p>{t('reports.report.askedHelp')}</p>
      <div className="nn-form">
        {asked.map((one) => {
          const { id, text, kind } = one
          const isWrong = isTried && !isAnswered(one, answers)
          const words = {
            label: text === '' ? rowName(id) : text,
            required: true,
            value: answers[id] ?? '',
            onChange: (next: string) => onChange({ ...answers, [id]: next }),
            error: isWrong ? t(kind === 'number' ? 'reports.report.needed' : 'reports.report.neededText') : undefined,
          }
          return kind === 'number' ? (
            <TextField key={id} {...words} inputMode="numeric" />
          ) : (
            <AreaField key={id} {...words} />
          )
        })}
      </div>
    </Section>
  )
}
