import type { Month } from '#kernel/local-date.ts'
import type { PaperModel } from './rules/paper-model.ts'
import { committeeSummaryPaper } from './rules/templates/committee-summary.ts'
import { monthlyReportPaper } from './rules/templates/monthly-report.ts'
import { type ResolutionFacts, resolutionPaper } from './rules/templates/resolution.ts'
import { scoreSheetPaper } from './rules/templates/score-sheet.ts'
import { thematicResolutionPaper } from './rules/templates/thematic-resolution.ts'
import {
  aVote,
  HELD_ON,
  MEETING,
  meetingMinutesFacts,
  nameAt,
  numbered,
  opinions,
  RECIPIENTS,
  SECRETARY,
  SHEET,
  SIGNER,
  TASKS,
  THEME,
} from './samples.builders.ts'

const RESULTS = [
  {
    reference: 'commitment:7',
    task: 'Thu quỹ đền ơn đáp nghĩa',
    owner: nameAt(4),
    stateName: 'Đã hoàn thành',
    result: '295/305 hộ, đạt 96,7%',
  },
  {
    reference: 'commitment:8',
    task: 'Vận động hiến đất làm đường',
    owner: nameAt(1),
    stateName: 'Đang thực hiện',
    result: null,
  },
]

const SCORES = { own: 9.5, observer: null, decided: null }

/** What the sample resolution says. */
export const resolutionFacts = (): ResolutionFacts => ({
  ...meetingMinutesFacts(),
  head: numbered(12, 'NQ/CB'),
  bases: ['Điều lệ Đảng Cộng sản Việt Nam', 'kết quả sinh hoạt chi bộ ngày 03/12/2026'],
  lastMonth: '2026-11' as Month,
  results: RESULTS,
  assessment: 'Chi bộ đã lãnh đạo nhân dân hoàn thành các nhiệm vụ trong tháng; an ninh trật tự được giữ vững.',
  praised: 'Biểu dương đồng chí phụ trách nhóm hộ xóm Thượng đã hoàn thành sớm việc được giao.',
  shortcomings: [
    {
      reference: 'shortcoming:1',
      limit: 'Tiến độ hiến đất làm đường chậm',
      causes: ['chưa phân công rõ người gặp từng hộ', 'tuyên truyền chưa sâu'],
    },
  ],
  nextMonth: '2026-12' as Month,
  directions: [
    {
      title: 'Công tác chính trị, tư tưởng',
      text: 'Tuyên truyền kết quả hội nghị Trung ương; nắm chắc tình hình tư tưởng đảng viên.',
    },
    {
      title: 'Phát triển kinh tế, xây dựng nông thôn mới',
      text: 'Hoàn thành giải phóng mặt bằng đường trục thôn.',
    },
  ],
  vote: aVote(),
  signer: SIGNER,
  recipients: RECIPIENTS,
  opinions: opinions(9, 5),
})

/** Samples of what comes out of a meeting: resolutions, its score, the month's report. */
export const OUTCOME_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  committeeSummary: () =>
    committeeSummaryPaper({
      head: numbered(12, 'BC/ĐU'),
      month: '2026-12' as Month,
      grades: ['Tốt', 'Khá', 'Trung bình', 'Kém'],
      lines: ['Chi bộ thôn Hạ', 'Chi bộ Trường Trung học cơ sở', 'Chi bộ Trạm Y tế'].map((cell, index) => ({
        reference: index === 2 ? null : `meeting:${index}`,
        cell,
        members: 9 + index * 23,
        heldOn: index === 2 ? null : HELD_ON,
        points: index === 2 ? null : 92.5 - index * 10,
        grade: index === 2 ? null : index,
        note: index === 2 ? 'Chưa sinh hoạt' : 'Thời lượng chưa bảo đảm',
      })),
      signer: SIGNER,
      recipients: RECIPIENTS,
    }),
  resolution: () => resolutionPaper(resolutionFacts()),
  thematicResolution: () =>
    thematicResolutionPaper({
      head: numbered(13, 'NQ/CB'),
      topic: THEME.topic,
      heldOn: HELD_ON,
      bases: ['Điều lệ Đảng Cộng sản Việt Nam', 'chương trình kiểm tra, giám sát năm 2026 của chi bộ'],
      situation: 'Chi bộ có 55 đảng viên; trong hai năm đã giám sát 02 đảng viên.',
      limits: [
        {
          reference: 'shortcoming:1',
          limit: 'Đảng viên được phân công chưa dành nhiều thời gian nghiên cứu văn bản',
          causes: ['kiêm nhiệm nhiều việc', 'chưa được tập huấn nghiệp vụ'],
        },
        {
          reference: 'shortcoming:2',
          limit: 'Xây dựng kế hoạch kiểm tra còn lúng túng, chậm',
          causes: ['thiếu biểu mẫu, thiếu người hướng dẫn'],
        },
      ],
      aim: 'Năm 2027 hoàn thành toàn bộ chương trình kiểm tra, giám sát đúng thời hạn.',
      solutions: [
        'Tập huấn nghiệp vụ',
        'Phân công rõ người, rõ việc',
        'Sơ kết hằng quý',
        'Công khai kết quả',
        'Tự soi, tự sửa',
      ].map((title, index) => ({
        reference: `solution:${index}`,
        title,
        text: 'Chi ủy xây dựng kế hoạch, báo cáo chi bộ thông qua.',
        answers: index < 2 ? [index + 1] : [],
      })),
      tasks: TASKS,
      effectCheckedAt: 'sau 03 tháng, 06 tháng và 12 tháng',
      vote: aVote(),
      signer: { ...SIGNER, post: 'PHÓ BÍ THƯ', name: SECRETARY.name },
      recipients: RECIPIENTS,
    }),
  scoreSheet: () =>
    scoreSheetPaper({
      head: SHEET,
      meeting: MEETING,
      groups: [
        'Chấp hành thời gian, thời lượng',
        'Tỷ lệ đảng viên dự sinh hoạt',
        'Công tác chuẩn bị',
        'Tổ chức sinh hoạt',
      ].map((title, group) => ({
        ...SCORES,
        id: String(group + 1),
        title,
        max: 10,
        criteria: [1, 2, 3].map((each) => ({
          ...SCORES,
          observer: 9,
          reference: `score:${group}.${each}`,
          id: `${group + 1}.${each}`,
          title: 'Thực hiện đầy đủ các bước theo hướng dẫn',
          max: 10,
          reason: each === 2 ? 'Có 33/36 đảng viên dự, đạt 91,7%' : null,
        })),
      })),
      total: { own: 92.5, observer: null, decided: null, max: 100 },
      ownGradeName: 'Tốt',
      decidedGradeName: null,
      weaknesses: 'Thời gian đọc báo cáo còn dài',
      follower: { authority: null, post: 'NGƯỜI THEO DÕI, CHẤM ĐIỂM', name: nameAt(12) },
      signer: SIGNER,
    }),
  monthlyReport: () =>
    monthlyReportPaper({
      head: numbered(11, 'BC/CB'),
      month: '2026-12' as Month,
      nextMonth: '2027-01' as Month,
      ideology: 'Tư tưởng đảng viên ổn định, tin tưởng vào sự lãnh đạo của Đảng.',
      politicalTasks: 'Hoàn thành 04/06 việc được giao.\nThu nhập bình quân tăng 6%.',
      partyBuilding: 'Bồi dưỡng 02 quần chúng ưu tú.',
      meetings: [
        {
          reference: 'meeting:1',
          name: 'Thường kỳ',
          on: HELD_ON,
          minutes: 105,
          obliged: 36,
          present: 33,
          spoke: 12,
          points: 92.5,
          gradeName: 'Tốt',
        },
      ],
      results: RESULTS,
      moves: {
        atStart: 55,
        admitted: 1,
        madeOfficial: 1,
        transferredIn: 0,
        transferredOut: 0,
        exempted: 2,
        removed: 0,
        died: 0,
        atEnd: 56,
      },
      fees: 'Thu đủ 36/36 đảng viên; số tiền 1.260.000 đồng.',
      limits: [{ text: 'Tiến độ hiến đất làm đường chậm' }],
      directions: 'Tập trung hoàn thành các việc còn lại trước Tết Nguyên đán.',
      tasks: TASKS,
      proposals: ['Đề nghị Đảng ủy xã mở lớp tập huấn nghiệp vụ kiểm tra, giám sát'],
      signer: SIGNER,
      recipients: RECIPIENTS,
    }),
}
