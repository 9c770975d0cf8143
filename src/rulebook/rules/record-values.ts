/** Papers a member's file holds, as far as a rule can ask for one. Source: domain notes 4.8. */
export const FILE_PAPERS = [
  'application',
  'biography',
  'introduction',
  'verification',
  'youth_resolution',
  'opinions',
  'cell_resolution',
  'committee_resolution',
  'admission_decision',
  'awareness_certificate',
  'new_member_certificate',
  'probation_review',
  'helper_remarks',
  'recognition_resolution',
  'recognition_decision',
  'member_sheet',
  'yearly_supplement',
  'self_review',
  'transfer_letter',
  'reward_decision',
  'discipline_decision',
  'diploma',
  'badge_decision',
  'post_decision',
  'retirement_decision',
  'other',
] as const
export type FilePaper = (typeof FILE_PAPERS)[number]

/** Values about the file of a member. */
export interface RecordValues {
  /** What stands in every file from the admission on. */
  'record.admissionPapers': readonly FilePaper[]
  /** What a file holds once its member is official. */
  'record.recognitionPapers': readonly FilePaper[]
  /** What a file holds one of for each year; how many of the latest years is said by the two figures below. */
  'record.yearlyPapers': readonly FilePaper[]
  /** What a file holds for each fact of its kind: a transfer, a reward, a discipline, a diploma, a badge. */
  'record.papersOfFacts': readonly FilePaper[]
  'record.selfReviewYears': number
  /** How many of the latest years' supplements are looked for. */
  'record.supplementYears': number
}

export const RECORD_CODES = [
  'record.admissionPapers',
  'record.recognitionPapers',
  'record.yearlyPapers',
  'record.papersOfFacts',
  'record.selfReviewYears',
  'record.supplementYears',
] as const satisfies readonly (keyof RecordValues)[]
