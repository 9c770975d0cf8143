import type { PersonId, UnitId } from '#kernel/id.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { reportsApi } from '../contract.ts'
import type { aReportingCountry } from './reports.builders.ts'

type World = Awaited<ReturnType<typeof aReportingCountry>>

const MONTH = { kind: 'month', first: '2026-10', last: '2026-10', dueOn: '2026-11-05' } as const

/** What people do with a period, as they do it over HTTP; the committee's secretary where nobody else is named. */
export function reportActs(world: () => World) {
  const open = async (body: Partial<BodyInputOf<typeof reportsApi.open>> = {}, by = world().head, of = world().first) =>
    await world().call(by, reportsApi.open, {
      params: { unitId: of },
      body: { form: 'member_changes', ...MONTH, questions: [], ...body },
    })
  const submit = async (
    periodId: string,
    unitId: UnitId,
    by: PersonId,
    body: Partial<BodyInputOf<typeof reportsApi.submit>> = {},
  ) =>
    await world().call(by, reportsApi.submit, {
      params: { periodId, unitId },
      body: { sections: {}, answers: {}, basedOn: 0, ...body },
    })
  const show = async (periodId: string, by = world().head) =>
    (await world().call(by, reportsApi.period, { params: { periodId } })).body
  const judge = async (
    periodId: string,
    unitId: UnitId,
    basedOn: number,
    judgement: 'approved' | 'returned' = 'approved',
    reason = '',
  ) =>
    await world().call(world().head, reportsApi.judge, {
      params: { periodId, unitId },
      body: { judgement, reason, basedOn },
    })
  const lock = async (periodId: string, knowsOfMissing = false) =>
    await world().call(world().head, reportsApi.lock, { params: { periodId }, body: { knowsOfMissing } })
  const secretaryOf = (place: number) => world().secretaries[place] ?? world().head
  return { open, submit, show, judge, lock, secretaryOf }
}
