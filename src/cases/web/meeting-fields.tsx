import type { LocalDate } from '#kernel/local-date.ts'
import { findWord, t } from '#platform/web/i18n/translate.ts'
import { DayField, TimeField } from '#platform/web/ui/day-field.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import type { CasePage } from '../contract.ts'
import { runsBackwards } from './lacking.ts'
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
          name="meetingId"
          label={findWord(page.byCommission ? 'cases.commission.agreed' : '') ?? t('cases.agreed')}
          required
          value={agreed.meetingId ?? ON_PAPER}
          choices={choicesIn(page)}
          onChange={choose}
        />
      )}
      {agreed.meetingId === null ? (
        <DayField
          name="on"
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

interface TypedHours {
  readonly from: string | null
  readonly to: string | null
}

/** When it began and when it ended; null where neither is told. */
export function HoursPart({ value, onChange }: PartProps) {
  const hours = (value ?? { from: null, to: null }) as TypedHours
  const put = (typed: TypedHours) => onChange(typed.from === null && typed.to === null ? null : typed)
  const wrong = runsBackwards(hours) ? t('cases.hours.backwards') : undefined
  return (
    <>
      <TimeField
        name="from"
        label={t('cases.hours.from')}
        value={hours.from}
        onChange={(from) => put({ ...hours, from })}
      />
      <TimeField
        name="to"
        label={t('cases.hours.to')}
        error={wrong}
        value={hours.to}
        onChange={(to) => put({ ...hours, to })}
      />
    </>
  )
}

/** The meeting that concluded, on the day of the act; null where its minutes lie on paper. */
export function MeetingPart({ page, value, onChange }: PartProps) {
  if (page.meetings.length === 0) return null
  return (
    <SelectField
      name="meetingId"
      label={t('cases.field.meetingId')}
      required
      value={(value as string | null) ?? ON_PAPER}
      choices={choicesIn(page)}
      onChange={(chosen) => onChange(chosen === ON_PAPER ? null : chosen)}
    />
  )
}
