import { HD_08_2025, WARD_CASE_FORMS_2026, WARD_REPORT_FORM_2026 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const of08 = rulesOf(HD_08_2025, null)
/** What held before it was not read; the same number is taken. */
const before08 = rulesOf(WARD_CASE_FORMS_2026, HD_08_2025.inForceFrom)
const forms = rulesOf(WARD_CASE_FORMS_2026, null)
const report = rulesOf(WARD_REPORT_FORM_2026, null)

/**
 * Plan of the year and regular supervision. HD 08-HD/TW guided QĐ 296-QĐ/TW, which QĐ 21-QĐ/TW replaced in 2026: its limit is
 * kept until a new one is read. Nothing read sets the day of the plan, the years of a round, or how long a note is kept: settings.
 */
export const PACK_OVERSIGHT: RulePack = {
  code: 'oversight',
  rules: [
    before08('oversight.thematicAboveMembers', 30, 'custom'),
    of08('oversight.thematicAboveMembers', 30, 'single', 'mục II.3.2'),
    forms('oversight.planDay', '01-31', 'custom'),
    forms('oversight.coverageYears', 3, 'unknown'),
    report(
      'oversight.noteTopics',
      [
        { code: 'meetings', title: 'Sinh hoạt chi bộ, đóng đảng phí, chế độ báo cáo' },
        { code: 'duties', title: 'Nhiệm vụ được phân công' },
        { code: 'resolutions', title: 'Chấp hành nghị quyết, chỉ thị, quy định' },
        { code: 'example', title: 'Nêu gương, đạo đức, lối sống' },
        { code: 'people', title: 'Nghĩa vụ đảng viên, quan hệ với Nhân dân nơi cư trú' },
        { code: 'forbidden', title: 'Những điều đảng viên không được làm' },
      ],
      'single',
    ),
    forms('oversight.noteMonths', 12, 'unknown'),
  ],
}
