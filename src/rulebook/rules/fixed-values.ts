import type { RuleCode } from './rule.ts'

/** Who settled a value for every cell alike, so that no committee below has one of its own. */
export const FIXED_BY = ['charter', 'central'] as const
export type FixedBy = (typeof FIXED_BY)[number]

/**
 * Values no committee below sets for itself. `charter`: the Charter says them for every cell. `central`: a regulation of the centre says
 * what a member may claim or must expect: who may come back, majorities, forms and time limits of discipline, badges, how the levels of the Party stand. Where such a
 * value carries a mark of doubt the page shows the mark; it is mended here, for all, once the text has been read.
 */
const FIXED: Partial<Readonly<Record<RuleCode, FixedBy>>> = {
  'meeting.regularPerMonth': 'charter',
  'meeting.cellCommitteePerMonth': 'charter',
  'vote.ordinaryMajority': 'charter',
  'vote.admissionMajority': 'charter',
  'cell.minOfficialMembers': 'charter',
  'cell.committeeFromOfficialMembers': 'charter',
  'cell.committeeMaxMembers': 'charter',
  'cell.termMonths': 'central',
  'cell.termShiftMonths': 'charter',
  'report.termMonths': 'charter',
  'report.termShiftMonths': 'charter',
  'unit.mayStandUnder': 'central',
  'member.probationMonths': 'charter',
  'admission.minAge': 'charter',
  'admission.maxAge': 'charter',
  'admission.minSchooling': 'charter',
  'admission.introducers': 'charter',
  'admission.readmissionMonths': 'central',
  'admission.readmittedPartyAge': 'central',
  'admission.removalMonths': 'central',
  'badge.years': 'central',
  'badge.awardDays': 'central',
  'badge.early': 'central',
  'badge.posthumousMonths': 'central',
  'discipline.majority': 'central',
  'discipline.expulsionMajority': 'central',
  'discipline.cellForms': 'central',
  'discipline.probationaryForms': 'charter',
  'discipline.limitExpulsionMonths': 'central',
  'discipline.noLimitFor': 'central',
  'discipline.deferFor': 'central',
  'discipline.smallChildMonths': 'central',
  'discipline.mitigating': 'central',
  'discipline.aggravating': 'central',
  'discipline.suspensionDays': 'central',
  'discipline.suspensionExtensionDays': 'central',
  'discipline.restorations': 'central',
  'denunciation.protectionMeasures': 'central',
  'complaint.notHandled': 'central',
  'letter.notHandled': 'central',
}

/** Who settled a value for all; null where a committee's office may set its own. */
export function fixedBy(code: RuleCode): FixedBy | null {
  return FIXED[code] ?? null
}
