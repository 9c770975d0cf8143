import { addMonths, type Month } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { monthsOf, type PeriodKind, periodAround, type Span } from '../rules/periods.ts'
import { spanName } from './period-words.ts'

export type CalendarKind = Exclude<PeriodKind, 'term'>
export const CALENDAR_KINDS: readonly CalendarKind[] = ['month', 'quarter', 'half_year', 'year']

export interface PickedSpan extends Span {
  readonly kind: CalendarKind
}

export function spanAround(kind: CalendarKind, month: Month): PickedSpan {
  return { kind, ...periodAround(kind, month) }
}

interface SpanPickerProps {
  readonly value: PickedSpan
  readonly onChange: (span: PickedSpan) => void
  readonly kinds?: readonly CalendarKind[]
}

/** A month, quarter, half-year or year, with its neighbours. */
export function SpanPicker({ value, onChange, kinds = CALENDAR_KINDS }: SpanPickerProps) {
  const length = monthsOf(value).length
  const step = (by: number) => onChange(spanAround(value.kind, addMonths(value.first, by * length)))
  return (
    <div className="reports-span">
      <SelectField
        label={t('reports.figures.pick')}
        value={value.kind}
        onChange={(kind) => onChange(spanAround(kind ?? value.kind, value.last))}
        choices={kinds.map((kind) => ({ value: kind, label: t(`reports.kind.${kind}`) }))}
      />
      <div className="reports-span-step">
        <Button variant="default" onClick={() => step(-1)}>
          {t('reports.figures.earlier')}
        </Button>
        <strong aria-live="polite">{spanName(value.kind, value)}</strong>
        <Button variant="default" onClick={() => step(1)}>
          {t('reports.figures.later')}
        </Button>
      </div>
    </div>
  )
}
