import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { type Fact, FactList } from '#platform/web/ui/fact-list.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import type { ConferencePage } from '../contract/shapes.ts'
import { conferencesApi } from '../contract.ts'
import { PlanForm } from './plan-form.tsx'

export interface PartProps {
  readonly page: ConferencePage
}

/** What is planned, in words; changed while nobody is invited, its days moved afterwards. */
export function PlanPart({ page }: PartProps) {
  const facts: readonly Fact[] = [
    [t('conferences.heldOn'), `${page.startsAt}, ${formatDay(page.heldOn as LocalDate)}`],
    [t('conferences.place'), page.place],
    [t('conferences.chair'), page.chair.name],
    [t('conferences.minuteTaker'), page.minuteTaker],
    [t('conferences.delegatesDueOn'), formatDay(page.delegatesDueOn as LocalDate)],
    [t('conferences.papersDueOn'), formatDay(page.papersDueOn as LocalDate)],
    [t('conferences.bases'), page.bases],
    [t('conferences.content'), page.content],
  ]
  return (
    <>
      <FactList facts={facts} />
      {page.can.includes('change_plan') ? <ChangePlan page={page} /> : null}
      {page.can.includes('extend') ? <ExtendPart page={page} /> : null}
    </>
  )
}

function ChangePlan({ page }: PartProps) {
  const { planning } = useQuery(question(conferencesApi.list, { params: { unitId: page.unitId } })).data ?? {}
  const change = useAct(conferencesApi.changePlan)
  if (!planning) return null
  const { id, version, chair, heldOn, delegatesDueOn, papersDueOn, ...rest } = page
  const { topic, content, bases, startsAt, place, minuteTaker } = rest
  const initial = {
    ...{ topic, content, bases, startsAt, place, minuteTaker, chairId: chair.id },
    ...{ heldOn: heldOn as LocalDate, delegatesDueOn: delegatesDueOn as LocalDate },
    papersDueOn: papersDueOn as LocalDate,
  }
  return (
    <details className="nn-no-print">
      <summary>{t('conferences.changePlan')}</summary>
      <PlanForm
        name={`${id}:${version}`}
        initial={initial}
        planning={planning}
        label={t('conferences.savePlan')}
        isBusy={change.isPending}
        error={change.error}
        onSend={(body, clear) =>
          change.mutate({ params: { id }, body: { ...body, basedOn: version } }, { onSuccess: clear })
        }
      />
    </details>
  )
}

function ExtendPart({ page: { id, version, ...page } }: PartProps) {
  const [heldOn, setHeldOn] = useState<LocalDate | null>(page.heldOn as LocalDate)
  const [delegatesDueOn, setDelegates] = useState<LocalDate | null>(page.delegatesDueOn as LocalDate)
  const [papersDueOn, setPapers] = useState<LocalDate | null>(page.papersDueOn as LocalDate)
  const [startsAt, setStartsAt] = useState(page.startsAt)
  const [place, setPlace] = useState(page.place)
  const extend = useAct(conferencesApi.extend)
  const isReady = heldOn !== null && delegatesDueOn !== null && papersDueOn !== null && place.trim() !== ''
  return (
    <div className="nn-form-actions nn-no-print">
      <ConfirmAct
        label={t('conferences.extend')}
        title={t('conferences.extend.title')}
        consequence={<p>{t('conferences.extend.consequence')}</p>}
        confirmLabel={t('conferences.extend.confirm')}
        isReady={isReady && /^\d\d:\d\d$/.test(startsAt)}
        onConfirm={async () => {
          if (heldOn === null || delegatesDueOn === null || papersDueOn === null) return
          const body = { basedOn: version, heldOn, startsAt, place, delegatesDueOn, papersDueOn }
          await extend.mutateAsync({ params: { id }, body })
        }}
      >
        <DayField name="heldOn" label={t('conferences.heldOn')} required value={heldOn} onChange={setHeldOn} />
        <TextField
          name="startsAt"
          label={t('conferences.startsAt')}
          help={t('conferences.startsAt.help')}
          required
          value={startsAt}
          onChange={setStartsAt}
        />
        <TextField name="place" label={t('conferences.place')} required value={place} onChange={setPlace} />
        <DayField
          name="delegatesDueOn"
          label={t('conferences.delegatesDueOn')}
          required
          value={delegatesDueOn}
          onChange={setDelegates}
        />
        <DayField
          name="papersDueOn"
          label={t('conferences.papersDueOn')}
          required
          value={papersDueOn}
          onChange={setPapers}
        />
      </ConfirmAct>
    </div>
  )
}

export function CancelPart({ page: { id, version, can } }: PartProps) {
  const [reason, setReason] = useState('')
  const cancel = useAct(conferencesApi.cancel)
  if (!can.includes('cancel')) return null
  return (
    <div className="nn-form-actions nn-no-print">
      <ConfirmAct
        label={t('conferences.cancel')}
        title={t('conferences.cancel.title')}
        consequence={<p>{t('conferences.cancel.consequence')}</p>}
        confirmLabel={t('conferences.cancel')}
        onConfirm={() => cancel.mutateAsync({ params: { id }, body: { basedOn: version, reason } })}
      >
        <TextField name="reason" label={t('conferences.reason')} required value={reason} onChange={setReason} />
      </ConfirmAct>
    </div>
  )
}
