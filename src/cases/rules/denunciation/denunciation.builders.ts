import { INSPECTION_IN_ORDER } from '../inspection/inspection.builders.ts'
import { AGREED, DEPUTY, HOA } from '../people.builders.ts'
import type { DenunciationBodies } from './bodies.ts'

const { signsOfViolation: _, ...CONCLUSION } = INSPECTION_IN_ORDER.conclude

/** What each act of a denunciation says when all is in order. */
export const DENUNCIATION_IN_ORDER: DenunciationBodies = {
  take_letter: { codeName: 'NTC-2026-003', receivedOn: '2026-02-25', countedFrom: '2026-02-25', letters: 1 },
  meet_sender: { representatives: [HOA, DEPUTY], rightsTold: true },
  accept_letter: { teamWorkingDays: 20, summary: 'Hai nội dung có căn cứ để xem xét' },
  extend_settling: { agreed: AGREED, reason: 'cần xác minh thêm ở huyện', untilOn: '2026-05-20' },
  withdraw_letter: { isForced: false, reason: 'người gửi tự rút đơn' },
  verify_allegation: {
    contentId: 'c1',
    finding: 'partly_true',
    grounds: 'Sổ thu có hai khoản không ghi ngày',
    evidence: 'Sổ thu quỹ thôn 2025',
  },
  conclude_denunciation: {
    ...CONCLUSION,
    outcomes: [
      { contentId: 'c1', outcome: 'true_violation', mustBeDisciplined: true },
      { contentId: 'c2', outcome: 'unfounded', mustBeDisciplined: false },
    ],
  },
  inform_sender: { way: 'by_receipt', text: 'Một nội dung đúng, một nội dung không có cơ sở.' },
  record_retaliation: { summary: 'Người gửi bị gây khó khăn ở nơi làm việc' },
  order_protection: { measures: ['secrecy', 'work_and_post'], text: 'Đề nghị giữ nguyên việc được phân công' },
  end_protection: { reason: 'không còn nguy cơ' },
}

export const DENUNCIATION_FIGURES = {
  settleDays: 60,
  extensionWorkingDays: 30,
  settleFromReceiptDays: 90,
  senderRepresentatives: 2,
  protectionMeasures: ['secrecy', 'work_and_post', 'life_health', 'property', 'honour'],
} as const
