import './form.css'
import { Checkbox, NativeSelect, PasswordInput, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { FieldError } from './field-error.tsx'

export interface FieldProps<T> {
  readonly label: string
  /** A sentence that helps to fill it in. */
  readonly help?: string | undefined
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined
  readonly required?: boolean
  readonly disabled?: boolean
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One column of fields, its actions under it. Enter in a line sends the form. */
export function Form({
  onSubmit,
  actions,
  children,
}: {
  readonly onSubmit: () => void
  readonly actions: ReactNode
  readonly children: ReactNode
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="nn-form" onSubmit={submit} noValidate>
      {children}
      <div className="nn-form-actions">{actions}</div>
    </form>
  )
}

const common = ({
  label,
  help,
  error,
  required = false,
  disabled = false,
}: Omit<FieldProps<unknown>, 'value' | 'onChange'>) => ({
  label,
  description: help,
  error: error === undefined ? undefined : <FieldError>{error}</FieldError>,
  required,
  disabled,
})

/** One line of text. */
export function TextField({
  value,
  onChange,
  ...rest
}: FieldProps<string> & { readonly autoComplete?: string; readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel' }) {
  const { autoComplete = 'off', inputMode = 'text' } = rest
  return (
    <TextInput
      {...common(rest)}
      value={value}
      autoComplete={autoComplete}
      inputMode={inputMode}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** A password; can be shown while typing. */
export function SecretField({
  value,
  onChange,
  ...rest
}: FieldProps<string> & { readonly autoComplete: 'current-password' | 'new-password' }) {
  return (
    <PasswordInput
      {...common(rest)}
      value={value}
      autoComplete={rest.autoComplete}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** Text of several lines; grows with what is written. */
export function AreaField({ value, onChange, ...rest }: FieldProps<string> & { readonly minRows?: number }) {
  return (
    <Textarea
      {...common(rest)}
      value={value}
      minRows={rest.minRows ?? 3}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  readonly help?: string
}

/** One of a few, all in sight. */
export function ChoiceField<V extends string>({
  value,
  onChange,
  choices,
  ...rest
}: FieldProps<V | null> & { readonly choices: readonly Choice<V>[] }) {
  const choose = (chosen: string) => {
    const choice = choices.find((one) => one.value === chosen)
    if (choice) onChange(choice.value)
  }
  return (
    <Radio.Group {...common(rest)} value={value ?? ''} onChange={choose}>
      <Stack gap="sm" mt="xs">
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            description={choice.help}
            disabled={rest.disabled ?? false}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** One of many, from the device's own list. `empty` is the line for nothing chosen. */
export function SelectField<V extends string>({
  value,
  onChange,
  choices,
  empty,
  ...rest
}: FieldProps<V | null> & { readonly choices: readonly Choice<V>[]; readonly empty?: string }) {
  return (
    <NativeSelect
      {...common(rest)}
      value={value ?? ''}
      onChange={(event) => onChange(choices.find((one) => one.value === event.currentTarget.value)?.value ?? null)}
    >
      {empty === undefined && value !== null ? null : <option value="">{empty ?? ''}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </NativeSelect>
  )
}

/** Yes or no. */
export function CheckField({ value, onChange, ...rest }: FieldProps<boolean>) {
  return <Checkbox {...common(rest)} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
}
