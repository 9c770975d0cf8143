import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { papersApi } from '../contract.ts'
import { PaperView } from './paper-view.tsx'
import { citedNumber, typeWord } from './paper-words.ts'
import type { FactPath } from './reading/fact-runs.tsx'

type Paper = ReplyOf<typeof papersApi.show>

export interface PaperScreenProps {
  /** Where the facts of a paper stand is known to the capability it came from; `app/` hands that in. */
  readonly factPathOf?: (paper: Pick<Paper, 'unitId' | 'originKind' | 'originId'>) => FactPath | null
}

/** One issued paper: its pages, its files, and what became of it. */
export function PaperScreen({ factPathOf = () => null }: PaperScreenProps) {
  const { paperId = '' } = useParams({ strict: false }) as { readonly paperId?: string }
  const paper = useQuery(question(papersApi.show, { params: { id: paperId } }))
  return <Answer query={paper}>{(found) => <PaperPage paper={found} factPath={factPathOf(found)} />}</Answer>
}

function PaperPage({ paper, factPath }: { readonly paper: Paper; readonly factPath: FactPath | null }) {
  const unitId = useUnit().id
  const title = t('papers.paper.title', { type: typeWord(paper), number: citedNumber(paper) })
  const params = { id: paper.id }
  const day = formatDay(paper.issuedOn as LocalDate)
  return (
    <Page
      title={title}
      lead={t('papers.paper.lead', { subject: paper.subject, day })}
      back={<Link to={`/u/${unitId}/papers`}>{t('papers.back')}</Link>}
    >
      {paper.voidReason === null ? null : (
        <Notice tone="late" title={t('papers.void.notice')}>
          <p>{t('papers.void.reason', { reason: paper.voidReason })}</p>
        </Notice>
      )}
      <PaperView
        title={title}
        pdfHref={hrefOf(papersApi.pdf, { params })}
        wordHref={hrefOf(papersApi.docx, { params })}
        version={paper.issuedAt}
        text={paper.text}
        paper={paper.paper}
        factPath={factPath}
      />
      {paper.mayVoid ? <DeclareVoid paper={paper} /> : null}
    </Page>
  )
}

function DeclareVoid({ paper }: { readonly paper: Paper }) {
  const [reason, setReason] = useState('')
  const declare = useAct(papersApi.declareVoid)
  return (
    <div className="nn-no-print">
      <ConfirmAct
        label={t('papers.void.open')}
        title={t('papers.void.title', { number: citedNumber(paper) })}
        consequence={t('papers.void.consequence')}
        confirmLabel={t('papers.void.confirm')}
        onConfirm={() => declare.mutateAsync({ params: { id: paper.id }, body: { reason } })}
      >
        <AreaField
          name="reason"
          label={t('papers.void.reasonLabel')}
          help={t('papers.void.reasonHelp')}
          value={reason}
          onChange={setReason}
          required
        />
      </ConfirmAct>
    </div>
  )
}
