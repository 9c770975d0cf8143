import { formatTime } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { CheckField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { holdApi } from '../../contract/hold.ts'
import { missingForClosing } from '../../rules/acts/close.ts'
import { resolutionsNotVoted } from '../../rules/meeting-halves.ts'
import { SCORED_KINDS } from '../../rules/vocabulary.ts'
import { MainLink, meetingPath } from '../parts/meeting-link.tsx'
import { mayDo } from '../parts/use-meeting.ts'
import { itemTitle } from '../parts/words.ts'
import { useMoment } from './moment.tsx'
import { Offices } from './offices.tsx'
import { rollFigures } from './room-figures.ts'
import { toMeeting } from './room-state.ts'
import type { RoomPartProps } from './use-room.ts'

/** The end of the meeting: what is still missing, what follows from closing, then the one act. */
export function ClosePart({ room }: RoomPartProps) {
  const { meeting } = room.view
  if (meeting.stage === 'closed') {
    return (
      <Notice
        tone="done"
        title={t('room.closed', { at: meeting.endedAt === null ? '' : formatTime(meeting.endedAt) })}
        action={
          <MainLink to={meetingPath(meeting.unitId, meeting.id, 'minutes')}>{t('room.close.toMinutes')}</MainLink>
        }
      >
        <p>{t('room.closed.help')}</p>
      </Notice>
    )
  }
  return (
    <>
      <Missing room={room} />
      <Offices room={room} />
      <CheckField
        name={null}
        label={t('room.afterwards')}
        help={t('room.afterwards.help')}
        value={room.isAfterwards}
        onChange={room.setAfterwards}
      />
      <Close room={room} />
    </>
  )
}

function Missing({ room }: RoomPartProps) {
  const { view } = room
  const missing = missingForClosing(toMeeting(view))
  const isScored = SCORED_KINDS.some((kind) => kind === view.meeting.kind)
  const notHeld = view.agenda.filter((item) => item.startedAt === null && !item.optional)
  const notVoted = resolutionsNotVoted(toMeeting(view))
  return (
    <ul className="nn-lines">
      {missing.map((need) => (
        <li key={need}>
          <StateMark
            state="late"
            word={
              need === 'roll_call'
                ? t('room.totals.unmarked', { n: rollFigures(view).unmarked })
                : t('room.close.nobody', { office: wordOf('meetings.office', need) })
            }
          />
        </li>
      ))}
      {notHeld.length === 0 ? null : (
        <li>
          <StateMark
            state="due"
            word={t(isScored ? 'room.close.notHeld' : 'room.close.notHeldPlain', { n: notHeld.length })}
          />
          <details>
            <summary>{t('room.close.which')}</summary>
            <ul>
              {notHeld.map((item) => (
                <li key={item.id}>{itemTitle(item)}</li>
              ))}
            </ul>
          </details>
        </li>
      )}
      {notVoted.map((kind) => (
        <li key={kind}>
          <StateMark state="due" word={t(`room.close.notVoted.${kind}`)} />
        </li>
      ))}
      {missing.length === 0 && notHeld.length === 0 && notVoted.length === 0 ? (
        <li>
          <StateMark state="done" word={t('room.close.nothing')} />
        </li>
      ) : null}
    </ul>
  )
}

function Close({ room }: RoomPartProps) {
  const { view } = room
  const moment = useMoment(room, t('room.close.at'))
  if (!mayDo(view, 'close')) return <p>{t('room.close.notYours')}</p>
  const isReady = missingForClosing(toMeeting(view)).length === 0 && moment.isReady
  return (
    <div className="nn-room-start">
      {moment.field}
      <ConfirmAct
        main
        label={t('room.close')}
        title={t('room.close.title')}
        consequence={
          <>
            <p>{t('room.close.consequence')}</p>
            {room.waiting.acts.length === 0 ? null : <p>{t('room.close.waiting', { n: room.waiting.acts.length })}</p>}
          </>
        }
        confirmLabel={t('room.close')}
        disabled={!isReady}
        onConfirm={() => room.act(holdApi.close, { happenedAt: moment.take() }, t('room.did.close'))}
      />
    </div>
  )
}
