import { bulletinsApi as api } from '#bulletins/public.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Places } from './places.ts'
import type { Teller } from './story.ts'

const AUTHOR = 'Văn phòng Đảng ủy xã'

/** Drafts a bulletin from the latest event of a kind as it comes, signs it, and has it released by the secretary. */
async function tell({ call, clock }: Teller, places: Places, kind: 'meeting' | 'dialogue') {
  const { commune: unitId, communeOfficer, communeHead } = places
  const { events } = await call(communeOfficer.id, api.list, { params: { unitId } })
  const event = events.find((one) => one.kind === kind)
  if (event === undefined) return undefined
  const source = { kind, sourceId: event.id as never }
  const { id } = await call(communeOfficer.id, api.draft, { params: { unitId }, body: source })
  const params = { id: id as never }
  const { title, body, conclusion, sourceName } = await call(communeOfficer.id, api.show, { params })
  const text = { title, body, conclusion, sourceName, authorName: AUTHOR, basedOn: 1 }
  await call(communeOfficer.id, api.edit, { params, body: text })
  clock.addMinutes(90)
  await call(communeHead.id, api.release, { params, body: { basedOn: 2 } })
  return params
}

/** Article 002: the village's thematic meeting, told by the commune the day after. */
export async function tellBulletinOfVillage(teller: Teller, places: Places): Promise<void> {
  teller.clock.goTo('2023-08-31', '08:30')
  await tell(teller, places, 'meeting')
}

/** In the form of article 003: the dialogue half a year ago, with a correction; the commune's page is open to all. */
export async function tellBulletinOfDialogue(teller: Teller, places: Places, today: LocalDate): Promise<void> {
  const { call, clock } = teller
  clock.goTo(addDays(today, -168), '08:30')
  const params = await tell(teller, places, 'dialogue')
  const { commune: unitId, communeHead } = places
  const site = { isOpen: true, slug: 'dang-bo-xa-binh-loi' }
  await call(communeHead.id, api.setSite, { params: { unitId }, body: site })
  if (params === undefined) return
  clock.addMinutes(60)
  const body = { text: 'Cùng dự còn có cán bộ theo dõi các chi bộ thôn; bản tin lúc đầu chưa nêu.', basis: '' }
  await call(communeHead.id, api.correct, { params, body })
}
