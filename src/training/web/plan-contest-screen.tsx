import './training.css'
import { Link, useNavigate } from '@tanstack/react-router'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { trainingApi } from '../contract.ts'
import { ContestFields, contestBody, NO_CONTEST, type TypedContest } from './contest-form.tsx'

export function PlanContestScreen() {
  const unitId = useUnit().id
  const navigate = useNavigate()
  const draft = useDraft<TypedContest>(`training.contest.plan.${unitId}`, NO_CONTEST)
  const act = useAct(trainingApi.planContest, {
    pending: draft.pending,
    onDone: ({ id }) => {
      draft.clear()
      void navigate({ to: `/u/${unitId}/training-contests/${id}` })
    },
  })
  const typed = draft.value
  return (
    <Page
      title={t('training.contest.planTitle')}
      lead={t('training.contest.planLead')}
      back={<Link to={`/u/${unitId}/training-contests`}>{t('training.contests')}</Link>}
    >
      <Form
        onSubmit={() => act.mutate({ params: { unitId }, body: contestBody(typed) })}
        actions={
          <Button type="submit" loading={act.isPending}>
            {t('training.plan.do')}
          </Button>
        }
      >
        <ContestFields typed={typed} set={(part) => draft.set({ ...typed, ...part })} topics={[]} />
        <Refusal error={act.error} />
      </Form>
    </Page>
  )
}
