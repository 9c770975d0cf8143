import type { Endpoint } from '#platform/contract/endpoint.ts'
import { seedMember, testId } from '#tests/support/seed.ts'
import { transfersApi } from '#transfers/contract.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Sent, type Tree, type World } from './access-world.ts'

const NOBODY = '0192f0c1-7c00-7000-8000-000000000001'

const REQUEST = {
  kind: 'official',
  destination: { kind: 'outside', name: 'Chi bộ khu phố 3, phường Xa' },
  cause: 'new_workplace',
  reason: '',
  effectiveOn: DAY,
  untilOn: null,
  requestedOn: DAY,
}

const NEWCOMER = {
  ...{ fullName: 'Hồ Thị Đến', sex: null, bornOn: null, admittedOn: '2015-02-03', probationFromOn: null },
  ...{ officialOn: '2016-02-03', cardNumber: null, citizenNumber: null, phone: null, occupation: null },
}

const INCOMING = {
  ...{ kind: 'official', cause: 'residence', fromName: 'Chi bộ phường Xa', introductionNumber: '12-GGT/ĐU' },
  ...{ introductionIssuer: 'Đảng ủy phường Xa', introducedOn: DAY, presentedOn: DAY, lateReason: '', untilOn: null },
  newcomer: NEWCOMER,
}

const NOWHERE = '0192f0c1-7c00-7000-8000-000000000001'

const EXEMPTION = { kind: 'exempt', cause: 'age', how: 'oral', askedOn: DAY, fromOn: DAY, toOn: null, reason: '' }

type Make = (by: Tree['person'], endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

/** A transfer out that was just asked for, and one from outside that waits to be accepted. */
export async function transferThings({ deps: { db } }: World, tree: Omit<Tree, 'made'>, make: Make) {
  const { cell, holders, name } = tree
  const secretary = holders.cell_secretary
  const params = { unitId: cell }
  const personId = await seedMember(db, { unitId: cell, fullName: `Đặng Văn ${name}` })
  const out = await make(secretary, transfersApi.request, { params, body: { ...REQUEST, personId } })
  const incoming = await make(secretary, transfersApi.registerIncoming, { params, body: INCOMING })
  const goesFurther = await seedMember(db, { unitId: cell, fullName: `Đặng Thị ${name}` })
  const further = await make(secretary, transfersApi.request, { params, body: { ...REQUEST, personId: goesFurther } })
  const id = String(further['id'])
  const review = { place: 'committee', meetingId: null, selfReview: true, note: '', on: DAY }
  await make(secretary, transfersApi.review, { params: { id }, body: review })
  const file = { on: DAY, items: [{ kind: 'member_sheet', title: '', sheets: 4 }] }
  await make(secretary, transfersApi.sealFile, { params: { id }, body: file })
  await make(holders.office_officer, transfersApi.introduce, { params: { id } })
  const leave = testId<'leave'>()
  const exempt = { id: leave, personId: tree.person, unitId: cell, kind: 'exempt', fromOn: '2026-01-01' }
  await db.insertInto('memberLeave').values(exempt).execute()
  const asks = await seedMember(db, { unitId: cell, fullName: `Đinh Thị ${name}` })
  const exemption = await make(secretary, transfersApi.askExemption, { params, body: { ...EXEMPTION, personId: asks } })
  const settled = await anExemptionInForce(db, tree)
  return {
    settled,
    leave,
    exemption: String(exemption['id']),
    asks,
    issuedTransfer: id,
    transfer: String(out['id']),
    incoming: String(incoming['id']),
    leaving: personId,
  }
}

/** A vote of the cell that granted an exemption, with its paper. */
async function anExemptionInForce(db: World['deps']['db'], { cell, name }: Omit<Tree, 'made'>) {
  const personId = await seedMember(db, { unitId: cell, fullName: `Mai Thị ${name}` })
  const paper = await db
    .selectFrom('paper')
    .select(['id', 'originId'])
    .where('unitId', '=', cell)
    .executeTakeFirstOrThrow()
  // An issued paper never changes: the request takes the id its origin has.
  const id = paper.originId
  const closed = { stage: 'withdrawn', closedOn: DAY, closeReason: 'Thôi' }
  const asked = { kind: 'exempt', cause: 'age', askedHow: 'oral', askedOn: DAY, fromOn: DAY }
  await db
    .insertInto('transferExemption')
    .values({ id, unitId: cell, personId, ...asked, ...closed, cellPaperId: paper.id })
    .execute()
  return id
}

const inCell = (body?: (tree: Tree) => object): Sample => ({
  about: 'cell',
  sent: (tree) => ({ params: { unitId: tree.cell }, ...(body ? { body: body(tree) } : {}) }),
})
const on = (made: 'transfer' | 'incoming', body?: object, about: Sample['about'] = 'cell'): Sample => ({
  about,
  sent: (tree) => ({ params: { id: tree.made[made] ?? '' }, ...(body ? { body } : {}) }),
})
const later = { on: '2027-12-01' }

const onExemption = (body?: object, about: Sample['about'] = 'cell'): Sample => ({
  about,
  sent: ({ made }) => ({ params: { id: made['exemption'] ?? '' }, ...(body ? { body } : {}) }),
})

export const transferSamples: Samples = {
  'transfers.exemptions': inCell(),
  'transfers.exemptionVotes': onExemption(),
  'transfers.myExemptions': { about: 'own', sent: () => ({}) },
  // A temporary one without its end: whoever stands on a roll is refused, and nothing is written.
  'transfers.askOwnExemption': {
    about: 'own',
    sent: () => ({ body: { kind: 'temp_exempt', cause: 'treatment', fromOn: DAY, toOn: null, reason: '' } }),
  },
  'transfers.unaskExemption': { about: 'own', finds: 'nothing', sent: () => ({ params: { id: NOBODY } }) },
  'transfers.askExemption': inCell(({ made }) => ({ ...EXEMPTION, personId: made['asks'] ?? '' })),
  'transfers.resolveExemption': onExemption({ voteId: '0192f0c1-7c00-7000-8000-000000000001' }),
  'transfers.decideExemption': onExemption({ granted: false, reason: '' }, 'committee'),
  'transfers.withdrawExemption': onExemption({ reason: '' }),
  'transfers.endLeave': {
    about: 'cell',
    sent: ({ person, made }) => ({
      params: { personId: person, leaveId: made['leave'] ?? '' },
      body: { backOn: '2025-01-01' },
    }),
  },
  'transfers.list': inCell(),
  'transfers.show': on('transfer'),
  'transfers.mine': { about: 'own', sent: () => ({}) },
  'transfers.ofMember': { about: 'list', sent: ({ person }) => ({ params: { personId: person } }) },
  // Names of cells are open to everyone signed in: whoever goes must be able to say where.
  'transfers.destinations': { about: 'own', sent: () => ({ query: { q: 'không có nơi nào' } }) },
  'transfers.request': inCell(({ made }) => ({ ...REQUEST, personId: made['leaving'] ?? '' })),
  'transfers.ask': { about: 'own', sent: () => ({ body: { ...REQUEST, requestedOn: '2027-12-01' } }) },
  'transfers.registerIncoming': inCell(() => ({ ...INCOMING, presentedOn: '2027-12-01' })),
  'transfers.review': on('transfer', { place: 'committee', meetingId: null, selfReview: false, note: '', on: DAY }),
  'transfers.settle': on('transfer', {
    choices: [{ commitmentId: NOWHERE, fate: 'stays', toPersonId: null, reason: '' }],
  }),
  'transfers.sealFile': on('transfer', { ...later, items: [] }),
  'transfers.introduce': on('transfer', undefined, 'committee'),
  'transfers.handOver': on('transfer', later, 'committee'),
  'transfers.present': on('incoming', { ...later, lateReason: '' }),
  'transfers.accept': on('incoming', { ...later, note: '' }),
  'transfers.sendBack': on('incoming', { reason: '' }),
  'transfers.confirmDeparture': on('transfer', { ...later, note: '' }),
  'transfers.comeBack': on('incoming', later),
  'transfers.withdraw': on('transfer', { reason: '' }),
  'transfers.recall': on('transfer', { reason: 'Thôi' }, 'committee'),
  'transfers.exemptionPaper': {
    about: 'cell',
    sent: ({ made }) => ({ params: { id: made['settled'] ?? '', paper: 'cell', format: 'docx' } }),
  },
  'transfers.paper': {
    about: 'cell',
    sent: ({ made }) => ({ params: { id: made['issuedTransfer'] ?? '', paper: 'introduction', format: 'docx' } }),
  },
}
