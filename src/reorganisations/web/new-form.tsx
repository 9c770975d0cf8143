import { useNavigate } from '@tanstack/react-router'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { reorganisationsApi } from '../contract.ts'
import { NEW_PLAN, type Typed } from './build-plan.ts'
import { PlanForm } from './plan-form.tsx'

/** A new plan: kept as a draft in the tab until it is sent. */
export function NewForm({ committeeId }: { readonly committeeId: string }) {
  const navigate = useNavigate()
  const draft = useDraft<Typed>(`reorganisation:${committeeId}`, NEW_PLAN)
  const make = useAct(reorganisationsApi.make, {
    pending: draft.pending,
    onDone: ({ id }) => {
      draft.clear()
      void navigate({ to: `/u/${committeeId}/reorganisations/${id}` })
    },
  })
  return (
    <PlanForm
      committeeId={committeeId}
      typed={draft.value}
      set={(part) => draft.set((before) => ({ ...before, ...part }))}
      label={t('reorganisations.form.save')}
      act={make}
      onSend={(plan) => make.mutate({ params: { unitId: committeeId }, body: { title: draft.value.title, plan } })}
    />
  )
}
