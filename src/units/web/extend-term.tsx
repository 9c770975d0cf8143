import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { type UnitPage, unitsApi } from '../contract.ts'
import { DecisionFields, decisionOf, NO_DECISION } from './decision-fields.tsx'

/** Makes a mandate longer: the new end and the paper that allowed it; the end first said stays in sight. */
export function ExtendTerm({ unit, term }: { readonly unit: UnitPage; readonly term: UnitPage['terms'][number] }) {
  const [dueOn, setDueOn] = useState<LocalDate | null>(null)
  const [typed, setTyped] = useState(NO_DECISION)
  const extend = useAct(unitsApi.extendTerm)
  const decision = decisionOf(typed)
  return (
    <ConfirmAct
      label={t('units.extend')}
      title={t('units.extend.title', { name: term.personName, office: wordOf('app.office', term.office) })}
      consequence={<p>{t('units.extend.consequence')}</p>}
      confirmLabel={t('units.extend.save')}
      isReady={decision !== null}
      onConfirm={async () => {
        if (dueOn === null || decision === null) return
        await extend.mutateAsync({ params: { id: unit.id, termId: term.id }, body: { dueOn, decision } })
      }}
    >
      <div className="nn-form">
        <DayField
          name="dueOn"
          label={t('units.extend.until')}
          required
          value={dueOn}
          onChange={setDueOn}
          min={(term.dueOn ?? term.fromOn) as LocalDate}
        />
        <DecisionFields value={typed} onChange={setTyped} withBasis={false} />
      </div>
    </ConfirmAct>
  )
}
