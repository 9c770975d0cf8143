import { formatTime } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { TextField } from '#platform/web/ui/fields.tsx'
import { Icon, type IconName } from '#platform/web/ui/icon.tsx'
import type { AttendanceMark } from '../../rules/vocabulary.ts'
import type { RollDraft, RosterLine } from './roll-draft.ts'
import type { RoomPartProps } from './use-room.ts'

const ICONS: Record<AttendanceMark, IconName> = {
  present: 'check',
  absent_excused: 'half',
  absent_unexcused: 'close',
  exempt: 'info',
  temp_elsewhere: 'info',
  suspended: 'info',
}

/** Names to tap, by given name; those exempt, elsewhere or suspended stand apart. */
export function RollGrid({ room, roll }: RoomPartProps & { readonly roll: RollDraft }) {
  const { roster } = room.view
  const expected = roster.filter(({ place }) => place === 'obliged' || place === 'temp_here')
  const others = roster.filter(({ place }) => place !== 'obliged' && place !== 'temp_here')
  const excused = expected.filter((line) => roll.isPencilled(line) && roll.markOf(line) === 'absent_excused')
  return (
    <>
      <p role="status" className="nn-hidden">
        {roll.tapped === null ? null : `${roll.tapped.person.name}: ${stateOf(roll.tapped, roll.markOf(roll.tapped))}`}
      </p>
      <Names lines={expected} roll={roll} label={t('room.roll.expected')} />
      {others.length === 0 ? null : (
        <>
          <h3>{t('room.roll.others')}</h3>
          <Names lines={others} roll={roll} label={t('room.roll.others')} />
        </>
      )}
      {excused.length === 0 ? null : (
        <fieldset className="nn-room-reasons">
          <legend>{t('room.roll.reasons')}</legend>
          {excused.map((line) => (
            <TextField
              name="reason"
              key={line.person.id}
              label={line.person.name}
              required
              value={roll.reasonOf(line)}
              onChange={(reason) => roll.setReason(line, reason)}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}

interface NamesProps {
  readonly lines: readonly RosterLine[]
  readonly roll: RollDraft
  readonly label: string
}

function Names({ lines, roll, label }: NamesProps) {
  return (
    <ul className="nn-roll" aria-label={label}>
      {lines.map((line) => (
        <li key={line.person.id}>
          <Name line={line} roll={roll} />
        </li>
      ))}
    </ul>
  )
}

function Name({ line, roll }: { readonly line: RosterLine; readonly roll: RollDraft }) {
  const mark = roll.markOf(line)
  const isFixed = line.place === 'suspended' && mark === 'suspended'
  return (
    <button
      type="button"
      className="nn-roll-name"
      data-mark={mark ?? 'none'}
      data-pencilled={roll.isPencilled(line)}
      disabled={isFixed}
      onClick={() => roll.tap(line)}
    >
      <span>
        {line.person.name}
        {line.standing === 'probationary' ? <small> ({t('meetings.standing.probationary')})</small> : null}
      </span>
      <small className="nn-roll-mark">
        {mark === null ? null : <Icon name={ICONS[mark]} />}
        {stateOf(line, mark)}
      </small>
    </button>
  )
}

function stateOf(line: RosterLine, mark: AttendanceMark | null): string {
  if (mark === null) {
    return line.absence?.state === 'accepted' ? t('room.roll.askedLeave') : t('room.roll.unmarked')
  }
  const times = [
    ...(line.arrivedAt === null ? [] : [t('room.roll.arrivedAt', { at: formatTime(line.arrivedAt) })]),
    ...(line.leftAt === null ? [] : [t('room.roll.leftAt', { at: formatTime(line.leftAt) })]),
  ]
  return [wordOf('meetings.mark', mark), ...(mark === 'present' ? times : [])].join(', ')
}
