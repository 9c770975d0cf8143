import { type LocalDate, monthOf, quarterOf } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { decideStage, type StageRefusal, type Standing } from './stages.ts'

export interface TopicInput {
  readonly year: number
  readonly quarter: number
  readonly title: string
  readonly guidance: string
}

export interface SolutionInput<C> {
  readonly title: string
  readonly commitments: readonly C[]
}

export interface ConcludeInput<C> {
  readonly basedOn: number
  readonly solutions: readonly SolutionInput<C>[]
  readonly topics: readonly TopicInput[]
}

export type ConcludeRefusal =
  | StageRefusal
  | { readonly code: 'nobody_present' }
  | { readonly code: 'solutions_missing' }
  | { readonly code: 'solution_without_commitment'; readonly line: number }
  | { readonly code: 'topic_in_past'; readonly line: number }
  | { readonly code: 'topic_twice'; readonly line: number }

/**
 * The conclusion: groups of solutions, each with what somebody will do by a day, and themes for quarters that have not passed.
 * A group without a commitment would be words again (article 000).
 */
export function decideConclude<C>(
  { present, today, ...standing }: Standing & { readonly present: number; readonly today: LocalDate },
  { basedOn, solutions, topics }: ConcludeInput<C>,
): Result<'concluded', ConcludeRefusal> {
  const stage = decideStage(standing, 'conclude', basedOn)
  if (!stage.ok) return stage
  if (present === 0) return err({ code: 'nobody_present' })
  if (solutions.length === 0) return err({ code: 'solutions_missing' })
  const bare = solutions.findIndex(({ commitments }) => commitments.length === 0)
  if (bare >= 0) return err({ code: 'solution_without_commitment', line: bare })
  const now = { year: Number(today.slice(0, 4)), quarter: quarterOf(monthOf(today)) }
  const seen = new Set<string>()
  for (const [line, { year, quarter, title }] of topics.entries()) {
    if (year < now.year || (year === now.year && quarter < now.quarter)) return err({ code: 'topic_in_past', line })
    const key = `${year} ${quarter} ${title.toLocaleLowerCase('vi')}`
    if (seen.has(key)) return err({ code: 'topic_twice', line })
    seen.add(key)
  }
  return ok('concluded')
}

export type SendRefusal = StageRefusal | { readonly code: 'unit_not_invited' } | { readonly code: 'already_sent' }

/** The conclusion and the accepted papers go to units that were invited, each once. */
export function decideSend(
  state: Standing & { readonly invited: ReadonlyMap<string, { readonly isSent: boolean }> },
  { basedOn, invitationIds }: { readonly basedOn: number; readonly invitationIds: readonly string[] },
): Result<null, SendRefusal> {
  const stage = decideStage(state, 'send_materials', basedOn)
  if (!stage.ok) return stage
  for (const id of invitationIds) {
    const unit = state.invited.get(id)
    if (unit === undefined) return err({ code: 'unit_not_invited' })
    if (unit.isSent) return err({ code: 'already_sent' })
  }
  return ok(null)
}
