import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { holdApi } from '../../contract/hold.ts'
import type { MeetingView } from '../../contract/views.ts'
import { mayDo } from '../parts/use-meeting.ts'
import { itemTitle, whoMeets } from '../parts/words.ts'
import { clockText } from './clock-text.ts'
import { useMoment } from './moment.tsx'
import { nextItem, rollFigures, runningItem, spentOn } from './room-figures.ts'
import { type RoomPartProps, useDoing, useNow } from './use-room.ts'

/** What one sees at a glance: the running item and its clock, who is here, what a vote counts on, and the next item in one tap. */
export function RoomHead({ room, quiet }: RoomPartProps & { readonly quiet: boolean }) {
  const { view } = room
  const running = runningItem(view)
  const { error, attempt } = useDoing()
  const moment = useMoment(room, t('room.item.startedAt'))
  const next = nextItem(view)
  const goOn = () => {
    if (next === undefined) return
    void attempt(() =>
      room.act(
        holdApi.startItem,
        { itemId: next.id, happenedAt: moment.take() },
        t('room.did.startItem', { title: itemTitle(next) }),
      ),
    )
  }
  const mayGoOn = mayDo(view, 'start_item') && next !== undefined
  return (
    <>
      <section className="nn-room-now" aria-label={t('room.now')}>
        {running === undefined ? (
          <p className="nn-room-item">{t(view.meeting.stage === 'closed' ? 'room.item.over' : 'room.item.none')}</p>
        ) : (
          <>
            <p className="nn-room-item">
              {running.position}. {itemTitle(running)}
            </p>
            {room.isAfterwards ? null : <ItemClock view={view} item={running} />}
          </>
        )}
      </section>
      <Totals view={view} />
      {mayGoOn ? (
        <>
          {moment.field}
          <Button
            fullWidth
            disabled={!moment.isReady}
            variant={quiet || rollFigures(view).unmarked > 0 ? 'default' : 'filled'}
            onClick={goOn}
          >
            {t(running === undefined ? 'room.item.first' : 'room.item.next', { title: itemTitle(next) })}
          </Button>
        </>
      ) : null}
      <Refusal error={error} />
    </>
  )
}

function ItemClock({ view, item }: { readonly view: MeetingView; readonly item: MeetingView['agenda'][number] }) {
  const now = useNow(1000)
  const { total, reading, debate } = spentOn(view, item, now)
  const over = total - item.plannedMinutes * 60
  return (
    <p className="nn-room-clock">
      <span role="timer" aria-label={t('room.clock.label')}>
        <strong>{clockText(total)}</strong> / {t('meetings.meeting.minutesShort', { n: item.plannedMinutes })}
      </span>
      <span>{t('room.clock.split', { reading: clockText(reading), debate: clockText(debate) })}</span>
      {over > 0 && item.plannedMinutes > 0 ? (
        <StateMark state="late" word={t('room.clock.over', { n: Math.ceil(over / 60) })} />
      ) : null}
    </p>
  )
}

function Totals({ view }: { readonly view: MeetingView }) {
  const { obliged, obligedPresent, unmarked } = rollFigures(view)
  return (
    <p className="nn-room-totals" role="status">
      {t('room.totals', {
        present: obligedPresent,
        all: obliged,
        base: view.voteBase.base,
        voters: whoMeets(view.meeting.kind, view.voteBase.base).voters,
      })}
      {unmarked === 0 ? null : ` ${t('room.totals.unmarked', { n: unmarked })}`}
    </p>
  )
}
