import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type UnitPage, unitsApi } from '../contract.ts'
import { FoundForm, MoveForm, RenameForm } from './change-forms.tsx'
import { DecisionFields, decisionOf, NO_DECISION } from './decision-fields.tsx'
import { OpenForm } from './open-form.tsx'

/** Founding below, renaming, moving and ending: each with its day and its paper. */
export function ChangePart({ unit }: { readonly unit: UnitPage }) {
  return (
    <Section title={t('units.change')}>
      <p className="nn-column">{t('units.change.lead')}</p>
      <div className="nn-form-actions">
        {unit.can.found.length === 0 ? null : (
          <OpenForm label={t('units.found')}>{(close) => <FoundForm unit={unit} onClose={close} />}</OpenForm>
        )}
        <OpenForm label={t('units.rename')}>{(close) => <RenameForm unit={unit} onClose={close} />}</OpenForm>
        {unit.superior === null ? null : (
          <OpenForm label={t('units.move')}>{(close) => <MoveForm unit={unit} onClose={close} />}</OpenForm>
        )}
        <CloseUnit unit={unit} />
      </div>
    </Section>
  )
}

function CloseUnit({ unit }: { readonly unit: UnitPage }) {
  const [on, setOn] = useState<LocalDate | null>(unit.on as LocalDate)
  const [typed, setTyped] = useState(NO_DECISION)
  const close = useAct(unitsApi.close)
  return (
    <ConfirmAct
      label={t('units.close')}
      title={t('units.close.title', { name: unit.name })}
      consequence={<p>{t('units.close.consequence')}</p>}
      confirmLabel={t('units.close.save')}
      onConfirm={async () => {
        if (on !== null)
          await close.mutateAsync({
            params: { id: unit.id },
            body: { on, basis: typed.basis, decision: decisionOf(typed) },
          })
      }}
    >
      <div className="nn-form">
        <DayField name="on" label={t('units.on')} required value={on} onChange={setOn} />
        <DecisionFields value={typed} onChange={setTyped} />
      </div>
    </ConfirmAct>
  )
}
