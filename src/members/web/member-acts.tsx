import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, ChoiceField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type MemberRecord, membersApi } from '../contract.ts'
import { LEAVE_KINDS } from '../rules/leave.ts'
import { LEAVING_REASONS, type LeavingReason } from '../rules/member.ts'
import { TagChoices } from './tag-choices.tsx'

interface ActProps {
  readonly record: MemberRecord
  readonly today: LocalDate
}

const SETTABLE = LEAVE_KINDS.filter((kind) => kind !== 'temp_here')

export function SetLeave({ record, today }: ActProps) {
  const act = useAct(membersApi.setLeave)
  const [kind, setKind] = useState<(typeof SETTABLE)[number]>('exempt')
  const [fromOn, setFromOn] = useState<LocalDate | null>(today)
  const [toOn, setToOn] = useState<LocalDate | null>(null)
  const [reason, setReason] = useState('')
  const [basis, setBasis] = useState('')
  const confirm = () =>
    act.mutateAsync({
      params: { personId: record.personId },
      body: { kind, fromOn: fromOn ?? today, toOn, reason, basis },
    })
  return (
    <ConfirmAct
      label={t('members.leaveSet.open')}
      title={t('members.leaveSet.title')}
      consequence={<p>{t('members.leaveSet.consequence')}</p>}
      confirmLabel={t('members.leaveSet.do')}
      onConfirm={confirm}
    >
      <div className="nn-form">
        <ChoiceField
          label={t('members.leaveSet.kind')}
          value={kind}
          choices={SETTABLE.map((one) => ({ value: one, label: wordOf('members.leave', one) }))}
          onChange={(chosen) => setKind(chosen ?? kind)}
        />
        <DayField label={t('members.leaveSet.from')} required value={fromOn} onChange={setFromOn} />
        <DayField label={t('members.leaveSet.to')} value={toOn} onChange={setToOn} />
        <AreaField label={t('members.leaveSet.reason')} required value={reason} onChange={setReason} minRows={2} />
        <TextField
          label={t('members.leaveSet.basis')}
          help={t('members.leaveSet.basisHelp')}
          value={basis}
          onChange={setBasis}
        />
      </div>
    </ConfirmAct>
  )
}

export function EndLeave({ record, leaveId, today }: ActProps & { readonly leaveId: string }) {
  const act = useAct(membersApi.endLeave)
  const [backOn, setBackOn] = useState<LocalDate | null>(today)
  const { personId } = record
  return (
    <ConfirmAct
      label={t('members.leaveEnd.open')}
      title={t('members.leaveEnd.title')}
      consequence={<p>{t('members.leaveEnd.consequence')}</p>}
      confirmLabel={t('members.leaveEnd.do')}
      onConfirm={() => act.mutateAsync({ params: { personId, leaveId }, body: { backOn: backOn ?? today } })}
    >
      <DayField label={t('members.leaveEnd.backOn')} required value={backOn} onChange={setBackOn} />
    </ConfirmAct>
  )
}

export function ChangeTags({ record }: Pick<ActProps, 'record'>) {
  const act = useAct(membersApi.setTags)
  const [tags, setTags] = useState<MemberRecord['tags'][number][]>([...record.tags])
  // What stood there when the choices were made; null once a refusal has shown what another wrote: then that counts.
  const [seen, setSeen] = useState<MemberRecord['tags'] | null>(record.tags)
  const client = useQueryClient()
  const save = async () => {
    try {
      const body = { tags, basedOn: [...(seen ?? record.tags)] }
      await act.mutateAsync({ params: { personId: record.personId }, body })
      setSeen(tags)
    } catch (failure) {
      await client.invalidateQueries()
      setSeen(null)
      throw failure
    }
  }
  const name = record.facts.fullName
  return (
    <ConfirmAct
      label={t('members.tagsSet.open')}
      title={t('members.tagsSet.title', { name })}
      consequence={<p>{t('members.tagsSet.consequence')}</p>}
      confirmLabel={t('members.tagsSet.do')}
      onConfirm={save}
    >
      {seen === null ? (
        <p>
          {t('members.tagsSet.standing', { tags: record.tags.map((tag) => wordOf('members.tag', tag)).join(', ') })}
        </p>
      ) : null}
      <TagChoices legend={t('members.field.tags')} tags={tags} onChange={(chosen) => setTags([...chosen])} />
    </ConfirmAct>
  )
}

export function LeaveTheCell({ record, today }: ActProps) {
  const act = useAct(membersApi.leaveCell)
  const [leftOn, setLeftOn] = useState<LocalDate | null>(today)
  const [reason, setReason] = useState<LeavingReason>('transferred')
  const { personId, facts } = record
  return (
    <ConfirmAct
      label={t('members.departure.open')}
      title={t('members.departure.title', { name: facts.fullName })}
      consequence={<p>{t('members.departure.consequence')}</p>}
      confirmLabel={t('members.departure.do')}
      onConfirm={() => act.mutateAsync({ params: { personId }, body: { leftOn: leftOn ?? today, reason } })}
    >
      <div className="nn-form">
        <DayField label={t('members.departure.on')} required max={today} value={leftOn} onChange={setLeftOn} />
        <SelectField
          label={t('members.departure.reason')}
          value={reason}
          choices={LEAVING_REASONS.map((one) => ({ value: one, label: wordOf('members.reason', one) }))}
          onChange={(chosen) => setReason(chosen ?? reason)}
        />
      </div>
    </ConfirmAct>
  )
}
