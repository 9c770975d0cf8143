import type { UnitId } from '#kernel/id.ts'
import type { Facts, TermFact } from './facts.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import type { Plan } from './plan.ts'
import { findProblems, type Problem } from './problems.ts'

/** What is pointed out without stopping anything. */
export const PREVIEW_WARNINGS = ['too_few_members', 'committee_to_elect', 'no_officers', 'officers_leave'] as const
export type PreviewWarningCode = (typeof PREVIEW_WARNINGS)[number]

export interface PreviewWarning {
  readonly code: PreviewWarningCode
  readonly unitId: UnitId
  readonly count: number
  readonly figure: number
}

export interface UnitAfter {
  readonly unitId: UnitId
  readonly members: number
  readonly official: number
}

export interface Preview {
  readonly outcome: Outcome
  readonly problems: readonly Problem[]
  readonly warnings: readonly PreviewWarning[]
  /** Cells that go on or are founded, as they stand afterwards. */
  readonly after: readonly UnitAfter[]
}

/** What a plan will do, before anything is done. */
export function previewOf(plan: Plan, facts: Facts): Preview {
  const outcome = outcomeOf(plan, facts)
  const after = cellsAfter(facts, outcome)
  return { outcome, problems: findProblems(plan, facts, outcome), warnings: warningsOf(facts, outcome, after), after }
}

function cellsAfter({ units }: Facts, { ending, found, members }: Outcome): readonly UnitAfter[] {
  const isOfficial = new Map(
    [...units.values()].flatMap((unit) => unit.members.map((member) => [member.personId, member.isOfficial] as const)),
  )
  const standing = [...units]
    .filter(([id, { state }]) => state.latest.kind === 'cell' && !ending.includes(id))
    .map(([id]) => id)
  const founded = found.filter((unit) => unit.found?.kind === 'cell').map(({ unitId }) => unitId)
  return [...new Set([...standing, ...founded])].map((unitId) => {
    const leaving = new Set(members.filter(({ fromId }) => fromId === unitId).map(({ personId }) => personId))
    const staying = (units.get(unitId)?.members ?? []).map(({ personId }) => personId).filter((id) => !leaving.has(id))
    const here = [...staying, ...members.filter(({ toId }) => toId === unitId).map(({ personId }) => personId)]
    return { unitId, members: here.length, official: here.filter((id) => isOfficial.get(id)).length }
  })
}

function warningsOf(facts: Facts, outcome: Outcome, after: readonly UnitAfter[]): readonly PreviewWarning[] {
  const { minOfficial, committeeFrom, units } = facts
  const ended = new Set(outcome.termsEnding.map(({ termId }) => termId))
  return after.flatMap(({ unitId, official }): PreviewWarning[] => {
    const terms = units.get(unitId)?.terms ?? []
    const staying = terms.filter(({ id }) => !ended.has(id))
    const warn = (code: PreviewWarningCode, count: number, figure = 0) => ({ code, unitId, count, figure })
    const leaving = terms.length - staying.length
    return [
      ...(official < minOfficial ? [warn('too_few_members', official, minOfficial)] : []),
      ...(official >= committeeFrom && !has(staying, 'cell_committee_member')
        ? [warn('committee_to_elect', official, committeeFrom)]
        : []),
      ...(has(staying, 'cell_secretary') ? [] : [warn('no_officers', 0)]),
      ...(leaving > 0 ? [warn('officers_leave', leaving)] : []),
    ]
  })
}

function has(terms: readonly TermFact[], wanted: TermFact['office']): boolean {
  return terms.some(({ office }) => office === wanted)
}
