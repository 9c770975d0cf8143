/** The three procedures whose papers share their shape, and the words that tell them apart. */
export const INSPECTION_WORDS = {
  duty_inspection: {
    matter: 'kiểm tra việc chấp hành',
    planMatter: 'kiểm tra việc chấp hành của đảng viên',
    work: 'kiểm tra',
    ownReport: 'báo cáo tự kiểm tra',
  },
  sign_inspection: {
    matter: 'kiểm tra khi có dấu hiệu vi phạm',
    planMatter: 'kiểm tra đảng viên khi có dấu hiệu vi phạm',
    work: 'kiểm tra',
    ownReport: 'báo cáo giải trình',
  },
  thematic_supervision: {
    matter: 'giám sát chuyên đề',
    planMatter: 'giám sát chuyên đề',
    work: 'giám sát',
    ownReport: 'báo cáo theo đề cương giám sát',
  },
} as const

export type InspectionKind = keyof typeof INSPECTION_WORDS

/** How a case ended, as its papers say it. */
export const OUTCOME_WORDS = {
  no_violation: 'không vi phạm',
  below_discipline: 'có khuyết điểm, vi phạm nhưng chưa đến mức phải thi hành kỷ luật',
  must_be_disciplined: 'có vi phạm đến mức phải thi hành kỷ luật',
  done_well: 'thực hiện tốt',
  has_shortcomings: 'có hạn chế, khuyết điểm',
  signs_found: 'phát hiện có dấu hiệu vi phạm, chuyển kiểm tra khi có dấu hiệu vi phạm',
} as const

export type InspectionOutcome = keyof typeof OUTCOME_WORDS
