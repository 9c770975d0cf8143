import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { CheckField } from '#platform/web/ui/fields.tsx'
import { meetingsApi } from '../../contract.ts'
import { isMeetingOfTheCell, type MeetingKind, NOTICE_CHANNELS, type NoticeChannel } from '../../rules/vocabulary.ts'
import { DispatchProof } from '../finish/dispatch-proof.tsx'
import { meetingPath } from '../parts/meeting-link.tsx'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'

/** Sends the notice, by the ways the secretary ticks, and shows who was told when and how. */
export function NoticePart({ view }: PartProps) {
  const { meeting, dispatches } = view
  const isOfficer = useUnit().permissions.includes('meeting.read')
  const told = new Set(dispatches.filter(({ toSuperior }) => !toSuperior).map(({ person }) => person.id)).size
  const isSuperiorTold = dispatches.some(({ toSuperior }) => toSuperior)
  return (
    <>
      {meeting.noticeSentAt === null ? (
        <p>{t('prepare.noticeNotYet')}</p>
      ) : (
        <p>
          {isOfficer
            ? t(isSuperiorTold ? 'prepare.noticeSentBoth' : 'prepare.noticeSent', {
                at: formatMoment(meeting.noticeSentAt),
                n: told,
              })
            : t('prepare.noticeSentAt', { at: formatMoment(meeting.noticeSentAt) })}
        </p>
      )}
      <div className="nn-form-actions">
        {meeting.noticeSentAt !== null && mayDo(view, 'send_notice') ? <SendNotice view={view} /> : null}
        {isOfficer && isMeetingOfTheCell(meeting.kind) ? (
          <Link to={meetingPath(meeting.unitId, meeting.id, 'print')}>{t('prepare.noticePrint')}</Link>
        ) : null}
      </div>
      {dispatches.length === 0 || !isOfficer ? null : (
        <details className="nn-after">
          <summary>{t('prepare.proof')}</summary>
          <DispatchProof view={view} />
        </details>
      )}
    </>
  )
}

/** What prepares a meeting has no notice on paper. */
const channelsOf = (kind: MeetingKind) =>
  NOTICE_CHANNELS.filter((channel) => channel !== 'paper' || isMeetingOfTheCell(kind))

/** Sending the notice: the main action of the page until it is done. */
export function SendNotice({ view }: PartProps) {
  const act = useAct(meetingsApi.sendNotice)
  const [channels, setChannels] = useState<readonly NoticeChannel[]>(['app', 'email', 'calendar'])
  const people = view.roster.filter(({ place }) => place !== 'temp_away' && place !== 'suspended').length
  const isAgain = view.meeting.noticeSentAt !== null
  const toggle = (channel: NoticeChannel, isOn: boolean) =>
    setChannels((before) => (isOn ? [...before, channel] : before.filter((one) => one !== channel)))
  return (
    <ConfirmAct
      label={t(isAgain ? 'prepare.noticeSendAgain' : 'prepare.noticeSend')}
      main={!isAgain}
      disabled={view.meeting.startsAt === null}
      title={t('prepare.noticeTitle', { n: people })}
      consequence={
        <p>
          {t(isMeetingOfTheCell(view.meeting.kind) ? 'prepare.noticeConsequence' : 'prepare.noticeConsequencePrep')}
        </p>
      }
      confirmLabel={t('prepare.noticeSend')}
      onConfirm={() => act.mutateAsync({ params: { id: view.meeting.id }, body: { channels: [...channels] } })}
    >
      <fieldset className="nn-card">
        <legend>{t('prepare.noticeChannels')}</legend>
        {channelsOf(view.meeting.kind).map((channel) => (
          <CheckField
            name={null}
            key={channel}
            label={wordOf('meetings.channel', channel)}
            value={channels.includes(channel)}
            onChange={(chosen) => toggle(channel, chosen)}
          />
        ))}
      </fieldset>
    </ConfirmAct>
  )
}
