import { useState } from 'react'
import { addMonths, type LocalDate, type Month, monthOf } from '#kernel/local-date.ts'
import { call } from '#platform/web/call/call.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMonth } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { WordKey } from '#platform/web/i18n/words.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { commitmentsApi } from '../contract.ts'
import { ORIGIN_KINDS, type OriginKind } from '../rules/commitment.ts'

interface Typed {
  readonly what: string
  readonly product: string
  /** The id says its kind before the colon: `unit:...`. */
  readonly owner: PersonChoice | null
  readonly partner: string
  readonly dueOn: LocalDate | null
  readonly reportMonth: Month | null
  readonly originKind: OriginKind
}

const MONTHS_AHEAD = 12

/** One more commitment, outside a meeting: what, who, by when, where it is reported. */
export function MakeForm({ unitId, onClose }: { readonly unitId: string; readonly onClose: () => void }) {
  const { typed, set, make, send, isMissing, today } = useMake(unitId, onClose)
  const missing = (isEmpty: boolean, words: WordKey) => (isMissing && isEmpty ? t(words) : undefined)
  const months = Array.from({ length: MONTHS_AHEAD }, (_, count) => addMonths(monthOf(today), count))
  const actions = (
    <>
      <Button type="submit" loading={make.isPending}>
        {t('commitments.make.save')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <div className="nn-card">
      <Form onSubmit={send} actions={actions}>
        <AreaField
          name="what"
          label={t('commitments.make.what')}
          help={t('commitments.make.whatHelp')}
          required
          value={typed.what}
          onChange={(what) => set({ what })}
          error={missing(typed.what.trim() === '', 'commitments.make.whatMissing')}
        />
        <TextField
          name="product"
          label={t('commitments.make.product')}
          value={typed.product}
          onChange={(product) => set({ product })}
        />
        <PersonPicker
          name="owner"
          label={t('commitments.make.owner')}
          required
          value={typed.owner}
          onChange={(owner) => set({ owner })}
          source={['commitments.owners', unitId]}
          load={async (search, signal) => {
            const found = await call(commitmentsApi.owners, { params: { id: unitId }, query: { search } }, { signal })
            return found.rows.map(({ kind, id, name, note }) => ({ id: `${kind}:${id}`, name, detail: note }))
          }}
          error={missing(typed.owner === null, 'commitments.make.ownerMissing')}
        />
        <TextField
          name="partner"
          label={t('commitments.make.partner')}
          value={typed.partner}
          onChange={(partner) => set({ partner })}
        />
        <DayField
          name="dueOn"
          label={t('commitments.make.dueOn')}
          required
          value={typed.dueOn}
          onChange={(dueOn) => set({ dueOn })}
          min={today}
          error={missing(typed.dueOn === null, 'ui.day.missing')}
        />
        <SelectField
          name="reportMonth"
          label={t('commitments.make.reportMonth')}
          value={typed.reportMonth}
          onChange={(reportMonth) => set({ reportMonth })}
          choices={months.map((month) => ({ value: month, label: formatMonth(month) }))}
          empty={t('commitments.make.reportMonthNone')}
        />
        <SelectField
          name="originKind"
          label={t('commitments.make.origin')}
          value={typed.originKind}
          onChange={(originKind) => set({ originKind: originKind ?? 'other' })}
          choices={ORIGIN_KINDS.map((kind) => ({ value: kind, label: wordOf('commitments.origin', kind) }))}
        />
        <Refusal error={make.error} />
      </Form>
    </div>
  )
}

function useMake(unitId: string, onClose: () => void) {
  const today = useMe().today as LocalDate
  const draft = useDraft<Typed>(`commitment:${unitId}`, {
    ...{ what: '', product: '', owner: null, partner: '', dueOn: null, reportMonth: null, originKind: 'other' },
  })
  const [isMissing, setMissing] = useState(false)
  const make = useAct(commitmentsApi.make, {
    pending: draft.pending,
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  const typed = draft.value
  const send = () => {
    const { owner, dueOn, ...facts } = typed
    setMissing(true)
    if (owner === null || dueOn === null || facts.what.trim() === '') return
    make.mutate({ body: { ...facts, unitId, dueOn, owner: toOwner(owner.id) } })
  }
  const set = (part: Partial<Typed>) => {
    draft.set((before) => ({ ...before, ...part }))
    make.reset()
  }
  return { typed, set, make, send, isMissing, today }
}

function toOwner(choice: string) {
  const id = choice.slice(choice.indexOf(':') + 1)
  return choice.startsWith('unit:') ? { kind: 'unit' as const, unitId: id } : { kind: 'person' as const, personId: id }
}
