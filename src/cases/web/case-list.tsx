import './cases.css'
import { Link } from '@tanstack/react-router'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { CaseRow } from '../contract.ts'
import { dayText, stageText, subjectText } from './words.ts'

interface CaseListProps {
  readonly rows: readonly CaseRow[]
  /** The unit whose page this is; null: one's own page. */
  readonly unitId: string | null
}

/** Within the unit for who stands in it or holds an office that reaches it; else one's own page, where a place in the case is enough. */
function caseAddress({ id, unitId, roles }: CaseRow, here: string | null): string {
  const reaches = unitId === here || roles.includes('lead') || roles.includes('superior')
  return reaches ? `/u/${unitId}/cases/${id}` : `/mine/cases/${id}`
}

/** Cases, each with where it stands and what falls due next. */
export function CaseList({ rows, unitId }: CaseListProps) {
  return (
    <ul className="nn-case-list">
      {rows.map((row) => (
        <li key={row.id} className="nn-card">
          <Link to={caseAddress(row, unitId)}>
            {wordOf('cases.procedure', row.procedure)}: {subjectText(row)}
          </Link>
          <p>{stageText(row)}</p>
          {row.dueOn === null ? null : <p>{t('cases.dueOn', { day: dayText(row.dueOn) })}</p>}
        </li>
      ))}
    </ul>
  )
}
