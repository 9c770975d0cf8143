import type { PaperModel } from './rules/paper-model.ts'
import { dutyDecisionPaper } from './rules/templates/duty-decision.ts'
import { NAMES, numbered, SIGNER } from './samples.builders.ts'

/** The decision on the members' work: many lines, one left out. */
export const DUTY_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  dutyDecision: () =>
    dutyDecisionPaper({
      head: numbered(3, 'QĐ/CB'),
      fromOn: '2027-01-01',
      toOn: '2027-12-31',
      lines: NAMES.slice(0, 6).map((name, index) => ({
        reference: `duty:${index}`,
        name,
        what: `Phụ trách ${6 + index} hộ gia đình ngõ ${index + 1}: tuyên truyền, nắm tình hình đời sống, tư tưởng`,
        time: 'Thường xuyên; báo cáo ngày 01 hằng tháng',
        responsibility: 'Chịu trách nhiệm trước chi bộ',
        product: 'Báo cáo tháng bằng lời hoặc viết',
        authority: 'Kiến nghị với chi ủy, đề nghị trưởng thôn phối hợp',
      })),
      leftOut: [{ reference: 'duty:99', name: NAMES[13] ?? '', reason: 'được miễn công tác và sinh hoạt vì tuổi cao' }],
      signer: SIGNER,
      recipients: ['Các đồng chí có tên trong danh sách', 'Lưu chi bộ'],
    }),
}
