import { membersApi } from '#members/contract.ts'
import { call } from '#platform/web/call/call.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import type { FieldPartProps } from './field-part.ts'
import { PartError } from './part-error.tsx'

function loadMembers(unitId: string) {
  return async (search: string, signal: AbortSignal): Promise<readonly PersonChoice[]> => {
    const { people } = await call(membersApi.search, { query: { q: search, unitId } }, { signal })
    return people.map(({ personId, fullName, bornYear }) => ({
      id: personId,
      name: fullName,
      ...(bornYear === null ? {} : { detail: bornYear }),
    }))
  }
}

/** Members of the cell, one or two, found by a part of the name. */
export function PeopleFields({ label, page, typed, error, onChange }: FieldPartProps & { readonly label: string }) {
  const { people } = typed
  return (
    <fieldset className="nn-admission-group">
      <legend>{label}</legend>
      <PartError error={error} />
      {people.length === 0 ? null : (
        <ul className="nn-admission-people">
          {people.map((each) => (
            <li key={each.id}>
              <span>{each.name}</span>
              <Button variant="default" onClick={() => onChange({ people: people.filter(({ id }) => id !== each.id) })}>
                {t('admissions.people.remove', { name: each.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {people.length >= 2 ? null : (
        <PersonPicker
          name={null}
          key={people.length}
          label={t('admissions.people.add')}
          required={people.length === 0}
          source={['members', page.unitId]}
          load={loadMembers(page.unitId)}
          value={null}
          onChange={(chosen) => chosen !== null && onChange({ people: [...people, chosen] })}
        />
      )}
    </fieldset>
  )
}
