import { Link } from '@tanstack/react-router'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { PlanItemRow, PlanPage } from '../contract.ts'
import { AmendActs, RemoveItem } from './item-acts.tsx'
import { ItemForm } from './item-form.tsx'
import { OpenCase } from './open-case.tsx'
import { dayText, monthText, STANDING_MARKS } from './words.ts'

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
        {plan.mayOpenCases && isOpen && row.subject.kind !== 'unit' ? <OpenCase plan={plan} row={row} /> : null}
        {plan.may.includes('set_item') ? <ItemForm key={plan.version} plan={plan} row={row} act="set_item" /> : null}
        {plan.may.includes('remove_item') ? <RemoveItem plan={plan} row={row} /> : null}
        {plan.may.includes('move_item') && isOpen ? <AmendActs key={plan.version} plan={plan} row={row} /> : null}
      </div>
    </li>
  )
}

/** What an item says. */
export function ItemWords({ row }: { readonly row: PlanItemRow }) {
  return (
    <>
      <strong>{t('oversight.item.title', { kind: wordOf('oversight.kind', row.kind), name: row.subject.name })}</strong>{' '}
      <StateMark state={STANDING_MARKS[row.standing]} word={wordOf('oversight.standing', row.standing)} />
      <p className="nn-oversight-text">{row.content}</p>
      <p>
        {t('oversight.item.when', {
          month: monthText(row.month),
          from: dayText(row.periodFrom),
          to: dayText(row.periodTo),
        })}
      </p>
      <p>
        {row.isAlone
          ? t('oversight.item.alone')
          : row.team.map(({ name, role }) => `${name} (${wordOf('oversight.teamRole', role)})`).join('; ')}
      </p>
      {row.reason === '' ? null : <p>{t('oversight.item.reason', { reason: row.reason })}</p>}
      {row.isCarried ? <p>{t('oversight.item.carried')}</p> : null}
      {row.stateReason === '' ? null : (
        <p>{t('oversight.item.state', { day: dayText(row.stateOn ?? ''), reason: row.stateReason })}</p>
      )}
    </>
  )
}
