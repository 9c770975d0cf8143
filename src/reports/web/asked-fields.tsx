import { formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { AreaField, ChoiceField, TextField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { choiceOf } from '../rules/asked.ts'
import type { QuestionKind } from '../rules/burden.ts'
import { isOpened, wholeExceeded } from '../rules/submit.ts'
import { rowName } from './period-words.ts'

export type Answers = Readonly<Record<string, string>>

export interface Asked {
  readonly id: string
  readonly text: string
  readonly kind: QuestionKind
  readonly gate: string | null
  readonly most: number | null
  readonly offered: number | null
  /** In which reports it was told of some of these months: asked for the others. */
  readonly toldText: string | undefined
}

interface AskedFieldsProps {
  readonly asked: readonly Asked[]
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly isTried: boolean
  /** The figures of the page: what is a part of one is not more than it. */
  readonly counted: Counted
}

export type Counted = Readonly<Record<string, number>>

const LARGEST_DIGITS = 12
const GROUPED = /^\d{1,3}([.,]\d{3})+$/

/** A whole number as typed, with or without points or commas between thousands; null where it is none. */
function wholeOf(given: string): number | null {
  const digits = GROUPED.test(given) ? given.replace(/[.,]/g, '') : given
  return /^\d+$/.test(digits) && digits.length <= LARGEST_DIGITS ? Number(digits) : null
}

const isAnswered = ({ id, kind }: Asked, answers: Answers): boolean => {
  const given = (answers[id] ?? '').trim()
  return kind === 'number' ? wholeOf(given) !== null : given !== ''
}
const numberIn = (answers: Answers, id: string): number => wholeOf((answers[id] ?? '').trim()) ?? 0

/** How much it may be: of what there was, or of the whole it is a part of where that is asked here too; undefined: it is not too much. */
function mostOf({ id, most }: Asked, answers: Answers, counted: Counted): number | undefined {
  if (most !== null && numberIn(answers, id) > most) return most
  const typed = Object.fromEntries(Object.keys(answers).map((one) => [one, numberIn(answers, one)]))
  const over = wholeExceeded(id, { ...counted, ...typed })
  return over && (over.whole in answers || over.whole in counted) ? over.most : undefined
}

/** What the answers so far leave open: a question that hangs on another is asked when that one is answered with more than nought. */
const openedBy = (asked: readonly Asked[], answers: Answers) => asked.filter((one) => isOpened(one, answers))

export function missingIn(asked: readonly Asked[], answers: Answers, counted: Counted): readonly Asked[] {
  return openedBy(asked, answers).filter(
    (one) => !isAnswered(one, answers) || mostOf(one, answers, counted) !== undefined,
  )
}

function wrongWords(one: Asked, answers: Answers, counted: Counted): string | undefined {
  if (isAnswered(one, answers)) {
    const most = mostOf(one, answers, counted)
    return most === undefined ? undefined : t('reports.report.tooMuch', { n: formatNumber(most) })
  }
  return t(one.kind === 'number' ? 'reports.report.needed' : 'reports.report.neededText')
}

export function toAnswers(asked: readonly Asked[], answers: Answers): Record<string, string | number> {
  return Object.fromEntries(
    openedBy(asked, answers).map(({ id, kind }) => {
      const given = (answers[id] ?? '').trim()
      return [id, kind === 'number' ? (wholeOf(given) ?? 0) : given]
    }),
  )
}

interface OneOfProps extends Omit<AskedFieldsProps, 'asked' | 'counted'> {
  readonly choice: readonly string[]
}

/** Of these only one can be: it is told as 1, the others as 0. */
function OneOf({ choice, answers, onChange, isTried }: OneOfProps) {
  const chosen = choice.find((one) => answers[one] === '1') ?? null
  const choose = (next: string | null) =>
    onChange({ ...answers, ...Object.fromEntries(choice.map((one) => [one, one === next ? '1' : '0'])) })
  return (
    <ChoiceField
      name={null}
      label={t('reports.report.ownGrade')}
      required
      value={chosen}
      onChange={choose}
      choices={choice.map((value) => ({ value, label: rowName(value) }))}
      error={isTried && chosen === null ? t('reports.report.chooseOne') : undefined}
    />
  )
}

/** What is not on record: asked once, here. */
export function AskedFields({ asked, answers, onChange, isTried, counted }: AskedFieldsProps) {
  if (asked.length === 0) return null
  return (
    <Section title={t('reports.report.asked')}>
      <p>{t('reports.report.askedHelp')}</p>
      <div className="nn-form">
        {openedBy(asked, answers).map((one) => {
          const { id, text, kind } = one
          const choice = choiceOf(id)
          if (choice !== undefined) {
            return choice[0] === id ? (
              <OneOf key={id} choice={choice} answers={answers} onChange={onChange} isTried={isTried} />
            ) : null
          }
          const words = {
            name: id,
            label: text === '' ? rowName(id) : text,
            required: true,
            help: one.toldText ?? (one.offered === null ? undefined : t('reports.report.offered', { n: one.offered })),
            value: answers[id] ?? '',
            onChange: (next: string) => onChange({ ...answers, [id]: next }),
            error: isTried ? wrongWords(one, answers, counted) : undefined,
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
