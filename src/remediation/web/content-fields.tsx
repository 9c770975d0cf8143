import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { FieldPlace } from '#platform/web/ui/marks.tsx'
import { PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { loadPeopleOf } from './load-people.ts'
import {
  blankRequirement,
  blankShortcoming,
  type TypedContent,
  type TypedRequirement,
  type TypedShortcoming,
} from './typed-content.ts'
import { listed } from './words.ts'

interface ContentFieldsProps {
  /** Whose people may be named; null while the unit is not chosen. */
  readonly unitId: string | null
  readonly kinds: readonly { readonly code: string; readonly title: string }[]
  readonly typed: TypedContent
  readonly onChange: (typed: TypedContent) => void
}

/** Merits, shortcomings each with what it asks for, and how to carry it out: in the order of the paper. */
export function ContentFields({ unitId, kinds, typed, onChange }: ContentFieldsProps) {
  const set = (part: Partial<TypedContent>) => onChange({ ...typed, ...part })
  const { shortcomings } = typed
  return (
    <>
      <TextField
        name="subject"
        label={t('remediation.field.subject')}
        help={t('remediation.subject.help')}
        required
        value={typed.subject}
        onChange={(subject) => set({ subject })}
      />
      <AreaField
        name="merits"
        label={t('remediation.field.merits')}
        value={typed.merits}
        onChange={(merits) => set({ merits })}
      />
      {shortcomings.map((row, place) => (
        <ShortcomingFields
          key={row.key}
          {...{ row, place, kinds, unitId, typed, onChange }}
          onTakeOut={shortcomings.length < 2 ? null : () => onChange(withoutShortcoming(typed, row.key))}
        />
      ))}
      <Button variant="default" onClick={() => onChange(withShortcoming(typed))}>
        {t('remediation.shortcoming.add')}
      </Button>
      <AreaField
        name="organisation"
        label={t('remediation.field.organisation')}
        value={typed.organisation}
        onChange={(organisation) => set({ organisation })}
      />
    </>
  )
}

function withShortcoming(typed: TypedContent): TypedContent {
  const row = blankShortcoming()
  return {
    ...typed,
    shortcomings: [...typed.shortcomings, row],
    requirements: [...typed.requirements, blankRequirement(row.key)],
  }
}

function withoutShortcoming(typed: TypedContent, key: string): TypedContent {
  return {
    ...typed,
    shortcomings: typed.shortcomings.filter((row) => row.key !== key),
    requirements: typed.requirements.filter(({ answers }) => answers !== key),
  }
}

interface ShortcomingProps extends ContentFieldsProps {
  readonly row: TypedShortcoming
  readonly place: number
  readonly onTakeOut: (() => void) | null
}

function ShortcomingFields({ row, place, kinds, unitId, typed, onChange, onTakeOut }: ShortcomingProps) {
  const set = (part: Partial<TypedShortcoming>) =>
    onChange({ ...typed, shortcomings: typed.shortcomings.with(place, { ...row, ...part }) })
  const answers = typed.requirements.filter((one) => one.answers === row.key)
  return (
    <fieldset className="nn-remedy-rows">
      <legend>{t('remediation.shortcoming.n', { n: place + 1 })}</legend>
      <FieldPlace at={`shortcomings.${place}`}>
        <SelectField
          name="kind"
          label={t('remediation.field.kind')}
          required
          value={row.kind}
          choices={listed(kinds)}
          onChange={(kind) => set({ kind })}
        />
        <AreaField
          name="what"
          label={t('remediation.field.what')}
          required
          value={row.what}
          onChange={(what) => set({ what })}
        />
        <TextField
          name="responsible"
          label={t('remediation.field.responsible')}
          help={t('remediation.responsible.help')}
          value={row.responsible}
          onChange={(responsible) => set({ responsible })}
        />
        {unitId === null ? null : (
          <PersonPicker
            name="personId"
            label={t('remediation.field.person')}
            value={row.person}
            onChange={(person) => set({ person })}
            source={['remediation.people', unitId]}
            load={loadPeopleOf(unitId)}
          />
        )}
      </FieldPlace>
      {answers.map((one, index) => (
        <RequirementFields key={one.key} row={one} n={index + 1} {...{ typed, onChange }} isOnly={answers.length < 2} />
      ))}
      <Button
        variant="default"
        onClick={() => onChange({ ...typed, requirements: [...typed.requirements, blankRequirement(row.key)] })}
      >
        {t('remediation.requirement.add')}
      </Button>
      {onTakeOut === null ? null : (
        <Button variant="subtle" onClick={onTakeOut}>
          {t('remediation.shortcoming.takeOut', { n: place + 1 })}
        </Button>
      )}
    </fieldset>
  )
}

interface RequirementProps {
  readonly row: TypedRequirement
  readonly n: number
  readonly typed: TypedContent
  readonly onChange: (typed: TypedContent) => void
  readonly isOnly: boolean
}

/** "Five clears": what, who, by whose authority, which product, by when. */
function RequirementFields({ row, n, typed, onChange, isOnly }: RequirementProps) {
  const set = (part: Partial<TypedRequirement>) =>
    onChange({
      ...typed,
      requirements: typed.requirements.map((one) => (one.key === row.key ? { ...row, ...part } : one)),
    })
  return (
    <fieldset className="nn-card nn-remedy-rows">
      <legend>{t('remediation.requirement.n', { n })}</legend>
      <FieldPlace at={`requirements.${typed.requirements.findIndex(({ key }) => key === row.key)}`}>
        <AreaField
          name="what"
          label={t('remediation.field.task')}
          required
          minRows={2}
          value={row.what}
          onChange={(what) => set({ what })}
        />
        <TextField
          name="who"
          label={t('remediation.field.who')}
          required
          value={row.who}
          onChange={(who) => set({ who })}
        />
        <TextField
          name="authority"
          label={t('remediation.field.authority')}
          value={row.authority}
          onChange={(authority) => set({ authority })}
        />
        <TextField
          name="product"
          label={t('remediation.field.product')}
          required
          value={row.product}
          onChange={(product) => set({ product })}
        />
        <DayField
          name="dueOn"
          label={t('remediation.field.dueOn')}
          required
          value={row.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
        {isOnly ? null : (
          <Button
            variant="subtle"
            onClick={() =>
              onChange({ ...typed, requirements: typed.requirements.filter(({ key }) => key !== row.key) })
            }
          >
            {t('remediation.requirement.takeOut', { n })}
          </Button>
        )}
      </FieldPlace>
    </fieldset>
  )
}
