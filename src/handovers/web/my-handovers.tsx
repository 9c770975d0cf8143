import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { handoversApi } from '../contract.ts'

/** Handovers in which one is a side; nothing stands here for those who are in none. */
export function MyHandovers() {
  const unitId = useUnit().id
  const rows = useQuery(question(handoversApi.mine, {})).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Section title={t('handovers.mine')}>
      <ul className="nn-plain-list">
        {rows.map((row) => (
          <li key={row.id} className="nn-card">
            <Link to={`/u/${unitId}/handovers/${row.id}`}>
              {t('handovers.mine.line', {
                office: wordOf('app.office', row.office),
                giver: row.giverName,
                receiver: row.receiverName,
              })}
            </Link>
            <p>{wordOf('handovers.stage', row.stage)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
