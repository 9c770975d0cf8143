import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import type { PlanItemRow, PlanPage } from '../contract.ts'
import { AmendActs, RemoveItem } from './item-acts.tsx'
import { ItemForm } from './item-form.tsx'
import { ItemWords } from './item-words.tsx'

/** Carries the words of the cases: loaded for who may open one. */
const OpenCase = lazy(async () => ({ default: (await import('./open-case.tsx')).OpenCase }))

interface ItemProps {
  readonly plan: PlanPage
  readonly row: PlanItemRow
}

/** One item: what, whom, when, who; how it stands; and what may be done with it. */
export function ItemCard({ plan, row }: ItemProps) {
  const isOpen = row.standing === 'planned' || row.standing === 'late'
  return (
    <li className="nn-card">
      <ItemWords row={row} />
      {row.caseId === null ? null : (
        <p className="nn-no-print">
          <Link to={`/u/${plan.unitId}/cases/${row.caseId}`}>{t('oversight.case.open')}</Link>
        </p>
      )}
      <div className="nn-form-actions nn-no-print">
        {plan.mayOpenCases && isOpen && row.subject.kind !== 'unit' ? (
          <Suspense>
            <OpenCase plan={plan} row={row} />
          </Suspense>
        ) : null}
        {plan.may.includes('set_item') ? <ItemForm key={plan.version} plan={plan} row={row} act="set_item" /> : null}
        {plan.may.includes('remove_item') ? <RemoveItem plan={plan} row={row} /> : null}
        {plan.may.includes('move_item') && isOpen ? <AmendActs key={plan.version} plan={plan} row={row} /> : null}
      </div>
    </li>
  )
}
