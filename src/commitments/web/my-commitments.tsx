import './commitments.css'
import { Link } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import type { CommitmentRow } from '../contract.ts'
import { CommitmentState, progressOf } from './commitment-state.tsx'

/** Commitments as a list one opens line by line: for the owner's page, and as a part of other pages. */
export function MyCommitments({ rows }: { readonly rows: readonly CommitmentRow[] }) {
  const unitId = useUnit().id
  return (
    <ul className="nn-commitments">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/u/$unitId/commitments/$commitmentId" params={{ unitId, commitmentId: row.id }}>
            <strong>{row.what}</strong>
          </Link>
          <p>
            <CommitmentState shown={row.shown} />
            {' · '}
            {t('commitments.fact.dueOn')}: {formatDay(row.dueOn as LocalDate)}
          </p>
          <p>
            {row.owner.kind === 'unit' ? row.owner.name : row.unitName}
            {progressOf(row) === null ? '' : ` · ${progressOf(row)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
