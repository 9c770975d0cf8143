import type { PersonId } from '#kernel/id.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { reportsApi } from '#reports/contract.ts'
import type { Sample, Samples } from './access-samples.ts'
import type { Sent, Tree } from './access-world.ts'

const SPAN = { form: 'member_changes', first: '2026-10', last: '2026-10' } as const
const ofPeriod = ({ made }: Tree) => ({ periodId: made['period'] ?? '' })

const inCell = (more: Sent = {}): Sample => ({
  about: 'cell',
  sent: ({ cell }) => ({ params: { unitId: cell }, ...more }),
})
const inCommittee = (more: Sent = {}): Sample => ({
  about: 'committee',
  sent: ({ committee }) => ({ params: { unitId: committee }, ...more }),
})
const onPeriod = (body?: (tree: Tree) => object): Sample => ({
  about: 'committee',
  sent: (tree) => ({ params: ofPeriod(tree), ...(body ? { body: body(tree) } : {}) }),
})
const ofReport = (about: 'cell' | 'committee', body?: object): Sample => ({
  about,
  sent: (tree) => ({ params: { ...ofPeriod(tree), unitId: tree.cell }, ...(body ? { body } : {}) }),
})

export const reportSamples: Samples = {
  'reports.list': inCell(),
  'reports.cost': inCommittee({ query: { ...SPAN, kind: 'month' } }),
  'reports.open': inCommittee({ body: { ...SPAN, kind: 'month', dueOn: '2026-11-05', questions: [] } }),
  'reports.period': onPeriod(),
  'reports.report': ofReport('cell'),
  'reports.submit': ofReport('cell', { sections: {}, answers: {}, basedOn: 0 }),
  'reports.judge': ofReport('committee', { judgement: 'returned', reason: 'Xem lại', basedOn: 1 }),
  'reports.lock': onPeriod(() => ({ knowsOfMissing: false })),
  'reports.addAddendum': onPeriod(({ cell }) => ({ unitId: cell, text: 'Bổ sung' })),
  'reports.figures': inCell({ query: SPAN }),
  'reports.facts': inCell({ query: { row: 'meetings.regular', first: '2026-10', last: '2026-10' } }),
  'reports.excel': onPeriod(),
  'reports.pdf': ofReport('cell'),
  'reports.docx': ofReport('cell'),
}

type Make = (by: PersonId, endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

/** A period the committee opened for its cell. */
export async function reportThings({ committee, holders }: Pick<Tree, 'committee' | 'holders'>, make: Make) {
  const body = { form: 'work', kind: 'month', first: '2026-11', last: '2026-11', dueOn: '2026-12-05', questions: [] }
  const opened = await make(holders.office_officer, reportsApi.open, { params: { unitId: committee }, body })
  return { period: String(opened['id']) }
}
