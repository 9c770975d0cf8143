import { Link } from '@tanstack/react-router'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import type { ComplaintRow } from '../contract.ts'
import { dayText, levelText } from './words.ts'

interface ComplaintListProps {
  readonly rows: readonly ComplaintRow[]
  /** On one's own page the name says nothing. */
  readonly isOwn?: boolean
}

/** Complaints, each with its level, where it stands and until when it is settled. */
export function ComplaintList({ rows, isOwn = false }: ComplaintListProps) {
  const unitId = useUnit().id
  return (
    <ul className="nn-complaint-list">
      {rows.map((row) => (
        <li key={row.id} className="nn-card">
          <Link to={`/u/${unitId}/complaints/${row.id}`}>
            {isOwn
              ? t('complaints.filedOn', { day: dayText(row.filedOn) })
              : t('complaints.of', { name: row.person.name, unit: row.unitName })}
          </Link>
          <p>{levelText(row)}</p>
          <p>
            <strong>{wordOf('complaints.stage', row.stage)}</strong>
            {row.isLate ? ` (${t('complaints.late')})` : null}
          </p>
          {row.dueOn === null ? null : <p>{t('complaints.dueOn', { day: dayText(row.dueOn) })}</p>}
        </li>
      ))}
    </ul>
  )
}
