import { bulletinsApi as api } from '#bulletins/public.ts'
import type { UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { trainingApi } from '#training/public.ts'
import { headOfOffices } from './conference-story.ts'
import type { Places } from './places.ts'
import type { Teller } from './story.ts'
import type { DemoPerson } from './world.ts'

/** Whose news it is: the office writes, the secretary releases. */
interface Desk {
  readonly unitId: UnitId
  readonly writer: DemoPerson['id']
  readonly head: DemoPerson['id']
  readonly author: string
}

const ofCommune = ({ commune, communeOfficer, communeHead }: Places): Desk => ({
  ...{ unitId: commune, writer: communeOfficer.id, head: communeHead.id, author: 'Văn phòng Đảng ủy xã' },
})
const ofOffices = (places: Places): Desk => ({
  ...{ unitId: places.offices, writer: places.casts.matTran.officer, head: headOfOffices(places).id },
  author: 'Văn phòng Đảng ủy Khối',
})

interface Told {
  readonly kind: 'meeting' | 'dialogue' | 'conference' | 'training'
  /** What the desk adds to the draft, with the figures in it and what they rest on. */
  readonly more?: { readonly text: string; readonly figures: readonly number[]; readonly basis: string }
}

/** Drafts a bulletin from the latest event of a kind as it comes, signs it, and has it released by the secretary. */
async function tell({ call, clock }: Teller, { unitId, writer, head, author }: Desk, { kind, more }: Told) {
  const { events } = await call(writer, api.list, { params: { unitId } })
  const event = events.find((one) => one.kind === kind)
  if (event === undefined) return undefined
  const source = { kind, sourceId: event.id as never }
  const { id } = await call(writer, api.draft, { params: { unitId }, body: source })
  const params = { id: id as never }
  const { title, body, conclusion, sourceName } = await call(writer, api.show, { params })
  const whole = more === undefined ? body : `${body}\n\n${more.text}`
  const text = { title, body: whole, conclusion, sourceName, authorName: author, basedOn: 1 }
  let { version } = await call(writer, api.edit, { params, body: text })
  clock.addMinutes(90)
  for (const figure of more?.figures ?? []) {
    const approved = { figure: String(figure), basis: more?.basis ?? '' }
    version = (await call(head, api.approveFigure, { params, body: approved })).version
  }
  await call(head, api.release, { params, body: { basedOn: version } })
  return params
}

/** Article 001: the office cell's third thematic meeting of the year, told by the committee of offices the day after. */
export async function tellBulletinOfOfficeCell(teller: Teller, places: Places): Promise<void> {
  teller.clock.goTo('2020-10-08', '08:30')
  await tell(teller, ofOffices(places), { kind: 'meeting' })
}

/** Article 000: the committee's conference; from then on its page is open to all. */
export async function tellBulletinOfConference(teller: Teller, places: Places): Promise<void> {
  const desk = ofOffices(places)
  teller.clock.goTo('2021-04-19', '10:00')
  await tell(teller, desk, { kind: 'conference' })
  const site = { isOpen: true, slug: 'dang-bo-khoi-cac-co-quan-tinh' }
  await teller.call(desk.head, api.setSite, { params: { unitId: desk.unitId }, body: site })
}

/** Article 004: the last of the six classes, with what was held until that day as the program counts it. */
export async function tellBulletinOfClasses(teller: Teller, places: Places): Promise<void> {
  const desk = ofOffices(places)
  teller.clock.goTo('2023-08-31', '08:30')
  const { counts } = await teller.call(desk.writer, trainingApi.classes, { params: { unitId: desk.unitId } })
  const { classes, trainees, organisations } = counts
  const text =
    `Tính đến nay, Đảng ủy Khối đã tổ chức ${classes} lớp bồi dưỡng nghiệp vụ công tác kiểm tra, giám sát và kỷ luật của Đảng; ` +
    `${trainees} lượt cán bộ của ${organisations} đảng bộ đã dự, là chủ nhiệm, phó chủ nhiệm, ủy viên ủy ban kiểm tra và cán bộ chuyên trách công tác đảng.`
  const figures = [classes, trainees, organisations]
  await tell(teller, desk, {
    kind: 'training',
    more: { text, figures, basis: 'Sổ các lớp bồi dưỡng của Đảng ủy Khối' },
  })
}

/** Article 002: the village's thematic meeting, told by the commune the day after. */
export async function tellBulletinOfVillage(teller: Teller, places: Places): Promise<void> {
  teller.clock.goTo('2023-08-31', '08:30')
  await tell(teller, ofCommune(places), { kind: 'meeting' })
}

/** In the form of article 003: the dialogue half a year ago, with a correction; the commune's page is open to all. */
export async function tellBulletinOfDialogue(teller: Teller, places: Places, today: LocalDate): Promise<void> {
  const { call, clock } = teller
  clock.goTo(addDays(today, -168), '08:30')
  const params = await tell(teller, ofCommune(places), { kind: 'dialogue' })
  const { commune: unitId, communeHead } = places
  const site = { isOpen: true, slug: 'dang-bo-xa-binh-loi' }
  await call(communeHead.id, api.setSite, { params: { unitId }, body: site })
  if (params === undefined) return
  clock.addMinutes(60)
  const body = { text: 'Cùng dự còn có cán bộ theo dõi các chi bộ thôn; bản tin lúc đầu chưa nêu.', basis: '' }
  await call(communeHead.id, api.correct, { params, body })
}
