import { loadPeople } from '#members/web/public.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { CheckField, ChoiceField } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { ALLEGATION_OUTCOMES } from '../rules/denunciation/acts.ts'
import { contentsOf } from './entry-view.tsx'
import { choicesOf, type PartProps } from './part-props.ts'
import { Rows } from './rows.tsx'
import { fieldWord } from './words.ts'

interface TypedOutcome {
  readonly contentId: string
  readonly outcome: string
  readonly mustBeDisciplined: boolean
}

/** What the cell concluded of each allegation; whether discipline must follow is asked only of a violation. */
export function AllegationsPart({ page, value, onChange }: PartProps) {
  const typed = value as readonly TypedOutcome[]
  const set = (one: TypedOutcome) => onChange([...typed.filter(({ contentId }) => contentId !== one.contentId), one])
  return (
    <fieldset className="nn-case-rows">
      <legend>{fieldWord(page, 'outcomes')}</legend>
      {contentsOf(page).map(({ id, text }) => {
        const chosen = typed.find(({ contentId }) => contentId === id)
        const choose = (outcome: string | null) =>
          outcome !== null && set({ contentId: id, outcome, mustBeDisciplined: false })
        return (
          <div key={id}>
            <ChoiceField
              name="outcome"
              label={text}
              required
              value={chosen?.outcome ?? null}
              choices={choicesOf<string>('cases.allegationOutcome', ALLEGATION_OUTCOMES)}
              onChange={choose}
            />
            {chosen?.outcome === 'true_violation' ? (
              <CheckField
                name="mustBeDisciplined"
                label={t('cases.allegation.discipline')}
                value={chosen.mustBeDisciplined}
                onChange={(mustBeDisciplined) => set({ ...chosen, mustBeDisciplined })}
              />
            ) : null}
          </div>
        )
      })}
    </fieldset>
  )
}

/** Several people of the cell, one a row. */
export function PeoplePart({ spec, page, value, onChange }: PartProps) {
  return (
    <Rows
      at={spec.name}
      legend={fieldWord(page, spec.name)}
      rows={value as readonly (PersonChoice | null)[]}
      blank={() => null}
      onChange={onChange}
    >
      {(row, set, place) => (
        <PersonPicker
          name=""
          label={t('cases.team.person', { n: place + 1 })}
          required
          value={row}
          onChange={set}
          source={['cases.people', page.unitId]}
          load={loadPeople(page.unitId)}
        />
      )}
    </Rows>
  )
}
