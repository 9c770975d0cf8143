import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { SCHOOLING_LEVELS, type SchoolingLevel } from '#rulebook/rules/admission-values.ts'
import { ageInMonths } from '../age.ts'
import type { StepContext } from '../context.ts'
import type { CellResolutionFacts, VoteSource } from '../facts.ts'
import type { Candidate, Procedure } from '../procedure.ts'
import { type CertificateRefusal, checkCertificate } from './checks.ts'
import { type CarriedRefusal, type CountRefusal, checkCarried, countVote } from './count-vote.ts'

const MONTHS_A_YEAR = 12

export type ConditionRefusal =
  | { readonly code: 'birth_unknown' }
  | { readonly code: 'too_young'; readonly least: number }
  | { readonly code: 'too_old'; readonly most: number }
  | { readonly code: 'schooling_short'; readonly least: SchoolingLevel }

export type AdmissionResolutionRefusal = CountRefusal | CarriedRefusal | ConditionRefusal | CertificateRefusal

/**
 * The cell votes on admission: two thirds of all official members (the share is the rule's), with the certificate still holding
 * and age and schooling in order on that day. What the higher level may allow it allows by a paper, which is named.
 */
export function decideAdmissionResolution(
  procedure: Procedure,
  facts: CellResolutionFacts<VoteSource>,
  context: StepContext,
): Result<CellResolutionFacts, AdmissionResolutionRefusal> {
  const { rules } = context
  const counted = countVote(
    facts.vote,
    { kinds: ['admission'], majority: rules['vote.admissionMajority'].value },
    context,
  )
  if (!counted.ok) return counted
  const vote = counted.value
  const certified = checkCertificate(procedure, vote.heldOn, rules)
  if (!certified.ok) return certified
  const fit = checkConditions(procedure.candidate, facts, vote.heldOn, context)
  if (!fit.ok) return fit
  const carried = checkCarried(vote)
  return carried.ok ? ok({ ...facts, on: vote.heldOn, vote }) : carried
}

function checkConditions(
  candidate: Candidate | null,
  told: Pick<CellResolutionFacts, 'schooling' | 'ageException' | 'schoolingException'>,
  on: LocalDate,
  { rules }: StepContext,
): Result<null, ConditionRefusal> {
  if (candidate === null || candidate.bornOn === null) return err({ code: 'birth_unknown' })
  const age = ageInMonths(candidate.bornOn, on)
  const [least, most] = [rules['admission.minAge'].value, rules['admission.maxAge'].value]
  if (age < least * MONTHS_A_YEAR) return err({ code: 'too_young', least })
  if (age > most * MONTHS_A_YEAR && told.ageException === null) return err({ code: 'too_old', most })
  const wanted = rules['admission.minSchooling'].value
  const schooling = candidate.schooling ?? told.schooling
  const reached = schooling === null ? -1 : SCHOOLING_LEVELS.indexOf(schooling)
  if (reached < SCHOOLING_LEVELS.indexOf(wanted) && told.schoolingException === null) {
    return err({ code: 'schooling_short', least: wanted })
  }
  return ok(null)
}
