import type { ReactNode } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { ChoiceField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { BIRTH_PRECISIONS, type MemberFacts, SEXES } from '../rules/member.ts'

type TextName =
  | 'cardNumber'
  | 'fileNumber'
  | 'citizenNumber'
  | 'phone'
  | 'email'
  | 'homeAddress'
  | 'occupation'
  | 'ethnicity'
type DayName = 'bornOn' | 'admittedOn' | 'probationFromOn' | 'officialOn'

const INPUT_MODES: Partial<Record<TextName, 'tel' | 'email' | 'numeric'>> = {
  phone: 'tel',
  email: 'email',
  citizenNumber: 'numeric',
}

export interface FactsFormProps {
  readonly facts: MemberFacts
  readonly onChange: (facts: MemberFacts) => void
  readonly today: LocalDate
  /** False leaves out numbers and addresses the caller may not see, so that they cannot be emptied unseen. */
  readonly withSensitive: boolean
  readonly children?: ReactNode
}

/** The fields of a person's short record, one column. */
export function FactsForm({ facts, onChange, today, withSensitive, children }: FactsFormProps) {
  const set = (part: Partial<MemberFacts>) => onChange({ ...facts, ...part })
  const text = (name: TextName) => (
    <TextField
      name={name}
      label={wordOf('members.field', name)}
      help={helpOf(name)}
      inputMode={INPUT_MODES[name] ?? 'text'}
      value={facts[name] ?? ''}
      onChange={(value) => set({ [name]: value === '' ? null : value })}
    />
  )
  const day = (name: DayName) => (
    <DayField
      name={name}
      label={wordOf('members.field', name)}
      help={helpOf(name)}
      max={today}
      value={facts[name]}
      onChange={(value) => set({ [name]: value })}
    />
  )
  return (
    <>
      <TextField
        name="fullName"
        label={t('members.field.fullName')}
        help={t('members.form.help.fullName')}
        required
        value={facts.fullName}
        onChange={(fullName) => set({ fullName })}
      />
      {children}
      <SelectField
        name="sex"
        label={t('members.field.sex')}
        value={facts.sex}
        empty={t('members.form.empty')}
        choices={SEXES.map((sex) => ({ value: sex, label: wordOf('members.sex', sex) }))}
        onChange={(sex) => set({ sex })}
      />
      {day('bornOn')}
      {facts.bornOn === null ? null : (
        <ChoiceField
          name="bornPrecision"
          label={t('members.field.bornPrecision')}
          help={t('members.form.help.bornPrecision')}
          value={facts.bornPrecision ?? 'day'}
          choices={BIRTH_PRECISIONS.map((precision) => ({
            value: precision,
            label: wordOf('members.precision', precision),
          }))}
          onChange={(bornPrecision) => set({ bornPrecision })}
        />
      )}
      {day('admittedOn')}
      {day('probationFromOn')}
      {day('officialOn')}
      {text('phone')}
      {withSensitive ? (
        <>
          {text('email')}
          {text('homeAddress')}
          {text('citizenNumber')}
          {text('cardNumber')}
          {text('fileNumber')}
        </>
      ) : null}
      {text('occupation')}
      {text('ethnicity')}
    </>
  )
}

function helpOf(name: TextName | DayName): string | undefined {
  if (name === 'officialOn') return t('members.form.help.officialOn')
  return name === 'citizenNumber' ? t('members.form.help.citizenNumber') : undefined
}
