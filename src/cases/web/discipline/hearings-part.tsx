import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Notice } from '#platform/web/ui/notice.tsx'
import { casesApi } from '../../contract.ts'
import { StepList } from './hearing-part.tsx'

/** For the chair's room: a meeting that considers a discipline right now, with the order it keeps. Empty on other days. */
export function HearingsPart({ unitId }: { readonly unitId: string }) {
  const list = useQuery(question(casesApi.list, { params: { unitId } }))
  const running = (list.data?.rows ?? []).filter(({ stage }) => stage === 'hearing' || stage === 'vote_counted')
  return running.map(({ id, subject }) => <Hearing key={id} unitId={unitId} caseId={id} name={subject.name} />)
}

interface HearingProps {
  readonly unitId: string
  readonly caseId: string
  readonly name: string
}

function Hearing({ unitId, caseId, name }: HearingProps) {
  const page = useQuery(question(casesApi.show, { params: { caseId } }))
  const steps = page.data?.discipline?.steps ?? []
  return (
    <Notice tone="plain" title={t('discipline.room', { name })}>
      {steps.length === 0 ? null : <StepList steps={steps} />}
      <p>
        <Link to={`/u/${unitId}/cases/${caseId}`}>{t('discipline.room.open')}</Link>
      </p>
    </Notice>
  )
}
