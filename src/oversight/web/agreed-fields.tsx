import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import type { PlanPage } from '../contract.ts'
import { dayText } from './words.ts'

export interface TypedAgreed {
  readonly on: LocalDate | null
  readonly meetingId: string | null
}

const ON_PAPER = 'paper'

export interface AgreedProps {
  readonly plan: PlanPage
  readonly value: TypedAgreed
  readonly onChange: (value: TypedAgreed) => void
}

/** Which meeting decided: one the program knows, or the day where it lies on paper. */
export function AgreedFields({ plan, value, onChange }: AgreedProps) {
  const today = useMe().today as LocalDate
  const choices = [
    ...plan.meetings.map(({ id, on }) => ({ value: id, label: t('oversight.agreed.meeting', { day: dayText(on) }) })),
    { value: ON_PAPER, label: t('oversight.agreed.paper') },
  ]
  const choose = (chosen: string | null) => {
    const meeting = plan.meetings.find(({ id }) => id === chosen)
    onChange(meeting ? { on: meeting.on as LocalDate, meetingId: meeting.id } : { on: value.on, meetingId: null })
  }
  return (
    <>
      <SelectField
        name="meetingId"
        label={t('oversight.field.agreed')}
        required
        value={value.meetingId ?? ON_PAPER}
        choices={choices}
        onChange={choose}
      />
      {value.meetingId === null ? (
        <DayField
          name="on"
          label={t('oversight.field.agreedOn')}
          required
          max={today}
          value={value.on}
          onChange={(on) => onChange({ on, meetingId: null })}
        />
      ) : null}
    </>
  )
}

/** The latest meeting the program knows, else today on paper. */
export function agreedOf({ meetings }: PlanPage, today: LocalDate): TypedAgreed {
  const last = meetings[0]
  return last ? { on: last.on as LocalDate, meetingId: last.id } : { on: today, meetingId: null }
}
