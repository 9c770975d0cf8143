import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { CheckField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { holdApi } from '../../contract/hold.ts'
import { isMeetingOfTheCell } from '../../rules/vocabulary.ts'
import { MainLink, meetingPath } from '../parts/meeting-link.tsx'
import { mayDo } from '../parts/use-meeting.ts'
import { useMoment } from './moment.tsx'
import { Offices } from './offices.tsx'
import { type RollDraft, useRollDraft } from './roll-draft.ts'
import { RollGrid } from './roll-grid.tsx'
import type { RoomPartProps } from './use-room.ts'

/** Before the meeting begins: what is missing, the roll prepared, then the one button. */
export function BeforeStart({ room }: RoomPartProps) {
  const { view } = room
  const { meeting, rules, voteBase } = view
  const roll = useRollDraft(room)
  if (isMeetingOfTheCell(meeting.kind) && voteBase.official < rules.minOfficialMembers) {
    return (
      <Notice tone="late" title={t('room.tooFew.title')}>
        <p>{t('room.tooFew.help', { official: voteBase.official, needed: rules.minOfficialMembers })}</p>
      </Notice>
    )
  }
  return (
    <>
      <Section title={t('room.before.missing')}>
        <Missing room={room} />
      </Section>
      <Start room={room} roll={roll} />
      <Section title={t('room.before.roll')}>
        <p className="nn-help">{t('room.before.rollHelp')}</p>
        <RollGrid room={room} roll={roll} />
      </Section>
    </>
  )
}

function Missing({ room }: RoomPartProps) {
  const { meeting } = room.view
  return (
    <>
      {meeting.startsAt === null ? (
        <Notice
          tone="due"
          title={t('room.before.noSchedule')}
          action={<MainLink to={meetingPath(meeting.unitId, meeting.id)}>{t('room.before.setSchedule')}</MainLink>}
        />
      ) : null}
      <Offices room={room} />
    </>
  )
}

function Start({ room, roll }: RoomPartProps & { readonly roll: RollDraft }) {
  const { view } = room
  const moment = useMoment(room, t('room.before.startedAt'))
  if (!mayDo(view, 'start')) return <p>{t('room.before.notYours')}</p>
  const isReady = view.meeting.chair !== null && view.meeting.startsAt !== null && moment.isReady
  const start = async () => {
    await room.act(holdApi.start, { happenedAt: moment.take() }, t('room.did.start'))
  }
  return (
    <div className="nn-room-start">
      <CheckField
        name={null}
        label={t('room.afterwards')}
        help={t('room.afterwards.help')}
        value={room.isAfterwards}
        onChange={room.setAfterwards}
      />
      {moment.field}
      <ConfirmAct
        main
        label={t('room.start')}
        title={t('room.start.title')}
        consequence={
          <p>{t(isMeetingOfTheCell(view.meeting.kind) ? 'room.start.consequence' : 'room.start.consequencePrep')}</p>
        }
        confirmLabel={t('room.start')}
        disabled={!isReady}
        onConfirm={start}
      />
      {roll.changed > 0 ? <p className="nn-help">{t('room.before.prepared', { n: roll.changed })}</p> : null}
    </div>
  )
}
