import { handoversApi } from '#handovers/public.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { unitsApi } from '#units/contract.ts'
import type { Places } from './places.ts'
import type { Teller } from './story.ts'

const CLERK_FROM: LocalDate = '2024-03-01'
const ENDED_DAYS_AGO = 6
const LISTED_DAYS_AGO = 2

/** A clerk of the commune's office has gone: what was open is listed, the clerk has confirmed, the officer has yet to. */
export async function tellHandover({ call, clock }: Teller, places: Places, today: LocalDate): Promise<void> {
  const { commune, formerClerk, communeOfficer, provinceOfficer } = places
  clock.goTo(addDays(today, -ENDED_DAYS_AGO), '08:00')
  const term = await call(provinceOfficer.id, unitsApi.beginTerm, {
    params: { id: commune },
    body: {
      ...{ personId: formerClerk.id, office: 'office_officer', fromOn: CLERK_FROM, dueOn: null },
      ...{ toOn: addDays(today, -ENDED_DAYS_AGO), basisKind: 'assignment', basis: 'Số liệu trình diễn' },
    },
  })
  clock.goTo(addDays(today, -LISTED_DAYS_AGO), '09:00')
  const opened = await call(communeOfficer.id, handoversApi.open, {
    params: { unitId: commune },
    body: {
      ...{ termId: term.id, receiverId: communeOfficer.id, onDay: addDays(today, -LISTED_DAYS_AGO) },
      remarks: 'Sổ công văn đi năm 2025 còn bản giấy, để ở tủ số 2.',
    },
  })
  const params = { id: opened.id }
  const { digest } = await call(formerClerk.id, handoversApi.show, { params })
  await call(formerClerk.id, handoversApi.confirm, { params, body: { basedOn: opened.version, seen: digest } })
}
