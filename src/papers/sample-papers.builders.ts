import type { Month } from '#kernel/local-date.ts'
import type { PaperModel } from './rules/paper-model.ts'
import { attendanceListPaper } from './rules/templates/attendance-list.ts'
import { blankMinutesPaper } from './rules/templates/blank-minutes.ts'
import { committeeMinutesPaper } from './rules/templates/committee-minutes.ts'
import { meetingMinutesPaper } from './rules/templates/meeting-minutes.ts'
import { meetingNoticePaper } from './rules/templates/meeting-notice.ts'
import { meetingProgrammePaper } from './rules/templates/meeting-programme.ts'
import { minutesAddendumPaper } from './rules/templates/minutes-addendum.ts'
import { monthlyReportPaper } from './rules/templates/monthly-report.ts'
import { resolutionPaper } from './rules/templates/resolution.ts'
import { scoreSheetPaper } from './rules/templates/score-sheet.ts'
import { thematicResolutionPaper } from './rules/templates/thematic-resolution.ts'
import {
  aVote,
  CHAIR,
  HEAD,
  HELD_ON,
  MEETING,
  meetingMinutesFacts,
  NAMES,
  nameAt,
  opinions,
  SECRETARY,
  TASKS,
} from './samples.builders.ts'

const SIGNER = { authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: CHAIR.name }
const RECIPIENTS = ['Đảng ủy xã Vân Trì (để báo cáo)', 'Đảng viên chi bộ', 'Lưu chi bộ']
const DRAFT = { ...HEAD, number: { kind: 'draft', ordinal: 2 }, on: null } as const
const SHEET = { ...HEAD, number: { kind: 'unnumbered' } } as const
const THEME = {
  kind: 'thematic',
  month: '2026-12' as Month,
  topic: 'Nâng cao chất lượng công tác kiểm tra, giám sát góp phần xây dựng chi bộ trong sạch, vững mạnh',
} as const
const numbered = (number: number, symbol: string) => ({
  ...HEAD,
  number: { kind: 'numbered' as const, number, symbol },
})

const AGENDA = [
  { title: 'Thông tin thời sự; tình hình tư tưởng đảng viên và nhân dân', presenter: CHAIR.name },
  { title: 'Kết quả thực hiện nghị quyết tháng 11, nhiệm vụ tháng 12', presenter: SECRETARY.name },
  { title: 'Thảo luận và biểu quyết nghị quyết', presenter: null },
]

const NOTICE = {
  head: numbered(7, 'TB/CB'),
  form: 'notice',
  meeting: MEETING,
  addressees: ['Các đồng chí đảng viên Chi bộ thôn Hạ'],
  on: HELD_ON,
  startsAt: '19:30',
  venue: 'Nhà văn hóa thôn Hạ',
  chair: CHAIR,
  agenda: AGENDA,
  documents: ['Dự thảo nghị quyết tháng 12', 'Báo cáo kết quả tháng 11'],
  preparation: ['Đảng viên phụ trách nhóm hộ báo cáo kết quả vận động hiến đất'],
  absence: { to: SECRETARY, before: '2026-12-02' },
  signer: SIGNER,
  recipients: ['Như kính gửi', 'Đồng chí đảng ủy viên phụ trách chi bộ', 'Lưu chi bộ'],
} as const

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

const roll = NAMES.map((name, index) => ({
  reference: `member:${index}`,
  name,
  note: index % 11 === 4 ? 'Dự bị' : null,
}))

/** A sample of every template, with the shapes that differ: numbered, draft, unnumbered, one and two signers, large type. */
export const SAMPLE_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  notice: () => meetingNoticePaper(NOTICE),
  invitation: () =>
    meetingNoticePaper({
      ...NOTICE,
      head: numbered(2, 'GM/CB'),
      form: 'invitation',
      meeting: THEME,
      addressees: ['Đồng chí Phùng Khắc Thưởng, Đảng ủy viên phụ trách chi bộ'],
      preparation: [],
      absence: null,
    }),
  programme: () =>
    meetingProgrammePaper({
      head: SHEET,
      meeting: MEETING,
      on: HELD_ON,
      startsAt: '19:30',
      venue: 'Nhà văn hóa thôn Hạ',
      chair: CHAIR,
      phases: ['Mở đầu', 'Tiến hành', 'Kết thúc'].map((title, phase) => ({
        title,
        items: AGENDA.map((each, index) => ({
          reference: `item:${index}`,
          title: each.title,
          kind: (['inform', 'debate', 'decide'] as const)[index] ?? 'inform',
          performer: each.presenter ?? 'Chi bộ',
          startsAt: `${19 + phase}:${index}5`,
          minutes: 10 + index * 5,
        })),
      })),
      signer: SIGNER,
    }),
  committeeMinutes: () =>
    committeeMinutesPaper({
      head: numbered(4, 'BB/CB'),
      form: 'meeting',
      month: '2026-12' as Month,
      on: '2026-11-28',
      startedAt: '20:00',
      endedAt: '21:00',
      venue: 'Nhà văn hóa thôn Hạ',
      chair: CHAIR,
      secretary: SECRETARY,
      present: [CHAIR, SECRETARY, { name: nameAt(12), post: 'Chi ủy viên' }],
      absent: [],
      items: meetingMinutesFacts().items.slice(0, 2),
      agreedAgenda: AGENDA.map((each) => each.title),
      tasks: TASKS,
    }),
  conferring: () =>
    committeeMinutesPaper({
      head: DRAFT,
      form: 'conferring',
      month: '2027-02' as Month,
      on: '2027-01-28',
      startedAt: '20:00',
      endedAt: null,
      venue: 'Nhà văn hóa thôn Hạ',
      chair: CHAIR,
      secretary: SECRETARY,
      present: [CHAIR, SECRETARY],
      absent: [],
      items: [],
      agreedAgenda: AGENDA.map((each) => each.title),
      tasks: [],
    }),
  meetingMinutes: () => meetingMinutesPaper(meetingMinutesFacts()),
  resolution: () =>
    resolutionPaper({
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
    }),
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
      limits: ['Tiến độ hiến đất làm đường chậm'],
      directions: 'Tập trung hoàn thành các việc còn lại trước Tết Nguyên đán.',
      tasks: TASKS,
      proposals: ['Đề nghị Đảng ủy xã mở lớp tập huấn nghiệp vụ kiểm tra, giám sát'],
      signer: SIGNER,
      recipients: RECIPIENTS,
    }),
  attendanceList: () =>
    attendanceListPaper({
      head: SHEET,
      meeting: MEETING,
      on: HELD_ON,
      startsAt: '19:30',
      venue: 'Nhà văn hóa thôn Hạ',
      roll,
    }),
  blankMinutes: () =>
    blankMinutesPaper({
      head: SHEET,
      meeting: MEETING,
      on: HELD_ON,
      startsAt: '19:30',
      venue: 'Nhà văn hóa thôn Hạ',
      roll,
      agenda: AGENDA.map(({ title }, index) => ({
        reference: `item:${index}`,
        title,
        kind: (['inform', 'debate', 'decide'] as const)[index] ?? 'inform',
      })),
      openCommitments: TASKS,
    }),
  minutesAddendum: () =>
    minutesAddendumPaper({
      head: numbered(6, 'BB/CB'),
      meeting: MEETING,
      heldOn: HELD_ON,
      minutesNumber: '05-BB/CB',
      changes: [
        {
          reference: 'addendum:1',
          where: 'Mục III, nội dung 2',
          asWritten: 'đã hoàn thành 04 việc',
          asCorrected: 'đã hoàn thành 05 việc',
          reason: 'Một việc báo cáo bổ sung sau buổi sinh hoạt',
        },
        {
          reference: 'addendum:2',
          where: 'Mục I',
          asWritten: null,
          asCorrected: 'Đồng chí được mời dự với tư cách đại biểu.',
          reason: 'Thư ký ghi sót',
        },
      ],
      vote: aVote({ question: 'Thông qua phần bổ sung', inFavour: 37, other: 0 }),
      secretary: SECRETARY.name,
      chair: CHAIR.name,
    }),
}
