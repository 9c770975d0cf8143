import type { GradeBand, ScoreCriterion, ScoreFact, ScoreFrame, ScoreGroup } from '../score-frame.ts'

/** HD 42 gives each criterion its highest points but no levels below it, so people give the points between. */
const upTo = (id: string, max: number, title: string, fact: ScoreFact | null = null): ScoreCriterion => ({
  id,
  title,
  max,
  kind: 'points',
  levels: [],
  fact,
  appliesTo: 'always',
})

const group = (id: string, max: number, title: string, criteria: readonly ScoreCriterion[]): ScoreGroup => ({
  id,
  title,
  max,
  criteria,
})

/** The national frame of HD 42 (2025): seven groups, one hundred points. */
export const FRAME_HD_42_2025: ScoreFrame = {
  code: 'hd-42-2025',
  title: 'Khung đánh giá chất lượng sinh hoạt chi bộ',
  total: 100,
  style: 'points',
  groups: [
    group('1', 5, 'Thời gian, thời lượng', [
      upTo('1', 5, 'Chấp hành thời gian và thời lượng sinh hoạt', 'durationMinutes'),
    ]),
    group('2', 5, 'Tỷ lệ đảng viên dự', [
      upTo('2', 5, 'Từ 90% đảng viên trở lên dự, không có người vắng không lý do', 'attendance'),
    ]),
    group('3', 10, 'Công tác chuẩn bị', [
      upTo('3.1', 5, 'Nội dung đúng, đủ, có trọng tâm'),
      upTo('3.2', 5, 'Họp chi ủy, thông báo và đăng tải tài liệu', 'preparationDone'),
    ]),
    group('4', 40, 'Tổ chức sinh hoạt', [
      upTo('4.1', 5, 'Thực hiện đủ các bước', 'allStepsDone'),
      upTo('4.2', 25, 'Đủ nội dung, có biểu dương và phê bình, nhiều ý kiến'),
      upTo('4.3', 10, 'Bí thư điều hành'),
    ]),
    group('5', 5, 'Nguyên tắc', [upTo('5', 5, 'Giữ nguyên tắc tổ chức và sinh hoạt đảng, tự phê bình và phê bình')]),
    group('6', 30, 'Kết quả lãnh đạo', [
      upTo('6', 30, 'Lãnh đạo thực hiện kết luận, nghị quyết kỳ trước', 'previousResolutionResult'),
    ]),
    group('7', 5, 'Kết thúc', [upTo('7', 5, 'Kết luận, biên bản và đăng tải kết quả', 'closingDone')]),
  ],
}

/** Tốt from 90, Khá from 70, Trung bình from 50, Kém below. */
export const GRADES_BY_POINTS: readonly GradeBand[] = [
  { grade: 'good', from: 90 },
  { grade: 'fair', from: 70 },
  { grade: 'average', from: 50 },
  { grade: 'poor', from: 0 },
]
