import './cases.css'
import { Link } from '@tanstack/react-router'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { CaseRow } from '../contract.ts'
import { dayText, stageText, subjectText } from './words.ts'

/** Cases, each with where it stands and what falls due next. */
export function CaseList({ rows }: { readonly rows: readonly CaseRow[] }) {
  return (
    <ul className="nn-case-list">
      {rows.map((row) => (
        <li key={row.id} className="nn-card">
          <Link to={`/u/${row.unitId}/cases/${row.id}`}>
            {wordOf('cases.procedure', row.procedure)}: {subjectText(row)}
          </Link>
          <p>{stageText(row)}</p>
          {row.dueOn === null ? null : <p>{t('cases.dueOn', { day: dayText(row.dueOn) })}</p>}
        </li>
      ))}
    </ul>
  )
}
