import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { CellMember, StepContext } from '../context.ts'
import { certificateEndsOn, type DeadlineFigures } from '../deadlines.ts'
import type { Opinion } from '../facts.ts'
import { type Procedure, stepOf } from '../procedure.ts'

export function isOfficialOn(member: CellMember | undefined, on: LocalDate): boolean {
  if (member === undefined || member.joinedOn > on) return false
  if (member.leftOn !== null && member.leftOn <= on) return false
  return member.officialOn !== null && member.officialOn <= on
}

export type HelperRefusal =
  | { readonly code: 'helper_missing' }
  | { readonly code: 'helper_not_official'; readonly personId: PersonId }

/** Helpers are official members of the cell on the day. */
export function checkHelpers(
  helperIds: readonly PersonId[],
  on: LocalDate,
  { members }: Pick<StepContext, 'members'>,
): Result<null, HelperRefusal> {
  if (helperIds.length === 0) return err({ code: 'helper_missing' })
  const unfit = helperIds.find((id) => !isOfficialOn(members.get(id), on))
  return unfit === undefined ? ok(null) : err({ code: 'helper_not_official', personId: unfit })
}

export type CertificateRefusal = { readonly code: 'certificate_expired'; readonly endedOn: LocalDate }

/** The certificate of the awareness class must still hold on the day. */
export function checkCertificate(
  procedure: Pick<Procedure, 'steps'>,
  on: LocalDate,
  rules: DeadlineFigures,
): Result<null, CertificateRefusal> {
  const certificate = stepOf(procedure, 'certificate')
  if (!certificate) return ok(null)
  const endsOn = certificateEndsOn(certificate.on, rules['admission.certificateMonths'].value)
  return on <= endsOn ? ok(null) : err({ code: 'certificate_expired', endedOn: endsOn })
}

export type OpinionsRefusal = { readonly code: 'opinion_missing' } | { readonly code: 'votes_over_base' }

/** Both are asked: those he works among and the cell where he lives. */
export function checkOpinions(opinions: readonly Opinion[]): Result<null, OpinionsRefusal> {
  const from = new Set(opinions.map((each) => each.from))
  if (!from.has('mass_organisation') || !from.has('residence_cell')) return err({ code: 'opinion_missing' })
  const isOver = ({ asked, inFavour }: Opinion) => inFavour !== null && (asked === null || inFavour > asked)
  return opinions.some(isOver) ? err({ code: 'votes_over_base' }) : ok(null)
}
