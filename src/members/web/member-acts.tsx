import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type MemberRecord, membersApi } from '../contract.ts'
import { TagChoices } from './tag-choices.tsx'

interface ActProps {
  readonly record: MemberRecord
  readonly today: LocalDate
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

/** What no procedure brings about; the others stand under the procedures of the member's page. */
const DIRECT = ['entered_by_mistake', 'expelled'] as const

export function LeaveTheCell({ record, today }: ActProps) {
  const act = useAct(membersApi.leaveCell)
  const [leftOn, setLeftOn] = useState<LocalDate | null>(today)
  const [reason, setReason] = useState<(typeof DIRECT)[number]>('entered_by_mistake')
  const [paper, setPaper] = useState('')
  const { personId, facts } = record
  const isExpelled = reason === 'expelled'
  return (
    <ConfirmAct
      label={t('members.departure.open')}
      title={t('members.departure.title', { name: facts.fullName })}
      consequence={<p>{t('members.departure.consequence')}</p>}
      confirmLabel={t('members.departure.do')}
      onConfirm={() => act.mutateAsync({ params: { personId }, body: { leftOn: leftOn ?? today, reason, paper } })}
      isReady={!isExpelled || paper.trim() !== ''}
    >
      <div className="nn-form">
        <DayField
          name="leftOn"
          label={t('members.departure.on')}
          required
          max={today}
          value={leftOn}
          onChange={setLeftOn}
        />
        <SelectField
          name="reason"
          label={t('members.departure.reason')}
          value={reason}
          choices={DIRECT.map((one) => ({ value: one, label: wordOf('members.reason', one) }))}
          onChange={(chosen) => setReason(chosen ?? reason)}
        />
        {isExpelled ? (
          <TextField
            name="paper"
            label={t('members.departure.paper')}
            help={t('members.departure.paperHelp')}
            required
            value={paper}
            onChange={setPaper}
          />
        ) : null}
      </div>
    </ConfirmAct>
  )
}
