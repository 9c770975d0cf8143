import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { ChoiceField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { SIGN_OUTCOMES } from '../rules/inspection/acts.ts'
import { contentsOf } from './entry-view.tsx'
import { choicesOf, type PartProps } from './part-props.ts'
import { Rows } from './rows.tsx'

interface TypedRow {
  readonly on: LocalDate | null
  readonly what: string
  readonly place: string
  readonly personId: string | null
}

/** The team's own calendar: a day, what is done, where, and who of the team does it. */
export function CalendarPart({ page, value, onChange }: PartProps) {
  const doing = page.team.length > 0 ? page.team : page.people
  return (
    <Rows
      at="rows"
      legend={t('cases.field.rows')}
      rows={value as readonly TypedRow[]}
      blank={() => ({ on: null, what: '', place: '', personId: doing[0]?.id ?? null })}
      onChange={onChange}
    >
      {(row, set) => (
        <>
          <DayField
            name="on"
            label={t('cases.calendar.on')}
            required
            value={row.on}
            onChange={(on) => set({ ...row, on })}
          />
          <TextField
            name="what"
            label={t('cases.calendar.what')}
            required
            value={row.what}
            onChange={(what) => set({ ...row, what })}
          />
          <TextField
            name="place"
            label={t('cases.field.place')}
            required
            value={row.place}
            onChange={(place) => set({ ...row, place })}
          />
          <SelectField
            name="personId"
            label={t('cases.calendar.who')}
            required
            value={row.personId}
            choices={doing.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(personId) => set({ ...row, personId })}
          />
        </>
      )}
    </Rows>
  )
}

interface TypedOutcome {
  readonly contentId: string
  readonly outcome: string
}

/** What the cell found of each content of the plan. */
export function OutcomesPart({ page, value, onChange }: PartProps) {
  const typed = value as readonly TypedOutcome[]
  const set = (contentId: string, outcome: string) =>
    onChange([...typed.filter((one) => one.contentId !== contentId), { contentId, outcome }])
  return (
    <fieldset className="nn-case-rows">
      <legend>{t('cases.field.outcomes')}</legend>
      {contentsOf(page).map(({ id, text }) => (
        <ChoiceField
          name="outcome"
          key={id}
          label={text}
          required
          value={typed.find(({ contentId }) => contentId === id)?.outcome ?? null}
          choices={choicesOf<string>('cases.signOutcome', SIGN_OUTCOMES)}
          onChange={(outcome) => outcome !== null && set(id, outcome)}
        />
      ))}
    </fieldset>
  )
}
