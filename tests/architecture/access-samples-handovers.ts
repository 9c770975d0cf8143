import { handoversApi } from '#handovers/contract.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { seedMember, testId } from '#tests/support/seed.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Sent, type Tree, type World } from './access-world.ts'

type Make = (by: Tree['person'], endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

const A_PDF = Buffer.from('%PDF-1.7\n%%EOF\n')

/** A handover of the cell that was begun, and a term that may be handed over; held by persons no sample calls as. */
export async function handoverThings({ deps: { db } }: World, tree: Omit<Tree, 'made'>, make: Make) {
  const { cell, holders, name } = tree
  const former = await seedMember(db, { unitId: cell, fullName: `Phan Văn ${name}` })
  const office = 'cell_deputy_secretary'
  const aTerm = async (fromOn: string, toOn: string) => {
    const id = testId<'term'>()
    await db.insertInto('term').values({ id, personId: former, unitId: cell, office, fromOn, toOn }).execute()
    return id
  }
  const begun = await aTerm('2015-01-01', '2018-01-01')
  const termToHandOver = await aTerm('2019-01-01', '2020-01-01')
  const receiverId = await seedMember(db, { unitId: cell, fullName: `Phan Thị ${name}` })
  const held = { personId: receiverId, unitId: cell, office, fromOn: '2020-01-01', toOn: null }
  await db
    .insertInto('term')
    .values({ id: testId<'term'>(), ...held })
    .execute()
  const made = await make(holders.cell_secretary, handoversApi.open, {
    params: { unitId: cell },
    body: { termId: begun, receiverId, onDay: DAY, remarks: '' },
  })
  const signed = await aSignedOne(make, holders.cell_secretary, {
    params: { unitId: cell },
    body: { termId: await aTerm('2018-01-01', '2019-01-01'), receiverId, onDay: DAY, remarks: '' },
  })
  return { handover: String(made['id']), termToHandOver, handoverReceiver: receiverId, ...signed }
}

/** One signed by hand, with its scan. */
async function aSignedOne(make: Make, by: Tree['person'], sent: Sent) {
  const opened = await make(by, handoversApi.open, sent)
  const params = { id: String(opened['id']) }
  const { digest } = await make(by, handoversApi.show, { params })
  await make(by, handoversApi.signOnPaper, { params, body: { basedOn: 1, seen: digest, signedOn: DAY } })
  const scan = await make(by, handoversApi.attachScan, { params, body: { saidNotSecret: true }, file: A_PDF })
  return { handoverSigned: params.id, handoverScan: String(scan['id']) }
}

const ofOne = (body?: object, params: Readonly<Record<string, string>> = {}): Sample => ({
  about: 'handover',
  sent: ({ made }) => ({ params: { id: made['handover'] ?? '', ...params }, ...(body ? { body } : {}) }),
})

export const handoverSamples: Samples = {
  'handovers.list': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell } }) },
  'handovers.mine': { about: 'own', sent: () => ({}) },
  'handovers.open': {
    about: 'cell',
    sent: ({ cell, made }) => ({
      params: { unitId: cell },
      body: {
        ...{ termId: made['termToHandOver'] ?? '', receiverId: made['handoverReceiver'] ?? '', onDay: DAY },
        remarks: '',
      },
    }),
  },
  'handovers.show': ofOne(),
  'handovers.sheet': ofOne(undefined, { format: 'docx' }),
  'handovers.drawUp': ofOne({ basedOn: 99, remarks: '' }),
  'handovers.confirm': ofOne({ basedOn: 99, seen: 'x' }),
  'handovers.signOnPaper': ofOne({ basedOn: 99, seen: 'x', signedOn: DAY }),
  'handovers.attachScan': {
    about: 'handover',
    sent: ({ made }) => ({ params: { id: made['handover'] ?? '' }, body: { saidNotSecret: true }, file: A_PDF }),
  },
  'handovers.scan': {
    about: 'handover',
    sent: ({ made }) => ({ params: { id: made['handoverSigned'] ?? '', scanId: made['handoverScan'] ?? '' } }),
  },
  'handovers.drop': ofOne({ basedOn: 99, reason: 'Nhầm' }),
}
