/**
 * Groups a member belongs to. They overlap: in the cell of article 002 retired, war invalid and rural members together
 * are more than the cell has members, so a statistic by tag never sums to the roster.
 */
export const MEMBER_TAGS = [
  'retired',
  'war_invalid',
  'rural',
  'civil_servant',
  'worker',
  'student',
  'armed_forces',
  'business',
  'mass_org',
  'ethnic_minority',
] as const
export type MemberTag = (typeof MEMBER_TAGS)[number]

/** How many of the members carry each tag; a member with three tags is counted three times, once under each. */
export function countTags(
  members: readonly { readonly tags: ReadonlySet<MemberTag> }[],
): ReadonlyMap<MemberTag, number> {
  return new Map(MEMBER_TAGS.map((tag) => [tag, members.filter((member) => member.tags.has(tag)).length]))
}
