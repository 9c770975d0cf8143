import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { ChoiceField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import type { FieldPartProps } from './field-part.ts'
import { PartError } from './part-error.tsx'

/** Where the vote is taken from: a closed meeting, or minutes on paper. */
export function VoteFields(props: FieldPartProps) {
  const { typed, error, onChange } = props
  return (
    <fieldset className="nn-admission-group">
      <legend>{t('admissions.field.vote')}</legend>
      <PartError error={error} />
      <ChoiceField
        name={null}
        label={t('admissions.field.voteFrom')}
        value={typed.vote.from}
        choices={[
          { value: 'meeting', label: t('admissions.field.voteFrom.meeting') },
          { value: 'paper', label: t('admissions.field.voteFrom.paper') },
        ]}
        onChange={(from) => onChange({ vote: { ...typed.vote, from: from ?? 'meeting' } })}
      />
      {typed.vote.from === 'meeting' ? <OfMeeting {...props} /> : <OnPaper {...props} />}
    </fieldset>
  )
}

function OfMeeting({ page, typed, onChange }: FieldPartProps) {
  if (page.votes.length === 0) return <p>{t('admissions.vote.none')}</p>
  return (
    <SelectField
      name="voteId"
      label={t('admissions.field.voteId')}
      required
      empty=""
      value={typed.vote.voteId}
      choices={page.votes.map(({ voteId, heldOn, question, inFavour, base }) => ({
        value: voteId,
        label: t('admissions.vote.line', {
          ...{ day: formatDay(heldOn as LocalDate), inFavour, base },
          question: question === '' ? t('admissions.vote.resolution') : question,
        }),
      }))}
      onChange={(voteId) => onChange({ vote: { ...typed.vote, voteId } })}
    />
  )
}

const FIGURES = ['base', 'inFavour', 'against', 'other'] as const

function OnPaper({ typed, today, onChange }: FieldPartProps) {
  return (
    <>
      <DayField
        name="heldOn"
        label={t('admissions.field.heldOn')}
        required
        max={today}
        value={typed.vote.heldOn}
        onChange={(heldOn) => onChange({ vote: { ...typed.vote, heldOn } })}
      />
      <TextField
        name="minutes"
        label={t('admissions.field.minutes')}
        required
        value={typed.vote.minutes}
        onChange={(minutes) => onChange({ vote: { ...typed.vote, minutes } })}
      />
      {FIGURES.map((name) => (
        <TextField
          name={name}
          key={name}
          label={t(`admissions.field.${name}`)}
          inputMode="numeric"
          required={name === 'base' || name === 'inFavour'}
          value={typed.lines[name] ?? ''}
          onChange={(value) => onChange({ lines: { ...typed.lines, [name]: value } })}
        />
      ))}
    </>
  )
}
