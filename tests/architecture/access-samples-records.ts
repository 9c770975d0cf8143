import type { PersonId } from '#kernel/id.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { recordPapersApi, recordProofsApi, recordsApi } from '#records/public.ts'
import type { Sample, Samples } from './access-samples.ts'
import type { Sent, Tree } from './access-world.ts'

const A_PDF = Buffer.from('%PDF-1.7\n%%EOF\n')

/** A line of a member's file as somebody wants it. */
const aWantedLine = () => ({ section: 'birth', rowId: null, seen: null, wanted: { nativePlace: 'Xã Sông Mai' } })

const aFilePaper = {
  ...{ kind: 'diploma', title: 'Bằng nghề', number: '', issuedOn: null, forYear: null },
  ...{ cabinet: 'Tủ 1', folder: '' },
}

type Make = (by: PersonId, endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

/** An open request about the member of the samples, and a scan in his file. */
export async function recordThings({ holders, person, name }: Omit<Tree, 'made'>, make: Make) {
  const params = { personId: person }
  const asked = { lines: [aWantedLine()], reason: 'Ghi còn thiếu' }
  const request = await make(holders.cell_secretary, recordsApi.propose, { params, body: asked })
  const scan = await make(holders.office_officer, recordPapersApi.addScan, {
    params,
    body: { ...aFilePaper, saidNotSecret: true },
    file: Buffer.concat([A_PDF, Buffer.from(name)]),
  })
  const proven = await make(holders.cell_secretary, recordProofsApi.proposeProven, {
    params,
    body: { ...provenProposal, lines: [{ ...aWantedLine(), wanted: { otherNames: 'Hai' } }] },
    file: Buffer.concat([A_PDF, Buffer.from(`${name} chứng minh`)]),
  })
  return { recordProven: String(proven['id']), recordRequest: String(request['id']), recordScan: String(scan['id']) }
}

const own = (body?: object): Sample => ({ about: 'own', sent: () => (body ? { body } : {}) })
const ofPerson = (body?: object): Sample => ({
  about: 'cell',
  sent: ({ person }) => ({ params: { personId: person }, ...(body ? { body } : {}) }),
})
const ofRequest = (body: object): Sample => ({
  about: 'cell',
  sent: ({ made }: Tree) => ({ params: { id: made['recordRequest'] ?? '' }, body }),
})

const ofPersonAs = (format: string): Sample => ({
  about: 'cell',
  sent: ({ person }) => ({ params: { personId: person, format } }),
})

const NOBODY = '0192f0c1-7c00-7000-8000-000000000003'
const proposal = { lines: [aWantedLine()], reason: 'Ghi còn thiếu' }

const provenProposal = { ...proposal, saidNotSecret: true }

export const recordSamples: Samples = {
  'records.file': ofPerson(),
  'records.mine': own(),
  'records.looks': own(),
  'records.propose': ofPerson(proposal),
  'records.proposeMine': own(proposal),
  'records.correct': ofPerson({ ...proposal, evidence: 'Giấy khai sinh số 12' }),
  'records.correctFacts': ofPerson({
    lines: [{ section: 'facts', rowId: null, seen: { occupation: null }, wanted: { occupation: 'Làm ruộng' } }],
    reason: 'Ghi còn thiếu',
    evidence: 'Giấy khai sinh số 12',
  }),
  'records.requestsOf': ofPerson(),
  'records.myRequests': own(),
  'records.waiting': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell } }) },
  'records.decide': ofRequest({ verdict: 'refused', evidence: '', note: 'Chưa đủ căn cứ', basedOn: 'x' }),
  'records.proposeProven': {
    about: 'cell',
    sent: ({ person }) => ({ params: { personId: person }, body: provenProposal, file: A_PDF }),
  },
  'records.proposeMineProven': { about: 'own', sent: () => ({ body: provenProposal, file: A_PDF }) },
  'records.proof': {
    about: 'cell',
    sent: ({ person, made }) => ({ params: { personId: person, id: made['recordProven'] ?? '' } }),
  },
  'records.myProof': { about: 'own', finds: 'nothing', sent: () => ({ params: { id: NOBODY } }) },
  'records.toDecide': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell } }) },
  'records.papers': ofPerson(),
  'records.myPapers': own(),
  'records.addPaper': ofPerson({ ...aFilePaper, title: 'Bằng tốt nghiệp' }),
  'records.addScan': {
    about: 'cell',
    sent: ({ person }) => ({
      params: { personId: person },
      body: { ...aFilePaper, title: 'Bản chụp', saidNotSecret: true },
      file: A_PDF,
    }),
  },
  'records.removePaper': {
    about: 'cell',
    sent: ({ person }) => ({ params: { personId: person, id: NOBODY }, body: { because: 'Ghi nhầm' } }),
  },
  'records.scan': {
    about: 'cell',
    sent: ({ person, made }) => ({ params: { personId: person, id: made['recordScan'] ?? '' } }),
  },
  'records.sheet': ofPersonAs('pdf'),
  'records.mySheet': { about: 'own', sent: () => ({ params: { format: 'docx' } }) },
  'records.fileList': ofPersonAs('docx'),
  'records.listPaper': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell, format: 'docx' } }) },
  'records.myScan': { about: 'own', finds: 'nothing', sent: () => ({ params: { id: NOBODY } }) },
  'records.withdraw': { about: 'own', finds: 'nothing', sent: () => ({ params: { id: NOBODY }, body: {} }) },
}
