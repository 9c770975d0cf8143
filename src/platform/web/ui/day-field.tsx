import './form.css'
import { useEffect, useRef, useState } from 'react'
import { type LocalDate, parseLocalDate } from '#kernel/local-date.ts'
import { formatDay } from '../i18n/format.ts'
import { t } from '../i18n/translate.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './fields.tsx'
import { Icon } from './icon.tsx'
import { parseTypedDay, parseTypedTime } from './parse-day.ts'

export interface DayFieldProps extends FieldProps<LocalDate | null> {
  readonly min?: LocalDate | undefined
  readonly max?: LocalDate | undefined
}

/**
 * A day, typed as ngày/tháng/năm or picked on the device's calendar. What cannot be read stays in the field with its reason, and
 * the control says so itself (`validity`): no form and no question goes on without the day it asks for.
 */
export function DayField({
  name,
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
  const { typed, left, type, leave, forget } = useTyped()
  const picker = useRef<HTMLInputElement>(null)
  const control = useRef<HTMLInputElement>(null)
  const own = typed !== null && left ? typedProblem(typed) : undefined
  const outside = value !== null && (typed === null || left) ? rangeProblem(value, min, max) : undefined
  const unfit =
    (typed === null ? undefined : typedProblem(typed)) ?? (value === null ? undefined : rangeProblem(value, min, max))
  const lacking = required && value === null ? t('ui.day.missing') : ''
  useEffect(() => control.current?.setCustomValidity(unfit ?? lacking), [unfit, lacking])
  const take = (entered: string) => {
    type(entered)
    const read = parseTypedDay(entered)
    onChange(read.kind === 'day' ? read.day : null)
  }
  const settle = () => leave(typed !== null && typedProblem(typed) === undefined)
  const pick = (picked: string) => {
    forget()
    onChange(parseLocalDate(picked) ?? null)
  }
  return (
    <FieldFrame
      name={name}
      label={label}
      help={help ?? t('ui.day.help')}
      error={own ?? outside ?? error}
      required={required}
    >
      {(words) => (
        <div className="nn-with-button">
          <input
            ref={control}
            {...words}
            className="nn-input"
            type="text"
            autoComplete="off"
            value={typed ?? (value === null ? '' : formatDay(value))}
            disabled={disabled}
            onChange={(event) => take(event.target.value)}
            onBlur={settle}
            onKeyDown={({ key }) => key === 'Enter' && settle()}
          />
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
    </FieldFrame>
  )
}

/** What is being typed, and whether the field was left: errors are said then, not in the middle of typing. */
function useTyped() {
  const [{ typed, left }, set] = useState<{ readonly typed: string | null; readonly left: boolean }>({
    typed: null,
    left: false,
  })
  return {
    typed,
    left,
    type: (text: string) => set({ typed: text, left: false }),
    leave: (isReadable: boolean) => set((before) => ({ typed: isReadable ? null : before.typed, left: true })),
    forget: () => set({ typed: null, left: true }),
  }
}

function typedProblem(typed: string): string | undefined {
  const read = parseTypedDay(typed)
  if (read.kind === 'unreadable') return t('ui.day.unreadable')
  if (read.kind === 'no_such_day')
    return t('ui.day.noSuchDay', { month: read.month, year: String(read.year), last: read.last })
  return undefined
}

function rangeProblem(day: LocalDate, min: LocalDate | undefined, max: LocalDate | undefined): string | undefined {
  if (min !== undefined && day < min) return t('ui.day.tooEarly', { min: formatDay(min) })
  if (max !== undefined && day > max) return t('ui.day.tooLate', { max: formatDay(max) })
  return undefined
}

/** A time of day on the 24-hour clock, `HH:mm`; `19h30` is understood too. */
export function TimeField({
  name,
  label,
  help,
  error,
  required = false,
  disabled = false,
  value,
  onChange,
}: FieldProps<string | null>) {
  const { typed, left, type, leave } = useTyped()
  const read = typed === null ? undefined : parseTypedTime(typed)
  const isUnreadable = typed !== null && left && read === undefined
  const take = (entered: string) => {
    type(entered)
    onChange(parseTypedTime(entered) || null)
  }
  return (
    <FieldFrame
      name={name}
      label={label}
      help={help ?? t('ui.time.help')}
      error={isUnreadable ? t('ui.time.unreadable') : error}
      required={required}
    >
      {(control) => (
        <input
          {...control}
          className="nn-input nn-short"
          type="text"
          autoComplete="off"
          value={typed ?? value ?? ''}
          disabled={disabled}
          onChange={(event) => take(event.target.value)}
          onBlur={() => leave(read !== undefined)}
        />
      )}
    </FieldFrame>
  )
}
