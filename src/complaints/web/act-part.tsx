import { type ReactNode, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { type ComplaintPage, complaintsApi } from '../contract.ts'

interface ActPartProps {
  readonly page: ComplaintPage
  readonly act: ComplaintPage['may'][number]
  readonly main?: boolean
  /** Where the act has another name for who writes it down. */
  readonly name?: string
  /** False while something that goes on file is not chosen yet. */
  readonly isReady?: boolean
  readonly told: () => object
  readonly children: ReactNode
}

/** One act on a complaint: on which day, what it is told, and why it comes late where the time is over. */
export function ActPart({ page, act, main = false, name, isReady = true, told, children }: ActPartProps) {
  const today = useMe().today as LocalDate
  const perform = useAct(complaintsApi.act)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [late, setLate] = useState('')
  const isLate = act === 'decide' && page.dueOn !== null && (on ?? today) > page.dueOn
  const send = () => {
    const lateReason = late.trim() === '' ? null : late
    const asked = { act, on: on ?? today, lateReason, basedOn: page.version, ...told() }
    return perform.mutateAsync({
      params: { complaintId: page.id },
      body: asked as BodyInputOf<typeof complaintsApi.act>,
    })
  }
  const label = name ?? wordOf('complaints.act', act)
  return (
    <ConfirmAct
      main={main}
      label={label}
      title={label}
      consequence={<p>{wordOf('complaints.consequence', act)}</p>}
      confirmLabel={t('complaints.save')}
      onConfirm={send}
      isReady={isReady}
    >
      <div className="nn-form">
        <DayField name="on" label={t('complaints.field.on')} required max={today} value={on} onChange={setOn} />
        {children}
        {isLate ? (
          <AreaField
            name="lateReason"
            label={t('complaints.field.lateReason')}
            required
            value={late}
            onChange={setLate}
          />
        ) : null}
      </div>
    </ConfirmAct>
  )
}
