import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { FigureView } from '../contract/shapes.ts'
import type { reportsApi } from '../contract.ts'
import { isAskedRow, partsOf, toDateOf } from '../rules/rows.ts'

type Report = Pick<ReplyOf<typeof reportsApi.report>, 'figures' | 'asked' | 'submission' | 'form'>

/** Figures that stand whatever is answered: not what is asked here, what is made of it before it was sent once, or what only others tell and never told. */
export function standing({ figures, asked, submission }: Report): readonly FigureView[] {
  const open = new Set(asked.map(({ id }) => id))
  const waits = (part: string) => submission === null && open.has(toDateOf(part) ?? part)
  const isSilent = ({ row, now, before, yearBefore }: FigureView) =>
    isAskedRow(row) && now === null && before === null && yearBefore === null
  // What was just sent stands until the counters have it.
  const sent = new Map(submission?.figures.map(({ row, value }) => [row, value]))
  const shown = figures.map((one) => ({ ...one, now: one.now ?? sent.get(one.row) ?? null }))
  return shown.filter((one) => !open.has(one.row) && !partsOf(one.row).some(waits) && !isSilent(one))
}

/** Whether what is asked of a section says that something was, or is still to be answered: until then nobody says that nothing arose. */
export function mayBeTold(
  { rows }: Report['form']['sections'][number],
  { asked }: Report,
  answers: Readonly<Record<string, string>>,
): boolean {
  return asked.some(({ id, gate }) => gate === null && rows.includes(id) && (answers[id] ?? '').trim() !== '0')
}
