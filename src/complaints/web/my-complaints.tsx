import './complaints.css'
import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import { complaintsApi } from '../contract.ts'
import { ComplaintList } from './complaint-list.tsx'
import { FilePart } from './file-part.tsx'

/** On one's own page: a discipline that may be complained of, and what became of a complaint. Nothing at all where there is none. */
export function MyComplaints() {
  const mine = useQuery(question(complaintsApi.mine, {}))
  if (mine.data === undefined || mine.data.rows.length + mine.data.disciplines.length === 0) return null
  const { rows, disciplines } = mine.data
  const open = disciplines.filter(({ isOpen }) => !isOpen)
  return (
    <Section title={t('complaints.mine')}>
      <p>{t('complaints.mine.help')}</p>
      {open.length === 0 ? null : (
        <ul className="nn-complaint-list">
          {open.map((discipline) => (
            <FilePart key={discipline.caseId} discipline={discipline} way="himself" />
          ))}
        </ul>
      )}
      {rows.length === 0 ? null : <ComplaintList rows={rows} isOwn />}
    </Section>
  )
}
