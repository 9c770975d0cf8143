import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { type NoticePage, type NoticeRequirement, remediationApi } from '../contract.ts'
import { AnswerAct } from './answer-act.tsx'
import { ReportRequirement } from './report-form.tsx'
import { TakeOnForm } from './take-on-form.tsx'

export interface RequirementActProps {
  readonly page: NoticePage
  readonly row: NoticeRequirement
}

/** What the unit does first: give out what nobody has, then what is overdue, then what came back. */
export function mainOf({ requirementsList }: NoticePage): NoticeRequirement | undefined {
  return (
    requirementsList.find(({ state }) => state === 'assigned') ??
    requirementsList.find(({ shown }) => shown === 'late') ??
    requirementsList.find(({ state }) => state === 'returned') ??
    requirementsList.find(({ state }) => state === 'taken_on')
  )
}

/** What can be done to a requirement now, by this caller. */
export function RequirementActs({ page, row }: RequirementActProps) {
  const { can, stage, issuerUnitId } = page
  const isHeard = stage === 'heard'
  const isOutside = issuerUnitId === null
  const mayExtend = row.state === 'assigned' || row.state === 'taken_on' || row.state === 'returned'
  const isMain = mainOf(page)?.id === row.id
  const isKnown = isHeard || stage === 'issued' || stage === 'received'
  return (
    <div className="nn-remedy-acts nn-no-print">
      {can.answer && isHeard && row.state === 'assigned' ? <TakeOnForm page={page} row={row} isMain={isMain} /> : null}
      {can.answer && isHeard && (row.state === 'taken_on' || row.state === 'returned') ? (
        <ReportRequirement row={row} isMain={isMain} />
      ) : null}
      {can.follow && !can.judge && row.commitment !== null && row.pendingReportId !== null ? (
        <ButtonLink to={`/u/${page.unitId}/commitments/${row.commitment.id}`}>
          {t('remediation.followReport')}
        </ButtonLink>
      ) : null}
      {can.judge && isHeard && row.pendingReportId !== null ? <Judge row={row} reportId={row.pendingReportId} /> : null}
      {can.judge && isKnown && mayExtend ? <Extend row={row} /> : null}
      {can.answer && isOutside && isHeard && row.state !== 'assigned' && row.state !== 'accepted' ? (
        <AnswerAct row={row} />
      ) : null}
    </div>
  )
}

interface RowProps {
  readonly row: NoticeRequirement
}

function Judge({ row, reportId }: RowProps & { readonly reportId: string }) {
  const judge = useAct(remediationApi.judge)
  const [note, setNote] = useState('')
  const send = (judgement: 'accepted' | 'returned') =>
    judge.mutateAsync({
      params: { id: row.id },
      body: { reportId: reportId as Id<'remediationReport'>, judgement, note },
    })
  return (['accepted', 'returned'] as const).map((judgement) => (
    <ConfirmAct
      key={judgement}
      main={judgement === 'accepted'}
      label={t(`remediation.judge.${judgement}`)}
      title={t(`remediation.judge.${judgement}.title`, { n: row.seq })}
      consequence={<p>{t(`remediation.judge.${judgement}.consequence`)}</p>}
      confirmLabel={t(`remediation.judge.${judgement}`)}
      onConfirm={() => send(judgement)}
    >
      <AreaField
        name="note"
        label={t('remediation.judge.note')}
        required={judgement === 'returned'}
        minRows={2}
        value={note}
        onChange={setNote}
      />
    </ConfirmAct>
  ))
}

function Extend({ row }: RowProps) {
  const extend = useAct(remediationApi.extend)
  const [dueOn, setDueOn] = useState<LocalDate | null>(null)
  const [reason, setReason] = useState('')
  const body = { basedOn: row.version, dueOn: dueOn ?? row.dueOn, reason }
  return (
    <ConfirmAct
      label={t('remediation.extend')}
      title={t('remediation.extend.title', { n: row.seq })}
      consequence={<p>{t('remediation.extend.consequence')}</p>}
      confirmLabel={t('remediation.extend.do')}
      onConfirm={() => extend.mutateAsync({ params: { id: row.id }, body })}
    >
      <div className="nn-form">
        <DayField name="dueOn" label={t('remediation.extend.dueOn')} required value={dueOn} onChange={setDueOn} />
        <AreaField
          name="reason"
          label={t('remediation.reason')}
          required
          minRows={2}
          value={reason}
          onChange={setReason}
        />
      </div>
    </ConfirmAct>
  )
}
