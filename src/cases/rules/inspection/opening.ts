import type { OpenCondition } from '../opening.ts'

/**
 * Thematic supervision is for cells with a committee, with more than so many members, or with several party groups. Another cell
 * may still do it: then the reason is asked and stays in the case. Source: inspection-discipline 2 (special limit).
 */
export const fitsThematicSupervision: OpenCondition = (asked, facts) => {
  const overMembers = facts.figures.thematicOverMembers
  if (!facts.isCell) return null
  const fits = facts.hasCellCommittee || facts.members.size > overMembers || facts.partyGroups > 1
  return fits || asked.reason.trim() !== '' ? null : { code: 'thematic_reason_needed', overMembers }
}
