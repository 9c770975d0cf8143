import './remediation.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type NoticePage, remediationApi } from '../contract.ts'
import { ContentFields } from './content-fields.tsx'
import { readContent, type TypedContent } from './typed-content.ts'
import { WriteForm } from './write-screen.tsx'

/** A draft is written on before it is issued. */
export function RedraftScreen() {
  const { noticeId = '' } = useParams({ strict: false })
  const unitId = useUnit().id
  const found = useQuery(question(remediationApi.show, { params: { id: noticeId } }))
  return (
    <Answer query={found}>
      {(page) => (
        <Page
          title={t('remediation.redraft.title')}
          lead={t('remediation.redraft.lead', { unit: page.unitName })}
          back={<Link to={`/u/${unitId}/remediation/${page.id}`}>{t('remediation.redraft.back')}</Link>}
        >
          <RedraftForm page={page} unitId={unitId} />
        </Page>
      )}
    </Answer>
  )
}

function typedOf({ subject, merits, organisation, shortcomings, requirementsList }: NoticePage): TypedContent {
  return {
    ...{ subject, merits, organisation },
    shortcomings: shortcomings.map(({ id, kind, what, responsible, person }) => ({
      ...{ key: id, kind, what, responsible, person },
    })),
    requirements: requirementsList.map(({ id, shortcomingId, what, who, authority, product, dueOn }) => ({
      ...{ key: id, answers: shortcomingId, what, who, authority, product, dueOn: dueOn as LocalDate },
    })),
  }
}

function RedraftForm({ page, unitId }: { readonly page: NoticePage; readonly unitId: string }) {
  const { id, version } = page
  const draft = useDraft<TypedContent>(`remediation-redraft:${id}:${version}`, typedOf(page))
  const navigate = useNavigate()
  const onDone = () => {
    draft.clear()
    void navigate({ to: `/u/${unitId}/remediation/${id}` })
  }
  const redraft = useAct(remediationApi.redraft, { pending: draft.pending, onDone })
  const [isMissing, setMissing] = useState(false)
  const send = () => {
    const content = readContent(draft.value)
    setMissing(content === null)
    if (content !== null) redraft.mutate({ params: { id }, body: { ...content, basedOn: version } })
  }
  return (
    <WriteForm
      onSend={send}
      busy={redraft.isPending}
      error={redraft.error}
      isMissing={isMissing}
      word="remediation.redraft.do"
    >
      <ContentFields unitId={page.unitId} kinds={page.kinds} typed={draft.value} onChange={draft.set} />
    </WriteForm>
  )
}
