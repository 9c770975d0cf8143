import type { PersonId } from '#kernel/id.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { seedMember, testId } from '#tests/support/seed.ts'
import { trainingApi } from '#training/contract.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Sent, type Tree, type World } from './access-world.ts'

type Make = (by: PersonId, endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

const aClass = (code: string) => ({
  ...{ code, title: `Lớp bồi dưỡng ${code}`, kind: 'inspection_work', basis: 'Kế hoạch số 05-KH/ĐU', place: '' },
  ...{ audience: ['party_member', 'cell_secretary'], nominateBy: '2026-12-01' },
})
const aContest = {
  ...{ title: 'Thi tìm hiểu', basis: 'Kế hoạch số 05-KH/ĐU', prizes: [{ title: 'Giải Nhất', count: 1 }] },
  ...{ cellPrizes: [], opensAt: '2026-11-01T08:00:00+07:00', closesAt: '2026-12-01T08:00:00+07:00' },
  parts: [{ topic: 'Điều lệ', count: 40 }],
}
const aQuestion = {
  ...{ topic: 'Điều lệ', wording: 'Chi bộ sinh hoạt thường kỳ mấy lần một tháng?', options: ['1', '2', '3', '4'] },
  ...{ rightOption: 0, explanation: '', basisSymbol: 'Điều lệ Đảng', basisArticle: 'Điều 24', ruleCode: null },
  checked: 'source_given',
}
const SESSION = {
  ...{ id: null, onDay: '2026-12-05', starts: '08:00', place: 'Hội trường', topic: 'Kiểm tra đảng viên chấp hành' },
  ...{ lecturer: 'Trần Văn Giảng', minutes: 180 },
}

/** A class of the committee being planned, and one that gives the cell seats, with one person named. */
export async function trainingThings({ deps: { db } }: World, tree: Omit<Tree, 'made'>, make: Make) {
  const { committee, cell, holders, name } = tree
  const by = holders.office_officer
  const planned = await make(by, trainingApi.planClass, { params: { unitId: committee }, body: aClass(`L1 ${name}`) })
  const offered = await make(by, trainingApi.planClass, { params: { unitId: committee }, body: aClass(`L2 ${name}`) })
  const params = { classId: String(offered['id']) }
  const act = (basedOn: number, asked: object) =>
    make(by, trainingApi.actOnClass, { params, body: { basedOn, ...asked } })
  await act(1, { act: 'set_sessions', body: { sessions: [SESSION] } })
  await act(2, { act: 'set_quotas', body: { quotas: [{ unitId: cell, seats: 20 }] } })
  await act(3, { act: 'open', body: { on: DAY } })
  const personId = await seedMember(db, { unitId: cell, fullName: `Hồ Thị ${name}` })
  await make(holders.cell_secretary, trainingApi.nominate, {
    params: { ...params, unitId: cell },
    body: { people: [{ kind: 'member', personId, role: 'party_member' }] },
  })
  const named = await db
    .selectFrom('trainingTrainee')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  const planContest = await make(by, trainingApi.planContest, { params: { unitId: committee }, body: aContest })
  const sheet = testId<'trainingAttempt'>()
  const begun = { contestId: String(planContest['id']), unitId: committee, personId, cellId: cell, number: 1 }
  const until = { startedAt: new Date('2026-11-02T01:00:00Z'), endsAt: new Date('2026-12-01T01:00:00Z') }
  await db
    .insertInto('trainingAttempt')
    .values({ id: sheet, ...begun, ...until, sheetState: 'drawn' })
    .execute()
  const question = await make(by, trainingApi.writeQuestion, { params: { unitId: committee }, body: aQuestion })
  const bank = { contest: String(planContest['id']), question: String(question['id']) }
  return { ...bank, sheet, plannedClass: String(planned['id']), offeredClass: params.classId, trainee: named.id }
}

const inUnit = (about: 'cell' | 'committee', body?: object): Sample => ({
  about,
  sent: (tree) => ({ params: { unitId: tree[about] }, ...(body ? { body } : {}) }),
})
const onClass = (body?: object): Sample => ({
  about: 'committee',
  sent: ({ made }) => ({ params: { classId: made['plannedClass'] ?? '' }, ...(body ? { body } : {}) }),
})
const forCell = (sent: (tree: Tree) => Sent): Sample => ({
  about: 'cell',
  sent: (tree) => ({ params: { classId: tree.made['offeredClass'] ?? '', unitId: tree.cell }, ...sent(tree) }),
})
const onContest = (body?: object): Sample => ({
  about: 'committee',
  sent: ({ made }) => ({ params: { contestId: made['contest'] ?? '' }, ...(body ? { body } : {}) }),
})
const onSheet = (more: object, body?: object): Sample => ({
  about: 'committee',
  sent: ({ made }) => ({ params: { attemptId: made['sheet'] ?? '', ...more }, ...(body ? { body } : {}) }),
})
const NOBODY = testId()
/** Sittings are one's own: another's looks as if it were not there. The capability's own tests ask for each. */
const ownNothing = (param: string, body?: object): Sample => ({
  ...{ about: 'own', finds: 'nothing' },
  sent: () => ({ params: { [param]: NOBODY }, ...(body ? { body } : {}) }),
})

export const trainingSamples: Samples = {
  'training.classes': inUnit('committee'),
  'training.class': onClass(),
  'training.counts': inUnit('committee'),
  'training.people': onClass(),
  'training.coverage': inUnit('committee'),
  'training.mine': { about: 'own', sent: () => ({}) },
  'training.nominees': forCell(() => ({})),
  'training.sheet': {
    about: 'committee',
    sent: ({ made }) => ({ params: { classId: made['plannedClass'] ?? '', format: 'docx' } }),
  },
  // One's own or of a class one may read; the capability's own tests ask for each.
  'training.certificate': {
    about: 'own',
    finds: 'nothing',
    sent: () => ({ params: { traineeId: NOBODY, format: 'docx' } }),
  },
  'training.checkCertificate': {
    about: 'committee',
    sent: ({ committee }) => ({
      params: { unitId: committee },
      query: { year: '2026', number: '1', code: '9F27A1C4' },
    }),
  },
  'training.questions': inUnit('committee'),
  'training.writeQuestion': inUnit('committee', aQuestion),
  'training.actOnQuestion': {
    about: 'committee',
    sent: ({ made }) => ({
      params: { questionId: made['question'] ?? '' },
      body: { act: 'retire', basedOn: 99, body: { reason: 'Cũ' } },
    }),
  },
  'training.contests': inUnit('committee'),
  'training.contest': onContest(),
  'training.planContest': inUnit('committee', aContest),
  'training.actOnContest': onContest({ act: 'open', basedOn: 99, body: {} }),
  'training.sheets': onContest(),
  'training.sitters': onContest(),
  // Of a contest that is not open, so that no set is drawn.
  'training.drawSheets': {
    about: 'committee',
    sent: ({ made, person }) => ({ params: { contestId: made['contest'] ?? '' }, body: { personIds: [person] } }),
  },
  'training.printSheet': onSheet({ format: 'docx' }),
  'training.actOnSheet': onSheet({}, { act: 'withdraw', body: { reason: '' } }),
  'training.myContests': { about: 'own', sent: () => ({}) },
  'training.start': ownNothing('contestId'),
  'training.attempt': ownNothing('attemptId'),
  'training.answer': ownNothing('attemptId', { answers: [{ place: 1, chosen: 0 }] }),
  'training.handIn': ownNothing('attemptId', { guess: null }),
  'training.planClass': inUnit('committee', aClass('L9')),
  // Of another version, so that the class stays as it is for the next caller.
  'training.actOnClass': onClass({ act: 'open', basedOn: 99, body: { on: DAY } }),
  'training.nominate': forCell(({ person }) => ({
    body: { people: [{ kind: 'member', personId: person, role: 'party_member' }] },
  })),
  'training.withdraw': {
    about: 'cell',
    sent: ({ made }) => ({ params: { traineeId: made['trainee'] ?? '' }, body: { reason: 'Bận việc' } }),
  },
}
