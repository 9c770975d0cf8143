import type { ScoreCriterion, ScoreFact, ScoreFrame, ScoreGroup } from '../score-frame.ts'

const met = (id: string, title: string, fact: ScoreFact | null = null): ScoreCriterion => ({
  id,
  title,
  max: 0,
  kind: 'yesNo',
  levels: [],
  fact,
  appliesTo: 'always',
})

const group = (id: string, title: string, criteria: readonly ScoreCriterion[]): ScoreGroup => ({
  id,
  title,
  max: 0,
  criteria,
})

/** The five groups of HD 12 (2018): each met or not. Points in those years came from provincial sheets. */
export const FRAME_HD_12_2018: ScoreFrame = {
  code: 'hd-12-2018',
  title: 'Khung tiêu chí đánh giá chất lượng sinh hoạt chi bộ (năm 2018)',
  total: 0,
  style: 'passFail',
  groups: [
    group('1', 'Đảng viên dự sinh hoạt', [
      met('1.1', 'Trên 85% đảng viên dự, không có người vắng không lý do', 'attendance'),
      met('1.2', 'Không có đảng viên vắng có lý do quá 3 lần liên tiếp trong năm', 'consecutiveExcused'),
    ]),
    group('2', 'Công tác chuẩn bị', [
      met('2.1', 'Bí thư hoặc phó bí thư trực tiếp chuẩn bị nội dung'),
      met('2.2', 'Chi ủy họp trước để thống nhất', 'cellCommitteeMet'),
      met('2.3', 'Nội dung đúng, trọng tâm, có dự thảo nghị quyết'),
    ]),
    group('3', 'Tổ chức sinh hoạt', [
      met('3.1', 'Đúng thời gian, đúng trình tự', 'allStepsDone'),
      met('3.2', 'Đủ nội dung, có biểu dương, nhắc nhở, phê bình'),
      met('3.3', 'Nhiều đảng viên phát biểu', 'shareWhoSpoke'),
      met('3.4', 'Thời lượng từ 90 phút trở lên', 'durationMinutes'),
      met('3.5', 'Sổ biên bản ghi đầy đủ'),
    ]),
    group('4', 'Nguyên tắc sinh hoạt', [met('4.1', 'Giữ nguyên tắc tập trung dân chủ, tự phê bình và phê bình')]),
    group('5', 'Kết quả thực hiện', [
      met('5.1', 'Kết luận, nghị quyết kỳ trước được thực hiện tốt', 'previousResolutionResult'),
    ]),
  ],
}
