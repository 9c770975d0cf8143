/** The procedures whose papers share their shape, and the words that tell them apart. */
export const INSPECTION_WORDS = {
  duty_inspection: {
    matter: 'kiểm tra việc chấp hành',
    planMatter: 'kiểm tra việc chấp hành của đảng viên',
    work: 'kiểm tra',
    affair: 'cuộc kiểm tra',
    contents: 'nội dung kiểm tra',
    period: 'Mốc thời gian kiểm tra',
    member: 'đảng viên được kiểm tra',
    comrade: 'đồng chí được kiểm tra',
    ownReport: 'báo cáo tự kiểm tra',
    outline: 'báo cáo tự kiểm tra',
  },
  sign_inspection: {
    matter: 'kiểm tra khi có dấu hiệu vi phạm',
    planMatter: 'kiểm tra đảng viên khi có dấu hiệu vi phạm',
    work: 'kiểm tra',
    affair: 'cuộc kiểm tra',
    contents: 'nội dung kiểm tra',
    period: 'Mốc thời gian kiểm tra',
    member: 'đảng viên được kiểm tra',
    comrade: 'đồng chí được kiểm tra',
    ownReport: 'báo cáo giải trình',
    outline: 'báo cáo giải trình',
  },
  thematic_supervision: {
    matter: 'giám sát chuyên đề',
    planMatter: 'giám sát chuyên đề',
    work: 'giám sát',
    affair: 'cuộc giám sát',
    contents: 'nội dung giám sát',
    period: 'Mốc thời gian giám sát',
    member: 'đảng viên được giám sát',
    comrade: 'đồng chí được giám sát',
    ownReport: 'báo cáo theo đề cương giám sát',
    outline: 'báo cáo',
  },
  denunciation: {
    matter: 'giải quyết tố cáo',
    planMatter: 'giải quyết tố cáo',
    work: 'giải quyết tố cáo',
    affair: 'việc giải quyết tố cáo',
    contents: 'nội dung tố cáo (tóm tắt)',
    period: 'Mốc thời gian của sự việc',
    member: 'đảng viên bị tố cáo',
    comrade: 'đồng chí bị tố cáo',
    ownReport: 'báo cáo giải trình',
    outline: 'báo cáo giải trình',
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
  false_denunciation: 'tố cáo sai',
  unfounded: 'không có cơ sở',
  not_enough_grounds: 'chưa đủ căn cứ kết luận',
  true_shortcoming: 'tố cáo đúng, có khuyết điểm',
  true_violation: 'tố cáo đúng, có vi phạm',
} as const

export type InspectionOutcome = keyof typeof OUTCOME_WORDS

/** What the team found of an allegation, as its report says it. */
export const FINDING_WORDS = {
  true: 'đúng',
  partly_true: 'đúng một phần',
  false: 'sai',
  different_in_substance: 'khác bản chất',
} as const
