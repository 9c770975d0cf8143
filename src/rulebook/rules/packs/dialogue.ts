import { ARTICLE_2018, DIALOGUE_PRACTICE } from './documents-dialogue.ts'
import { type RulePack, rulesOf } from './pack.ts'

const article = rulesOf(ARTICLE_2018, null)
const practice = rulesOf(DIALOGUE_PRACTICE, null)

/**
 * Dialogue of a committee with the secretaries of its cells. No national rule was found: topics are those a report of 2018 tells of, the
 * days are settings. The only figure read is the seven working days of one province's notice of conclusions. Source: meetings-members 7.
 */
export const PACK_DIALOGUE: RulePack = {
  code: 'dialogue',
  rules: [
    article(
      'dialogue.topics',
      [
        { code: 'speaking', title: 'Phát biểu, thảo luận trong sinh hoạt chi bộ' },
        { code: 'criticism', title: 'Tự phê bình và phê bình' },
        { code: 'motivation', title: 'Rèn luyện, phấn đấu của đảng viên sau khi kết nạp' },
        { code: 'records', title: 'Quản lý hồ sơ, quản lý đảng viên' },
        { code: 'secretary', title: 'Cơ cấu, chế độ của bí thư chi bộ' },
        { code: 'agency', title: 'Phối hợp với thủ trưởng cơ quan, đơn vị' },
        { code: 'inspection', title: 'Kiểm tra, giám sát' },
        { code: 'resolutions', title: 'Thực hiện nghị quyết, chỉ thị' },
        { code: 'other', title: 'Việc khác' },
      ],
      'single',
    ),
    practice('dialogue.questionDaysBefore', 10, 'unknown'),
    practice('dialogue.answerDaysBefore', 3, 'unknown'),
    practice('dialogue.noticeWorkingDays', 7, 'unknown', 'quy định của một tỉnh'),
    practice('dialogue.verdictDays', 15, 'unknown'),
    practice('library.readingDays', 10, 'unknown'),
  ],
}
