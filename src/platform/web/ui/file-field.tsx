import './form.css'
import { type ChangeEvent, useId, useState } from 'react'
import { formatNumber } from '../i18n/format.ts'
import { t } from '../i18n/translate.ts'
import { FieldError } from './field-error.tsx'
import type { FieldProps } from './fields.tsx'
import { Icon } from './icon.tsx'
import { useMark } from './marks.tsx'

export interface FileFieldProps extends FieldProps<File | null> {
  /** Endings with their dot: `['.pdf', '.docx']`. */
  readonly kinds: readonly string[]
  readonly maxBytes: number
}

/** `1,2 MB`, `340 kB`. */
export function formatBytes(bytes: number): string {
  return bytes >= 1_000_000
    ? `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`
    : `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`
}

/** What is wrong with a chosen file before it is sent, or undefined. */
export function fileProblem(
  file: Pick<File, 'name' | 'size'>,
  kinds: readonly string[],
  maxBytes: number,
): string | undefined {
  if (!kinds.some((kind) => file.name.toLowerCase().endsWith(kind)))
    return t('ui.file.wrongKind', { kinds: kinds.join(', ') })
  if (file.size > maxBytes) return t('ui.file.tooLarge', { max: formatBytes(maxBytes) })
  return undefined
}

/** One file from this device. What cannot be taken is said at once and not taken. */
export function FileField({
  name,
  label,
  help,
  error,
  required = false,
  disabled = false,
  value,
  onChange,
  kinds,
  maxBytes,
}: FileFieldProps) {
  const inputId = useId()
  const wordsId = useId()
  const mark = useMark(name)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0] ?? null
    const wrong = file === null ? undefined : fileProblem(file, kinds, maxBytes)
    setProblem(wrong)
    onChange(wrong === undefined ? file : null)
    event.target.value = ''
  }
  const shown = problem ?? error ?? mark
  return (
    <div>
      <span className="nn-label">
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </span>
      {help === undefined ? null : <p className="nn-help">{help}</p>}
      {shown === undefined ? null : (
        <span id={`${wordsId}-error`}>
          <FieldError>{shown}</FieldError>
        </span>
      )}
      <div className="nn-file">
        <input
          id={inputId}
          className="nn-hidden"
          type="file"
          accept={kinds.join(',')}
          disabled={disabled}
          aria-describedby={shown === undefined ? wordsId : `${wordsId} ${wordsId}-error`}
          {...(shown === undefined ? {} : { 'aria-invalid': true })}
          onChange={take}
        />
        <label htmlFor={inputId} className="nn-square">
          <Icon name="file" />
          {value === null ? t('ui.file.choose') : t('ui.file.another')}
          <span className="nn-hidden"> {label}</span>
        </label>
        <span id={wordsId} role="status">
          {value === null
            ? t('ui.file.none')
            : t('ui.file.chosen', { name: value.name, size: formatBytes(value.size) })}
        </span>
      </div>
    </div>
  )
}
