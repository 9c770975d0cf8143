import type { Sample, Samples } from './access-samples.ts'
import { aWantedLine } from './access-things.ts'
import type { Tree } from './access-world.ts'

const own = (body?: object): Sample => ({ about: 'own', sent: () => (body ? { body } : {}) })
const ofPerson = (body?: object): Sample => ({
  about: 'cell',
  sent: ({ person }) => ({ params: { personId: person }, ...(body ? { body } : {}) }),
})
const ofRequest = (body: object): Sample => ({
  about: 'cell',
  sent: ({ made }: Tree) => ({ params: { id: made['recordRequest'] ?? '' }, body }),
})

const NOBODY = '0192f0c1-7c00-7000-8000-000000000003'
const proposal = { lines: [aWantedLine()], reason: 'Ghi còn thiếu' }

export const recordSamples: Samples = {
  'records.file': ofPerson(),
  'records.mine': own(),
  'records.looks': own(),
  'records.propose': ofPerson(proposal),
  'records.proposeMine': own(proposal),
  'records.correct': ofPerson({ ...proposal, evidence: 'Giấy khai sinh số 12' }),
  'records.requestsOf': ofPerson(),
  'records.myRequests': own(),
  'records.waiting': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell } }) },
  'records.decide': ofRequest({ verdict: 'refused', evidence: '', note: 'Chưa đủ căn cứ', basedOn: 'x' }),
  'records.withdraw': { about: 'own', finds: 'nothing', sent: () => ({ params: { id: NOBODY }, body: {} }) },
}
