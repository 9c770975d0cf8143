import type { ComplaintAct, ComplaintRole, ComplaintStage } from './vocabulary.ts'

/** One act: in which stages, by whom, where it leads (null: nowhere else). */
export interface ComplaintLine {
  readonly in: readonly ComplaintStage[]
  readonly by: readonly ComplaintRole[]
  readonly to: ComplaintStage | null
  readonly source: string
}

const QD22 = 'QĐ 22-QĐ/TW (khiếu nại kỷ luật)'

/** The handling of a complaint by one level. `docs/processes/complaint.md` shows this table and a test compares the two. */
export const COMPLAINT_LINES: Readonly<Record<Exclude<ComplaintAct, 'file'>, ComplaintLine>> = {
  accept: { in: ['filed'], by: ['handler'], to: 'accepted', source: QD22 },
  set_aside: { in: ['filed'], by: ['handler'], to: 'not_handled', source: 'QĐ 296-QĐ/TW, Điều 23' },
  examine: { in: ['accepted'], by: ['handler'], to: null, source: QD22 },
  decide: { in: ['accepted'], by: ['handler'], to: 'decided', source: QD22 },
  announce: { in: ['decided'], by: ['handler'], to: 'announced', source: QD22 },
  withdraw: { in: ['filed', 'accepted'], by: ['complainant', 'handler'], to: 'withdrawn', source: QD22 },
}
