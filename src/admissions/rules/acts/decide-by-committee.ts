import { err, ok, type Result } from '#kernel/result.ts'
import { votesNeeded } from '#meetings/rules/vote-base.ts'
import type { StepContext, StepEffect } from '../context.ts'
import { probationEndsOn } from '../deadlines.ts'
import type { DecisionFacts } from '../facts.ts'
import type { Procedure } from '../procedure.ts'
import type { ProcedureStage } from '../vocabulary.ts'

export type CommitteeRefusal =
  | { readonly code: 'votes_over_base' }
  | { readonly code: 'committee_not_carried'; readonly inFavour: number; readonly needed: number }

export interface CommitteeDecided<F> {
  readonly facts: F
  readonly effects: readonly StepEffect[]
}

/**
 * The committee, or its standing committee, decides by the rule's share of its members. Recognition takes effect on the day the
 * months of probation end, however late the decision; a person who goes is no member from the day of the decision.
 */
export function decideByCommittee<F extends DecisionFacts<ProcedureStage>>(
  procedure: Procedure,
  facts: F,
  { rules }: StepContext,
): Result<CommitteeDecided<F>, CommitteeRefusal> {
  const { members, inFavour } = facts.bodyVote
  if (inFavour > members) return err({ code: 'votes_over_base' })
  const share = isExit(procedure) ? rules['vote.ordinaryMajority'] : rules['admission.committeeMajority']
  const needed = votesNeeded(share.value, members)
  if (inFavour < needed) return err({ code: 'committee_not_carried', inFavour, needed })
  return ok({ facts, effects: effectsOf(procedure, facts, rules) })
}

function isExit({ kind }: Procedure): boolean {
  return kind === 'removal' || kind === 'leaving'
}

function effectsOf(
  { kind, concerned }: Procedure,
  { on }: DecisionFacts<ProcedureStage>,
  rules: StepContext['rules'],
): readonly StepEffect[] {
  if (kind === 'removal') return [{ type: 'leave', reason: 'removed', leftOn: on }]
  if (kind === 'leaving') return [{ type: 'leave', reason: 'left', leftOn: on }]
  const from = concerned?.probationFromOn ?? null
  if (kind !== 'recognition' || from === null) return []
  return [{ type: 'recognise', officialOn: probationEndsOn(from, rules['member.probationMonths'].value) }]
}
