import './form.css'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { withoutMarks } from '#kernel/vietnamese.ts'
import { t } from '../i18n/translate.ts'
import { FieldFrame, GroupFrame } from './field-frame.tsx'
import type { FieldProps } from './fields.tsx'

/** Someone who can be chosen; `detail` tells persons of one name apart. */
export interface PersonChoice {
  readonly id: string
  readonly name: string
  readonly detail?: string | undefined
}

export interface PersonPickerProps extends FieldProps<PersonChoice | null> {
  /** Names the source of the choices among the kept answers, for example `['people', unitId]`. */
  readonly source: readonly unknown[]
  /** Finds persons by a part of the name; marks do not matter. */
  readonly load: (search: string, signal: AbortSignal) => Promise<readonly PersonChoice[]>
}

/** Chooses a person by typing a part of the name, without marks. */
export function PersonPicker({ value, onChange, source, load, ...field }: PersonPickerProps) {
  if (value === null) return <Search onChange={onChange} source={source} load={load} {...field} />
  return (
    <GroupFrame name={field.name} label={field.label} error={field.error} required={field.required ?? false}>
      <div className="nn-chosen">
        <span>
          {value.name}
          {value.detail === undefined ? null : <small className="nn-help"> {value.detail}</small>}
        </span>
        {field.disabled ? null : (
          <button type="button" className="nn-square" onClick={() => onChange(null)}>
            {t('ui.person.change')}
            <span className="nn-hidden"> {field.label}</span>
          </button>
        )}
      </div>
    </GroupFrame>
  )
}

function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds)
    return () => clearTimeout(timer)
  }, [text, milliseconds])
  return settled
}

function Search({
  name,
  label,
  help,
  error,
  required = false,
  disabled = false,
  onChange,
  source,
  load,
}: Omit<PersonPickerProps, 'value'>) {
  const listId = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const search = useSettled(withoutMarks(text), 200)
  const found = useQuery({
    queryKey: [...source, 'search', search],
    queryFn: ({ signal }) => load(search, signal),
    enabled: search !== '',
    placeholderData: (before) => before,
  })
  const choices = search === '' || text === '' ? [] : (found.data ?? [])
  const current = Math.min(at, choices.length - 1)
  const type = (typed: string) => {
    setText(typed)
    setAt(0)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = choices[current]
    if (step !== undefined && choices.length > 0) {
      event.preventDefault()
      setAt((current + step + choices.length) % choices.length)
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      onChange(chosen)
    } else if (event.key === 'Escape') type('')
  }
  const isNone = search !== '' && text !== '' && found.data !== undefined && choices.length === 0
  return (
    <div>
      <FieldFrame name={name} label={label} help={help ?? t('ui.person.help')} error={error} required={required}>
        {(control) => (
          <input
            {...control}
            className="nn-input"
            type="text"
            role="combobox"
            autoComplete="off"
            value={text}
            disabled={disabled}
            aria-expanded={choices.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            {...(choices.length > 0 ? { 'aria-activedescendant': `${listId}-${current}` } : {})}
            onChange={(event) => type(event.target.value)}
            onKeyDown={press}
          />
        )}
      </FieldFrame>
      <p className="nn-help" role="status">
        {found.error !== null && search !== '' ? t('ui.person.failed') : isNone ? t('ui.person.none') : null}
        {choices.length === 0 ? null : <span className="nn-hidden">{t('ui.person.found', { n: choices.length })}</span>}
      </p>
      <div id={listId} role="listbox" aria-label={label} className="nn-choices" hidden={choices.length === 0}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses through the field above
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here
          <div
            key={choice.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            onClick={() => onChange(choice)}
          >
            {choice.name}
            {choice.detail === undefined ? null : <small>{choice.detail}</small>}
          </div>
        ))}
      </div>
    </div>
  )
}
