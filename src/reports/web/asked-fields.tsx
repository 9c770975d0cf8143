import { t } from '#platform/web/i18n/translate.ts'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { QuestionKind } from '../rules/burden.ts'
import { isOpened } from '../rules/submit.ts'
import { rowName } from './period-words.ts'

export type Answers = Readonly<Record<string, string>>

interface Asked {
  readonly id: string
  readonly text: string
  readonly kind: QuestionKind
  readonly gate: string | null
  readonly most: number | null
  readonly offered: number | null
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
const isTooMuch = ({ id, most }: Asked, answers: Answers): boolean => most !== null && Number(answers[id] ?? 0) > most

/** What the answers so far leave open: a question that hangs on another is asked when that one is answered with more than nought. */
const openedBy = (asked: readonly Asked[], answers: Answers) => asked.filter((one) => isOpened(one, answers))

export function missingIn(asked: readonly Asked[], answers: Answers): readonly Asked[] {
  return openedBy(asked, answers).filter((one) => !isAnswered(one, answers) || isTooMuch(one, answers))
}

function wrongWords(one: Asked, answers: Answers): string | undefined {
  if (isAnswered(one, answers))
    return isTooMuch(one, answers) ? t('reports.report.tooMuch', { n: one.most ?? 0 }) : undefined
  return t(one.kind === 'number' ? 'reports.report.needed' : 'reports.report.neededText')
}

export function toAnswers(asked: readonly Asked[], answers: Answers): Record<string, string | number> {
  return Object.fromEntries(
    openedBy(asked, answers).map(({ id, kind }) => {
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
        {openedBy(asked, answers).map((one) => {
          const { id, text, kind } = one
          const words = {
            label: text === '' ? rowName(id) : text,
            required: true,
            help: one.offered === null ? undefined : t('reports.report.offered', { n: one.offered }),
            value: answers[id] ?? '',
            onChange: (next: string) => onChange({ ...answers, [id]: next }),
            error: isTried ? wrongWords(one, answers) : undefined,
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
