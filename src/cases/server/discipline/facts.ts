import type { PersonId, UnitId } from '#kernel/id.ts'
import type { DisciplineFacts } from '#papers/public.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { type CaseState, entriesOf, lastOf } from '../../rules/case.ts'
import { filesOf } from '../../rules/common/hand-in-file.ts'
import type { CaseFigures } from '../../rules/figures.ts'
import { namesOf } from '../cases.queries.ts'
import { inspectionFacts } from '../inspection/facts.ts'
import { symbolOf } from '../number-paper.ts'
import { CIRCUMSTANCE_NAMES } from './circumstance-names.ts'
import { countFacts, hearingFacts, type Named, resultFacts } from './hearing-facts.ts'
import { letterFacts } from './letter-facts.ts'

/** Everything the papers of a discipline case draw on, with names. Undefined before its plan is issued. */
export async function disciplineFacts(
  trx: Trx,
  state: CaseState,
  unitId: UnitId,
  figures: CaseFigures,
): Promise<DisciplineFacts | undefined> {
  const shared = await inspectionFacts(trx, state, unitId, figures)
  if (!shared) return undefined
  const people = await namesOf(trx, [...namedIn(state)])
  const named: Named = (id) => ({ name: people.find((one) => one.id === id)?.name ?? '', post: null })
  const {
    head,
    subject,
    team,
    isSecretaryAlone,
    plan,
    calendar,
    opened,
    sessions,
    signer,
    closingSigner,
    unitName,
    superiorName,
  } = shared
  return {
    ...{ head, subject, team, isSecretaryAlone, plan, calendar, opened, sessions, signer, closingSigner },
    ...{ unitName, superiorName, ...(await letterFacts(trx, state, { unitId, signer, figures })) },
    ...beforeMeeting(state),
    hearing: hearingFacts(state, named),
    counts: countFacts(state),
    result: resultFacts(state, figures, named),
    ...afterMeeting(state, named),
  }
}

function namedIn(state: CaseState): ReadonlySet<PersonId> {
  const speakers = entriesOf(state, 'record_discussion').flatMap(({ body }) => body.opinions)
  const by = [lastOf(state, 'announce_decision'), lastOf(state, 'announce'), lastOf(state, 'announce_result')]
  const chair = lastOf(state, 'open_hearing')?.body.chairId
  const recorderId = lastOf(state, 'announce_result')?.body.recorderId
  const announcers = by.flatMap((entry) => (entry ? [entry.body.byPersonId] : []))
  return new Set([
    ...speakers.map(({ personId }) => personId),
    ...state.counters,
    ...announcers,
    ...(chair === undefined ? [] : [chair]),
    ...(recorderId ? [recorderId] : []),
    state.subjectId,
  ])
}

function beforeMeeting(
  state: CaseState,
): Pick<DisciplineFacts, 'violation' | 'selfCriticism' | 'proposal' | 'claimed'> {
  const stated = lastOf(state, 'state_violation')?.body
  const proposed = lastOf(state, 'propose_form')
  return {
    violation: stated ? { summary: stated.whatHappened, from: stated.actFrom, to: stated.actTo } : null,
    selfCriticism: selfCriticism(state),
    proposal: proposed ? { ...proposed.body, on: proposed.on } : null,
    claimed: entriesOf(state, 'claim_circumstance').map(({ body }) => ({
      text: CIRCUMSTANCE_NAMES[body.code],
      evidence: body.evidence,
    })),
  }
}

function selfCriticism(state: CaseState): DisciplineFacts['selfCriticism'] {
  const own = lastOf(state, 'hand_in_self_criticism') ?? lastOf(state, 'record_self_criticism')
  if (own)
    return {
      ...{ on: own.on, biography: own.body.biography, text: own.body.text, ownForm: own.body.ownForm, missing: null },
      attached: filesOf(own).map(({ title }) => title),
    }
  const none = lastOf(state, 'record_no_self_criticism')
  return none
    ? { on: none.on, biography: '', text: none.body.facts, ownForm: null, missing: none.body.reason, attached: [] }
    : null
}

function afterMeeting(
  state: CaseState,
  named: Named,
): Pick<DisciplineFacts, 'decision' | 'notice' | 'submission' | 'announced'> {
  const decision = lastOf(state, 'issue_decision')
  const notice = lastOf(state, 'issue_notice')
  const submission = lastOf(state, 'submit_up')
  const announced = lastOf(state, 'announce_decision') ?? lastOf(state, 'announce')
  return {
    decision: decision
      ? { on: decision.on, symbol: symbolOf(decision.paper), executors: decision.body.executors }
      : null,
    notice: notice ? { on: notice.on, symbol: symbolOf(notice.paper) } : null,
    submission: submission ? { on: submission.on, symbol: symbolOf(submission.paper), ...submission.body } : null,
    announced: announced
      ? {
          on: announced.on,
          by: named(announced.body.byPersonId),
          taking: { kind: announced.body.taking, opinion: announced.body.otherOpinion },
        }
      : null,
  }
}
