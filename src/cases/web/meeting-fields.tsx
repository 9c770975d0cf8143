import type { LocalDate } from '#kernel/local-date.ts'
import { findWord, t } from '#platform/web/i18n/translate.ts'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import type { CasePage } from '../contract.ts'
import type { PartProps } from './part-props.ts'
import { dayText, fieldWord } from './words.ts'

const ON_PAPER = 'paper'

/** The meetings of the cell the program knows, and that the minutes lie on paper. */
const choicesIn = ({ meetings }: CasePage) => [
  ...meetings.map(({ id, on }) => ({ value: id, label: t('cases.agreed.meeting', { day: dayText(on) }) })),
  { value: ON_PAPER, label: t('cases.agreed.paper') },
]

interface TypedAgreed {
  readonly on: LocalDate | null
  readonly meetingId: string | null
}

/** Which meeting decided: one the program knows, or the day where it lies on paper. */
export function AgreedPart({ page, value, error, onChange, today }: PartProps) {
  const agreed = (value ?? { on: null, meetingId: null }) as TypedAgreed
  const choose = (chosen: string | null) => {
    const meeting = page.meetings.find(({ id }) => id === chosen)
    onChange(meeting ? { on: meeting.on, meetingId: meeting.id } : { on: agreed.on, meetingId: null })
  }
  return (
    <>
      {page.meetings.length === 0 ? null : (
        <SelectField
          label={findWord(page.byCommission ? 'cases.commission.agreed' : '') ?? t('cases.agreed')}
          required
          value={agreed.meetingId ?? ON_PAPER}
          choices={choicesIn(page)}
          onChange={choose}
        />
      )}
      {agreed.meetingId === null ? (
        <DayField
          label={fieldWord(page, 'agreed')}
          required
          error={error}
          max={today}
          value={agreed.on}
          onChange={(on) => onChange({ on, meetingId: null })}
        />
      ) : null}
    </>
  )
}

/** The meeting that concluded, on the day of the act; null where its minutes lie on paper. */
export function MeetingPart({ page, value, onChange }: PartProps) {
  if (page.meetings.length === 0) return null
  return (
    <SelectField
      label={t('cases.field.meetingId')}
      required
      value={(value as string | null) ?? ON_PAPER}
      choices={choicesIn(page)}
      onChange={(chosen) => onChange(chosen === ON_PAPER ? null : chosen)}
    />
  )
}
