import './records.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import type { RecordRequests } from '../contract/shapes.ts'
import { recordsApi } from '../contract.ts'
import { RequestCard } from './request-card.tsx'

/** The requests about a member, newest first, for who may ask or decide. */
export function RequestsScreen() {
  const { personId = '' } = useParams({ strict: false })
  const unitId = useUnit().id
  const asked = question(recordsApi.requestsOf, { params: { personId } })
  const requests = useQuery({ ...asked, refetchOnWindowFocus: false, refetchOnReconnect: false })
  const back = <Link to={`/u/${unitId}/members/${personId}`}>{t('records.file.back')}</Link>
  return (
    <Answer query={requests}>
      {(found) => (
        <RequestsPage found={found} title={t('records.requests.title', { name: found.fullName })} back={back} />
      )}
    </Answer>
  )
}

/** The requests about oneself. */
export function MyRequestsScreen() {
  const unitId = useUnit().id
  const requests = useQuery(question(recordsApi.myRequests, {}))
  const back = <Link to={`/u/${unitId}/my-record`}>{t('records.file.backMine')}</Link>
  return (
    <Answer query={requests}>
      {(found) => <RequestsPage found={found} title={t('records.requests.myTitle')} back={back} />}
    </Answer>
  )
}

interface PageProps {
  readonly found: RecordRequests
  readonly title: string
  readonly back: ReactNode
}

function RequestsPage({ found: { personId, requests, may }, title, back }: PageProps) {
  return (
    <Page title={title} lead={t('records.requests.lead')} back={back}>
      {requests.length === 0 ? (
        <Empty title={t('records.requests.none')}>{t('records.requests.noneHelp')}</Empty>
      ) : null}
      {requests.map((request) => (
        <RequestCard key={request.id} personId={personId} request={request} may={may} />
      ))}
    </Page>
  )
}
