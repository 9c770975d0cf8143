import './form.css'
import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { type LocalDate, parseLocalDate } from '#kernel/local-date.ts'
import { formatDay } from '../i18n/format.ts'
import { t } from '../i18n/translate.ts'
import { FieldError } from './field-error.tsx'
import type { FieldProps } from './fields.tsx'
import { Icon } from './icon.tsx'
import { parseTypedDay, parseTypedTime } from './parse-day.ts'

export interface DayFieldProps extends FieldProps<LocalDate | null> {
  readonly min?: LocalDate | undefined
  readonly max?: LocalDate | undefined
}

/** A day, typed as ngày/tháng/năm or picked on the device's calendar. What cannot be read stays in the field with its reason. */
export function DayField({
  label,
  help,
  error,
  required = false,
  disabled = false,
  value,
  onChange,
  min,
  max,
}: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const text = typed ?? (value === null ? '' : formatDay(value))
  const own = typed !== null && left ? typedProblem(typed) : undefined
  const outside = value !== null && (typed === null || left) ? rangeProblem(value, min, max) : undefined
  const shown = own ?? outside ?? error
  const take = (entered: string) => {
    setTyped(entered)
    setLeft(false)
    const read = parseTypedDay(entered)
    onChange(read.kind === 'day' ? read.day : null)
  }
  const leave = () => {
    setLeft(true)
    if (typed !== null && typedProblem(typed) === undefined) setTyped(null)
  }
  const pick = (picked: string) => {
    setTyped(null)
    onChange(parseLocalDate(picked) ?? null)
  }
  return (
    <TextInput
      label={label}
      description={help ?? t('ui.day.help')}
      error={shown === undefined ? undefined : <FieldError>{shown}</FieldError>}
      required={required}
      disabled={disabled}
      value={text}
      autoComplete="off"
      inputMode="text"
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={leave}
      inputContainer={(input) => (
        <div className="nn-with-button">
          {input}
          <span className="nn-picker">
            <input
              ref={picker}
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              value={value ?? ''}
              min={min}
              max={max}
              onChange={(event) => pick(event.target.value)}
            />
          </span>
          <button
            type="button"
            className="nn-square"
            disabled={disabled}
            aria-label={`${t('ui.day.pick')}: ${label}`}
            onClick={() => picker.current?.showPicker()}
          >
            <Icon name="calendar" />
          </button>
        </div>
      )}
    />
  )
}

function typedProblem(typed: string): string | undefined {
  const read = parseTypedDay(typed)
  if (read.kind === 'unreadable') return t('ui.day.unreadable')
  if (read.kind === 'no_such_day') return t('ui.day.noSuchDay', { month: read.month, year: read.year, last: read.last })
  return undefined
}

function rangeProblem(day: LocalDate, min: LocalDate | undefined, max: LocalDate | undefined): string | undefined {
  if (min !== undefined && day < min) return t('ui.day.tooEarly', { min: formatDay(min) })
  if (max !== undefined && day > max) return t('ui.day.tooLate', { max: formatDay(max) })
  return undefined
}

/** A time of day on the 24-hour clock, `HH:mm`; `19h30` is understood too. */
export function TimeField({
  label,
  help,
  error,
  required = false,
  disabled = false,
  value,
  onChange,
}: FieldProps<string | null>) {
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const read = typed === null ? undefined : parseTypedTime(typed)
  const isUnreadable = typed !== null && left && read === undefined
  const shown = isUnreadable ? t('ui.time.unreadable') : error
  const take = (entered: string) => {
    setTyped(entered)
    setLeft(false)
    onChange(parseTypedTime(entered) || null)
  }
  const leave = () => {
    setLeft(true)
    if (read !== undefined) setTyped(null)
  }
  return (
    <TextInput
      label={label}
      description={help ?? t('ui.time.help')}
      error={shown === undefined ? undefined : <FieldError>{shown}</FieldError>}
      required={required}
      disabled={disabled}
      value={typed ?? value ?? ''}
      autoComplete="off"
      style={{ maxWidth: '18rem' }}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={leave}
    />
  )
}
