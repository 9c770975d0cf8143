import { conferencesApi as api } from '#conferences/public.ts'
import type { UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { CONFERENCE_2021, delegateName, OFFICE_COMMITTEES } from './conference-told.ts'
import type { Places } from './places.ts'
import { at, type Teller } from './story.ts'
import { found } from './world.ts'

/** Eighty-three in all, for “over eighty” of the article: the first three units, which bring a paper, send one more. */
const quotaOf = (index: number) => (index < 3 ? 6 : 5)
const PLACE_OF_OFFICES = 'Hội trường Đảng ủy Khối các cơ quan tỉnh'

/** The secretary of the committee of offices. */
export const headOfOffices = ({ casts }: Places) => at(casts.matTran.active, 5)

/** Article 000: the conference of a committee of offices on 17/4/2021, over eighty delegates, three groups of solutions. */
export async function tellConference(teller: Teller, deps: ServerDeps, places: Places): Promise<void> {
  const { call, clock } = teller
  const officer = places.casts.matTran.officer
  const secretary = headOfOffices(places)
  clock.goTo('2021-03-01', '08:00')
  const units: UnitId[] = []
  const committee = { symbol: 'ĐU', place: 'Hồng Lam', kind: 'grassroots_committee', foundedOn: '2010-01-01' } as const
  for (const name of OFFICE_COMMITTEES) units.push(await found(deps, { ...committee, name, parentId: places.offices }))
  const params = await callConference(teller, places, { units, officer, chairId: secretary.id })
  await holdConference(teller, params, officer)
  const [first = places.offices] = units
  const { situation, conclusion, solutions, topic, guidance } = CONFERENCE_2021
  clock.goTo('2021-04-17', '17:00')
  const page = await call(officer, api.show, { params })
  const concluded = await call(secretary.id, api.conclude, {
    params,
    body: {
      ...{ basedOn: page.version, situation, conclusion },
      solutions: solutions.map(({ title, what, product }, index) => ({
        title,
        commitments: [
          { what, product, owner: { kind: 'unit' as const, unitId: units[index] ?? first }, dueOn: '2021-06-30' },
        ],
      })),
      topics: [{ year: 2021, quarter: 2, title: topic, guidance }],
    },
  })
  clock.goTo('2021-04-19', '09:00')
  const invitationIds = page.units.map(({ id }) => id)
  await call(officer, api.sendMaterials, { params, body: { basedOn: concluded.version, invitationIds } })
}

interface Cast {
  readonly units: readonly UnitId[]
  readonly officer: Places['provinceOfficer']['id']
  readonly chairId: Places['provinceOfficer']['id']
}

/** Planned in March; delegates and papers came on paper and were entered by the office. */
async function callConference({ call, clock }: Teller, { offices }: Places, { units, officer, chairId }: Cast) {
  const { topic, bases, content, papers } = CONFERENCE_2021
  clock.goTo('2021-03-22', '08:00')
  const opened = await call(officer, api.open, {
    params: { unitId: offices },
    body: {
      ...{ topic, bases, content, heldOn: '2021-04-17', startsAt: '14:00', place: PLACE_OF_OFFICES, chairId },
      ...{ minuteTaker: 'Lưu Thị Phương', delegatesDueOn: '2021-04-12', papersDueOn: '2021-04-07' },
    },
  })
  const params = { id: opened.id }
  await call(officer, api.setUnits, {
    params,
    body: {
      basedOn: 1,
      units: units.map((unitId, index) => ({ unitId, quota: quotaOf(index), paperAsked: papers[index] ?? '' })),
    },
  })
  await call(officer, api.invite, { params, body: { basedOn: 2 } })
  const page = await call(officer, api.show, { params })
  clock.goTo('2021-04-06', '10:00')
  for (const [index, unit] of page.units.entries()) {
    const ofUnit = { ...params, invitationId: unit.id }
    const people = Array.from({ length: quotaOf(index) }, (_, nth) => ({
      ...{ personId: null, name: delegateName(index * 6 + nth) },
      office: nth === 0 ? 'Bí thư' : nth === 1 ? 'Phó Bí thư' : 'Cấp ủy viên',
    }))
    await call(officer, api.enterDelegates, { params: ofUnit, body: { people } })
    if (unit.paperAsked === '') continue
    const body = `${unit.paperAsked}: chi bộ đã làm, kết quả, hạn chế và đề xuất.`
    const paper = { title: unit.paperAsked, author: people[0]?.name ?? '', body }
    const { id } = await call(officer, api.enterPaper, { params: ofUnit, body: paper })
    await call(officer, api.review, { params: { ...params, paperId: id }, body: { verdict: 'accept', note: '' } })
  }
  return params
}

/** The afternoon itself: all who were named are there, as the article tells of nobody who stayed away; three papers, two groups of problems. */
async function holdConference({ call, clock }: Teller, params: { readonly id: string }, officer: Cast['officer']) {
  clock.goTo('2021-04-16', '15:00')
  const before = await call(officer, api.show, { params })
  const papers = before.papers.map(({ id }) => ({ id: id, minutes: 15 }))
  const ordered = await call(officer, api.order, { params, body: { basedOn: before.version, papers } })
  clock.goTo('2021-04-17', '14:00')
  await call(officer, api.start, { params, body: { basedOn: ordered.version } })
  const all = before.units.flatMap(({ delegates }) => delegates)
  const there = all.map(({ id }) => id)
  await call(officer, api.markPresent, { params, body: { delegateIds: there, present: true } })
  for (const [index, { id }] of papers.entries()) {
    clock.addMinutes(15)
    await call(officer, api.present, { params: { ...params, paperId: id }, body: { minutes: 13 + index } })
  }
  for (const [index, { title, opinions }] of CONFERENCE_2021.problems.entries()) {
    const problem = await call(officer, api.addProblem, { params, body: { title } })
    const on = { ...params, problemId: problem.id }
    for (const [nth, text] of opinions.entries()) {
      const speaker = all[index * 10 + nth]?.name ?? ''
      await call(officer, api.addOpinion, { params: on, body: { speaker, text } })
    }
  }
}

const HELD_IN_DAYS = 21

/** The commune calls its cells to a conference three weeks from now; one cell has answered, the others have yet to. */
export async function callNextConference({ call, clock }: Teller, places: Places, today: LocalDate): Promise<void> {
  const { commune, communeOfficer, casts } = places
  clock.goTo(addDays(today, -2), '08:30')
  const listed = await call(communeOfficer.id, api.list, { params: { unitId: commune } })
  const [chair] = listed.planning?.chairs ?? []
  const opened = await call(communeOfficer.id, api.open, {
    params: { unitId: commune },
    body: {
      topic: 'Nâng cao chất lượng tự phê bình và phê bình trong sinh hoạt chi bộ',
      ...{ bases: 'Chương trình công tác năm của Đảng ủy xã', minuteTaker: '', startsAt: '08:00' },
      content: 'Cách làm hay, chỗ còn nể nang, né tránh và đề xuất của chi bộ.',
      ...{ heldOn: addDays(today, HELD_IN_DAYS), place: 'Hội trường Đảng ủy xã', chairId: chair?.id ?? '' },
      ...{ delegatesDueOn: addDays(today, HELD_IN_DAYS - 5), papersDueOn: addDays(today, HELD_IN_DAYS - 10) },
    },
  })
  const params = { id: opened.id }
  const invited = [casts.dongLoi, casts.dongTrung, casts.baiThuong]
  const units = invited.map(({ unitId }, index) => ({
    ...{ unitId, quota: 2 },
    paperAsked: index === 0 ? 'Tự phê bình và phê bình ở chi bộ đông đảng viên cao tuổi' : '',
  }))
  await call(communeOfficer.id, api.setUnits, { params, body: { basedOn: 1, units } })
  await call(communeOfficer.id, api.invite, { params, body: { basedOn: 2 } })
  const page = await call(communeOfficer.id, api.show, { params })
  const invitation = page.units.find(({ unitId }) => unitId === casts.dongTrung.unitId)
  const { secretary } = casts.dongTrung
  const people = [{ personId: secretary.id, name: secretary.name, office: 'Bí thư chi bộ' }]
  await call(secretary.id, api.nameDelegates, { params: { id: invitation?.id ?? '' }, body: { people } })
}
