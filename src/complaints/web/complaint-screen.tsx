import './complaints.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PAPER_FORMATS } from '#papers/rules/paper-file-name.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type ComplaintPage, complaintsApi } from '../contract.ts'
import { ComplaintActs } from './complaint-acts.tsx'
import { EntryPart } from './entry-part.tsx'
import { StandingPart } from './standing-part.tsx'
import { nextText } from './words.ts'

/** One complaint: what comes next and by whom, where it stands, what it changes and what it does not, what was done. */
export function ComplaintScreen() {
  const { complaintId = '' } = useParams({ strict: false }) as { readonly complaintId?: string }
  const found = useQuery(question(complaintsApi.show, { params: { complaintId } }))
  const unitId = useUnit().id
  return (
    <Answer query={found}>
      {(page) => (
        <Page
          title={t('complaints.page', { name: page.person.name })}
          lead={nextText(page)}
          back={
            page.roles.some((role) => role !== 'complainant') ? (
              <Link to={`/u/${unitId}/complaints`}>{t('complaints.back')}</Link>
            ) : (
              <Link to="/mine">{t('complaints.backMine')}</Link>
            )
          }
        >
          <ComplaintActs page={page} />
          <StandingPart page={page} />
          <Papers page={page} />
          <Section title={t('complaints.entries')}>
            <ol className="nn-complaint-list">
              {page.entries.toReversed().map((entry) => (
                <EntryPart key={entry.id} entry={entry} page={page} />
              ))}
            </ol>
          </Section>
        </Page>
      )}
    </Answer>
  )
}

function Papers({ page }: { readonly page: ComplaintPage }) {
  if (page.papers.length === 0) return null
  return (
    <Section title={t('complaints.papers')}>
      <ul>
        {page.papers.map((paper) => (
          <li key={paper}>
            {wordOf('complaints.paper', paper)}
            <span className="nn-complaint-formats nn-no-print">
              {PAPER_FORMATS.map((format) => (
                <a
                  key={format}
                  href={hrefOf(complaintsApi.paper, { params: { complaintId: page.id, paper, format } })}
                  download
                >
                  {format === 'pdf' ? 'PDF' : 'Word'}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
