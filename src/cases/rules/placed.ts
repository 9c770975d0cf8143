import type { PersonId } from '#kernel/id.ts'
import type { CaseState } from './case.ts'
import type { Asked } from './entries.ts'
import { has } from './guard.ts'
import type { GuardCode } from './guard-codes.ts'
import type { Line } from './line.ts'
import type { CaseRole } from './vocabulary.ts'

/** Guards of acts of others that rest upon the team as it stands: the plan they issue names it. */
const RESTS_ON_TEAM: readonly GuardCode[] = ['team_whole', 'calendar_names_team']
const OF_THE_TEAM: readonly CaseRole[] = ['head', 'team']

/** What the team alone does, and what names it, goes out in the name of all of it: it is to be changed before. */
function restsOnTeam({ guards, by }: Pick<Line, 'guards' | 'by'>): boolean {
  return guards.some((guard) => RESTS_ON_TEAM.includes(guard)) || by.every((role) => OF_THE_TEAM.includes(role))
}

/** Whom an act puts into a place: the team, the counters, the chair, who writes the minutes, who announces, who meets the sender. */
function namedBy(asked: Asked): readonly PersonId[] {
  return [
    ...(has(asked, 'team') ? asked.body.team.map(({ personId }) => personId) : []),
    ...(has(asked, 'counters') ? asked.body.counters.map(({ personId }) => personId) : []),
    ...(has(asked, 'chairId') ? [asked.body.chairId] : []),
    ...(has(asked, 'byPersonId') ? [asked.body.byPersonId] : []),
    ...(has(asked, 'recorderId') && asked.body.recorderId ? [asked.body.recorderId] : []),
    ...(has(asked, 'assessorId') ? [asked.body.assessorId] : []),
    ...(has(asked, 'representatives') ? asked.body.representatives : []),
  ]
}

/** Everybody an act could put or leave in a place: of these the register of letters is asked whom it keeps out. */
export function peopleToFence(state: CaseState, asked: Asked): readonly PersonId[] {
  const standing = [...state.team.map(({ personId }) => personId), ...state.counters]
  return [...new Set([...namedBy(asked), ...standing])]
}

/**
 * One whom the act puts or leaves in a place though he is kept out of the letter the case came from. No line of a procedure has to ask
 * for it: it holds for every act. Acts of others that name nobody pass, so that the member is heard and the team can be changed.
 */
export function fencedIn(
  state: CaseState,
  asked: Asked,
  line: Pick<Line, 'guards' | 'by'>,
  fenced: ReadonlySet<PersonId>,
): PersonId | undefined {
  const rests = !has(asked, 'team') && restsOnTeam(line)
  const counts = asked.act === 'enter_counts' ? state.counters : []
  const standing = rests ? state.team.map(({ personId }) => personId) : []
  return [...namedBy(asked), ...standing, ...counts].find((personId) => fenced.has(personId))
}

/** Keeping out somebody who inspects from above says so, and with it who reads why. */
export function toldWhoIsAbove(asked: Asked, above: ReadonlySet<PersonId>): Asked {
  if (asked.act !== 'keep_out') return asked
  return { ...asked, body: { ...asked.body, ofLevelAbove: above.has(asked.body.personId) } }
}
