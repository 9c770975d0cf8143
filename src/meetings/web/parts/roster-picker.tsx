import { withoutMarks } from '#kernel/vietnamese.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { FieldProps } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import type { MeetingView } from '../../contract/views.ts'

interface RosterPickerProps extends FieldProps<PersonChoice | null> {
  readonly view: MeetingView
  /** Who may be chosen besides. */
  readonly besides?: readonly PersonChoice[]
}

/** Chooses one of the cell's own, by a part of the name without marks; needs no network. */
export function RosterPicker({ view, besides = [], ...field }: RosterPickerProps) {
  const load = async (search: string): Promise<readonly PersonChoice[]> => [
    ...besides.filter(({ name }) => withoutMarks(name).includes(search)),
    ...view.roster
      .filter(({ person }) => withoutMarks(person.name).includes(search))
      .slice(0, 8)
      .map(({ person, standing, place }) => ({
        id: person.id,
        name: person.name,
        detail:
          place === 'obliged'
            ? standing === 'probationary'
              ? t('meetings.standing.probationary')
              : undefined
            : wordOf('meetings.place', place),
      })),
  ]
  return <PersonPicker {...field} source={['roster', view.meeting.id, view.meeting.version]} load={load} />
}
