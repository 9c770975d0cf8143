import type { ScoreCriterion, ScoreFact, ScoreFrame, ScoreGroup, ScoreLevel } from '../score-frame.ts'

type Bound = readonly [code: string, atLeast: number, points: number]

const levels = (bounds: readonly Bound[]): readonly ScoreLevel[] =>
  bounds.map(([code, atLeast, points]) => ({ code, points, atLeast }))

const pick = (id: string, max: number, title: string, fact: ScoreFact, bounds: readonly Bound[]): ScoreCriterion => ({
  id,
  title,
  max,
  kind: 'pick',
  levels: levels(bounds),
  fact,
  appliesTo: 'always',
})

const yesNo = (
  id: string,
  max: number,
  title: string,
  fact: ScoreFact | null = null,
  appliesTo: ScoreCriterion['appliesTo'] = 'always',
): ScoreCriterion => ({ id, title, max, kind: 'yesNo', levels: [], fact, appliesTo })

const group = (id: string, max: number, title: string, criteria: readonly ScoreCriterion[]): ScoreGroup => ({
  id,
  title,
  max,
  criteria,
})

/** Minutes are written for a meeting that must last ninety; `levelsForDuration` carries them to another length. */
export const WARD_SHEET_WRITTEN_FOR_MINUTES = 90

const BEFORE: readonly ScoreGroup[] = [
  group('1', 5, 'Thời gian', [
    pick('1.1', 5, 'Bảo đảm thời lượng quy định', 'durationMinutes', [
      ['full', 90, 5],
      ['short_15', 75, 4],
      ['short_30', 60, 3],
      ['half', 45, 2],
      ['below_half', 0, 1],
    ]),
  ]),
  group('2', 5, 'Đảng viên dự sinh hoạt', [
    pick('2.1', 4, 'Tỷ lệ đảng viên dự (không tính đảng viên được miễn)', 'attendance', [
      ['from_90', 90, 4],
      ['from_75', 75, 3],
      ['from_65', 65, 2],
      ['below_65', 0, 1],
    ]),
    yesNo('2.2', 1, 'Không có đảng viên vắng có lý do quá 3 lần liên tiếp trong năm', 'consecutiveExcused'),
  ]),
  group('3', 10, 'Công tác chuẩn bị', [
    yesNo('3.1', 3, 'Nội dung đúng, đủ, trọng tâm, sát thực tế'),
    yesNo('3.2', 2, 'Có gợi ý thảo luận và dự thảo kết luận, nghị quyết'),
    yesNo('3.3', 2, 'Có họp chi ủy, có biên bản', 'cellCommitteeMet'),
    yesNo('3.4', 1, 'Thông báo đến từng đảng viên và cấp ủy viên theo dõi', 'noticeSent'),
    yesNo('3.5', 2, 'Đăng tải tài liệu trước ít nhất 1 ngày', 'documentsPostedInTime'),
  ]),
]

const DURING: readonly ScoreGroup[] = [
  group('4', 30, 'Tổ chức sinh hoạt', [
    yesNo('4.1', 5, 'Thực hiện đủ các bước', 'allStepsDone'),
    yesNo('4.2', 10, 'Đủ nội dung sinh hoạt thường kỳ', null, 'regular'),
    yesNo('4.3', 5, 'Đủ nội dung sinh hoạt chuyên đề', null, 'thematic'),
    yesNo('4.4', 2, 'Có biểu dương, nhắc nhở, phê bình'),
    // The sheet says "over 50%" and then "40 to under 50%": exactly half is read as the top level.
    pick('4.5', 5, 'Tỷ lệ đảng viên dự có phát biểu', 'shareWhoSpoke', [
      ['from_50', 50, 5],
      ['from_40', 40, 4],
      ['from_30', 30, 3],
      ['below_30', 0, 2],
    ]),
    yesNo('4.6', 1, 'Sổ biên bản ghi đầy đủ'),
    yesNo('4.7', 1, 'Dành 15 đến 30 phút đánh giá tư tưởng, tự phê bình và phê bình', 'ideologyMinutes'),
    yesNo('4.8', 1, 'Có tài liệu trên Sổ tay đảng viên điện tử', 'documentsPosted'),
  ]),
  group('5', 10, 'Điều hành', [
    yesNo('5.1', 2, 'Điều hành linh hoạt, hiệu quả'),
    yesNo('5.2', 4, 'Định hướng thảo luận, kể cả vấn đề mới'),
    yesNo('5.3', 3, 'Gợi mở, giữ không khí dân chủ'),
    yesNo('5.4', 1, 'Tổng hợp thành kết luận, nghị quyết'),
  ]),
  group('6', 5, 'Nguyên tắc', [
    yesNo('6.1', 1, 'Tập trung dân chủ'),
    yesNo('6.2', 2, 'Tự phê bình và phê bình nghiêm túc, không nể nang, né tránh'),
    yesNo('6.3', 1, 'Bảo đảm tính lãnh đạo, tính giáo dục, tính chiến đấu'),
    yesNo('6.4', 1, 'Thông tin, định hướng, giải quyết nguyện vọng chính đáng'),
  ]),
]

const AFTER: readonly ScoreGroup[] = [
  group('7', 30, 'Kết quả thực hiện nghị quyết', [
    pick('7.1', 30, 'Tỷ lệ chỉ tiêu, nhiệm vụ tháng trước đã hoàn thành', 'previousResolutionResult', [
      ['from_90', 90, 30],
      ['from_80', 80, 27],
      ['from_70', 70, 24],
      ['from_60', 60, 20],
      ['from_50', 50, 15],
      ['below_50', 0, 10],
    ]),
  ]),
  group('8', 5, 'Kết thúc', [
    yesNo('8.1', 2, 'Chủ trì kết luận, thông qua kết luận hoặc nghị quyết', 'conclusionAdopted'),
    yesNo('8.2', 2, 'Thông qua biên bản, giao nhiệm vụ', 'minutesAdopted'),
    yesNo('8.3', 1, 'Đăng tải kết quả trong 2 ngày', 'resultPostedInTime'),
  ]),
]

/** The itemised sheet a ward committee used in 2026: a template for a local overlay, never a national rule. */
export const WARD_SHEET: ScoreFrame = {
  code: 'ward-sheet-2026',
  title: 'Phiếu chấm chi tiết chất lượng sinh hoạt chi bộ (mẫu của cấp ủy cấp phường)',
  total: 100,
  style: 'points',
  groups: [...BEFORE, ...DURING, ...AFTER],
}
