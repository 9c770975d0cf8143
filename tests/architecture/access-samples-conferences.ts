import { conferencesApi } from '#conferences/contract.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import type { Sample, Samples } from './access-samples.ts'
import type { Sent, Tree } from './access-world.ts'

type Make = (by: Tree['person'], endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

const A_PDF = Buffer.from('%PDF-1.7\n%%EOF\n')
const PAPER = { title: 'Tự kiểm tra ở chi bộ', author: 'Trần Văn Thử', body: 'Nội dung tham luận' }
const DATES = { heldOn: '2026-12-15', delegatesDueOn: '2026-12-10', papersDueOn: '2026-12-05' }

const plan = ({ holders }: Pick<Tree, 'holders'>) => ({
  ...{ topic: 'Sinh hoạt chuyên đề', content: '', bases: '', startsAt: '14:00', place: 'Hội trường', minuteTaker: '' },
  ...DATES,
  chairId: holders.committee_secretary,
})
const quotas = ({ cell }: Pick<Tree, 'cell'>) => [{ unitId: cell, quota: 2, paperAsked: 'Tự kiểm tra ở chi bộ' }]

/** A conference that is planned, and one the cell is invited to and has sent its paper for. */
export async function conferenceThings(tree: Omit<Tree, 'made'>, make: Make) {
  const { committee, holders } = tree
  const officer = holders.office_officer
  const open = async () =>
    String((await make(officer, conferencesApi.open, { params: { unitId: committee }, body: plan(tree) }))['id'])
  const conferencePlanned = await open()
  const conference = await open()
  const params = { id: conference }
  await make(officer, conferencesApi.setUnits, { params, body: { basedOn: 1, units: quotas(tree) } })
  await make(officer, conferencesApi.invite, { params, body: { basedOn: 2 } })
  const page = await make(officer, conferencesApi.show, { params })
  const [unit] = page['units'] as { readonly id: string }[]
  const invitation = unit?.id ?? ''
  const { title, author } = PAPER
  const paper = await make(holders.cell_secretary, conferencesApi.handInFile, {
    ...{ params: { id: invitation }, body: { title, author }, file: A_PDF },
  })
  const conferencePaper = String(paper['id'])
  // Accepted, so that no sample puts another in its place.
  const review = { params: { ...params, paperId: conferencePaper }, body: { verdict: 'accept', note: '' } }
  await make(officer, conferencesApi.review, review)
  return { conferencePlanned, conference, invitation, conferencePaper }
}

const ofCommittee = (made: 'conference' | 'conferencePlanned', body?: (tree: Tree) => object): Sample => ({
  about: 'committee',
  sent: (tree) => ({ params: { id: tree.made[made] ?? '' }, ...(body ? { body: body(tree) } : {}) }),
})
const ofPaper = (body?: object): Sample => ({
  about: 'committee',
  sent: ({ made }) => ({
    params: { id: made['conference'] ?? '', paperId: made['conferencePaper'] ?? '' },
    ...(body ? { body } : {}),
  }),
})
const entered = (body: (tree: Tree) => object): Sample => ({
  about: 'committee',
  sent: (tree) => ({
    params: { id: tree.made['conference'] ?? '', invitationId: tree.made['invitation'] ?? '' },
    body: body(tree),
  }),
})
const invited = (sent: (tree: Tree) => Sent = () => ({})): Sample => ({
  about: 'cell',
  sent: (tree) => {
    const { params, ...rest } = sent(tree)
    return { params: { id: tree.made['invitation'] ?? '', ...params }, ...rest }
  },
})
const delegates = ({ person }: Pick<Tree, 'person'>) => ({
  people: [{ personId: person, name: 'Nguyễn Thử', office: 'Bí thư' }],
})

export const conferenceSamples: Samples = {
  'conferences.list': { about: 'committee', sent: ({ committee }) => ({ params: { unitId: committee } }) },
  'conferences.open': {
    about: 'committee',
    sent: (tree) => ({ params: { unitId: tree.committee }, body: plan(tree) }),
  },
  'conferences.show': ofCommittee('conference'),
  'conferences.changePlan': ofCommittee('conferencePlanned', (tree) => ({ basedOn: 1, ...plan(tree) })),
  'conferences.setUnits': ofCommittee('conferencePlanned', (tree) => ({ basedOn: 1, units: quotas(tree) })),
  'conferences.invite': ofCommittee('conferencePlanned', () => ({ basedOn: 9 })),
  'conferences.extend': ofCommittee('conference', () => ({
    basedOn: 9,
    startsAt: '14:00',
    place: 'Hội trường',
    ...DATES,
  })),
  'conferences.cancel': ofCommittee('conference', () => ({ basedOn: 9, reason: 'Bão' })),
  'conferences.enterDelegates': entered(delegates),
  'conferences.enterPaper': entered(() => PAPER),
  'conferences.review': ofPaper({ verdict: 'return', note: 'Nêu rõ số liệu' }),
  'conferences.order': ofCommittee('conference', ({ made }) => ({
    basedOn: 9,
    papers: [{ id: made['conferencePaper'], minutes: 10 }],
  })),
  'conferences.start': ofCommittee('conference', () => ({ basedOn: 9 })),
  'conferences.markPresent': ofCommittee('conference', ({ person }) => ({ delegateIds: [person], present: true })),
  'conferences.present': ofPaper({ minutes: 10 }),
  'conferences.addProblem': ofCommittee('conference', () => ({ title: 'Nội dung còn chung chung' })),
  'conferences.addOpinion': {
    about: 'committee',
    sent: ({ made, person }) => ({
      params: { id: made['conference'] ?? '', problemId: person },
      body: { speaker: 'Nguyễn Thử', text: 'Cần gắn với việc của cơ quan' },
    }),
  },
  'conferences.conclude': ofCommittee('conference', ({ cell }) => ({
    basedOn: 9,
    situation: '',
    conclusion: 'Thống nhất các nhóm giải pháp',
    solutions: [
      {
        title: 'Quy trình, thủ tục',
        commitments: [{ what: 'Tập huấn', product: '', owner: { kind: 'unit', unitId: cell }, dueOn: '2026-12-30' }],
      },
    ],
    topics: [{ year: 2027, quarter: 1, title: 'Tự kiểm tra', guidance: '' }],
  })),
  'conferences.sendMaterials': ofCommittee('conference', ({ made }) => ({
    basedOn: 9,
    invitationIds: [made['invitation']],
  })),
  'conferences.file': ofPaper(),
  'conferences.invitations': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell } }) },
  'conferences.invitation': invited(),
  'conferences.people': invited(() => ({ query: { search: 'thu' } })),
  'conferences.nameDelegates': invited((tree) => ({ body: delegates(tree) })),
  'conferences.handIn': invited(() => ({ body: PAPER })),
  'conferences.handInFile': invited(() => ({
    body: { title: PAPER.title, author: PAPER.author },
    file: A_PDF,
  })),
  'conferences.acknowledge': invited(() => ({ body: {} })),
  'conferences.sheet': invited(() => ({ params: { sheet: 'invitation', format: 'pdf' } })),
  'conferences.invitedFile': invited(({ made }) => ({ params: { paperId: made['conferencePaper'] ?? '' } })),
}
