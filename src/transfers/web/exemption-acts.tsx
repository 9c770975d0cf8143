import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { MemberRecord } from '#members/contract.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, ChoiceField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import type { ExemptionRow } from '../contract/exemptions.ts'
import { transfersApi } from '../contract.ts'
import {
  ASKED_HOW,
  type AskedHow,
  CAUSES_OF,
  EXEMPTION_KINDS,
  type ExemptionCause,
  type ExemptionKind,
} from '../rules/exemption.ts'
import { dayText } from './transfer-words.tsx'

/** Writes down what the member asks for. */
export function AskExemption({ record }: { readonly record: MemberRecord }) {
  const today = useMe().today as LocalDate
  const act = useAct(transfersApi.askExemption)
  const [kind, setKind] = useState<ExemptionKind>('exempt')
  const [cause, setCause] = useState<ExemptionCause | null>(null)
  const [how, setHow] = useState<AskedHow>('written')
  const [askedOn, setAskedOn] = useState<LocalDate | null>(today)
  const [fromOn, setFromOn] = useState<LocalDate | null>(today)
  const [toOn, setToOn] = useState<LocalDate | null>(null)
  const [reason, setReason] = useState('')
  const { personId, unitId } = record
  const [first = 'age'] = CAUSES_OF[kind]
  const days = { askedOn: askedOn ?? today, fromOn: fromOn ?? today, toOn: kind === 'exempt' ? null : toOn }
  const body = {
    personId,
    kind,
    cause: cause ?? first,
    how: kind === 'exempt' ? how : ('written' as const),
    reason,
    ...days,
  }
  return (
    <ConfirmAct
      label={t('transfers.exemption.open')}
      title={t('transfers.exemption.title', { name: record.facts.fullName })}
      consequence={<p>{t(`transfers.exemption.consequence.${kind}`)}</p>}
      confirmLabel={t('transfers.exemption.do')}
      onConfirm={() => act.mutateAsync({ params: { unitId }, body })}
    >
      <div className="nn-form">
        <ChoiceField
          name="kind"
          label={t('transfers.exemption.kind')}
          value={kind}
          choices={EXEMPTION_KINDS.map((value) => ({ value, label: wordOf('transfers.exemptionKind', value) }))}
          onChange={(chosen) => {
            setKind(chosen ?? kind)
            setCause(null)
          }}
        />
        <SelectField
          name="cause"
          label={t('transfers.exemption.cause')}
          value={cause ?? first}
          choices={CAUSES_OF[kind].map((value) => ({ value, label: wordOf('transfers.exemptionCause', value) }))}
          onChange={setCause}
        />
        {kind === 'exempt' ? (
          <ChoiceField
            name="how"
            label={t('transfers.exemption.how')}
            value={how}
            choices={ASKED_HOW.map((value) => ({ value, label: wordOf('transfers.askedHow', value) }))}
            onChange={(chosen) => setHow(chosen ?? how)}
          />
        ) : null}
        <DayField
          name="askedOn"
          label={t('transfers.exemption.askedOn')}
          required
          max={today}
          value={askedOn}
          onChange={setAskedOn}
        />
        <DayField name="fromOn" label={t('transfers.exemption.fromOn')} required value={fromOn} onChange={setFromOn} />
        {kind === 'exempt' ? null : (
          <DayField name="toOn" label={t('transfers.exemption.toOn')} required value={toOn} onChange={setToOn} />
        )}
        <TextField name="reason" label={t('transfers.request.reason')} value={reason} onChange={setReason} />
      </div>
    </ConfirmAct>
  )
}

interface LeaveProps {
  readonly personId: string
  readonly leaveId: string
  readonly label: string
}

/** The member takes part again. */
export function EndLeave({ personId, leaveId, label }: LeaveProps) {
  const today = useMe().today as LocalDate
  const act = useAct(transfersApi.endLeave)
  const [backOn, setBackOn] = useState<LocalDate | null>(today)
  return (
    <ConfirmAct
      label={t('transfers.endLeave.open')}
      title={t('transfers.endLeave.title', { leave: label })}
      consequence={<p>{t('transfers.endLeave.consequence')}</p>}
      confirmLabel={t('transfers.endLeave.do')}
      onConfirm={() => act.mutateAsync({ params: { personId, leaveId }, body: { backOn: backOn ?? today } })}
    >
      <DayField name="backOn" label={t('transfers.endLeave.on')} required value={backOn} onChange={setBackOn} />
    </ConfirmAct>
  )
}

/** The vote of a meeting that settles the request. */
export function ResolveExemption({ row }: { readonly row: ExemptionRow }) {
  const act = useAct(transfersApi.resolveExemption)
  const votes = useQuery(question(transfersApi.exemptionVotes, { params: { id: row.id } }))
  const [voteId, setVote] = useState<string | null>(null)
  const choices = (votes.data?.votes ?? []).map((vote) => ({
    value: vote.id,
    label: t(vote.passed ? 'transfers.exemption.vote' : 'transfers.exemption.voteLost', {
      ...{ day: dayText(vote.on), inFavour: vote.inFavour, base: vote.base },
      question: vote.question === '' ? t('transfers.exemption.voteOfResolution') : vote.question,
    }),
  }))
  return (
    <ConfirmAct
      main
      label={t('transfers.exemption.resolve')}
      title={t('transfers.exemption.resolveTitle', { name: row.personName })}
      consequence={<p>{t(`transfers.exemption.resolve.${row.kind}`, { committee: row.committeeName })}</p>}
      confirmLabel={t('transfers.exemption.resolveDo')}
      isReady={voteId !== null}
      onConfirm={async () => {
        if (voteId !== null) await act.mutateAsync({ params: { id: row.id }, body: { voteId } })
      }}
    >
      <SelectField
        name="voteId"
        label={t('transfers.exemption.whichVote')}
        help={t('transfers.exemption.whichVoteHelp')}
        required
        value={voteId}
        empty={t(choices.length === 0 ? 'transfers.exemption.noVote' : 'transfers.exemption.chooseVote')}
        choices={choices}
        onChange={setVote}
      />
    </ConfirmAct>
  )
}

/** The committee grants or refuses what the cell proposes. */
export function DecideExemption({ row, granted }: { readonly row: ExemptionRow; readonly granted: boolean }) {
  const act = useAct(transfersApi.decideExemption)
  const [reason, setReason] = useState('')
  const which = granted ? 'grant' : 'refuse'
  return (
    <ConfirmAct
      main={granted}
      label={t(`transfers.exemption.${which}`)}
      title={t(`transfers.exemption.${which}Title`, { name: row.personName })}
      consequence={<p>{t(`transfers.exemption.${which}Consequence`)}</p>}
      confirmLabel={t(`transfers.exemption.${which}`)}
      onConfirm={() => act.mutateAsync({ params: { id: row.id }, body: { granted, reason } })}
    >
      {granted ? null : (
        <AreaField
          name="reason"
          label={t('transfers.reason')}
          required
          value={reason}
          onChange={setReason}
          minRows={2}
        />
      )}
    </ConfirmAct>
  )
}

export function WithdrawExemption({ row }: { readonly row: ExemptionRow }) {
  const act = useAct(transfersApi.withdrawExemption)
  const [reason, setReason] = useState('')
  return (
    <ConfirmAct
      label={t('transfers.exemption.withdraw')}
      title={t('transfers.exemption.withdrawTitle', { name: row.personName })}
      consequence={<p>{t('transfers.exemption.withdrawConsequence')}</p>}
      confirmLabel={t('transfers.exemption.withdraw')}
      onConfirm={() => act.mutateAsync({ params: { id: row.id }, body: { reason } })}
    >
      <AreaField name="reason" label={t('transfers.reason')} required value={reason} onChange={setReason} minRows={2} />
    </ConfirmAct>
  )
}
