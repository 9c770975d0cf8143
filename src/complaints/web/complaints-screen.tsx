import './complaints.css'
import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { complaintsApi } from '../contract.ts'
import { ComplaintList } from './complaint-list.tsx'
import { FilePart } from './file-part.tsx'

/** Complaints a cell tracks or a commission handles; and what was handed over on paper, to be written down. */
export function ComplaintsScreen() {
  const unitId = useUnit().id
  const list = useQuery(question(complaintsApi.list, { params: { unitId } }))
  return (
    <Page title={t('complaints.title')} lead={t('complaints.lead')}>
      <Answer query={list}>
        {({ rows, disciplines }) => (
          <>
            {rows.length === 0 ? (
              <Empty title={t('complaints.none')}>{t('complaints.none.help')}</Empty>
            ) : (
              <ComplaintList rows={rows} />
            )}
            {disciplines.every(({ isOpen }) => isOpen) ? null : (
              <Section title={t('complaints.disciplines')}>
                <p>{t('complaints.disciplines.help')}</p>
                <ul className="nn-complaint-list">
                  {disciplines
                    .filter(({ isOpen }) => !isOpen)
                    .map((discipline) => (
                      <FilePart key={discipline.caseId} discipline={discipline} way="on_paper" />
                    ))}
                </ul>
              </Section>
            )}
          </>
        )}
      </Answer>
    </Page>
  )
}
