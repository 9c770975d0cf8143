import './records.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonAnchor } from '#platform/web/ui/button.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type FileIndex, recordPapersApi } from '../contract/papers.ts'
import { AddPaper } from './add-paper.tsx'
import { ExpectedPapers, KeptPapers } from './paper-tables.tsx'

/** What papers a member's file should hold, what is there and where, what is missing. */
export function PapersScreen() {
  const { personId = '' } = useParams({ strict: false })
  const unitId = useUnit().id
  const asked = question(recordPapersApi.index, { params: { personId } })
  const index = useQuery({ ...asked, refetchOnWindowFocus: false, refetchOnReconnect: false })
  const back = <Link to={`/u/${unitId}/members/${personId}`}>{t('records.file.back')}</Link>
  return (
    <Answer query={index}>
      {(found) => (
        <PapersPage
          index={found}
          isOwn={false}
          title={t('records.papersPage.title', { name: found.fullName })}
          back={back}
        />
      )}
    </Answer>
  )
}

/** The papers of one's own file. */
export function MyPapersScreen() {
  const unitId = useUnit().id
  const index = useQuery(question(recordPapersApi.myIndex, {}))
  const back = <Link to={`/u/${unitId}/my-record`}>{t('records.file.backMine')}</Link>
  return (
    <Answer query={index}>
      {(found) => <PapersPage index={found} isOwn title={t('records.papersPage.myTitle')} back={back} />}
    </Answer>
  )
}

interface PageProps {
  readonly index: FileIndex
  readonly isOwn: boolean
  readonly title: string
  readonly back: ReactNode
}

function PapersPage({ index, isOwn, title, back }: PageProps) {
  const missing = index.expected.filter(({ needed, present }) => present < needed).length
  const lead =
    missing === 0
      ? t('records.papersPage.full')
      : t('records.papersPage.lead', { present: index.papers.length, missing })
  const list = (format: 'pdf' | 'docx') =>
    hrefOf(recordPapersApi.fileList, { params: { personId: index.personId, format } })
  return (
    <Page title={title} lead={lead} back={back}>
      {isOwn ? null : (
        <p className="records-doors nn-no-print">
          <ButtonAnchor to={list('pdf')}>{t('records.papersPage.list')}</ButtonAnchor>
          <ButtonAnchor to={list('docx')}>{t('records.papersPage.listWord')}</ButtonAnchor>
        </p>
      )}
      {index.hidesPrivate ? <p className="nn-help">{t('records.papersPage.hidden')}</p> : null}
      <Section title={t('records.papersPage.kept')}>
        <KeptPapers index={index} isOwn={isOwn} />
        {index.may.change ? <AddPaper personId={index.personId} /> : null}
      </Section>
      <Section title={t('records.papersPage.expected')}>
        <ExpectedPapers index={index} />
      </Section>
    </Page>
  )
}
