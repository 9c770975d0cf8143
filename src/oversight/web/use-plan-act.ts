import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { oversightApi, type PlanPage } from '../contract.ts'
import type { TypedAgreed } from './agreed-fields.tsx'

type Asked = BodyInputOf<typeof oversightApi.actOnPlan>
type Without<T> = T extends unknown ? Omit<T, 'basedOn'> : never

/** Does an act on a plan as it stands on the page. */
export function usePlanAct({ id, version }: Pick<PlanPage, 'id' | 'version'>) {
  const act = useAct(oversightApi.actOnPlan)
  return (asked: Without<Asked>) =>
    act.mutateAsync({ params: { planId: id }, body: { ...asked, basedOn: version } as Asked })
}

/** The decision as it is sent; a day left open is sent empty and refused beside its field. */
export function sentAgreed({ on, meetingId }: TypedAgreed) {
  return { on: on ?? ('' as LocalDate), meetingId }
}
