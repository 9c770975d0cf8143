import type { CellStep } from '#admissions/contract/steps.ts'
import { admissionsApi } from '#admissions/contract.ts'
import { RELATIONS } from '#admissions/rules/vocabulary.ts'
import type { PersonId } from '#kernel/id.ts'
import { addDays, addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { at, type Cast, type Teller } from './story.ts'

const CENTRE = 'Trung tâm chính trị huyện Thanh Mai'

/** Two candidates, one being verified and one whose ceremony is due, and a probationary member whose recognition waits for the committee. */
export async function tellAdmissions(
  teller: Teller,
  {
    village,
    school,
  }: { readonly village: Cast; readonly school: { readonly cast: Cast; readonly probationer: PersonId } },
  today: LocalDate,
): Promise<void> {
  teller.clock.goTo(addDays(today, -1), '20:00')
  await tellVerified(teller, village, today)
  await tellDecided(teller, village, today)
  await tellReviewed(teller, school.cast, school.probationer, today)
}

/** His certificate will run out soon: the cell had better vote before. */
async function tellVerified(teller: Teller, cast: Cast, today: LocalDate): Promise<void> {
  const candidate: BodyInputOf<typeof admissionsApi.propose> = {
    fullName: 'Bùi Đức Lượng',
    sex: 'male',
    bornOn: '1997-03-08',
    ethnicity: 'Mường',
    schooling: 'upper_secondary',
    occupation: 'Tổ trưởng tổ hợp tác nuôi ong',
    homeAddress: 'Thôn Đông Lợi',
    nominator: 'farmers_union',
    nominatedOn: addMonthsToDay(today, -60),
  }
  const { id } = await teller.call(cast.secretary.id, admissionsApi.propose, {
    params: { unitId: cast.unitId },
    body: candidate,
  })
  await record(teller, cast, id, [
    { stage: 'sympathiser', on: addMonthsToDay(today, -59), helperIds: [at(cast.active, 3).id] },
    { stage: 'certificate', on: addDays(addMonthsToDay(today, -59), 12), number: '41/2021', issuer: CENTRE },
    { stage: 'application', on: addDays(today, -40) },
    { stage: 'curriculum_vitae', on: addDays(today, -30) },
  ])
}

/** The committee has decided, the cell has the decision: the ceremony is next. */
async function tellDecided(teller: Teller, cast: Cast, today: LocalDate): Promise<void> {
  const { call } = teller
  const candidate: BodyInputOf<typeof admissionsApi.propose> = {
    fullName: 'Hà Thanh Trúc',
    sex: 'female',
    bornOn: '2001-11-23',
    ethnicity: 'Kinh',
    schooling: 'tertiary',
    occupation: 'Cán bộ Đoàn xã',
    homeAddress: 'Thôn Đông Lợi',
    nominator: 'youth_union',
    nominatedOn: addDays(today, -420),
  }
  const { id } = await call(cast.secretary.id, admissionsApi.propose, {
    params: { unitId: cast.unitId },
    body: candidate,
  })
  const helper = at(cast.active, 5).id
  const base = cast.active.length + 1
  const version = await record(teller, cast, id, [
    { stage: 'sympathiser', on: addDays(today, -410), helperIds: [helper] },
    { stage: 'certificate', on: addDays(today, -300), number: '18/2025', issuer: CENTRE },
    { stage: 'application', on: addDays(today, -120) },
    { stage: 'curriculum_vitae', on: addDays(today, -110) },
    {
      stage: 'verification',
      on: addDays(today, -75),
      relations: RELATIONS.map((relation) => ({
        relation,
        outcome: ALONE.includes(relation) ? 'not_applicable' : 'verified',
      })),
      conclusion: 'Lý lịch bản thân và gia đình rõ ràng.',
    },
    {
      stage: 'introduction',
      on: addDays(today, -70),
      memberIds: [helper],
      organisation: 'Ban Chấp hành Đoàn xã Bình Lợi',
    },
    { stage: 'opinions', on: addDays(today, -65), opinions: OPINIONS },
    {
      stage: 'cell_resolution',
      vote: onPaper(addDays(today, -48), base),
      ageException: null,
      schooling: null,
      schoolingException: null,
    },
  ])
  await decide(teller, cast, id, version, { stage: 'committee_decision', on: addDays(today, -12) })
  await record(teller, cast, id, [{ stage: 'decision_received', on: addDays(today, -9) }], version + 1)
}

/** The year is over, the cell has voted; the committee decides next. */
async function tellReviewed(teller: Teller, cast: Cast, personId: PersonId, today: LocalDate): Promise<void> {
  const { id } = await teller.call(cast.secretary.id, admissionsApi.open, {
    params: { personId },
    body: { kind: 'recognition' },
  })
  await record(teller, cast, id, [
    { stage: 'course', on: addDays(today, -150), number: `09/${addDays(today, -150).slice(0, 4)}`, issuer: CENTRE },
    {
      stage: 'remarks',
      on: addDays(today, -14),
      helperRemark: 'Hoàn thành tốt việc được giao, gương mẫu.',
      opinions: OPINIONS,
    },
    {
      stage: 'cell_review',
      vote: onPaper(addDays(today, -6), cast.active.length + 1),
      outcome: 'recognise',
      lateReason: '',
    },
  ])
}

const ALONE: readonly string[] = ['parents_in_law', 'guardian', 'spouse', 'children']

const OPINIONS: Extract<CellStep, { stage: 'opinions' }>['opinions'] = [
  { from: 'mass_organisation', name: 'Ban Chấp hành Đoàn xã', asked: 11, inFavour: 11, text: 'Nhất trí giới thiệu.' },
  {
    from: 'residence_cell',
    name: 'Chi bộ nơi cư trú',
    asked: null,
    inFavour: null,
    text: 'Gia đình chấp hành tốt chủ trương, pháp luật.',
  },
]

function onPaper(heldOn: LocalDate, base: number) {
  return {
    kind: 'paper',
    heldOn,
    base,
    inFavour: base,
    against: 0,
    other: 0,
    minutes: 'Biên bản sinh hoạt chi bộ',
  } as const
}

/** The steps one after the other; answers the version the procedure then has. */
async function record({ call }: Teller, cast: Cast, id: string, steps: readonly CellStep[], from = 1): Promise<number> {
  let basedOn = from
  for (const step of steps) {
    const { version } = await call(cast.secretary.id, admissionsApi.record, { params: { id }, body: { step, basedOn } })
    basedOn = version
  }
  return basedOn
}

async function decide(
  { call }: Teller,
  cast: Cast,
  id: string,
  basedOn: number,
  at: { readonly stage: 'committee_decision'; readonly on: LocalDate },
): Promise<void> {
  const bodyVote = { body: 'standing_committee', members: 9, inFavour: 9 } as const
  const step = { ...at, bodyVote, number: { kind: 'issue' } } as const
  await call(cast.officer, admissionsApi.decide, { params: { id }, body: { step, basedOn } })
}
