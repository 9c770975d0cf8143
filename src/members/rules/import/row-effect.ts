import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { FieldChange } from '../correct.ts'
import type { MemberFacts } from '../member.ts'
import type { MemberTag } from '../tags.ts'
import type { ToldLeaving } from './read-groups.ts'
import type { RosterRow } from './read-roster.ts'

/** What is written for a row when it goes in. */
export type RowEffect =
  | {
      readonly kind: 'create'
      readonly facts: MemberFacts
      readonly joinedOn: LocalDate
      readonly tags: readonly MemberTag[]
      readonly leave: RosterRow['leave']
    }
  | {
      readonly kind: 'change'
      readonly personId: PersonId
      readonly changes: readonly FieldChange[]
      readonly tagsAdded: readonly MemberTag[]
      readonly tagsRemoved: readonly MemberTag[]
      readonly leave: RosterRow['leave']
    }
  | { readonly kind: 'leave'; readonly personId: PersonId; readonly on: LocalDate; readonly reason: ToldLeaving }
  | { readonly kind: 'none'; readonly personId: PersonId | null }
