import { dutiesApi } from '#duties/public.ts'
import type { PersonId } from '#kernel/id.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { testId } from '#tests/support/seed.ts'
import type { Sample, Samples } from './access-samples.ts'
import type { Sent, Tree, World } from './access-world.ts'

type Make = (by: PersonId, endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

const POINTS = {
  what: 'Phụ trách tổ 1',
  time: 'Cả năm',
  responsibility: 'Chính',
  product: 'Báo cáo',
  authority: 'Đề xuất',
}
const PERIOD = { fromOn: '2026-01-01', toOn: '2026-12-31' }

/** A draft of the cell, and an issued decision with one member's work. */
export async function dutyThings({ deps: { db } }: World, { cell, holders, person }: Omit<Tree, 'made'>, make: Make) {
  const draft = await make(holders.cell_secretary, dutiesApi.open, { params: { unitId: cell }, body: PERIOD })
  const paper = await db
    .selectFrom('paper')
    .select(['id', 'originId'])
    .where('unitId', '=', cell)
    .executeTakeFirstOrThrow()
  // An issued paper never changes: the decision takes the id its origin has.
  const issued = paper.originId
  const line = testId<'dutyLine'>()
  await db
    .insertInto('dutyDecision')
    .values({ id: issued, unitId: cell, stage: 'issued', ...PERIOD, issuedOn: PERIOD.fromOn, paperId: paper.id })
    .execute()
  await db
    .insertInto('dutyLine')
    .values({ id: line, decisionId: issued, unitId: cell, personId: person, ...POINTS })
    .execute()
  return { dutyDraft: String(draft['id']), dutyIssued: issued, dutyLine: line }
}

const inCell = (body?: object): Sample => ({
  about: 'cell',
  sent: ({ cell }) => ({ params: { unitId: cell }, ...(body ? { body } : {}) }),
})
const on = (made: 'dutyDraft' | 'dutyLine', body: (tree: Tree) => object): Sample => ({
  about: 'cell',
  sent: (tree) => ({ params: { id: tree.made[made] ?? '' }, body: body(tree) }),
})

export const dutySamples: Samples = {
  'duties.show': inCell(),
  'duties.mine': { about: 'own', sent: () => ({}) },
  'duties.ofMember': { about: 'cell', sent: ({ person }) => ({ params: { personId: person } }) },
  'duties.open': inCell(PERIOD),
  'duties.setLines': on('dutyDraft', ({ person }) => ({
    members: [{ personId: person, basedOn: 0 }],
    leftOut: '',
    points: POINTS,
  })),
  'duties.issue': on('dutyDraft', () => ({})),
  'duties.discard': on('dutyDraft', () => ({})),
  'duties.end': on('dutyLine', () => ({ reason: '' })),
  'duties.review': on('dutyLine', () => ({ month: '2026-11', note: 'Làm tốt' })),
  'duties.paper': {
    about: 'cell',
    sent: ({ made }) => ({ params: { id: made['dutyIssued'] ?? '', format: 'pdf' } }),
  },
}
