import type { PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { trainingApi } from '#training/public.ts'
import { demoAccountsOf } from './demo-accounts.ts'
import type { Places } from './places.ts'
import type { Teller } from './story.ts'

/** What article 004 counts: six classes, over 830 people of 34 committees, by 31/8/2023. The people are invented. */
const COMMITTEES = 34
const CLASSES: readonly { readonly on: LocalDate; readonly people: number; readonly topic: string }[] = [
  { on: '2023-03-14', people: 143, topic: 'Nhiệm vụ kiểm tra, giám sát của tổ chức cơ sở đảng' },
  { on: '2023-04-11', people: 141, topic: 'Thi hành kỷ luật đảng' },
  { on: '2023-05-16', people: 144, topic: 'Giải quyết tố cáo đối với đảng viên' },
  { on: '2023-06-13', people: 140, topic: 'Kiểm tra đảng viên khi có dấu hiệu vi phạm' },
  { on: '2023-07-18', people: 142, topic: 'Quy trình kiểm tra, giám sát của chi bộ' },
  { on: '2023-08-29', people: 143, topic: 'Nâng cao chất lượng công tác kiểm tra, giám sát và kỷ luật của Đảng' },
]
/** Called to each class, and not come. */
const AWAY = 3
const ROLES = ['commission_chair', 'commission_deputy', 'commission_member', 'party_work_officer'] as const
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý']
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Minh', 'Quang', 'Thu', 'Hữu', 'Ngọc', 'Xuân', 'Thanh', 'Khánh']
const GIVEN = ['An', 'Bình', 'Cường', 'Dung', 'Giang', 'Hà', 'Khoa', 'Lan', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quý', 'Sơn']

const pick = (list: readonly string[], index: number) => list[index % list.length] ?? ''
/** 13 x 11 x 14 names without one twice: the lengths have no common divisor. */
const nameOf = (index: number) => `${pick(FAMILIES, index)} ${pick(MIDDLES, index)} ${pick(GIVEN, index)}`

const peopleOf = (count: number, from: number) =>
  Array.from({ length: count }, (_, place) => ({
    name: nameOf(from + place),
    fromName: `Đảng ủy cơ quan Trung ương số ${((from + place) % COMMITTEES) + 1}`,
    role:
      ROLES[(from + place) % 9 === 0 ? 0 : (from + place) % 5 === 0 ? 1 : (from + place) % 2 === 0 ? 2 : 3] ?? ROLES[2],
  }))

interface Planned {
  readonly code: string
  readonly title: string
  readonly basis: string
  readonly place: string
  readonly audience: readonly string[]
  readonly nominateBy: LocalDate
}

/** Plans a class with one session, answers what to act on it with. */
async function aClass({ call }: Teller, by: PersonId, unitId: UnitId, facts: Planned, session: object) {
  const body = { kind: 'inspection_work', ...facts, audience: [...facts.audience] } as never
  const { id } = await call(by, trainingApi.planClass, { params: { unitId }, body })
  const params = { classId: id }
  let basedOn = 1
  const act = async (name: string, asked: object) => {
    const done = await call(by, trainingApi.actOnClass, { params, body: { act: name, basedOn, body: asked } as never })
    basedOn = done.version
  }
  const blank = { id: null, starts: '08:00', place: facts.place, lecturer: '', minutes: 210 }
  await act('set_sessions', { sessions: [{ ...blank, ...session }] })
  return { id, act, params }
}

/** The six classes of the article, each opened, held and closed on its days. */
export async function tellArticleClasses(teller: Teller, unitId: UnitId, by: PersonId): Promise<void> {
  const { call, clock } = teller
  let told = 0
  for (const [index, { on, people, topic }] of CLASSES.entries()) {
    clock.goTo(addDays(on, -20), '08:00')
    const facts = {
      ...{ code: `KTGS ${index + 1}/2023`, place: 'Hội trường Đảng ủy Khối', audience: ROLES },
      title: 'Lớp bồi dưỡng nghiệp vụ công tác kiểm tra, giám sát và kỷ luật của Đảng',
      ...{ basis: 'Kế hoạch số 94-KH/ĐUK, ngày 16/01/2023', nominateBy: addDays(on, -7) },
    }
    const { act, params } = await aClass(teller, by, unitId, facts, { onDay: on, topic })
    await act('open', { on: addDays(on, -20) })
    await act('add_outside', { people: peopleOf(people, told) })
    told += people
    clock.goTo(addDays(on, -5), '08:00')
    await act('settle', { on: addDays(on, -5), declined: [] })
    clock.goTo(on, '17:00')
    const page = await call(by, trainingApi.class, { params })
    const sessionId = page.sessions[0]?.id
    const { rows } = await call(by, trainingApi.people, { params })
    await act('mark', { sessionId, absent: rows.slice(0, AWAY).map(({ id }) => id) })
    await act('close', { on, firstNumber: null })
  }
}

/** A class of the commune that still takes names: some cells have named, others have not. */
export async function tellOpenClass(teller: Teller, places: Places, today: LocalDate): Promise<void> {
  const { call, clock } = teller
  const { commune: unitId, casts, school } = places
  const by = places.communeOfficer.id
  const cells = [casts.dongLoi, casts.dongTrung, casts.baiThuong, school].map((cast) => cast.unitId)
  const member = demoAccountsOf(places).find(({ username }) => username === 'dangvien')?.person
  clock.goTo(addDays(today, -3), '08:00')
  const facts = {
    ...{ code: 'KTGS chi bộ', place: 'Hội trường Đảng ủy xã', nominateBy: addDays(today, 9) },
    title: 'Lớp bồi dưỡng nghiệp vụ kiểm tra, giám sát cho chi bộ',
    basis: 'Chương trình kiểm tra, giám sát năm của Đảng ủy xã',
    audience: ['cell_secretary', 'cell_deputy_secretary', 'cell_committee_member', 'inspecting_member'],
  }
  const session = { onDay: addDays(today, 16), topic: 'Các bước một cuộc kiểm tra của chi bộ; lập và lưu hồ sơ' }
  const { act, id } = await aClass(teller, by, unitId, facts, session)
  await act('set_quotas', { quotas: cells.map((cell) => ({ unitId: cell, seats: 3 })) })
  await act('open', { on: addDays(today, -3) })
  clock.goTo(addDays(today, -1), '20:00')
  if (!member) return
  const people = [{ kind: 'member' as const, personId: member.id, role: 'inspecting_member' as const }]
  const params = { classId: id, unitId: casts.dongLoi.unitId }
  await call(casts.dongLoi.secretary.id, trainingApi.nominate, { params, body: { people } })
}

const SCORES = [9, 8.5, 7]

/** A class of the commune half a year ago: two cells named their secretaries, the third his deputy; tested, certified. */
export async function tellClosedClass(teller: Teller, places: Places, today: LocalDate): Promise<void> {
  const { call, clock } = teller
  const { commune: unitId, casts, school } = places
  const on = addDays(today, -180)
  clock.goTo(addDays(on, -20), '08:00')
  const facts = {
    ...{ code: `KTGS 01/${on.slice(0, 4)}`, place: 'Hội trường Đảng ủy xã', nominateBy: addDays(on, -7) },
    title: 'Lớp bồi dưỡng nghiệp vụ kiểm tra, giám sát cho bí thư, phó bí thư chi bộ',
    basis: 'Chương trình kiểm tra, giám sát năm của Đảng ủy xã',
    audience: ['cell_secretary', 'cell_deputy_secretary'],
  }
  const session = { onDay: on, topic: 'Kiểm tra đảng viên chấp hành; giám sát thường xuyên của chi bộ' }
  const { act, id, params } = await aClass(teller, places.communeOfficer.id, unitId, facts, session)
  const named = [casts.dongTrung, school, casts.baiThuong]
  await act('set_quotas', { quotas: named.map((cell) => ({ unitId: cell.unitId, seats: 2 })) })
  await act('open', { on: addDays(on, -20) })
  clock.goTo(addDays(on, -10), '20:00')
  for (const cell of named) {
    const isDeputy = cell === casts.dongTrung && cell.deputy !== null
    const who = (isDeputy ? cell.deputy : null) ?? cell.secretary
    const role = isDeputy ? ('cell_deputy_secretary' as const) : ('cell_secretary' as const)
    const body = { people: [{ kind: 'member' as const, personId: who.id, role }] }
    await call(cell.secretary.id, trainingApi.nominate, { params: { classId: id, unitId: cell.unitId }, body })
  }
  clock.goTo(addDays(on, -5), '08:00')
  await act('settle', { on: addDays(on, -5), declined: [] })
  clock.goTo(on, '17:00')
  const page = await call(places.communeOfficer.id, trainingApi.class, { params })
  await act('mark', { sessionId: page.sessions[0]?.id, absent: [] })
  const { rows } = await call(places.communeOfficer.id, trainingApi.people, { params })
  await act('score', { scores: rows.map((one, index) => ({ id: one.id, score: SCORES[index] ?? null })) })
  await act('close', { on, firstNumber: null })
}
