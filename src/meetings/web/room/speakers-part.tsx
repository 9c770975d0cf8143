import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay, formatTime } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { holdApi } from '../../contract/hold.ts'
import { mayDo } from '../parts/use-meeting.ts'
import { clockText } from './clock-text.ts'
import { lastMomentOf, nowIn } from './moment.tsx'
import { TurnForm } from './turn-form.tsx'
import { type RoomPartProps, useDoing } from './use-room.ts'

/** Who speaks, who has spoken, what was handed in to be read, and for the chair alone who has not spoken yet. */
export function SpeakersPart({ room }: RoomPartProps) {
  const [speaker, setSpeaker] = useState<{ readonly id: string; readonly name: string } | null>(null)
  return (
    <>
      {mayDo(room.view, 'record_turn') ? (
        <TurnForm room={room} speaker={speaker} onSpeaker={setSpeaker} key={speaker?.id ?? 'none'} />
      ) : null}
      <Silent room={room} onChoose={setSpeaker} />
      <HandedIn room={room} />
      <Turns room={room} />
    </>
  )
}

interface ChooseProps extends RoomPartProps {
  readonly onChoose: (person: { readonly id: string; readonly name: string }) => void
}

/** Only the chair and who runs the meeting get this list from the server; nobody else sees it. */
function Silent({ room, onChoose }: ChooseProps) {
  const { silent } = room.view
  if (silent === null || silent.length === 0) return null
  return (
    <details className="nn-room-more">
      <summary>{t('room.silent', { n: silent.length })}</summary>
      <p className="nn-help">{t('room.silent.help')}</p>
      <ul className="nn-roll">
        {silent.map(({ person, lastSpokeOn }) => (
          <li key={person.id}>
            <button type="button" className="nn-roll-name" onClick={() => onChoose(person)}>
              <span>{person.name}</span>
              {lastSpokeOn === null ? null : (
                <small className="nn-roll-mark">
                  {t('room.silent.last', { day: formatDay(lastSpokeOn as LocalDate) })}
                </small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Opinions handed in beforehand: read out one by one and marked. */
function HandedIn({ room }: RoomPartProps) {
  const { opinions } = room.view
  const { error, attempt } = useDoing()
  if (opinions.length === 0) return null
  const read = (opinion: (typeof opinions)[number]) => {
    const body = { opinionId: opinion.id, happenedAt: room.isAfterwards ? lastMomentOf(room.view) : nowIn(room.view) }
    void attempt(() => room.act(holdApi.readOpinion, body, t('room.did.readOpinion', { name: opinion.person.name })))
  }
  return (
    <>
      <h3>{t('room.opinions')}</h3>
      <ul className="nn-lines">
        {opinions.map((opinion) => (
          <li key={opinion.id} className="nn-card">
            <strong>{opinion.person.name}</strong>
            <p className="nn-text">{opinion.text}</p>
            {opinion.readAt === null ? (
              mayDo(room.view, 'read_opinion') ? (
                <Button variant="default" onClick={() => read(opinion)}>
                  {t('room.opinions.read')}
                  <span className="nn-hidden"> {opinion.person.name}</span>
                </Button>
              ) : null
            ) : (
              <p className="nn-soft">{t('room.opinions.readAt', { at: formatTime(opinion.readAt) })}</p>
            )}
          </li>
        ))}
      </ul>
      <Refusal error={error} />
    </>
  )
}

function Turns({ room }: RoomPartProps) {
  const { turns, guests } = room.view
  const nameOf = (turn: (typeof turns)[number]) =>
    turn.person?.name ?? guests.find(({ id }) => id === turn.guestId)?.name ?? ''
  return (
    <>
      <h3>{t('room.turns', { n: turns.length })}</h3>
      {turns.length === 0 ? <p className="nn-soft">{t('room.turns.none')}</p> : null}
      <ol className="nn-lines">
        {turns.toReversed().map((turn) => (
          <li key={turn.id}>
            <strong>{nameOf(turn)}</strong>{' '}
            <span className="nn-soft">
              {formatTime(turn.startedAt)} · {wordOf('meetings.turn', turn.kind)}
              {turn.seconds === 0 ? null : ` · ${clockText(turn.seconds)}`}
            </span>
            {turn.text === '' ? null : <p className="nn-text">{turn.text}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}
