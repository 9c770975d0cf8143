import './form.css'
import { addMonths, type Month } from '#kernel/local-date.ts'
import { formatMonth } from '../i18n/format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from './icon.tsx'

export interface MonthPickerProps {
  readonly value: Month
  readonly onChange: (month: Month) => void
  readonly min?: Month
  readonly max?: Month
}

/** One month with its neighbours. */
export function MonthPicker({ value, onChange, min, max }: MonthPickerProps) {
  return (
    <div className="nn-month">
      <button
        type="button"
        className="nn-square nn-no-print"
        disabled={min !== undefined && value <= min}
        onClick={() => onChange(addMonths(value, -1))}
      >
        <Icon name="left" />
        <span className="nn-hidden">{t('ui.month.previous')}</span>
      </button>
      <strong aria-live="polite">{formatMonth(value)}</strong>
      <button
        type="button"
        className="nn-square nn-no-print"
        disabled={max !== undefined && value >= max}
        onClick={() => onChange(addMonths(value, 1))}
      >
        <Icon name="right" />
        <span className="nn-hidden">{t('ui.month.next')}</span>
      </button>
    </div>
  )
}
