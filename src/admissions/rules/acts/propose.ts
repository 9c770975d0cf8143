import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { PERSON_NAME } from '#members/rules/facts.ts'
import type { Candidate } from '../procedure.ts'

export type CandidateRefusal =
  | { readonly code: 'name_unfit' }
  | { readonly code: 'born_in_future' }
  | { readonly code: 'day_to_come' }

/** Names a good candidate. Age and schooling are weighed when the cell votes, not here: both can still change. */
export function decidePropose(candidate: Candidate, today: LocalDate): Result<Candidate, CandidateRefusal> {
  if (!PERSON_NAME.test(candidate.fullName)) return err({ code: 'name_unfit' })
  if (candidate.bornOn !== null && candidate.bornOn >= today) return err({ code: 'born_in_future' })
  if (candidate.nominatedOn > today) return err({ code: 'day_to_come' })
  const orNull = (text: string | null) => (text === '' ? null : text)
  const { ethnicity, occupation, homeAddress } = candidate
  return ok({
    ...candidate,
    ethnicity: orNull(ethnicity),
    occupation: orNull(occupation),
    homeAddress: orNull(homeAddress),
  })
}
