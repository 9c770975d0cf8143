import { dutiesApi } from '#duties/public.ts'
import { addMonths, firstDayOf, lastDayOf, type Month } from '#kernel/local-date.ts'
import type { Cast, Teller } from './story.ts'

const COMMON = {
  responsibility: 'Chịu trách nhiệm trước chi bộ',
  authority: 'Kiến nghị với chi ủy, phối hợp với trưởng thôn',
} as const

const WORKS = [
  {
    what: 'Phụ trách nhóm hộ gia đình trong ngõ: tuyên truyền, nắm đời sống và tư tưởng',
    product: 'Báo cáo hằng tháng',
  },
  { what: 'Vận động hộ dân hiến đất, góp công làm đường ngõ', product: 'Danh sách hộ đồng thuận' },
  { what: 'Cùng ban công tác mặt trận hòa giải ở thôn', product: 'Sổ theo dõi vụ việc' },
  { what: 'Giúp đỡ hộ nghèo, hộ cận nghèo của thôn', product: 'Kế hoạch giúp từng hộ' },
  { what: 'Giữ vệ sinh, đường hoa các ngõ vào thứ bảy', product: 'Ngõ sạch theo lịch' },
  { what: 'Bồi dưỡng đoàn viên ưu tú, tạo nguồn kết nạp', product: 'Giới thiệu người để chi bộ xem xét' },
] as const

/** The cell gives every member his work for a year from this month; those exempt or away are left out. */
export async function giveDuties({ call, clock }: Teller, { unitId, secretary }: Cast, now: Month): Promise<void> {
  const fromOn = firstDayOf(now)
  clock.goTo(fromOn, '08:00')
  const toOn = lastDayOf(addMonths(now, 11))
  const params = await call(secretary.id, dutiesApi.open, { params: { unitId }, body: { fromOn, toOn } })
  const { roll } = await call(secretary.id, dutiesApi.show, { params: { unitId } })
  const give = async (people: typeof roll, leftOut: string, points: (typeof WORKS)[number]) => {
    if (people.length === 0) return
    const members = people.map(({ personId }) => ({ personId, basedOn: 0 }))
    const time = 'Thường xuyên; báo cáo ở kỳ sinh hoạt hằng tháng'
    await call(secretary.id, dutiesApi.setLines, {
      params,
      body: { members, leftOut, points: { ...COMMON, ...points, time } },
    })
  }
  const here = roll.filter(({ isAway }) => !isAway)
  for (const [index, work] of WORKS.entries())
    await give(
      here.filter((_, place) => place % WORKS.length === index),
      '',
      work,
    )
  const away = roll.filter(({ isAway }) => isAway)
  await give(away, 'Đang được miễn sinh hoạt hoặc đi xa', WORKS[0])
  await call(secretary.id, dutiesApi.issue, { params, body: {} })
}
