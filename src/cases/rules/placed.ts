import type { PersonId } from '#kernel/id.ts'
import type { CaseState } from './case.ts'
import type { Asked } from './entries.ts'
import { has } from './guard.ts'
import type { GuardCode } from './guard-codes.ts'
import type { Line } from './line.ts'

/** Guards of acts that rest upon the team as it stands: what it plans and brings to the member is signed by it. */
const RESTS_ON_TEAM: readonly GuardCode[] = ['team_whole', 'calendar_names_team']

/** Whom an act puts into a place: the team, the counters, the chair, who announces, who meets the sender. */
function namedBy(asked: Asked): readonly PersonId[] {
  return [
    ...(has(asked, 'team') ? asked.body.team.map(({ personId }) => personId) : []),
    ...(has(asked, 'counters') ? asked.body.counters.map(({ personId }) => personId) : []),
    ...(has(asked, 'chairId') ? [asked.body.chairId] : []),
    ...(has(asked, 'byPersonId') ? [asked.body.byPersonId] : []),
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
 * for it: it holds for every act. Acts that name nobody and ask nothing of the team pass, so that a case can always go on.
 */
export function fencedIn(
  state: CaseState,
  asked: Asked,
  { guards }: Pick<Line, 'guards'>,
  fenced: ReadonlySet<PersonId>,
): PersonId | undefined {
  const rests = !has(asked, 'team') && guards.some((guard) => RESTS_ON_TEAM.includes(guard))
  const counts = asked.act === 'enter_counts' ? state.counters : []
  const standing = rests ? state.team.map(({ personId }) => personId) : []
  return [...namedBy(asked), ...standing, ...counts].find((personId) => fenced.has(personId))
}
