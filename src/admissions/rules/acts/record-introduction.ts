import type { PersonId } from '#kernel/id.ts'
import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { StepContext } from '../context.ts'
import type { IntroductionFacts } from '../facts.ts'
import { isOfficialOn } from './checks.ts'

export type IntroductionRefusal =
  | { readonly code: 'introducers_short'; readonly needed: number }
  | { readonly code: 'introducer_not_official'; readonly personId: PersonId }
  | { readonly code: 'introducer_too_new'; readonly personId: PersonId; readonly fromOn: LocalDate }

/**
 * Two official members, or one and an executive committee of the Youth Union or the union. A member who introduces is official and
 * has been in the same unit for the rule's months. Source: Charter art. 4.
 */
export function decideIntroduction(
  facts: IntroductionFacts,
  { members, rules }: StepContext,
): Result<IntroductionFacts, IntroductionRefusal> {
  const memberIds = [...new Set(facts.memberIds)]
  const needed = rules['admission.introducers'].value
  const standing = memberIds.length + (facts.organisation === null ? 0 : 1)
  if (memberIds.length === 0 || standing < needed) return err({ code: 'introducers_short', needed })
  for (const personId of memberIds) {
    const member = members.get(personId)
    if (member === undefined || !isOfficialOn(member, facts.on)) {
      return err({ code: 'introducer_not_official', personId })
    }
    const fromOn = addMonthsToDay(member.joinedOn, rules['admission.introducerMonths'].value)
    if (fromOn > facts.on) return err({ code: 'introducer_too_new', personId, fromOn })
  }
  return ok({ ...facts, memberIds })
}
