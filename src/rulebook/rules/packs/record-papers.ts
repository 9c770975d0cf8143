import { HD_12_2022, QD_294_2025 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const of294 = rulesOf(QD_294_2025, null)
const ofHd12 = rulesOf(HD_12_2022, null)

/**
 * What a member's file should hold. That the grassroots committee keeps the file is quoted from 294, point 6.2.1; the list of
 * papers is how public programs group it and general knowledge, the official list was not read. Three years of self-reviews are
 * quoted from the guidance of 2022; how many supplements must be shown nobody says: a setting.
 */
export const PACK_RECORD_PAPERS: RulePack = {
  code: 'record-papers',
  rules: [
    of294(
      'record.admissionPapers',
      [
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
      ],
      'single',
      'điểm 6.2.1',
    ),
    of294(
      'record.recognitionPapers',
      [
        'new_member_certificate',
        'probation_review',
        'helper_remarks',
        'recognition_resolution',
        'recognition_decision',
        'member_sheet',
      ],
      'single',
      'điểm 6.2.1',
    ),
    of294('record.yearlyPapers', ['yearly_supplement', 'self_review'], 'custom'),
    of294(
      'record.papersOfFacts',
      ['transfer_letter', 'reward_decision', 'discipline_decision', 'diploma', 'badge_decision'],
      'custom',
    ),
    ofHd12('record.selfReviewYears', 3, 'single'),
    of294('record.supplementYears', 1, 'unknown'),
  ],
}
