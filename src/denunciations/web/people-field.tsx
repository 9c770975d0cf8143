import { t } from '#platform/web/i18n/translate.ts'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { loadKnown } from './people.ts'

export interface PeopleFieldProps {
  readonly unitId: string
  readonly label: string
  /** What the picker says once one is chosen. */
  readonly more?: string
  readonly help?: string
  readonly chosen: readonly PersonChoice[]
  readonly onChange: (chosen: readonly PersonChoice[]) => void
}

/** Several persons, one after the other. */
export function PeopleField({ unitId, label, more, help, chosen, onChange }: PeopleFieldProps) {
  const source = ['denunciations.people', unitId]
  return (
    <>
      {chosen.map((person) => (
        <PersonPicker
          name="namedIds"
          key={person.id}
          label={label}
          value={person}
          onChange={() => onChange(chosen.filter(({ id }) => id !== person.id))}
          source={source}
          load={loadKnown(unitId)}
        />
      ))}
      <PersonPicker
        name="namedIds"
        key={chosen.length}
        label={chosen.length === 0 ? label : (more ?? t('denunciations.nameOne'))}
        {...(help === undefined ? {} : { help })}
        value={null}
        onChange={(person) => person && onChange([...chosen.filter(({ id }) => id !== person.id), person])}
        source={source}
        load={loadKnown(unitId)}
      />
    </>
  )
}
