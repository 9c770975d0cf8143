import { addMonths, localDateAt, type Month, monthOf } from '#kernel/local-date.ts'
import { formatMonth } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { FIRST_MONTH } from '../rules/counts.ts'
import {
  longestTerm,
  monthsOf,
  PERIOD_KINDS,
  type PeriodKind,
  periodAround,
  type Span,
  type TermLength,
} from '../rules/periods.ts'
import { spanName } from './period-words.ts'
import { termHelp, termOf, type Usual } from './usual.ts'

export interface PickedSpan extends Span {
  readonly kind: PeriodKind
}

/** Of a term, as long as congresses usually are apart, until its own months are picked. */
export function spanAround(kind: PeriodKind, month: Month, term: TermLength): PickedSpan {
  if (kind === 'term') return { kind, first: FIRST_MONTH, last: addMonths(FIRST_MONTH, term.months - 1) }
  return { kind, ...periodAround(kind, month) }
}

export function thisMonth(): PickedSpan {
  return { kind: 'month', ...periodAround('month', monthOf(localDateAt(new Date()))) }
}

interface SpanPickerProps {
  readonly value: PickedSpan
  readonly onChange: (span: PickedSpan) => void
  readonly usual: Usual
  /** What there is to choose from. */
  readonly kinds?: readonly PeriodKind[]
}

/** A month, quarter, half-year or year, with its neighbours; a term from its first month to its last. */
export function SpanPicker({ value, onChange, usual, kinds = PERIOD_KINDS }: SpanPickerProps) {
  const term = termOf(usual)
  const length = monthsOf(value).length
  const step = (by: number) => onChange(spanAround(value.kind, addMonths(value.first, by * length), term))
  const around = value.kind === 'term' ? monthOf(localDateAt(new Date())) : value.last
  return (
    <div className="reports-span">
      <SelectField
        name={null}
        label={t('reports.figures.pick')}
        value={value.kind}
        onChange={(kind) => onChange(spanAround(kind ?? value.kind, around, term))}
        choices={kinds.map((kind) => ({ value: kind, label: t(`reports.kind.${kind}`) }))}
      />
      {value.kind === 'term' ? (
        <TermMonths value={value} onChange={onChange} usual={usual} />
      ) : (
        <div className="reports-span-step">
          <Button variant="default" onClick={() => step(-1)}>
            {t('reports.figures.earlier')}
          </Button>
          <strong aria-live="polite">{spanName(value.kind, value)}</strong>
          <Button variant="default" onClick={() => step(1)}>
            {t('reports.figures.later')}
          </Button>
        </div>
      )}
    </div>
  )
}

const choicesOf = (months: readonly Month[]) => months.map((month) => ({ value: month, label: formatMonth(month) }))

/** A term is as long as its congresses say; nothing is counted before the first month. */
function TermMonths({ value, onChange, usual }: SpanPickerProps) {
  const longest = longestTerm(termOf(usual))
  const { first, last } = value
  const firsts = monthsOf({ first: FIRST_MONTH, last: addMonths(FIRST_MONTH, longest - 1) })
  const lasts = monthsOf({ first, last: addMonths(first, longest - 1) })
  const begin = (next: Month) => onChange({ ...value, first: next, last: addMonths(next, monthsOf(value).length - 1) })
  return (
    <>
      <SelectField
        name={null}
        label={t('reports.term.first')}
        value={first}
        onChange={(next) => begin(next ?? first)}
        choices={choicesOf(firsts)}
      />
      <SelectField
        name={null}
        label={t('reports.term.last')}
        value={last}
        onChange={(next) => onChange({ ...value, last: next ?? last })}
        choices={choicesOf(lasts)}
      />
      <p className="nn-help">{termHelp(usual)}</p>
    </>
  )
}
