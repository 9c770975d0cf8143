import './form.css'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { t } from '../i18n/translate.ts'
import { FieldFrame, type FieldWords, GroupFrame } from './field-frame.tsx'
import { Marked, useMark } from './marks.tsx'
import { saysEnough } from './says-enough.ts'
import { useFocusKept } from './use-focus-kept.ts'

export interface FieldProps<T> extends FieldWords {
  readonly disabled?: boolean
  readonly value: T
  readonly onChange: (value: T) => void
}

export interface FormProps {
  readonly onSubmit: () => void
  readonly actions: ReactNode
  readonly children: ReactNode
}

/** One column of fields, its actions under it. Enter in a line sends the form. */
export function Form({ onSubmit, actions, children }: FormProps) {
  const { form, wasSent } = useFocusKept()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!saysEnough(event.currentTarget, 'whatIsTyped')) return
    wasSent()
    onSubmit()
  }
  return (
    <form ref={form} className="nn-form" tabIndex={-1} onSubmit={submit} noValidate>
      <Marked part={form}>
        {children}
        <div className="nn-form-actions">{actions}</div>
      </Marked>
    </form>
  )
}

export interface TextFieldProps extends FieldProps<string> {
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel'
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  disabled = false,
  autoComplete = 'off',
  inputMode = 'text',
  ...words
}: TextFieldProps) {
  return (
    <FieldFrame {...words}>
      {(control) => (
        <input
          {...control}
          className="nn-input"
          type="text"
          value={value}
          disabled={disabled}
          autoComplete={autoComplete}
          inputMode={inputMode}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}

export interface SecretFieldProps extends FieldProps<string> {
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password; can be shown while typing. */
export function SecretField({ value, onChange, disabled = false, autoComplete, ...words }: SecretFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <FieldFrame {...words}>
      {(control) => (
        <div className="nn-with-button nn-secret">
          <input
            {...control}
            className="nn-input"
            type={shown ? 'text' : 'password'}
            value={value}
            disabled={disabled}
            autoComplete={autoComplete}
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          <button type="button" className="nn-square" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? t('ui.secret.hide') : t('ui.secret.show')}
          </button>
        </div>
      )}
    </FieldFrame>
  )
}

export interface AreaFieldProps extends FieldProps<string> {
  readonly minRows?: number
}

/** Text of several lines; grows with what is written. */
export function AreaField({ value, onChange, disabled = false, minRows = 3, ...words }: AreaFieldProps) {
  return (
    <FieldFrame {...words}>
      {(control) => (
        <textarea
          {...control}
          className="nn-input nn-area"
          rows={Math.max(minRows, Math.min(20, value.split('\n').length + 1))}
          style={{ minBlockSize: `calc(${minRows}lh + 1.2rem)` }}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}

export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  readonly help?: string
}

export interface ChoiceFieldProps<V extends string> extends FieldProps<V | null> {
  readonly choices: readonly Choice<V>[]
}

/** One of a few, all in sight. */
export function ChoiceField<V extends string>({
  value,
  onChange,
  disabled = false,
  choices,
  ...words
}: ChoiceFieldProps<V>) {
  const name = useId()
  return (
    <GroupFrame {...words}>
      {choices.map((choice) => (
        <label key={choice.value} className="nn-choice">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            disabled={disabled}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.help === undefined ? null : <small className="nn-help">{choice.help}</small>}
          </span>
        </label>
      ))}
    </GroupFrame>
  )
}

export interface SelectFieldProps<V extends string> extends ChoiceFieldProps<V> {
  /** The line for nothing chosen; without it something must stay chosen once it is. */
  readonly empty?: string
}

/** One of many, from the device's own list. */
export function SelectField<V extends string>({
  value,
  onChange,
  disabled = false,
  choices,
  empty,
  ...words
}: SelectFieldProps<V>) {
  return (
    <FieldFrame {...words}>
      {(control) => (
        <select
          {...control}
          className="nn-input"
          value={value ?? ''}
          disabled={disabled}
          onChange={(event) => onChange(choices.find((one) => one.value === event.target.value)?.value ?? null)}
        >
          {empty === undefined && value !== null ? null : <option value="">{empty ?? ''}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

/** Yes or no. */
export function CheckField({
  name,
  label,
  help,
  error: own,
  required = false,
  disabled = false,
  value,
  onChange,
}: FieldProps<boolean>) {
  const id = useId()
  const mark = useMark(name)
  const error = own ?? mark
  const isDescribed = help !== undefined || error !== undefined
  return (
    <div className="nn-field">
      <label className="nn-choice">
        <input
          type="checkbox"
          checked={value}
          disabled={disabled}
          aria-required={required}
          {...(error === undefined ? {} : { 'aria-invalid': true })}
          {...(isDescribed ? { 'aria-describedby': id } : {})}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {isDescribed ? (
        <p className="nn-help" id={id}>
          {error === undefined ? help : <strong className="nn-error">{error}</strong>}
        </p>
      ) : null}
    </div>
  )
}
