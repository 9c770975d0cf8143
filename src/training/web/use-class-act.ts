import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import type { ClassPage } from '../contract/class-shapes.ts'
import { trainingApi } from '../contract.ts'

type Asked = BodyInputOf<typeof trainingApi.actOnClass>
type Without<T> = T extends unknown ? Omit<T, 'basedOn'> : never

/** Does an act on a class as it stands on the page. */
export function useClassAct({ id, version }: Pick<ClassPage, 'id' | 'version'>) {
  const act = useAct(trainingApi.actOnClass)
  return (asked: Without<Asked>) =>
    act.mutateAsync({ params: { classId: id }, body: { ...asked, basedOn: version } as Asked })
}
