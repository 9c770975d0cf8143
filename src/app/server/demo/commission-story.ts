import { casesApi } from '#cases/contract.ts'
import type { Id, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate, monthOf } from '#kernel/local-date.ts'
import { oversightApi } from '#oversight/public.ts'
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
  const planItemId = await tellProgramme({ call, clock }, { commune, inspector, helpers }, { cell, today })
  clock.goTo(on(1), '15:10')
  const { id } = await call(inspector.id, casesApi.open, {
    params: { unitId: commune },
    body: {
      ...{ procedure: 'thematic_supervision', variant: 'team', parentId: null, planItemId, reason: '' },
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

/** Its programme of the year: the cell it supervises now, and a member later on. Answers the item of the cell. */
async function tellProgramme(
  { call, clock }: Teller,
  { commune, inspector, helpers: [scribe = inspector, third = inspector] }: CommissionCast,
  { cell, today }: { readonly cell: Cast; readonly today: LocalDate },
): Promise<Id<'oversightItem'>> {
  const year = Number(addDays(today, -12).slice(0, 4))
  const begun: LocalDate = `${year}-01-02`
  clock.goTo(begun, '09:30')
  const { id: planId } = await call(inspector.id, oversightApi.openPlan, {
    params: { unitId: commune },
    body: { year },
  })
  let basedOn = 1
  const act = async (name: string, body: object) => {
    const asked = { act: name, basedOn, body } as never
    const done = await call(inspector.id, oversightApi.actOnPlan, { params: { planId }, body: asked })
    basedOn = done.version
    return done.itemId as Id<'oversightItem'>
  }
  const team = [
    { personId: inspector.id, role: 'head' },
    { personId: scribe.id, role: 'secretary' },
    { personId: third.id, role: 'member' },
  ]
  const put = (item: object) =>
    act('set_item', {
      itemId: null,
      item: {
        periodFrom: `${year - 1}-01-01`,
        periodTo: `${year - 1}-12-31`,
        isAlone: false,
        team,
        reason: '',
        ...item,
      },
    })
  const itemId = await put({
    kind: 'thematic_supervision',
    subject: { kind: 'unit', unitId: cell.unitId },
    content: 'Lãnh đạo, chỉ đạo công tác kiểm tra, giám sát của chi bộ',
    month: monthOf(addDays(today, -12)),
  })
  const member =
    cell.active.find(({ id }) => ![inspector, scribe, third].some((one) => one.id === id)) ?? cell.secretary
  await put({
    kind: 'duty_inspection',
    subject: { kind: 'member', personId: member.id },
    content: 'Thực hiện nhiệm vụ đảng viên, trách nhiệm nêu gương',
    month: `${year}-12`,
  })
  await act('submit', {})
  await act('adopt', { agreed: { on: begun, meetingId: null }, present: 15, inFavour: 15 })
  await act('issue', { on: begun })
  await act('send', { on: begun, how: 'Gửi các chi bộ trực thuộc' })
  return itemId
}
