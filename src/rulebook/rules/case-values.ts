/** Values every case reads. */
export interface CaseValues {
  /** Working days after the plan is issued within which the team opens the check with the member. */
  'case.deployWorkingDays': number
  /** Working days after the announcement within which the dossier is handed to the archive. */
  'case.handoverWorkingDays': number
  /** Days the member has the drafts before the meeting that concludes; null: no figure known. */
  'case.draftSharedDaysBefore': number | null
  'case.teamMinMembers': number
}

export const CASE_VALUE_CODES = [
  'case.deployWorkingDays',
  'case.handoverWorkingDays',
  'case.draftSharedDaysBefore',
  'case.teamMinMembers',
] as const satisfies readonly (keyof CaseValues)[]
