import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form } from '#platform/web/ui/fields.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { holdApi } from '../../contract/hold.ts'
import type { MeetingView } from '../../contract/views.ts'
import { PromisedOfItem } from '../parts/promised.tsx'
import { QuotedTexts } from '../parts/quoted-texts.tsx'
import { mayDo } from '../parts/use-meeting.ts'
import { itemTitle } from '../parts/words.ts'
import { WrittenMeanwhile } from '../parts/written-meanwhile.tsx'
import { clockText } from './clock-text.ts'
import { useMoment } from './moment.tsx'
import { runningItem, spentOn } from './room-figures.ts'
import { type Room, type RoomPartProps, useDoing } from './use-room.ts'

type Item = MeetingView['agenda'][number]

/** The programme as it is gone through: what was spent on each item, what was concluded. */
export function ProgrammePart({ room }: RoomPartProps) {
  const { view } = room
  const { plannedReading, plannedDebate, realReading, realDebate } = view.budget
  const running = runningItem(view)
  return (
    <>
      <ul className="nn-facts">
        <li>{t('room.budget.reading', { real: realReading, planned: plannedReading })}</li>
        <li>{t('room.budget.debate', { real: realDebate, planned: plannedDebate })}</li>
      </ul>
      {running === undefined ? null : (
        <>
          <PromisedOfItem view={view} item={running} />
          <Conclusion room={room} item={running} key={running.id} />
        </>
      )}
      <ol className="nn-room-items">
        {view.agenda.map((item) => (
          <ItemRow key={item.id} room={room} item={item} />
        ))}
      </ol>
    </>
  )
}

interface ItemProps extends RoomPartProps {
  readonly item: Item
}

function ItemRow({ room, item }: ItemProps) {
  const isHeld = item.startedAt !== null
  const isOver = item.endedAt !== null
  return (
    <li data-now={isHeld && !isOver}>
      <details>
        <summary>
          <span className="nn-room-item-title">
            {item.position}. {itemTitle(item)}
          </span>
          <ItemState room={room} item={item} />
        </summary>
        <p className="nn-soft">
          {t(`meetings.meeting.phase.${item.phase}`)} · {wordOf('meetings.itemKind', item.kind)}
          {item.presenter === null ? null : ` · ${item.presenter.name}`}
        </p>
        <QuotedTexts view={room.view} item={item} />
        <PromisedOfItem view={room.view} item={item} />
        {item.conclusion === null ? null : <p className="nn-text">{item.conclusion}</p>}
        <ItemActs room={room} item={item} />
        {isHeld && isOver ? <Conclusion room={room} item={item} /> : null}
      </details>
    </li>
  )
}

function ItemState({ room, item }: ItemProps) {
  const planned = t('meetings.meeting.minutesShort', { n: item.plannedMinutes })
  if (item.startedAt === null) return <StateMark state="waiting" word={t('room.item.planned', { planned })} />
  if (item.endedAt === null) return <StateMark state="open" word={t('room.item.running', { planned })} />
  const spent = clockText(spentOn(room.view, item, new Date()).total)
  return <StateMark state="done" word={t('room.item.done', { spent, planned })} />
}

function ItemActs({ room, item }: ItemProps) {
  const { error, attempt } = useDoing()
  const moment = useMoment(room, t(item.startedAt === null ? 'room.item.startedAt' : 'room.item.endedAt'))
  const title = itemTitle(item)
  const isRunning = item.startedAt !== null && item.endedAt === null
  if (item.endedAt !== null || !mayDo(room.view, isRunning ? 'end_item' : 'start_item')) return null
  const act = () => {
    const body = { itemId: item.id, happenedAt: moment.take() }
    void attempt(() =>
      isRunning
        ? room.act(holdApi.endItem, body, t('room.did.endItem', { title }))
        : room.act(holdApi.startItem, body, t('room.did.startItem', { title })),
    )
  }
  return (
    <div className="nn-room-acts">
      {moment.field}
      <Button variant="default" disabled={!moment.isReady} onClick={act}>
        {t(isRunning ? 'room.item.end' : 'room.item.start')}
        <span className="nn-hidden"> {title}</span>
      </Button>
      <Refusal error={error} />
    </div>
  )
}

interface TypedConclusion {
  readonly text: string
  /** What stood there when typing began. */
  readonly basedOn: string | null
}

/** The chair's conclusion on an item, in one field. What another wrote meanwhile is shown before it is replaced. */
function Conclusion({ room, item }: ItemProps) {
  const {
    value: typed,
    set,
    clear,
  } = useDraft<TypedConclusion | null>(`room:${room.view.meeting.id}:concluding:${item.id}`, null)
  const { error, attempt } = useDoing()
  if (!mayDo(room.view, 'conclude_item')) return null
  const title = itemTitle(item)
  const text = typed?.text ?? item.conclusion ?? ''
  const isOvertaken = typed !== null && typed.basedOn !== item.conclusion && typed.text !== item.conclusion
  const basedOn = typed === null ? item.conclusion : typed.basedOn
  const save = async () => {
    if (await attempt(() => conclude(room, item, { text, basedOn }))) clear()
  }
  return (
    <Form
      onSubmit={() => void save()}
      actions={
        <Button
          type="submit"
          variant="default"
          disabled={text.trim() === '' || text === item.conclusion || isOvertaken}
        >
          {t('room.conclude.write')}
          <span className="nn-hidden"> {title}</span>
        </Button>
      }
    >
      <AreaField
        name="text"
        label={t('room.conclude.label', { title })}
        value={text}
        onChange={(next) => set({ text: next, basedOn })}
      />
      {isOvertaken ? (
        <WrittenMeanwhile
          theirs={item.conclusion ?? ''}
          words={{
            title: t('room.conclude.meanwhile'),
            theirs: t('room.conclude.theirs'),
            mine: t('room.conclude.mine'),
          }}
          onTheirs={clear}
          onMine={() => set({ text, basedOn: item.conclusion })}
        />
      ) : null}
      <Refusal error={error} />
    </Form>
  )
}

function conclude(room: Room, item: Item, { text, basedOn }: TypedConclusion) {
  const label = t('room.did.conclude', { title: itemTitle(item) })
  return room.act(holdApi.concludeItem, { itemId: item.id, conclusion: text, basedOn }, label)
}
