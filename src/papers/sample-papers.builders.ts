import type { Month } from '#kernel/local-date.ts'
import type { PaperModel } from './rules/paper-model.ts'
import { attendanceListPaper } from './rules/templates/attendance-list.ts'
import { blankMinutesPaper } from './rules/templates/blank-minutes.ts'
import { committeeMinutesPaper } from './rules/templates/committee-minutes.ts'
import { meetingMinutesPaper } from './rules/templates/meeting-minutes.ts'
import { meetingNoticePaper } from './rules/templates/meeting-notice.ts'
import { meetingProgrammePaper } from './rules/templates/meeting-programme.ts'
import { minutesAddendumPaper } from './rules/templates/minutes-addendum.ts'
import { ADMISSION_SAMPLES } from './sample-admissions.builders.ts'
import { COMPLAINT_SAMPLES } from './sample-complaints.builders.ts'
import { DENUNCIATION_SAMPLES } from './sample-denunciations.builders.ts'
import { DIALOGUE_PAPERS } from './sample-dialogues.builders.ts'
import { DISCIPLINE_PAPERS } from './sample-discipline.builders.ts'
import { DUTY_PAPERS } from './sample-duties.builders.ts'
import { INSPECTION_PAPERS } from './sample-inspections.builders.ts'
import { MOVE_PAPERS } from './sample-moves.builders.ts'
import { OUTCOME_PAPERS } from './sample-outcomes.builders.ts'
import { OVERSIGHT_PAPERS } from './sample-oversight.builders.ts'
import { RECORD_PAPERS } from './sample-records.builders.ts'
import { REMEDIATION_PAPERS } from './sample-remediation.builders.ts'
import { REPORT_PAPERS } from './sample-reports.builders.ts'
import { TRAINING_PAPERS } from './sample-training.builders.ts'
import { UNIT_PAPERS } from './sample-units.builders.ts'
import {
  aVote,
  CHAIR,
  HEAD,
  HELD_ON,
  MEETING,
  meetingMinutesFacts,
  NAMES,
  nameAt,
  numbered,
  SECRETARY,
  SHEET,
  SIGNER,
  TASKS,
  THEME,
} from './samples.builders.ts'

const DRAFT = { ...HEAD, number: { kind: 'draft', ordinal: 2 }, on: null } as const
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
  ...RECORD_PAPERS,
  ...OUTCOME_PAPERS,
  ...REPORT_PAPERS,
  ...MOVE_PAPERS,
  ...ADMISSION_SAMPLES,
  ...INSPECTION_PAPERS,
  ...DENUNCIATION_SAMPLES,
  ...COMPLAINT_SAMPLES,
  ...DISCIPLINE_PAPERS,
  ...TRAINING_PAPERS,
  ...UNIT_PAPERS,
  ...DUTY_PAPERS,
  ...OVERSIGHT_PAPERS,
  ...REMEDIATION_PAPERS,
  ...DIALOGUE_PAPERS,
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
