import { CallFailed } from '#platform/web/call/call-failed.ts'
import { refusalText } from '#platform/web/i18n/refusal-text.ts'
import { problemAt } from '#platform/web/ui/problems.ts'
import type { FieldSpec } from './step-fields.ts'

/** The field a rule's refusal is about; a code that is of no one field stands under the form alone. */
export const PLACE_OF_REFUSAL: Readonly<Record<string, string>> = {
  day_to_come: 'on',
  before_earlier_step: 'on',
  probation_running: 'on',
  helper_missing: 'people',
  helper_not_official: 'people',
  introducers_short: 'people',
  introducer_not_official: 'people',
  introducer_too_new: 'people',
  opinion_missing: 'opinions',
  votes_over_base: 'vote',
  certificate_expired: 'vote',
  vote_not_found: 'vote',
  vote_of_other_kind: 'vote',
  vote_taken: 'vote',
  meeting_still_open: 'vote',
  base_unlikely: 'vote',
  vote_not_carried: 'vote',
  relation_missing: 'relations',
  self_not_verified: 'relations',
  too_young: 'ageException',
  too_old: 'ageException',
  schooling_short: 'schoolingException',
  committee_not_carried: 'inFavour',
  late_without_reason: 'lateReason',
  months_short: 'months',
  months_of_two_years: 'months',
  month_in_future: 'months',
  was_present: 'months',
  paper_not_issued: 'numberKind',
}

/** Where in what was sent a field stands, where it is not the step itself. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  people: ['helperIds', 'memberIds'],
  body: ['bodyVote.body'],
  members: ['bodyVote.members'],
  inFavour: ['bodyVote.inFavour'],
  numberKind: ['number.kind'],
  symbol: ['number.symbol', 'symbol'],
}

export const nameOf = (spec: FieldSpec): string => ('name' in spec ? spec.name : spec.kind === 'day' ? 'on' : spec.kind)

/** What the server says of one field, in words; undefined where it says nothing of it. */
export function errorOf(error: unknown, spec: FieldSpec): string | undefined {
  const name = nameOf(spec)
  for (const path of PATHS[name] ?? [name]) {
    const problem = problemAt(error, `body.step.${path}`)
    if (problem !== undefined) return problem
  }
  const isHere = error instanceof CallFailed && error.kind === 'refused' && PLACE_OF_REFUSAL[error.code] === name
  return isHere ? refusalText(error) : undefined
}
