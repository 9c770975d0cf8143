/** Why a complaint about a discipline is not handled. Source: QĐ 296-QĐ/TW, Điều 23; domain notes 5.5. */
export const NOT_HANDLED = [
  'late',
  'finally_decided',
  'court_sentence',
  'on_behalf',
  'before_written_decision',
  'decision_refused',
  'moved_before',
] as const
export type NotHandled = (typeof NOT_HANDLED)[number]

/** Values about complaints on discipline; the window of the first one is a value of discipline. */
export interface ComplaintValues {
  /** Days from when a level holds the complaint within which it is settled. */
  'complaint.handleDays': number
  /** The same where the level is the centre. */
  'complaint.centralHandleDays': number
  /** Working days after the result was announced within which the next level may be asked. */
  'complaint.nextLevelWorkingDays': number
  'complaint.notHandled': readonly NotHandled[]
}

export const COMPLAINT_CODES = [
  'complaint.handleDays',
  'complaint.centralHandleDays',
  'complaint.nextLevelWorkingDays',
  'complaint.notHandled',
] as const satisfies readonly (keyof ComplaintValues)[]
