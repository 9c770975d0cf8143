import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import type { reportsApi } from '../contract.ts'
import type { Answers, Counted } from './asked-fields.tsx'

type Report = ReplyOf<typeof reportsApi.report>

export interface Typed {
  readonly sections: Readonly<Record<string, string>>
  readonly answers: Answers
}

/** Of one version: what was typed over a report that was sent back meanwhile is not laid over the new one. */
export const draftName = (of: { readonly periodId: string; readonly unitId: string }, version: number): string =>
  `reports.${of.periodId}.${of.unitId}.${version}`

/** What was sent before, or what facts tell in words; numbers as they are read elsewhere on the page. */
export function typedBefore({ submission, asked, drafts }: Report): Typed {
  const answers = asked.map(({ id }) => {
    const answer = submission?.answers[id] ?? ''
    return [id, typeof answer === 'number' ? formatNumber(answer) : answer] as const
  })
  return { sections: submission?.sections ?? drafts, answers: Object.fromEntries(answers) }
}

/** The figures there are, by row. */
export const countedIn = ({ figures }: Report): Counted =>
  Object.fromEntries(figures.flatMap(({ row, now }) => (now === null ? [] : [[row, now]])))
