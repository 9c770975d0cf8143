import { casesApi } from '#cases/contract.ts'
import type { UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Cast, Teller } from './story.ts'
import type { DemoPerson } from './world.ts'

const PLANNING = '0192f0c1-7c00-7000-8000-0000000000e1'

export interface CommissionCast {
  readonly commune: UnitId
  readonly inspector: DemoPerson
  readonly helpers: readonly DemoPerson[]
}

/** The inspection commission of the commune supervises a cell, whose secretary speaks for it: the plan is out. */
export async function tellCommission(
  { call, clock }: Teller,
  { commune, inspector, helpers }: CommissionCast,
  { cell, today }: { readonly cell: Cast; readonly today: LocalDate },
): Promise<void> {
  const [scribe, third] = helpers
  if (!scribe || !third) return
  const on = (daysAgo: number) => addDays(today, -daysAgo)
  clock.goTo(on(1), '15:10')
  const { id } = await call(inspector.id, casesApi.open, {
    params: { unitId: commune },
    body: {
      ...{ procedure: 'thematic_supervision', variant: 'team', parentId: null, planItemId: null, reason: '' },
      ...{ subjectId: cell.secretary.id, subjectUnitId: cell.unitId, on: on(12) },
    },
  })
  const team = [
    { personId: inspector.id, role: 'head' as const },
    { personId: scribe.id, role: 'secretary' as const },
    { personId: third.id, role: 'member' as const },
  ]
  const act = { lateReason: null }
  const params = { caseId: id }
  await call(inspector.id, casesApi.act, {
    params,
    body: { ...act, act: 'set_team', on: on(12), basedOn: 1, body: { team } },
  })
  await call(inspector.id, casesApi.act, {
    params,
    body: {
      ...{ ...act, act: 'issue_plan', on: on(11), basedOn: 2 },
      body: {
        agreed: { on: on(12), meetingId: null },
        purpose:
          'Nắm việc lãnh đạo, chỉ đạo công tác kiểm tra, giám sát của chi bộ; kịp thời nhắc nhở, giúp chi bộ làm đúng.',
        contents: [{ id: PLANNING, text: 'Xây dựng và thực hiện kế hoạch kiểm tra, giám sát của năm' }],
        periodFrom: addDays(today, -330),
        periodTo: on(20),
        startOn: on(9),
        place: 'Trụ sở Đảng ủy xã',
        method: 'Nghe chi ủy báo cáo; xem kế hoạch, biên bản, hồ sơ của chi bộ.',
      },
    },
  })
}
