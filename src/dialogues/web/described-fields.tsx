import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import type { DialoguePage, dialoguesApi } from '../contract.ts'

type Sent = BodyInputOf<typeof dialoguesApi.open>

export interface TypedDialogue {
  readonly theme: string
  readonly purpose: string
  readonly place: string
  readonly chair: string
  readonly guests: string
  readonly startsAt: string
  readonly plannedOn: LocalDate | null
  readonly questionsUntil: LocalDate | null
  readonly answersUntil: LocalDate | null
}

export const NEW_DIALOGUE: TypedDialogue = {
  ...{ theme: '', purpose: '', place: '', chair: '', guests: '', startsAt: '08:00' },
  ...{ plannedOn: null, questionsUntil: null, answersUntil: null },
}

export function typedDialogue(page: DialoguePage): TypedDialogue {
  const { theme, purpose, place, chair, guests, startsAt } = page
  return {
    ...{ theme, purpose, place, chair, guests, startsAt },
    plannedOn: page.plannedOn as LocalDate,
    questionsUntil: page.questionsUntil as LocalDate,
    answersUntil: page.answersUntil as LocalDate,
  }
}

/** As it is sent; a day left open is sent empty and refused beside its field. */
export function sentDialogue({ plannedOn, questionsUntil, answersUntil, ...typed }: TypedDialogue): Sent {
  const none = '' as LocalDate
  return {
    ...typed,
    plannedOn: plannedOn ?? none,
    questionsUntil: questionsUntil ?? none,
    answersUntil: answersUntil ?? none,
  }
}

interface FieldsProps {
  readonly typed: TypedDialogue
  readonly onChange: (typed: TypedDialogue) => void
  /** Days of the rule book, to propose from; null where they are not proposed any more. */
  readonly days: { readonly question: number; readonly answer: number; readonly help: string } | null
}

/** What is settled of a dialogue beforehand. The day proposes the two days before it; both may be changed. */
export function DescribedFields({ typed, onChange, days }: FieldsProps) {
  const field =
    <K extends keyof TypedDialogue>(name: K) =>
    (value: TypedDialogue[K]) =>
      onChange({ ...typed, [name]: value })
  const today = useMe().today as LocalDate
  const before = (day: LocalDate, n: number) => {
    const proposed = addDays(day, -n)
    return proposed < today ? today : proposed
  }
  const setDay = (plannedOn: LocalDate | null) =>
    onChange(
      plannedOn === null || days === null
        ? { ...typed, plannedOn }
        : {
            ...{ ...typed, plannedOn },
            questionsUntil: before(plannedOn, days.question),
            answersUntil: before(plannedOn, days.answer),
          },
    )
  return (
    <div className="nn-form">
      <TextField
        name="theme"
        label={t('dialogues.field.theme')}
        required
        value={typed.theme}
        onChange={field('theme')}
      />
      <DayField
        name="plannedOn"
        label={t('dialogues.field.plannedOn')}
        {...(days === null ? {} : { help: days.help })}
        required
        value={typed.plannedOn}
        onChange={setDay}
      />
      <TextField
        name="startsAt"
        label={t('dialogues.field.startsAt')}
        required
        value={typed.startsAt}
        onChange={field('startsAt')}
      />
      <TextField
        name="place"
        label={t('dialogues.field.place')}
        required
        value={typed.place}
        onChange={field('place')}
      />
      <DayField
        name="questionsUntil"
        label={t('dialogues.field.questionsUntil')}
        required
        value={typed.questionsUntil}
        onChange={field('questionsUntil')}
      />
      <DayField
        name="answersUntil"
        label={t('dialogues.field.answersUntil')}
        required
        value={typed.answersUntil}
        onChange={field('answersUntil')}
      />
      <TextField name="chair" label={t('dialogues.field.chair')} value={typed.chair} onChange={field('chair')} />
      <TextField name="guests" label={t('dialogues.field.guests')} value={typed.guests} onChange={field('guests')} />
      <AreaField
        name="purpose"
        label={t('dialogues.field.purpose')}
        value={typed.purpose}
        onChange={field('purpose')}
      />
    </div>
  )
}
