import { useNavigate } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type CasePage, casesApi } from '../contract.ts'
import type { OPENED_BY_HAND } from '../rules/vocabulary.ts'
import { CaseList } from './case-list.tsx'

/** The cases this one comes from and leads to, as far as the reader may know of them; and what may follow now. */
export function LinksPart({ page }: { readonly page: CasePage }) {
  const today = useMe().today as LocalDate
  const navigate = useNavigate()
  const open = useAct(casesApi.open, { onDone: ({ id }) => void navigate({ to: `/u/${page.unitId}/cases/${id}` }) })
  const follow = (procedure: (typeof OPENED_BY_HAND)[number]) =>
    open.mutate({
      params: { unitId: page.unitId },
      body: { procedure, variant: page.variant, subjectId: page.subject.id, parentId: page.id, reason: '', on: today },
    })
  const following = page.followUps.filter((one) => !page.linked.some(({ procedure }) => procedure === one))
  if (page.linked.length === 0 && following.length === 0) return null
  return (
    <Section title={t('cases.linked')}>
      {page.linked.length === 0 ? null : <CaseList rows={page.linked} />}
      <div className="nn-case-acts nn-no-print">
        {following.map((procedure) => (
          <Button key={procedure} variant="default" loading={open.isPending} onClick={() => follow(procedure)}>
            {wordOf('cases.follow', procedure)}
          </Button>
        ))}
      </div>
      <Refusal error={open.error} />
    </Section>
  )
}
