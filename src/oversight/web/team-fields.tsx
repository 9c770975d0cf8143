import { loadPeople } from '#members/web/public.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import type { PlanPage } from '../contract.ts'
import type { TypedItem } from './typed-item.ts'
import { basisText } from './words.ts'

interface TeamProps {
  readonly plan: PlanPage
  readonly typed: TypedItem
  readonly onChange: (typed: TypedItem) => void
}

/** Head, secretary and members of the team that carries an item out. */
export function TeamFields({ plan, typed, onChange }: TeamProps) {
  if (typed.isAlone) return null
  const rule = plan.teamMinMembers
  const people = { source: ['oversight.people', plan.unitId], load: loadPeople(plan.unitId) }
  const setMember = (place: number, person: PersonChoice | null) =>
    onChange({ ...typed, members: typed.members.map((one, index) => (index === place ? person : one)) })
  return (
    <fieldset className="nn-oversight-team">
      <legend>{t('oversight.field.team')}</legend>
      <p className="nn-help">{t('oversight.team.help', { n: rule.value, basis: basisText(rule) })}</p>
      <PersonPicker
        name="team.0.personId"
        label={t('oversight.teamRole.head')}
        required
        value={typed.head}
        onChange={(head) => onChange({ ...typed, head })}
        {...people}
      />
      <PersonPicker
        name="team.1.personId"
        label={t('oversight.teamRole.secretary')}
        required
        value={typed.secretary}
        onChange={(secretary) => onChange({ ...typed, secretary })}
        {...people}
      />
      {typed.members.map((member, place) => (
        <PersonPicker
          name="personId"
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the team is known by its number alone
          key={place}
          label={t('oversight.team.member', { n: place + 1 })}
          value={member}
          onChange={(person) => setMember(place, person)}
          {...people}
        />
      ))}
      <div className="nn-form-actions">
        <Button variant="default" onClick={() => onChange({ ...typed, members: [...typed.members, null] })}>
          {t('oversight.team.add')}
        </Button>
      </div>
    </fieldset>
  )
}
