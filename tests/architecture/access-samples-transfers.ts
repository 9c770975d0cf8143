import type { Endpoint } from '#platform/contract/endpoint.ts'
import { seedMember } from '#tests/support/seed.ts'
import { transfersApi } from '#transfers/contract.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Sent, type Tree, type World } from './access-world.ts'

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
  return { issuedTransfer: id, transfer: String(out['id']), incoming: String(incoming['id']), leaving: personId }
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

export const transferSamples: Samples = {
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
  'transfers.paper': {
    about: 'cell',
    sent: ({ made }) => ({ params: { id: made['issuedTransfer'] ?? '', paper: 'introduction', format: 'docx' } }),
  },
}
