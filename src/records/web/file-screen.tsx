import './records.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonAnchor } from '#platform/web/ui/button.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { recordPapersApi } from '../contract/papers.ts'
import type { RecordFile } from '../contract/shapes.ts'
import { recordsApi } from '../contract.ts'
import { RECORD_GROUPS } from '../rules/record-sections.ts'
import { GroupPart } from './group-part.tsx'

/** Somebody else's file is not asked again by itself: each asking is a look that he reads of. */
const ONCE = { refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 5 * 60_000 } as const

/** The personal file of a member, group by group, for those whose offices reach it. */
export function FileScreen() {
  const { personId = '' } = useParams({ strict: false })
  const unitId = useUnit().id
  const file = useQuery({ ...question(recordsApi.file, { params: { personId } }), ...ONCE })
  const place = `/u/${unitId}/members/${personId}`
  return (
    <Answer query={file}>
      {(found) => (
        <FilePage
          file={found}
          isOwn={false}
          requestsAt={`${place}/requests`}
          back={<Link to={place}>{t('records.file.back')}</Link>}
        />
      )}
    </Answer>
  )
}

/** The caller's own file. */
export function MyFileScreen() {
  const unitId = useUnit().id
  const file = useQuery(question(recordsApi.mine, {}))
  const place = `/u/${unitId}/my-record`
  return (
    <Answer query={file}>
      {(found) => (
        <FilePage
          file={found}
          isOwn
          requestsAt={`${place}/requests`}
          back={<Link to={place}>{t('records.file.backMine')}</Link>}
        />
      )}
    </Answer>
  )
}

interface FilePageProps {
  readonly file: RecordFile
  readonly isOwn: boolean
  readonly requestsAt: string
  readonly back: React.ReactNode
}

function FilePage({ file, isOwn, requestsAt, back }: FilePageProps) {
  const title = isOwn ? t('records.file.myTitle') : t('records.file.title', { name: file.fullName })
  const lead = isOwn ? t('records.file.myLead') : t('records.file.lead', { unit: file.unitName })
  return (
    <Page title={title} lead={lead} back={back}>
      <SheetLinks file={file} isOwn={isOwn} />
      {file.openRequests === 0 ? null : (
        <Notice
          tone="due"
          title={t('records.file.open', { n: file.openRequests })}
          action={isOwn || file.may.propose ? <Link to={requestsAt}>{t('records.file.openLink')}</Link> : undefined}
        />
      )}
      {RECORD_GROUPS.map((group) => (
        <GroupPart key={group} file={file} isOwn={isOwn} group={group} />
      ))}
      {file.sections.includes('family') ? null : <p className="nn-help">{t('records.file.hidden')}</p>}
    </Page>
  )
}

/** The phiếu as a file; printing somebody else's is a look of its own. */
function SheetLinks({ file, isOwn }: { readonly file: RecordFile; readonly isOwn: boolean }) {
  const href = (format: 'pdf' | 'docx') =>
    isOwn
      ? hrefOf(recordPapersApi.mySheet, { params: { format } })
      : hrefOf(recordPapersApi.sheet, { params: { personId: file.personId, format } })
  return (
    <p className="records-doors nn-no-print">
      <ButtonAnchor to={href('pdf')}>{t('records.file.pdf')}</ButtonAnchor>
      <ButtonAnchor to={href('docx')}>{t('records.file.docx')}</ButtonAnchor>
    </p>
  )
}
