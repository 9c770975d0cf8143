import { useState } from 'react'
import { loadPeople } from '#members/web/public.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { FieldPlace } from '#platform/web/ui/marks.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import type { TransferPage } from '../contract/shapes.ts'
import { transfersApi } from '../contract.ts'
import { COMMITMENT_FATES, type CommitmentFate } from '../rules/settle.ts'
import { dayText } from './transfer-words.tsx'

interface Choice {
  readonly fate: CommitmentFate | null
  readonly to: PersonChoice | null
  readonly reason: string
}

const NOTHING: Choice = { fate: null, to: null, reason: '' }

/** What becomes of each thing the member still owes: said before the introduction is written. */
export function SettleCommitments({ page }: { readonly page: TransferPage }) {
  const act = useAct(transfersApi.settle)
  const [typed, setTyped] = useState<Readonly<Record<string, Choice>>>({})
  const choiceOf = (id: string, stays: boolean): Choice => typed[id] ?? { ...NOTHING, fate: stays ? 'stays' : null }
  const choices = page.openCommitments.flatMap(({ id, stays }) => {
    const { fate, to, reason } = choiceOf(id, stays)
    const toPersonId = fate === 'handed_on' ? (to?.id ?? null) : null
    return fate === null ? [] : [{ commitmentId: id, fate, toPersonId, reason }]
  })
  return (
    <ConfirmAct
      main
      label={t('transfers.act.settle')}
      title={t('transfers.settle.title', { name: page.personName })}
      consequence={<p>{t('transfers.settle.help')}</p>}
      confirmLabel={t('transfers.settle.do')}
      onConfirm={async () => {
        if (choices.length > 0) await act.mutateAsync({ params: { id: page.id }, body: { choices } })
      }}
    >
      <div className="nn-form">
        {page.openCommitments.map(({ id, what, dueOn, stays }, at) => (
          <fieldset key={id} className="nn-transfer-file">
            <legend>
              <strong>{what}</strong> ({t('transfers.entangled.due', { day: dayText(dueOn) })})
            </legend>
            <FieldPlace at={`choices.${at}`}>
              <FateFields
                choice={choiceOf(id, stays)}
                unitId={page.from.unitId ?? ''}
                onChange={(choice) => setTyped({ ...typed, [id]: choice })}
              />
            </FieldPlace>
          </fieldset>
        ))}
      </div>
    </ConfirmAct>
  )
}

interface FieldsProps {
  readonly choice: Choice
  readonly unitId: string
  readonly onChange: (choice: Choice) => void
}

function FateFields({ choice, unitId, onChange }: FieldsProps) {
  return (
    <>
      <SelectField
        name="fate"
        label={t('transfers.settle.fate')}
        value={choice.fate}
        empty={t('transfers.settle.choose')}
        choices={COMMITMENT_FATES.map((value) => ({ value, label: wordOf('transfers.fate', value) }))}
        onChange={(fate) => onChange({ ...choice, fate })}
      />
      {choice.fate === 'handed_on' ? (
        <PersonPicker
          name="toPersonId"
          label={t('transfers.settle.to')}
          required
          value={choice.to}
          onChange={(to) => onChange({ ...choice, to })}
          source={['people', unitId]}
          load={loadPeople(unitId)}
        />
      ) : null}
      {choice.fate === null || choice.fate === 'stays' ? null : (
        <TextField
          name="reason"
          label={t('transfers.settle.reason')}
          required={choice.fate === 'dropped'}
          value={choice.reason}
          onChange={(reason) => onChange({ ...choice, reason })}
        />
      )}
    </>
  )
}
