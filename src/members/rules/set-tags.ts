import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Member } from './member.ts'
import { MEMBER_TAGS, type MemberTag } from './tags.ts'

export interface SetTags {
  /** All tags the member shall have. */
  readonly tags: readonly MemberTag[]
  /** The tags the writer saw: what another changed meanwhile is not undone. */
  readonly basedOn: readonly MemberTag[]
  readonly today: LocalDate
}

export type SetTagsRefusal =
  | { readonly code: 'member_has_left' }
  | { readonly code: 'nothing_to_change' }
  | { readonly code: 'changed_meanwhile' }

export interface TagsSet {
  readonly type: 'tags_set'
  readonly personId: PersonId
  readonly added: readonly MemberTag[]
  readonly removed: readonly MemberTag[]
}

export function decideSetTags(member: Member, input: SetTags): Result<TagsSet, SetTagsRefusal> {
  if (member.leftOn !== null && member.leftOn <= input.today) return err({ code: 'member_has_left' })
  const seen = new Set(input.basedOn)
  if (seen.size !== member.tags.size || [...member.tags].some((tag) => !seen.has(tag)))
    return err({ code: 'changed_meanwhile' })
  const wanted = new Set(input.tags)
  const added = MEMBER_TAGS.filter((tag) => wanted.has(tag) && !member.tags.has(tag))
  const removed = MEMBER_TAGS.filter((tag) => member.tags.has(tag) && !wanted.has(tag))
  if (added.length === 0 && removed.length === 0) return err({ code: 'nothing_to_change' })
  return ok({ type: 'tags_set', personId: member.personId, added, removed })
}
