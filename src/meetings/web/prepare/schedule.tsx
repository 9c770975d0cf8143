import { useState } from 'react'
import { firstDayOf, type LocalDate, localInstant } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay, formatTime } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField, TimeField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, TextField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { meetingsApi } from '../../contract.ts'
import { daysOfMeeting } from '../../rules/days-of-meeting.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'
import { asMonth, dayOf, longMoment } from '../parts/words.ts'

interface ScheduleDraft {
  readonly day: LocalDate | null
  readonly time: string | null
  readonly place: string
}

/** When and where: shown once set, changed on request; a change after the notice means a new notice, and says so. */
export function SchedulePart({ view }: PartProps) {
  const { meeting } = view
  const [isChanging, setChanging] = useState(meeting.startsAt === null)
  if (meeting.startsAt !== null && !isChanging) {
    return (
      <>
        <p>{t('meetings.fact.startsAt', { at: longMoment(meeting.startsAt), place: meeting.place ?? '' })}</p>
        {mayDo(view, 'set_schedule') ? (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('prepare.changeSchedule')}
          </Button>
        ) : null}
      </>
    )
  }
  if (!mayDo(view, 'set_schedule')) return <p>{t('meetings.fact.noSchedule')}</p>
  return <ScheduleForm view={view} onDone={() => setChanging(false)} />
}

function ScheduleForm({ view, onDone }: PartProps & { readonly onDone: () => void }) {
  const { meeting } = view
  const { value, set, clear, pending } = useDraft<ScheduleDraft>(`meeting:${meeting.id}:schedule`, {
    day: dayOf(meeting.startsAt),
    time: meeting.startsAt === null ? '19:30' : formatTime(meeting.startsAt),
    place: meeting.place ?? '',
  })
  const act = useAct(meetingsApi.setSchedule, {
    pending,
    onDone: () => {
      clear()
      onDone()
    },
  })
  const { firstOn, lastOn } = daysFor(view)
  const isReady = value.day !== null && value.time !== null && value.place.trim() !== ''
  const save = () => {
    if (value.day === null || value.time === null) return
    act.mutate({
      params: { id: meeting.id },
      body: { startsAt: localInstant(value.day, value.time).toISOString(), place: value.place },
    })
  }
  return (
    <Form
      onSubmit={save}
      actions={
        <Button type="submit" loading={act.isPending} disabled={!isReady}>
          {t('prepare.saveSchedule')}
        </Button>
      }
    >
      {meeting.noticeSentAt === null ? null : <Notice tone="due" title={t('prepare.changeAfterNotice')} />}
      <DayField
        name="startsAt"
        label={t('meetings.meeting.day')}
        required
        value={value.day}
        min={firstOn}
        max={lastOn}
        help={dayHelp(view)}
        onChange={(day) => set((before) => ({ ...before, day }))}
      />
      <TimeField
        name="startsAt"
        label={t('prepare.time')}
        required
        value={value.time}
        onChange={(time) => set((before) => ({ ...before, time }))}
      />
      <TextField
        name="place"
        label={t('prepare.place')}
        help={t('prepare.placeHelp')}
        required
        value={value.place}
        onChange={(place) => set((before) => ({ ...before, place }))}
      />
      <Refusal error={act.error} />
    </Form>
  )
}

function daysFor({ meeting, rules }: PartProps['view']) {
  const { kind, month } = meeting
  return daysOfMeeting(
    { kind, month: asMonth(month) },
    { 'meeting.prepDaysBeforeMonth': { value: rules.prepDaysBeforeMonth } },
  )
}

/** The days there are to choose from, and why they begin before the month where they do. */
function dayHelp(view: PartProps['view']) {
  const { firstOn, lastOn } = daysFor(view)
  const days = `${formatDay(firstOn)} – ${formatDay(lastOn)}`
  if (firstOn === firstDayOf(asMonth(view.meeting.month))) return days
  return `${days}. ${t('prepare.prepDayHelp', { n: view.rules.prepDaysBeforeMonth })}`
}
