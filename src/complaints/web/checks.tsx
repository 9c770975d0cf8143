import { CheckField } from '#platform/web/ui/fields.tsx'

interface ChecksProps<V extends string> {
  readonly name: string
  readonly legend: string
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  readonly value: readonly V[]
  readonly onChange: (value: readonly V[]) => void
}

/** Several of a known list, in the order of the list. */
export function Checks<V extends string>({ name, legend, choices, value, onChange }: ChecksProps<V>) {
  const set = (one: V, isOn: boolean) =>
    onChange(choices.map((choice) => choice.value).filter((each) => (each === one ? isOn : value.includes(each))))
  return (
    <fieldset className="nn-complaint-checks">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <CheckField
          name={name}
          key={choice.value}
          label={choice.label}
          value={value.includes(choice.value)}
          onChange={(isOn) => set(choice.value, isOn)}
        />
      ))}
    </fieldset>
  )
}
