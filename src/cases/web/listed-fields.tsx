import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, CheckField, ChoiceField, TextField } from '#platform/web/ui/fields.tsx'
import { STATEMENTS, TAKINGS } from '../rules/vocabulary.ts'
import { contentsOf } from './entry-view.tsx'
import { choicesOf, type PartProps } from './part-props.ts'
import { Rows } from './rows.tsx'
import { fieldWord } from './words.ts'

interface TypedContent {
  readonly id: string
  readonly text: string
}

export function ContentsPart({ page, value, onChange }: PartProps) {
  const rows = value as readonly TypedContent[]
  return (
    <Rows
      at="contents"
      legend={fieldWord(page, 'contents')}
      rows={rows}
      blank={() => ({ id: crypto.randomUUID(), text: '' })}
      onChange={onChange}
    >
      {(row, set, place) => (
        <AreaField
          name="text"
          label={t('cases.contents.one', { n: place + 1 })}
          required
          minRows={2}
          value={row.text}
          onChange={(text) => set({ ...row, text })}
        />
      )}
    </Rows>
  )
}

interface TypedQuestion {
  readonly contentId: string
  readonly text: string
}

/** One field of questions for each content of the plan: the outline is never shorter than the plan. */
export function OutlinePart({ page, value, onChange }: PartProps) {
  const typed = value as readonly TypedQuestion[]
  const contents = contentsOf(page)
  const textOf = (id: string) => typed.find(({ contentId }) => contentId === id)?.text ?? ''
  const set = (id: string, text: string) =>
    onChange(contents.map((one) => ({ contentId: one.id, text: one.id === id ? text : textOf(one.id) })))
  return (
    <fieldset className="nn-case-rows">
      <legend>{fieldWord(page, 'outline')}</legend>
      {contents.map(({ id, text }, place) => (
        <AreaField
          name={`outline.${place}.text`}
          key={id}
          label={text}
          help={t('cases.outline.help')}
          required
          minRows={2}
          value={textOf(id)}
          onChange={(words) => set(id, words)}
        />
      ))}
    </fieldset>
  )
}

export function ContentPart({ page, value, error, onChange }: PartProps) {
  return (
    <ChoiceField
      name="contentId"
      label={fieldWord(page, 'contentId')}
      required
      error={error}
      value={value as string | null}
      choices={contentsOf(page).map(({ id, text }) => ({ value: id, label: text }))}
      onChange={onChange}
    />
  )
}

export function StatementPart({ page, value, onChange }: PartProps) {
  const { kind, text } = value as { readonly kind: string; readonly text: string }
  return (
    <>
      <ChoiceField
        name="statement.kind"
        label={fieldWord(page, 'statement')}
        required
        value={kind}
        choices={choicesOf<string>('cases.statement', STATEMENTS)}
        onChange={(next) => onChange({ kind: next ?? kind, text })}
      />
      {kind === 'none' ? null : (
        <AreaField
          name="statement.text"
          label={t(kind === 'absent' ? 'cases.statement.whyAbsent' : 'cases.statement.words')}
          required
          value={text}
          onChange={(next) => onChange({ kind, text: next })}
        />
      )}
    </>
  )
}

interface TypedSession {
  readonly invitedOn: LocalDate | null
  readonly came: boolean
  /** What he says is for whoever was there to choose; nothing is put into his mouth. */
  readonly taking: string | null
  readonly opinion: string
}

export function SessionPart({ page, value, onChange, today }: PartProps) {
  const session = value as TypedSession | null
  return (
    <>
      <CheckField
        name={null}
        label={fieldWord(page, 'withMember')}
        value={session !== null}
        onChange={(on) => onChange(on ? { invitedOn: today, came: true, taking: null, opinion: '' } : null)}
      />
      {session === null ? null : (
        <>
          <DayField
            name="invitedOn"
            label={t('cases.session.invitedOn')}
            required
            max={today}
            value={session.invitedOn}
            onChange={(invitedOn) => onChange({ ...session, invitedOn })}
          />
          <CheckField
            name="came"
            label={t('cases.session.came')}
            value={session.came}
            onChange={(came) => onChange({ ...session, came })}
          />
          <ChoiceField
            name="taking"
            label={t('cases.session.taking')}
            required
            value={session.taking}
            choices={choicesOf<string>('cases.taking', TAKINGS)}
            onChange={(taking) => onChange({ ...session, taking: taking ?? session.taking })}
          />
          {session.taking === 'other_opinion' ? (
            <AreaField
              name="opinion"
              label={t('cases.field.otherOpinion')}
              required
              minRows={2}
              value={session.opinion}
              onChange={(opinion) => onChange({ ...session, opinion })}
            />
          ) : null}
        </>
      )}
    </>
  )
}

export function LinesPart({ spec, page, value, onChange }: PartProps) {
  return (
    <Rows
      at={spec.name}
      legend={fieldWord(page, spec.name)}
      rows={value as readonly string[]}
      blank={() => ''}
      onChange={onChange}
    >
      {(row, set, place) => (
        <AreaField
          name=""
          label={t('cases.rows.one', { n: place + 1 })}
          required
          minRows={2}
          value={row}
          onChange={set}
        />
      )}
    </Rows>
  )
}

interface TypedRequirement {
  readonly what: string
  readonly limit: number
  readonly dueOn: LocalDate | null
}

export function RequirementsPart({ value, onChange }: PartProps) {
  return (
    <Rows
      at="requirements"
      legend={t('cases.field.requirements')}
      rows={value as readonly TypedRequirement[]}
      blank={() => ({ what: '', limit: 0, dueOn: null })}
      onChange={onChange}
    >
      {(row, set) => (
        <>
          <AreaField
            name="what"
            label={t('cases.requirement.what')}
            required
            minRows={2}
            value={row.what}
            onChange={(what) => set({ ...row, what })}
          />
          <TextField
            name="limit"
            label={t('cases.requirement.limit')}
            help={t('cases.requirement.limitHelp')}
            required
            inputMode="numeric"
            value={String(row.limit + 1)}
            onChange={(typed) => set({ ...row, limit: Math.max(0, Number(typed.replace(/\D/g, '')) - 1) })}
          />
          <DayField
            name="dueOn"
            label={t('cases.requirement.dueOn')}
            required
            value={row.dueOn}
            onChange={(dueOn) => set({ ...row, dueOn })}
          />
        </>
      )}
    </Rows>
  )
}
