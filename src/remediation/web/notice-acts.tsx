import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeetingId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { ButtonAnchor } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, ChoiceField } from '#platform/web/ui/fields.tsx'
import { type NoticePage, remediationApi } from '../contract.ts'
import { mainOf } from './requirement-acts.tsx'
import { dayText } from './words.ts'

interface ActProps {
  readonly page: NoticePage
}

/** The one act a notice waits for, for whoever does it. */
export function NoticeActs({ page }: ActProps) {
  const { stage, can } = page
  if (stage === 'draft' && can.issue) return <Issue page={page} />
  if (stage === 'issued' && can.answer) return <Receive page={page} />
  if (stage === 'received' && can.answer) return <Hear page={page} />
  const first = stage === 'heard' ? firstFor(page) : undefined
  return first === undefined ? null : (
    <ButtonAnchor to={`#requirement-${first.id}`}>{t('remediation.toRequirement', { n: first.seq })}</ButtonAnchor>
  )
}

/** Which requirement waits for the reader. */
function firstFor(page: NoticePage) {
  if (page.can.judge && page.requirementsList.some(({ pendingReportId }) => pendingReportId !== null))
    return page.requirementsList.find(({ pendingReportId }) => pendingReportId !== null)
  return page.can.answer ? mainOf(page) : undefined
}

function Issue({ page }: ActProps) {
  const issue = useAct(remediationApi.issue)
  const unitId = useUnit().id
  return (
    <div className="nn-remedy-acts">
      <ConfirmAct
        main
        label={t('remediation.issue')}
        title={t('remediation.issue.title', { unit: page.unitName })}
        consequence={<p>{t('remediation.issue.consequence', { unit: page.unitName })}</p>}
        confirmLabel={t('remediation.issue.do')}
        onConfirm={() => issue.mutateAsync({ params: { id: page.id }, body: { basedOn: page.version } })}
      />
      <Link to={`/u/${unitId}/remediation/${page.id}/draft`}>{t('remediation.redraft.go')}</Link>
    </div>
  )
}

function Receive({ page }: ActProps) {
  const today = useMe().today as LocalDate
  const receive = useAct(remediationApi.receive)
  const [on, setOn] = useState<LocalDate | null>(today)
  const min = page.issuedOn === null ? undefined : (page.issuedOn as LocalDate)
  return (
    <ConfirmAct
      main
      label={t('remediation.receive')}
      title={t('remediation.receive.title')}
      consequence={<p>{t('remediation.receive.consequence')}</p>}
      confirmLabel={t('remediation.receive.do')}
      onConfirm={() =>
        receive.mutateAsync({ params: { id: page.id }, body: { basedOn: page.version, on: on ?? today } })
      }
    >
      <DayField
        name="on"
        label={t('remediation.fact.receivedOn')}
        required
        min={min}
        max={today}
        value={on}
        onChange={setOn}
      />
    </ConfirmAct>
  )
}

/** It was read and talked over: a cell names the meeting. */
function Hear({ page }: ActProps) {
  const today = useMe().today as LocalDate
  const hear = useAct(remediationApi.hear)
  const [meetingId, setMeeting] = useState<string | null>(page.meetings[0]?.id ?? null)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [note, setNote] = useState('')
  const body = { basedOn: page.version, meetingId: meetingId as MeetingId | null, on: on ?? today, note }
  const hasNone = page.isCell && page.meetings.length === 0
  return (
    <>
      <ConfirmAct
        main
        label={t('remediation.hear')}
        title={t('remediation.hear.title')}
        consequence={<p>{t(page.isCell ? 'remediation.hear.cell' : 'remediation.hear.committee')}</p>}
        confirmLabel={t('remediation.hear.do')}
        disabled={hasNone}
        onConfirm={() => hear.mutateAsync({ params: { id: page.id }, body })}
      >
        <div className="nn-form">
          {page.isCell ? (
            <ChoiceField
              name="meetingId"
              label={t('remediation.hear.meeting')}
              required
              value={meetingId}
              choices={page.meetings.map(({ id, kind, on: day }) => ({
                value: id,
                label: t('remediation.hear.meetingOn', { kind: wordOf('meetings.kind', kind), day: dayText(day) }),
              }))}
              onChange={setMeeting}
            />
          ) : (
            <DayField
              name="on"
              label={t('remediation.fact.heardOn')}
              required
              max={today}
              value={on}
              onChange={setOn}
            />
          )}
          <AreaField name="note" label={t('remediation.hear.note')} minRows={2} value={note} onChange={setNote} />
        </div>
      </ConfirmAct>
      {hasNone ? <p className="nn-help">{t('remediation.hear.none')}</p> : null}
    </>
  )
}

/** Called back by its issuer, or struck by the unit that typed it in, while nothing of it was taken on. */
export function WithdrawAct({ page }: ActProps) {
  const withdraw = useAct(remediationApi.withdraw)
  const strike = useAct(remediationApi.strike)
  const [reason, setReason] = useState('')
  const isOpen = page.stage !== 'closed' && page.stage !== 'withdrawn'
  const isUntouched = page.requirementsList.every(({ state }) => state === 'assigned')
  const how =
    page.source === 'case'
      ? null
      : page.can.judge
        ? 'withdraw'
        : page.can.answer && page.source === 'entered'
          ? 'strike'
          : null
  if (!isOpen || !isUntouched || how === null) return null
  const args = { params: { id: page.id }, body: { basedOn: page.version, reason } }
  return (
    <div className="nn-form-actions nn-no-print">
      <ConfirmAct
        label={t(`remediation.${how}`)}
        title={t(`remediation.${how}.title`)}
        consequence={<p>{t(`remediation.${how}.consequence`)}</p>}
        confirmLabel={t(`remediation.${how}.do`)}
        onConfirm={() => (how === 'withdraw' ? withdraw.mutateAsync(args) : strike.mutateAsync(args))}
      >
        <AreaField
          name="reason"
          label={t('remediation.reason')}
          required
          minRows={2}
          value={reason}
          onChange={setReason}
        />
      </ConfirmAct>
    </div>
  )
}
