import { useState } from 'react'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { prepareApi } from '../../contract/prepare.ts'
import { RosterPicker } from '../parts/roster-picker.tsx'
import { mayDo } from '../parts/use-meeting.ts'
import { type RoomPartProps, useDoing } from './use-room.ts'

type RoomOffice = 'chair' | 'minute_taker'

interface OfficeProps extends RoomPartProps {
  readonly office: RoomOffice
}

/** Who chairs and who takes the minutes, each to be changed where he is shown. */
export function Offices({ room }: RoomPartProps) {
  const { meeting } = room.view
  const offices = [
    ['chair', meeting.chair],
    ['minute_taker', meeting.minuteTaker],
  ] as const
  return (
    <dl className="nn-pairs">
      {offices.map(([office, held]) => (
        <div key={office}>
          <dt>{wordOf('meetings.office', office)}</dt>
          <dd>
            {held === null ? (
              <Appoint room={room} office={office} />
            ) : (
              <Held key={held.id} room={room} office={office} name={held.name} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Held({ room, office, name }: OfficeProps & { readonly name: string }) {
  const [isChanging, setChanging] = useState(false)
  if (!mayDo(room.view, 'appoint')) return name
  return (
    <>
      {name}{' '}
      <Button variant="default" onClick={() => setChanging(!isChanging)}>
        {t(isChanging ? 'room.appoint.keep' : 'room.appoint.change')}
        <span className="nn-hidden"> {wordOf('meetings.office', office)}</span>
      </Button>
      {isChanging ? <Appoint room={room} office={office} /> : null}
    </>
  )
}

/** Chooses the chair or the minute-taker here, without leaving the room. */
function Appoint({ room, office }: OfficeProps) {
  const { error, attempt } = useDoing()
  if (!mayDo(room.view, 'appoint')) return <span>{t('meetings.meeting.nobody')}</span>
  const appoint = (choice: PersonChoice | null) => {
    if (choice === null) return
    const label = t('room.did.appoint', { office: wordOf('meetings.office', office), name: choice.name })
    void attempt(() => room.act(prepareApi.appoint, { office, personId: choice.id }, label))
  }
  return (
    <div className="nn-room-pick">
      <RosterPicker name={null} view={room.view} label={t(`room.appoint.${office}`)} value={null} onChange={appoint} />
      <Refusal error={error} />
    </div>
  )
}
