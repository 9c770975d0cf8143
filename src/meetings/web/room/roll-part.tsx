import { useState } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { ChoiceField, Form } from '#platform/web/ui/fields.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { holdApi } from '../../contract/hold.ts'
import { RosterPicker } from '../parts/roster-picker.tsx'
import { mayDo } from '../parts/use-meeting.ts'
import { useMoment } from './moment.tsx'
import { Overtaken } from './overtaken.tsx'
import { Counts } from './roll-counts.tsx'
import { useRollDraft } from './roll-draft.ts'
import { RollGrid } from './roll-grid.tsx'
import { rollFigures } from './room-figures.ts'
import { type RoomPartProps, useDoing } from './use-room.ts'

/** The roll: tap the names, write them down, the rest present in one tap. */
export function RollPart({ room }: RoomPartProps) {
  const { view } = room
  const roll = useRollDraft(room)
  const { error, attempt } = useDoing()
  const figures = rollFigures(view)
  const unmarked = view.roster.filter((line) => roll.markOf(line) === null).length
  if (!mayDo(view, 'roll_call')) return <Counts room={room} />
  const lacksReason = roll.withoutReason.length > 0
  return (
    <>
      <p className="nn-help">{t('room.roll.help')}</p>
      <RollGrid room={room} roll={roll} />
      <Overtaken roll={roll} />
      <div className="nn-room-bar">
        {unmarked === 0 ? null : (
          <ConfirmAct
            main={roll.changed === 0}
            label={t('room.roll.rest', { n: unmarked })}
            title={t('room.roll.restTitle', { n: unmarked })}
            consequence={<p>{t('room.roll.restConsequence', { n: unmarked, all: figures.all })}</p>}
            confirmLabel={t('room.roll.restConfirm')}
            disabled={lacksReason || roll.overtaken.length > 0}
            onConfirm={() => roll.write(true)}
          />
        )}
        {roll.changed === 0 ? null : (
          <Button
            disabled={lacksReason || roll.overtaken.length > 0}
            onClick={() => void attempt(() => roll.write(false))}
          >
            {t('room.roll.write', { n: roll.changed })}
          </Button>
        )}
        {lacksReason ? <p className="nn-help">{t('room.roll.needReason')}</p> : null}
        <Refusal error={error} />
      </div>
      <Counts room={room} />
      <ComeAndGone room={room} />
    </>
  )
}

/** Someone comes late or leaves early: his hours count for the votes taken meanwhile. */
function ComeAndGone({ room }: RoomPartProps) {
  const { view } = room
  const [person, setPerson] = useState<PersonChoice | null>(null)
  const [what, setWhat] = useState<'arrived' | 'left'>('arrived')
  const moment = useMoment(room)
  const { error, attempt } = useDoing()
  const line = view.roster.find((one) => one.person.id === person?.id)
  const write = async () => {
    const at = moment.take()
    if (line === undefined || at === null) return
    const hours = what === 'arrived' ? { arrivedAt: at, leftAt: null } : { arrivedAt: line.arrivedAt, leftAt: at }
    const marks = [{ personId: line.person.id, mark: 'present' as const, ...hours, reason: null, basedOn: line.mark }]
    const label = t(`room.did.${what}`, { name: line.person.name })
    if (await attempt(() => room.act(holdApi.rollCall, { marks }, label))) setPerson(null)
  }
  return (
    <details className="nn-room-more">
      <summary>{t('room.roll.hours')}</summary>
      <Form
        onSubmit={() => void write()}
        actions={
          <Button type="submit" disabled={line === undefined || !moment.isReady}>
            {t('room.roll.hoursWrite')}
          </Button>
        }
      >
        <RosterPicker
          name="personId"
          view={view}
          label={t('room.roll.who')}
          value={person}
          onChange={setPerson}
          required
        />
        <ChoiceField
          name={null}
          label={t('room.roll.what')}
          value={what}
          onChange={(chosen) => setWhat(chosen ?? what)}
          choices={[
            { value: 'arrived', label: t('room.roll.comesNow') },
            { value: 'left', label: t('room.roll.leavesNow') },
          ]}
        />
        {moment.field}
        <Refusal error={error} />
      </Form>
    </details>
  )
}
