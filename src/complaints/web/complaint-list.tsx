import { Link } from '@tanstack/react-router'
import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ComplaintRow } from '../contract.ts'
import { dayText, leftText, levelText, STAGE_MARKS } from './words.ts'

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
            <StateMark state={STAGE_MARKS[row.stage]} word={wordOf('complaints.stage', row.stage)} />
            {row.isLate ? ` (${t('complaints.late')})` : null}
          </p>
          {row.dueOn === null ? null : <DueLine dueOn={row.dueOn as LocalDate} />}
        </li>
      ))}
    </ul>
  )
}

function DueLine({ dueOn }: { readonly dueOn: LocalDate }) {
  const today = useMe().today as LocalDate
  const text = `${t('complaints.dueOn', { day: dayText(dueOn) })}, ${leftText(daysBetween(today, dueOn))}`
  return <p>{today > dueOn ? <StateMark state="late" word={text} /> : text}</p>
}
