import type { PersonId, UnitId } from '#kernel/id.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedPerson, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { type TestApp, type TestClock, testApp } from '#tests/support/test-app.ts'
import type { CellStep } from '../contract/steps.ts'
import { admissionsApi } from '../contract.ts'
import { RELATIONS } from '../rules/vocabulary.ts'
import { admissionsRoutes } from './admissions.routes.ts'

/** A cell of some official members under a committee with an officer, and the routes over them. */
export interface AdmissionsPlace {
  readonly web: TestApp
  readonly clock: TestClock
  readonly committee: UnitId
  readonly cell: UnitId
  readonly secretary: PersonId
  readonly officer: PersonId
  readonly members: readonly PersonId[]
}

export async function aPlace(fresh: FreshDb, clock: TestClock, official = 5): Promise<AdmissionsPlace> {
  const { db } = fresh
  const web = await testApp(db, clock, (app) => admissionsRoutes(app, { db, clock }))
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const cell = await seedUnit(db, { parentId: committee })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Hoàng Thị Chanh' })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  const officer = await seedPerson(db, { fullName: 'Lý Văn Phòng' })
  await seedTerm(db, { personId: officer, unitId: committee, office: 'office_officer' })
  const members = [secretary]
  while (members.length < official) members.push(await seedMember(db, { unitId: cell }))
  return { web, clock, committee, cell, secretary, officer, members }
}

export const A_CANDIDATE = {
  fullName: 'Ngô Khánh Ngân',
  sex: 'female',
  bornOn: '1999-04-12',
  ethnicity: 'Kinh',
  schooling: 'tertiary',
  occupation: 'Giáo viên',
  homeAddress: 'Thôn Yên Hạ',
  nominator: 'youth_union',
  nominatedOn: '2025-01-10',
} as const

const OPINIONS = [
  { from: 'mass_organisation', name: 'Đoàn xã', asked: 12, inFavour: 12, text: 'Nhất trí' },
  { from: 'residence_cell', name: 'Chi bộ thôn Yên Hạ', asked: null, inFavour: null, text: 'Chấp hành tốt' },
] as const

/** The steps of an admission before the vote, each on a day that fits. */
export function stepsBeforeVote({ members }: AdmissionsPlace): readonly CellStep[] {
  const [helper, second] = members
  if (helper === undefined || second === undefined) throw new Error('a cell of at least two')
  return [
    { stage: 'sympathiser', on: '2025-02-03', helperIds: [helper] },
    { stage: 'certificate', on: '2025-05-20', number: '17/2025', issuer: 'Trung tâm chính trị' },
    { stage: 'application', on: '2025-09-01' },
    { stage: 'curriculum_vitae', on: '2025-09-10' },
    {
      stage: 'verification',
      on: '2025-10-02',
      relations: RELATIONS.map((relation) => ({
        relation,
        outcome: relation === 'guardian' ? 'not_applicable' : 'verified',
      })),
      conclusion: 'Lý lịch rõ ràng.',
    },
    { stage: 'introduction', on: '2025-10-05', memberIds: [helper, second], organisation: null },
    { stage: 'opinions', on: '2025-10-10', opinions: [...OPINIONS] },
  ]
}

export function aPaperVote(heldOn: string, inFavour: number, base: number) {
  return { kind: 'paper', heldOn, base, inFavour, against: 0, other: base - inFavour, minutes: '03-BB/CB' } as const
}

export const REMARKS = { stage: 'remarks', on: '2026-11-01', helperRemark: 'Tiến bộ', opinions: [...OPINIONS] } as const

/** Calls the act on the procedure as its page stands now. */
export async function recordStep(place: AdmissionsPlace, id: string, step: object, by: PersonId = place.secretary) {
  const page = await place.web.call(place.secretary, admissionsApi.one, { params: { id } })
  const endpoint = 'bodyVote' in step ? admissionsApi.decide : admissionsApi.record
  return place.web.call(by, endpoint, { params: { id }, body: { step, basedOn: page.body.version } as never })
}
