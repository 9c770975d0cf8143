import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { PaperView } from '#papers/web/public.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { summaryApi } from '../../contract.ts'

interface SummaryPaperProps {
  readonly unitId: string
  readonly month: string
}

/** The same month as an official paper: a draft from the facts, issued by the committee's office under a number. */
export function SummaryPaper({ unitId, month }: SummaryPaperProps) {
  const params = { unitId, month }
  const query = useQuery(question(summaryApi.show, { params }))
  return (
    <Section title={t('committee.summary.paper')}>
      <Answer query={query}>
        {({ paper, issued, mayIssue }) => (
          <>
            {issued === null ? (
              <p>{t('committee.summary.draft')}</p>
            ) : (
              <p>
                <Link to={`/u/${unitId}/papers/${issued.paperId}`}>
                  {t('committee.summary.issued', {
                    number: `${String(issued.number).padStart(2, '0')}-${issued.symbol}`,
                    day: formatDay(issued.issuedOn as LocalDate),
                  })}
                </Link>
              </p>
            )}
            {mayIssue ? <Issue {...params} /> : null}
            <PaperView
              title={t('committee.summary.paper')}
              pdfHref={hrefOf(summaryApi.pdf, { params })}
              wordHref={hrefOf(summaryApi.docx, { params })}
              version={`${issued?.paperId ?? 'draft'}`}
              text={null}
              paper={paper}
            />
          </>
        )}
      </Answer>
    </Section>
  )
}

function Issue(params: SummaryPaperProps) {
  const act = useAct(summaryApi.issue)
  return (
    <ConfirmAct
      label={t('committee.summary.issue')}
      title={t('committee.summary.issue')}
      consequence={<p>{t('committee.summary.issueConsequence')}</p>}
      confirmLabel={t('committee.summary.issue')}
      onConfirm={() => act.mutateAsync({ params: { ...params }, body: {} })}
    />
  )
}
