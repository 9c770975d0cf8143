import { Link } from '@tanstack/react-router'
import { CommitmentState } from '#commitments/web/public.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay } from '#platform/web/shell/me.tsx'
import type { MeetingView } from '../../contract/views.ts'

export interface PromisedListProps {
  readonly unitId: string
  readonly promised: readonly MeetingView['promised'][number][]
}

/** Who promised what by when, and how it stands: what the chair asks about one by one. */
export function PromisedList({ unitId, promised }: PromisedListProps) {
  const isReader = useMay('commitment.read')
  return (
    <ul className="nn-quoted" aria-label={t('meetings.promised.label')}>
      {promised.map(({ id, what, owner, dueOn, shown }) => (
        <li key={id}>
          {isReader ? <Link to={`/u/${unitId}/commitments/${id}`}>{what}</Link> : what}:{' '}
          {t('meetings.promised.by', { owner, day: formatDay(dueOn as LocalDate) })} <CommitmentState shown={shown} />
        </li>
      ))}
    </ul>
  )
}
