import type { Id } from '#kernel/id.ts'
import { addDays, addMonths, type LocalDate, type Month, monthOf } from '#kernel/local-date.ts'
import { oversightApi } from '#oversight/public.ts'
import type { Cast, Teller } from './story.ts'
import type { DemoPerson } from './world.ts'

export interface PlanTold {
  readonly today: LocalDate
  /** Whose inspection is told afterwards. */
  readonly subject: DemoPerson
  readonly team: readonly [DemoPerson, DemoPerson, DemoPerson]
}

/** The plan of the year, carried out: one inspection done on paper, one about to be opened, a theme whose month is over. */
export async function tellPlan(
  { call, clock }: Teller,
  { unitId, secretary, active }: Cast,
  { today, subject, team: [head, scribe, third] }: PlanTold,
): Promise<Id<'oversightItem'>> {
  const year = Number(today.slice(0, 4))
  const begun: LocalDate = today < `${year}-01-10` ? addDays(today, -1) : `${year}-01-08`
  const within = (month: Month): Month => (month < `${year}-01` ? `${year}-01` : month)
  clock.goTo(begun, '20:00')
  const { id: planId } = await call(secretary.id, oversightApi.openPlan, { params: { unitId }, body: { year } })
  let basedOn = 1
  const act = async (name: string, body: object) => {
    const asked = { act: name, basedOn, body } as never
    const done = await call(secretary.id, oversightApi.actOnPlan, { params: { planId }, body: asked })
    basedOn = done.version
    return done.itemId as Id<'oversightItem'>
  }
  const team = [
    { personId: head.id, role: 'head' },
    { personId: scribe.id, role: 'secretary' },
    { personId: third.id, role: 'member' },
  ]
  const period = { periodFrom: `${year - 1}-01-01`, periodTo: `${year - 1}-12-31` }
  const put = (item: object) =>
    act('set_item', { itemId: null, item: { ...period, isAlone: false, team, reason: '', ...item } })
  await act('describe', {
    purpose: 'Đánh giá đúng việc chấp hành của đảng viên; kịp thời nhắc nhở, uốn nắn, giúp đồng chí khắc phục hạn chế.',
    method: 'Đảng viên tự báo cáo theo đề cương; tổ làm việc với đảng viên; chi bộ họp xem xét, kết luận.',
  })
  const earlier = active.find(({ id }) => ![subject, head, scribe, third].some((one) => one.id === id)) ?? subject
  const done = await put({
    kind: 'duty_inspection',
    subject: { kind: 'member', personId: earlier.id },
    content: 'Dự sinh hoạt chi bộ, đóng đảng phí; giữ mối liên hệ với nhóm hộ được phân công',
    month: within(addMonths(monthOf(today), -6)),
  })
  const itemId = await put({
    kind: 'duty_inspection',
    subject: { kind: 'member', personId: subject.id },
    content: 'Thực hiện nhiệm vụ được chi bộ phân công; dự sinh hoạt chi bộ, đóng đảng phí',
    month: within(monthOf(addDays(today, -30))),
  })
  await put({
    kind: 'thematic_supervision',
    subject: { kind: 'task', text: 'Việc vận động nhân dân hiến đất, góp công làm đường ngõ' },
    content: 'Thực hiện nghị quyết của chi bộ về xây dựng khu dân cư kiểu mẫu',
    month: within(addMonths(monthOf(today), -2)),
    reason: 'Chi bộ đông, việc liên quan nhiều nhóm hộ',
  })
  await act('submit', {})
  const agreed = { on: begun, meetingId: null }
  await act('adopt', { agreed, present: active.length, inFavour: active.length })
  await act('issue', { on: begun })
  await act('send', { on: begun, how: 'Gửi đảng viên tại cuộc họp; gửi Ủy ban Kiểm tra Đảng ủy' })
  if (today >= `${year}-02-01`) {
    clock.goTo(addDays(today, -2), '20:00')
    await act('record_done', { itemId: done, on: addDays(today, -20), paper: 'Thông báo kết luận lưu ở sổ giấy' })
  }
  return itemId
}
