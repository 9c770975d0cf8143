import { loadPeople } from '#members/web/public.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { AreaField, CheckField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { AGGRAVATING, MITIGATING } from '#rulebook/rules/discipline-values.ts'
import { choicesOf, type PartProps } from '../part-props.ts'
import { Rows } from '../rows.tsx'
import { fieldWord } from '../words.ts'

export function ChecksPart({ spec, page, value, onChange }: PartProps) {
  const chosen = value as readonly string[]
  return (
    <fieldset className="nn-case-rows">
      <legend>{fieldWord(page, spec.name)}</legend>
      {(spec.choices ?? []).map((word) => (
        <CheckField
          name={null}
          key={word}
          label={wordOf(spec.group ?? '', word)}
          value={chosen.includes(word)}
          onChange={(on) => onChange(on ? [...chosen, word] : chosen.filter((one) => one !== word))}
        />
      ))}
    </fieldset>
  )
}

interface TypedPost {
  readonly name: string
  readonly term: string
}

export function PostsPart({ spec, value, onChange }: PartProps) {
  return (
    <Rows
      at={spec.name}
      legend={wordOf('cases.field', spec.name)}
      rows={value as readonly TypedPost[]}
      blank={() => ({ name: '', term: '' })}
      onChange={onChange}
    >
      {(row, set) => (
        <>
          <TextField
            name="name"
            label={t('discipline.post.name')}
            required
            value={row.name}
            onChange={(name) => set({ ...row, name })}
          />
          <TextField
            name="term"
            label={t('discipline.post.term')}
            value={row.term}
            onChange={(term) => set({ ...row, term })}
          />
        </>
      )}
    </Rows>
  )
}

interface TypedOpinion {
  readonly person: PersonChoice | null
  readonly opinion: string
}

export function OpinionsPart({ spec, page, value, onChange }: PartProps) {
  return (
    <Rows
      at={spec.name}
      legend={wordOf('cases.field', spec.name)}
      rows={value as readonly TypedOpinion[]}
      blank={() => ({ person: null, opinion: '' })}
      onChange={onChange}
    >
      {(row, set, place) => (
        <>
          <PersonPicker
            name="personId"
            label={t('cases.team.person', { n: place + 1 })}
            required
            value={row.person}
            onChange={(person) => set({ ...row, person })}
            source={['cases.people', page.unitId]}
            load={loadPeople(page.unitId)}
          />
          <AreaField
            name="opinion"
            label={t('discipline.opinion')}
            required
            minRows={2}
            value={row.opinion}
            onChange={(opinion) => set({ ...row, opinion })}
          />
        </>
      )}
    </Rows>
  )
}

interface TypedCircumstance {
  readonly code: string | null
  readonly found: boolean
  readonly reason: string
}

export function CircumstancesPart({ spec, value, onChange }: PartProps) {
  return (
    <Rows
      at={spec.name}
      legend={wordOf('cases.field', spec.name)}
      rows={value as readonly TypedCircumstance[]}
      blank={() => ({ code: null, found: true, reason: '' })}
      onChange={onChange}
    >
      {(row, set) => (
        <>
          <SelectField
            name="code"
            label={t('cases.field.code')}
            required
            value={row.code}
            choices={choicesOf<string>('discipline.circumstance', [...MITIGATING, ...AGGRAVATING])}
            onChange={(code) => set({ ...row, code })}
          />
          <CheckField
            name="found"
            label={t('discipline.circumstance.found')}
            value={row.found}
            onChange={(found) => set({ ...row, found })}
          />
          <AreaField
            name="reason"
            label={t('cases.field.reason')}
            minRows={2}
            value={row.reason}
            onChange={(reason) => set({ ...row, reason })}
          />
        </>
      )}
    </Rows>
  )
}
