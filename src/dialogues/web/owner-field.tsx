import { call } from '#platform/web/call/call.ts'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { dialoguesApi } from '../contract.ts'

interface OwnerFieldProps {
  readonly name: string
  readonly dialogueId: string
  readonly label: string
  readonly value: PersonChoice | null
  readonly onChange: (value: PersonChoice | null) => void
}

/** A person or a unit of the committee's tree, by a part of the name. */
export function OwnerField({ dialogueId, ...field }: OwnerFieldProps) {
  return (
    <PersonPicker
      {...field}
      required
      source={['dialogues.owners', dialogueId]}
      load={async (search, signal) => {
        const found = await call(dialoguesApi.owners, { params: { dialogueId }, query: { search } }, { signal })
        return found.rows.map(({ kind, id, name, note }) => ({ id: `${kind}:${id}`, name, detail: note }))
      }}
    />
  )
}
