import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Failure } from '#platform/web/ui/failure.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { meetingsApi } from '../../contract.ts'
import { meetingPath } from './meeting-link.tsx'
import { kindOf, longMoment } from './words.ts'

/** Meetings within the reader's reach that quote a directive; nothing where there is none. */
export function QuotingMeetings({ unitId, textId }: { readonly unitId: string; readonly textId: string }) {
  const found = useQuery(question(meetingsApi.quoting, { params: { unitId, textId } }))
  if (found.error) return <Failure error={found.error} retry={() => void found.refetch()} />
  if (!found.data || found.data.rows.length === 0) return null
  const { rows, isWhole } = found.data
  return (
    <Section title={t('meetings.quoting')}>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={meetingPath(row.unitId, row.id)}>
              {kindOf(row.kind)},{' '}
              {row.at === null ? t('meetings.quoting.month', { month: row.month }) : longMoment(row.at)}
            </Link>
            : {row.unitName}
          </li>
        ))}
      </ul>
      {isWhole ? null : <p className="nn-help">{t('meetings.quoting.cut', { n: rows.length })}</p>}
    </Section>
  )
}
