import { err, ok, type Result } from '#kernel/result.ts'
import type { PlanFacts } from './facts.ts'
import type { Planned } from './plan.ts'
import type { PlanRefusal } from './refusal.ts'

/**
 * Whether a cell may supervise a theme: it has a committee, Party groups, or more members than the rule names.
 * Source: HD 08-HD/TW II.3.2. A committee always may.
 */
export function maySuperviseTheme({
  isCell,
  hasCellCommittee,
  partyGroups,
  members,
  figures,
}: Pick<PlanFacts, 'isCell' | 'hasCellCommittee' | 'partyGroups' | 'members' | 'figures'>): boolean {
  return !isCell || hasCellCommittee || partyGroups > 1 || members > figures.thematicAboveMembers
}

/** An item is whole: whom, what, which time, which month of the plan's year, and who does it. */
export function checkItem(year: number, item: Planned, facts: PlanFacts): Result<null, PlanRefusal> {
  if (item.periodFrom > item.periodTo) return err({ code: 'plan_item_period' })
  if (!item.month.startsWith(`${year}-`)) return err({ code: 'plan_item_month', year: String(year) })
  if (!isSubjectOfUnit(item, facts)) return err({ code: 'plan_item_subject' })
  if (item.kind === 'thematic_supervision' && item.reason === '' && !maySuperviseTheme(facts))
    return err({ code: 'plan_item_thematic', above: facts.figures.thematicAboveMembers })
  return checkTeam(item, facts)
}

function isSubjectOfUnit({ subject }: Planned, { isCell, people, unitsBelow }: PlanFacts): boolean {
  if (subject.kind === 'member') return people.has(subject.personId)
  if (subject.kind === 'unit') return !isCell && unitsBelow.has(subject.unitId)
  return true
}

/** A team has one head, one secretary and at least so many people, none of them the member concerned. */
function checkTeam({ isAlone, team, subject }: Planned, facts: PlanFacts): Result<null, PlanRefusal> {
  const { isCell, members, hasCellCommittee, people, figures } = facts
  const least = figures.teamMinMembers
  const canFormTeam = members - 1 >= least
  if (isAlone) {
    const mayBeAlone = isCell && team.length === 0 && !(canFormTeam && hasCellCommittee)
    return mayBeAlone ? ok(null) : err({ code: 'plan_item_alone' })
  }
  const ids = new Set(team.map(({ personId }) => personId))
  const count = (role: string) => team.filter((one) => one.role === role).length
  if (ids.size !== team.length || team.length < least || count('head') !== 1 || count('secretary') !== 1)
    return err({ code: 'plan_item_team', least })
  if (subject.kind === 'member' && ids.has(subject.personId)) return err({ code: 'plan_item_conflict' })
  return [...ids].every((id) => people.has(id)) ? ok(null) : err({ code: 'plan_item_stranger' })
}
