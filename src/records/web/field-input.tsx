import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, CheckField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import type { FieldPlace } from '../rules/record-sections.ts'
import { fieldText, kindText, readTyped } from './values.ts'

export interface FieldInputProps {
  readonly place: FieldPlace
  readonly typed: string
  readonly onChange: (typed: string) => void
  /** True once the form was sent: what is missing or cannot be read is then said. */
  readonly isTried: boolean
}

/** The field of an item, by its kind. */
export function FieldInput({ place: { section, field }, typed, onChange, isTried }: FieldInputProps) {
  const error = isTried ? problemOf({ section, field }, typed) : undefined
  const words = {
    name: `lines.0.wanted.${field.name}`,
    label: fieldText(section, field.name),
    required: field.required,
    error,
  }
  switch (field.type) {
    case 'text':
      return <AreaField {...words} value={typed} onChange={onChange} minRows={2} />
    case 'day':
      return (
        <DayField
          {...words}
          value={typed === '' ? null : (typed as LocalDate)}
          onChange={(day) => onChange(day ?? '')}
        />
      )
    case 'flag':
      return <CheckField {...words} value={typed === 'true'} onChange={(is) => onChange(is ? 'true' : '')} />
    case 'kind':
      return (
        <SelectField
          {...words}
          value={typed === '' ? null : typed}
          empty={t('records.edit.unchosen')}
          choices={field.choices.map((value) => ({ value, label: kindText(section, field, value) }))}
          onChange={(value) => onChange(value ?? '')}
        />
      )
    case 'when':
      return <TextField {...words} help={t('records.edit.whenHelp')} value={typed} onChange={onChange} />
    case 'number':
      return (
        <TextField
          {...words}
          help={t('records.edit.numberHelp')}
          inputMode="numeric"
          value={typed}
          onChange={onChange}
        />
      )
    default:
      return <TextField {...words} value={typed} onChange={onChange} />
  }
}

/** What is wrong with a field before it is sent. */
export function problemOf({ field }: FieldPlace, typed: string): string | undefined {
  const read = readTyped(field, typed)
  if (read === undefined) {
    const help = t(field.type === 'when' ? 'records.edit.whenHelp' : 'records.edit.numberHelp')
    return t('records.edit.unreadable', { help })
  }
  return field.required && read === null ? t('records.edit.needed') : undefined
}
