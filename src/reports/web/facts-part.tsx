import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay, formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { reportsApi } from '../contract.ts'

interface FactsPartProps {
  readonly row: string
  readonly first: Month
  readonly last: Month
}

/** The meetings and commitments of this unit behind a figure, each opening its own page. */
export function FactsPart({ row, first, last }: FactsPartProps) {
  const unitId = useUnit().id
  const query = useQuery(question(reportsApi.facts, { params: { unitId }, query: { row, first, last } }))
  return (
    <Answer query={query}>
      {({ meetings, commitments, isHidden }) =>
        isHidden ? (
          <p className="nn-help">{t('reports.figures.factsHidden')}</p>
        ) : (
          <ul>
            {meetings.map(({ id, kind, heldOn, count }) => (
              <li key={id}>
                <Link to={`/u/${unitId}/meetings/${id}`}>
                  {`${wordOf('meetings.kind', kind)} ${formatDay(heldOn as LocalDate)}`}
                </Link>
                {`: ${formatNumber(count)}`}
              </li>
            ))}
            {commitments.map(({ id, what, dueOn }) => (
              <li key={id}>
                <Link to={`/u/${unitId}/commitments/${id}`}>{what}</Link> ({formatDay(dueOn as LocalDate)})
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  )
}
