import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { holdApi } from '../../contract/hold.ts'
import { TURN_KINDS, type TurnKind } from '../../rules/vocabulary.ts'
import { RosterPicker } from '../parts/roster-picker.tsx'
import { clockText, parseClock } from './clock-text.ts'
import { ItemChoice } from './item-choice.tsx'
import { useMoment } from './moment.tsx'
import { runningItem } from './room-figures.ts'
import { type RoomPartProps, useDoing, useNow } from './use-room.ts'

interface Speaker {
  readonly id: string
  readonly name: string
}

interface TurnDraft {
  readonly person: Speaker | null
  readonly guestId: string | null
  readonly kind: TurnKind
  readonly text: string
  /** Typed length, `1:30`; the stopwatch fills it. */
  readonly length: string
  /** When the stopwatch was started; null: it stands. */
  readonly since: string | null
  readonly itemId: string | null
}

export interface TurnFormProps extends RoomPartProps {
  /** Chosen from a list beside the form. */
  readonly speaker: Speaker | null
  readonly onSpeaker: (speaker: Speaker | null) => void
}

/** Someone speaks: who, how, how long, and what he said, in one field. */
export function TurnForm({ room, speaker, onSpeaker }: TurnFormProps) {
  const { view } = room
  const draft = useDraft<TurnDraft>(`room:${view.meeting.id}:turn`, {
    person: null,
    guestId: null,
    kind: 'debate',
    text: '',
    length: '',
    since: null,
    itemId: null,
  })
  const { value, set } = draft
  const change = (part: Partial<TurnDraft>) => set((before) => ({ ...before, ...part }))
  const { error, attempt } = useDoing()
  const moment = useMoment(room)
  const person = speaker ?? value.person
  const isGuest = value.kind === 'guest_remark' && view.guests.length > 0
  const guest = isGuest ? view.guests.find(({ id }) => id === value.guestId) : undefined
  const chosen = guest ?? (isGuest ? null : person)
  const seconds = value.length.trim() === '' ? 0 : parseClock(value.length)
  const isReady = chosen !== null && chosen !== undefined && (seconds !== undefined || value.since !== null)
  const record = async () => {
    if (!isReady || chosen === null) return
    const body = {
      itemId: value.itemId ?? runningItem(view)?.id ?? null,
      personId: guest === undefined ? chosen.id : null,
      guestId: guest?.id ?? null,
      kind: value.kind,
      seconds: value.since === null ? (seconds ?? 0) : secondsSince(value.since),
      text: value.text,
      happenedAt: value.since !== null && !room.isAfterwards ? value.since : moment.take(),
    }
    if (!(await attempt(() => room.act(holdApi.recordTurn, body, t('room.did.turn', { name: chosen.name }))))) return
    draft.clear()
    onSpeaker(null)
  }
  return (
    <Form
      onSubmit={() => void record()}
      actions={
        <Button type="submit" disabled={!isReady || !moment.isReady}>
          {t('room.turn.write')}
        </Button>
      }
    >
      <SelectField
        name="kind"
        label={t('room.turn.kind')}
        value={value.kind}
        choices={TURN_KINDS.map((kind) => ({ value: kind, label: wordOf('meetings.turn', kind) }))}
        onChange={(kind) => change({ kind: kind ?? 'debate' })}
      />
      {isGuest ? (
        <SelectField
          name="guestId"
          label={t('room.turn.guest')}
          value={value.guestId}
          choices={view.guests.map(({ id, name }) => ({ value: id, label: name }))}
          empty={t('room.choose')}
          onChange={(guestId) => change({ guestId })}
        />
      ) : (
        <Speakers
          room={room}
          person={person}
          onChange={(one) => {
            change({ person: one })
            onSpeaker(null)
          }}
        />
      )}
      {room.isAfterwards ? null : (
        <Stopwatch since={value.since} length={value.length} onChange={(part) => change(part)} />
      )}
      <TextField
        name="seconds"
        label={t('room.turn.length')}
        help={t('room.turn.lengthHelp')}
        inputMode="text"
        value={value.length}
        disabled={value.since !== null}
        error={seconds === undefined ? t('room.turn.lengthUnreadable') : undefined}
        onChange={(length) => change({ length })}
      />
      <AreaField name="text" label={t('room.turn.text')} value={value.text} onChange={(text) => change({ text })} />
      <ItemChoice room={room} value={value.itemId} onChange={(itemId) => change({ itemId })} />
      {moment.field}
      <Refusal error={error} />
    </Form>
  )
}

function secondsSince(since: string): number {
  return Math.min(36_000, Math.max(0, Math.round((Date.now() - new Date(since).getTime()) / 1000)))
}

interface SpeakersProps extends RoomPartProps {
  readonly person: Speaker | null
  readonly onChange: (person: Speaker | null) => void
}

/** By a part of the name, or from the list of those present. */
function Speakers({ room, person, onChange }: SpeakersProps) {
  const present = room.view.roster.filter(({ mark }) => mark === 'present')
  return (
    <div>
      <RosterPicker
        name="personId"
        view={room.view}
        label={t('room.turn.who')}
        value={person}
        onChange={onChange}
        required
      />
      {person !== null || present.length === 0 ? null : (
        <details className="nn-room-more">
          <summary>{t('room.turn.fromRoll', { n: present.length })}</summary>
          <ul className="nn-roll">
            {present.map((line) => (
              <li key={line.person.id}>
                <button type="button" className="nn-roll-name" onClick={() => onChange(line.person)}>
                  {line.person.name}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

interface StopwatchProps {
  readonly since: string | null
  readonly length: string
  readonly onChange: (part: Pick<TurnDraft, 'since'> & Partial<Pick<TurnDraft, 'length'>>) => void
}

function Stopwatch({ since, onChange }: StopwatchProps) {
  const now = useNow(1000)
  if (since === null) {
    return (
      <Button variant="default" onClick={() => onChange({ since: new Date().toISOString() })}>
        {t('room.turn.begin')}
      </Button>
    )
  }
  const seconds = Math.max(0, (now.getTime() - new Date(since).getTime()) / 1000)
  return (
    <div className="nn-room-watch">
      <strong role="timer">{clockText(seconds)}</strong>
      <Button variant="default" onClick={() => onChange({ since: null, length: clockText(secondsSince(since)) })}>
        {t('room.turn.stop')}
      </Button>
    </div>
  )
}
