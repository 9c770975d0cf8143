import { MEMBER_FIELDS, type MemberFacts } from '../rules/member.ts'

/** The fields that differ, as they were seen and as they shall be. */
export function changedFacts(seen: MemberFacts, typed: MemberFacts) {
  const fields = MEMBER_FIELDS.filter((field) => seen[field] !== typed[field])
  const pick = (facts: MemberFacts): Partial<MemberFacts> =>
    Object.fromEntries(fields.map((field) => [field, facts[field]]))
  return { fields, changes: pick(typed), seen: pick(seen) }
}
