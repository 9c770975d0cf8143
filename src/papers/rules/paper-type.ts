/**
 * Types of papers of the Party and the sheets that go with them (thể loại văn bản), with the symbol that stands in the number.
 * Source: HD 05-HD/VPTW; `invitation` and `introduction` by habit of offices.
 */
export const PAPER_TYPES = [
  'resolution',
  'decision',
  'regulation',
  'directive',
  'conclusion',
  'workingRules',
  'circular',
  'guidance',
  'notice',
  'report',
  'plan',
  'programme',
  'scheme',
  'option',
  'submission',
  'letter',
  'minutes',
  'invitation',
  'introduction',
] as const
export type PaperType = (typeof PAPER_TYPES)[number]

/** Nghị quyết, quyết định, quy định, chỉ thị, kết luận, quy chế, thông tri, hướng dẫn, thông báo, báo cáo, kế hoạch, chương trình ... */
export const TYPE_SYMBOLS: Readonly<Record<PaperType, string>> = {
  resolution: 'NQ',
  decision: 'QĐ',
  regulation: 'QĐ',
  directive: 'CT',
  conclusion: 'KL',
  workingRules: 'QC',
  circular: 'TT',
  guidance: 'HD',
  notice: 'TB',
  report: 'BC',
  plan: 'KH',
  programme: 'CTr',
  scheme: 'ĐA',
  option: 'PA',
  submission: 'TTr',
  letter: 'CV',
  minutes: 'BB',
  invitation: 'GM',
  introduction: 'GGT',
}

/** As printed above the trích yếu; a letter prints none. */
export const TYPE_NAMES: Readonly<Record<PaperType, string | null>> = {
  resolution: 'NGHỊ QUYẾT',
  decision: 'QUYẾT ĐỊNH',
  regulation: 'QUY ĐỊNH',
  directive: 'CHỈ THỊ',
  conclusion: 'KẾT LUẬN',
  workingRules: 'QUY CHẾ',
  circular: 'THÔNG TRI',
  guidance: 'HƯỚNG DẪN',
  notice: 'THÔNG BÁO',
  report: 'BÁO CÁO',
  plan: 'KẾ HOẠCH',
  programme: 'CHƯƠNG TRÌNH',
  scheme: 'ĐỀ ÁN',
  option: 'PHƯƠNG ÁN',
  submission: 'TỜ TRÌNH',
  letter: null,
  minutes: 'BIÊN BẢN',
  invitation: 'GIẤY MỜI',
  introduction: 'GIẤY GIỚI THIỆU',
}

/** `NQ/CB`: what stands after the number. The organisation's symbol is data of the unit. */
export function paperSymbol(type: PaperType, organisationSymbol: string): string {
  return `${TYPE_SYMBOLS[type]}/${organisationSymbol}`
}
