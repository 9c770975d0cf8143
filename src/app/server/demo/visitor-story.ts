import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { transfersApi } from '#transfers/contract.ts'
import type { Cast, Teller } from './story.ts'

/** A member of a cell elsewhere takes part here for a time: he stays on the roll there, and stands on this one as a visitor. */
export async function receiveVisitor({ call, clock }: Teller, cast: Cast, today: LocalDate): Promise<void> {
  const daysAgo = (days: number) => addDays(today, -days)
  clock.goTo(daysAgo(42), '08:30')
  const { id } = await call(cast.secretary.id, transfersApi.registerIncoming, {
    params: { unitId: cast.unitId },
    body: {
      kind: 'temporary',
      cause: 'mission',
      fromName: 'Chi bộ Phòng Nông nghiệp, Đảng bộ phường Thanh Hà',
      introductionNumber: '17',
      introductionIssuer: 'Đảng ủy phường Thanh Hà',
      introducedOn: daysAgo(48),
      presentedOn: daysAgo(43),
      lateReason: '',
      untilOn: addDays(today, 240),
      newcomer: {
        fullName: 'Kiều Đăng Khoa',
        sex: 'male',
        bornOn: '1987-07-19',
        admittedOn: '2013-05-12',
        probationFromOn: '2013-05-12',
        officialOn: '2014-05-12',
        cardNumber: null,
        citizenNumber: null,
        phone: null,
        occupation: 'Cán bộ khuyến nông',
      },
    },
  })
  clock.goTo(daysAgo(42), '09:00')
  await call(cast.secretary.id, transfersApi.accept, {
    params: { id },
    body: { on: daysAgo(42), note: 'Về giúp thôn chuyển đổi giống lúa.' },
  })
}
