import { addDays, addMonthsToDay, type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { residenceApi } from '#residence/contract.ts'
import { at, type Cast, type Teller } from './story.ts'

/** Teachers who live in the village: one remarked on, one who owes it this year's remarks, one whose introduction waits; and a doctor from outside. */
export async function tellResidence(
  teller: Teller,
  { village, school }: { readonly village: Cast; readonly school: Cast },
  today: LocalDate,
): Promise<void> {
  const { call, clock } = teller
  const introducedOn = addMonthsToDay(today, -14)
  const year = Number(introducedOn.slice(0, 4))
  clock.goTo(introducedOn, '09:00')
  const kept = [await ask(teller, { village, school, nth: 0 }), await ask(teller, { village, school, nth: 1 })]
  for (const params of kept) {
    await call(village.officer, residenceApi.introduce, { params })
    await call(village.secretary.id, residenceApi.receive, { params, body: { on: introducedOn } })
  }
  clock.goTo(addDays(introducedOn, 30), '19:30')
  for (const params of kept)
    await call(village.secretary.id, residenceApi.remark, {
      params,
      body: { ...REMARK, year, on: addDays(introducedOn, 30) },
    })
  clock.goTo(addDays(today, -2), '19:30')
  const body = { ...REMARK, year: Number(today.slice(0, 4)), on: addDays(today, -2) }
  for (const params of kept.slice(0, 1)) await call(village.secretary.id, residenceApi.remark, { params, body })
  await ask(teller, { village, school, nth: 2 })
  await call(village.secretary.id, residenceApi.register, {
    params: { unitId: village.unitId },
    body: { ...DOCTOR, introducedOn: addDays(today, -20), receivedOn: addDays(today, -12) },
  })
}

interface Asking {
  readonly village: Cast
  readonly school: Cast
  readonly nth: number
}

async function ask({ call, clock }: Teller, { village, school, nth }: Asking) {
  const { id } = await call(school.secretary.id, residenceApi.open, {
    params: { unitId: school.unitId },
    body: {
      personId: at(school.active, nth).id,
      residence: { kind: 'cell', unitId: village.unitId },
      address: `Xóm ${nth + 1}, thôn Đông Lợi`,
      workplace: 'Trường Tiểu học Bình Lợi',
      exception: null,
      askedOn: localDateAt(clock.now()),
    },
  })
  return { id }
}

const DOCTOR = {
  ...{ personName: 'Cao Thị Hải Yến', fromName: 'Chi bộ Khoa Nội, Bệnh viện tỉnh', workplace: 'Bệnh viện tỉnh' },
  ...{ address: 'Xóm 2, thôn Đông Lợi', phone: '', bornYear: 1984, admittedOn: null, officialOn: null },
  ...{ exception: null, introductionNumber: '31-GGT/ĐU', introductionIssuer: 'Đảng ủy Bệnh viện tỉnh' },
} as const

const REMARK = {
  activities: 'Dự các buổi gặp mặt đảng viên đang công tác; góp công làm đường ngõ xóm.',
  remark: 'Gia đình chấp hành tốt chính sách, pháp luật và quy ước của thôn.',
  signedBy: '',
} as const
