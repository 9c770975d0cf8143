import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { EntryBodies } from './entries.ts'
import type { CaseFigures } from './guards.ts'

export interface OpenFacts {
  readonly openedBy: PersonId
  readonly members: ReadonlySet<PersonId>
  readonly hasCellCommittee: boolean
  readonly today: LocalDate
  readonly figures: CaseFigures
}

export type OpenRefusal =
  | { readonly code: 'day_in_the_future' }
  | { readonly code: 'own_case' }
  | { readonly code: 'subject_not_of_the_cell' }
  | { readonly code: 'variant_does_not_fit' }

/**
 * Opens a case about a member of the cell. Only a cell without a committee, or with too few others to form a team, leaves the
 * work to the secretary alone. Nobody opens a case about himself: the deputy or the level above does.
 */
export function decideOpen(
  asked: EntryBodies['open'],
  on: LocalDate,
  { openedBy, members, hasCellCommittee, today, figures }: OpenFacts,
): Result<EntryBodies['open'], OpenRefusal> {
  if (on > today) return err({ code: 'day_in_the_future' })
  if (asked.subjectId === openedBy) return err({ code: 'own_case' })
  if (!members.has(asked.subjectId)) return err({ code: 'subject_not_of_the_cell' })
  const canFormTeam = members.size - 1 >= figures.teamMinMembers
  if (asked.variant === 'team' && !canFormTeam) return err({ code: 'variant_does_not_fit' })
  if (asked.variant === 'secretary_alone' && canFormTeam && hasCellCommittee)
    return err({ code: 'variant_does_not_fit' })
  return ok(asked)
}
