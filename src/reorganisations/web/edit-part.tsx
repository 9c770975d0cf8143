import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import type { ReorganisationPage } from '../contract/shapes.ts'
import { reorganisationsApi } from '../contract.ts'
import type { Typed } from './build-plan.ts'
import { keepChoices, typedOf } from './edit-plan.ts'
import { PlanForm } from './plan-form.tsx'

/** The units, the day and the kind of a plan that is not decided yet, to be changed; what was read has to be read again. */
export function EditPart({ page }: { readonly page: ReorganisationPage }) {
  const typed = page.can.includes('change') ? typedOf(page) : null
  if (typed === null) return page.can.includes('change') ? <p>{t('reorganisations.edit.madeOtherwise')}</p> : null
  return (
    <details className="nn-reorganisation-members nn-no-print">
      <summary>{t('reorganisations.edit')}</summary>
      <EditForm key={page.version} page={page} first={typed} />
    </details>
  )
}

function EditForm({ page, first }: { readonly page: ReorganisationPage; readonly first: Typed }) {
  const [typed, setTyped] = useState(first)
  const change = useAct(reorganisationsApi.change)
  const { id, version, committeeId } = page
  return (
    <PlanForm
      committeeId={committeeId}
      typed={typed}
      set={(part) => setTyped((before) => ({ ...before, ...part }))}
      label={t('reorganisations.edit.save')}
      act={change}
      onSend={(plan) =>
        change.mutate({ params: { id }, body: { basedOn: version, title: typed.title, plan: keepChoices(plan, page) } })
      }
    />
  )
}
