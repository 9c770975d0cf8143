import './training.css'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { trainingApi } from '../contract.ts'
import { ClassFields, type TypedClass, USUAL_AUDIENCE } from './class-form.tsx'
import { BackToClasses } from './classes-screen.tsx'

const NOTHING: TypedClass = {
  ...{ code: '', title: '', kind: 'inspection_work', basis: '', place: '', nominateBy: null },
  audience: USUAL_AUDIENCE.inspection_work,
}

/** A class is planned by what it is; days, seats and lecturers follow on its page. */
export function PlanClassScreen() {
  const unitId = useUnit().id
  const navigate = useNavigate()
  const draft = useDraft<TypedClass>(`training.plan.${unitId}`, NOTHING)
  const [isMissing, setMissing] = useState(false)
  const act = useAct(trainingApi.planClass, {
    pending: draft.pending,
    onDone: ({ id }) => {
      draft.clear()
      void navigate({ to: `/u/${unitId}/training/${id}` })
    },
  })
  const typed = draft.value
  const send = () => {
    setMissing(typed.audience.length === 0)
    if (typed.audience.length === 0) return
    const nominateBy = typed.nominateBy ?? ('' as LocalDate)
    act.mutate({ params: { unitId }, body: { ...typed, audience: [...typed.audience], nominateBy } })
  }
  const actions = (
    <Button type="submit" loading={act.isPending}>
      {t('training.plan.do')}
    </Button>
  )
  return (
    <Page title={t('training.plan.title')} lead={t('training.plan.lead')} back={<BackToClasses />}>
      <Form onSubmit={send} actions={actions}>
        <ClassFields typed={typed} set={(part) => draft.set({ ...typed, ...part })} />
        {isMissing ? <p role="alert">{t('training.field.audienceMissing')}</p> : null}
        <Refusal error={act.error} />
      </Form>
    </Page>
  )
}
