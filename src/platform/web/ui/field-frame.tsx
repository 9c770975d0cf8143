import './form.css'
import { type ReactNode, useId } from 'react'
import { FieldError } from './field-error.tsx'
import { useMark } from './marks.tsx'

export interface FieldWords {
  /**
   * Where the field's value stands in what is sent (`reason`, `votes.inFavour`): what the server finds wrong there is said beside
   * the field. Empty where the place around it is its own, null for what is not sent.
   */
  readonly name: string | null
  readonly label: string
  /** A sentence that helps to fill it in. */
  readonly help?: string | undefined
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined
  readonly required?: boolean
}

/** What a control needs to be tied to its words for those who hear the page. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly 'aria-required'?: true
}

/** A field: label above, help under it, then the error in words, then the control. */
export function FieldFrame({
  name,
  label,
  help,
  error: own,
  required = false,
  children,
}: FieldWords & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const mark = useMark(name)
  const error = own ?? mark
  const control = controlProps(id, { help, error, required })
  return (
    <div className="nn-field">
      <label className="nn-label" htmlFor={id}>
        {label}
        <RequiredMark required={required} />
      </label>
      <FieldHelp id={id} help={help} error={error} />
      {children(control)}
    </div>
  )
}

/** Several controls under one question. */
export function GroupFrame({
  name,
  label,
  help,
  error: own,
  required = false,
  children,
}: FieldWords & { readonly children: ReactNode }) {
  const id = useId()
  const mark = useMark(name)
  const error = own ?? mark
  const { 'aria-describedby': describedBy } = controlProps(id, { help, error, required })
  return (
    <fieldset
      className="nn-field nn-group"
      {...(error === undefined ? {} : { 'data-wrong': true })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
    >
      <legend className="nn-label">
        {label}
        <RequiredMark required={required} />
      </legend>
      <FieldHelp id={id} help={help} error={error} />
      {children}
    </fieldset>
  )
}

function RequiredMark({ required }: { readonly required: boolean }) {
  return required ? (
    <span className="nn-required" aria-hidden="true">
      {' '}
      *
    </span>
  ) : null
}

function FieldHelp({ id, help, error }: { readonly id: string } & Pick<FieldWords, 'help' | 'error'>) {
  return (
    <>
      {help === undefined ? null : (
        <p className="nn-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error === undefined ? null : (
        <p className="nn-field-error" id={`${id}-error`}>
          <FieldError>{error}</FieldError>
        </p>
      )}
    </>
  )
}

function controlProps(
  id: string,
  { help, error, required }: Pick<FieldWords, 'help' | 'error' | 'required'>,
): ControlProps {
  const ids = [help === undefined ? undefined : `${id}-help`, error === undefined ? undefined : `${id}-error`]
  const describedBy = ids.filter((one) => one !== undefined).join(' ')
  return {
    id,
    ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
    ...(error === undefined ? {} : { 'aria-invalid': true as const }),
    ...(required ? { 'aria-required': true as const } : {}),
  }
}
