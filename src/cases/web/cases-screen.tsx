import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { casesApi } from '../contract.ts'
import { CaseList } from './case-list.tsx'
import { InEffectPart } from './discipline/in-effect-part.tsx'

const OpenForm = lazy(async () => ({ default: (await import('./open-form.tsx')).OpenForm }))

/** Cases of a unit that the caller may know of, what is open first; and a way to open one. */
export function CasesScreen() {
  const unitId = useUnit().id
  const [isOpening, setOpening] = useState(false)
  const list = useQuery(question(casesApi.list, { params: { unitId } }))
  return (
    <Page title={t('cases.title')} lead={t('cases.lead')}>
      <Answer query={list}>
        {({ rows, mayOpen }) => (
          <>
            {mayOpen && !isOpening ? <Button onClick={() => setOpening(true)}>{t('cases.open')}</Button> : null}
            {isOpening ? (
              <Suspense fallback={<Loading />}>
                <OpenForm unitId={unitId} onClose={() => setOpening(false)} />
              </Suspense>
            ) : null}
            <InEffectPart unitId={unitId} />
            {rows.length === 0 ? (
              <Empty title={t('cases.none')}>{t('cases.none.help')}</Empty>
            ) : (
              <CaseList rows={rows} unitId={unitId} />
            )}
          </>
        )}
      </Answer>
    </Page>
  )
}
