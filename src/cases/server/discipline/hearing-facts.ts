import type { PersonId } from '#kernel/id.ts'
import type { DisciplineFacts, PersonFacts } from '#papers/public.ts'
import { type CaseState, entriesOf, lastOf } from '../../rules/case.ts'
import { countingOf } from '../../rules/discipline/counting.ts'
import { voteOf } from '../../rules/discipline/hearing.ts'
import type { CaseFigures } from '../../rules/figures.ts'
import { hoursOf } from '../inspection/facts.ts'
import { CIRCUMSTANCE_NAMES } from './circumstance-names.ts'

export type Named = (id: PersonId) => PersonFacts

/** The meeting as its minutes tell it; null before it is opened. */
export function hearingFacts(state: CaseState, named: Named): DisciplineFacts['hearing'] {
  const opened = lastOf(state, 'open_hearing')
  const frozen = opened?.body.frozen
  if (!opened || !frozen) return null
  const { place, present, absentees, memberCame, commissionOpinion, chairId } = opened.body
  const concluded = lastOf(state, 'conclude_violation')?.body
  const statement = lastOf(state, 'hear_member')?.body.statement
  const told = lastOf(state, 'announce_result')?.body
  const counters = lastOf(state, 'elect_counters')?.body.counters ?? []
  return {
    ...{ on: opened.on, place, present, absentees, memberCame, commissionOpinion, chair: named(chairId) },
    ...{
      official: frozen.official,
      base: frozen.base,
      ballot: frozen.ballot,
      forms: frozen.forms,
      posts: frozen.posts,
    },
    ...hoursOf(told?.hours),
    recorder: told?.recorderId ? named(told.recorderId).name : null,
    limitations: frozen.limitations,
    readByMember: lastOf(state, 'read_self_criticism')?.body.byMember ?? true,
    opinions: entriesOf(state, 'record_discussion').flatMap(({ body }) =>
      body.opinions.map(({ personId, opinion }) => ({ name: named(personId).name, opinion })),
    ),
    statement: statement?.kind === 'given' ? statement.text : null,
    absentReason: statement?.kind === 'absent' ? statement.text : null,
    conclusion: concluded ?? null,
    circumstances: (concluded?.circumstances ?? []).map(({ code, found, reason }) => ({
      text: CIRCUMSTANCE_NAMES[code],
      found,
      reason,
    })),
    counters: counters.map(({ personId, role }) => ({ name: named(personId).name, role })),
  }
}

/** The totals both persons entered; null until they agree. */
export function countFacts(state: CaseState): DisciplineFacts['counts'] {
  const { agreed } = countingOf(state)
  const forms = lastOf(state, 'open_hearing')?.body.frozen?.forms ?? []
  if (agreed === null) return null
  const { issued, destroyed, returned, valid, invalid, none, allPosts, posts } = agreed
  return {
    ...{ issued, destroyed, returned, valid, invalid, none, allPosts, posts },
    forms: forms.map((form) => ({ form, votes: agreed[form] })),
  }
}

export function resultFacts(state: CaseState, figures: CaseFigures, named: Named): DisciplineFacts['result'] {
  const announced = lastOf(state, 'announce_result')
  const counted = announced && voteOf(state, figures)
  if (!announced || !counted) return null
  const { result, verdict } = counted
  const isCounted = result.branch !== 'to_superior'
  return {
    ...{ on: announced.on, by: named(announced.body.byPersonId), kind: verdict.kind },
    form: verdict.kind === 'none' ? null : verdict.form,
    votes: isCounted ? result.votes : null,
    needed: isCounted ? result.needed : null,
    cumulated: result.branch === 'form' && result.cumulated,
  }
}
