import type { PaperModel } from './rules/paper-model.ts'
import { trainingAwardsPaper } from './rules/templates/training/awards.ts'
import { trainingContestSheetPaper } from './rules/templates/training/contest-sheet.ts'
import { trainingPlanPaper, trainingSheetPaper, trainingSummonsPaper } from './rules/templates/training/plan.ts'
import { trainingCertificatePaper, trainingDecisionPaper } from './rules/templates/training/results.ts'
import { NAMES, numbered, SIGNER } from './samples.builders.ts'

const TITLE = 'lớp bồi dưỡng nghiệp vụ công tác kiểm tra, giám sát và kỷ luật của Đảng'
const UNITS = ['Chi bộ thôn Hạ', 'Chi bộ thôn Thượng', 'Chi bộ Trường Tiểu học Vân Trì']
const trainees = NAMES.slice(0, 30).map((name, index) => ({
  ...{ reference: `trainee:${index}`, name, role: 'Ủy viên ủy ban kiểm tra', from: UNITS[index % 3] ?? '' },
}))
const facts = {
  title: TITLE,
  basis: 'Kế hoạch số 94-KH/ĐU, ngày 16/01/2026 của Đảng ủy',
  place: 'Hội trường Đảng ủy xã Vân Trì',
  sessions: [
    ['Nhiệm vụ kiểm tra, giám sát của tổ chức cơ sở đảng', '2026-11-09', '08:00'],
    ['Giải quyết tố cáo đối với đảng viên', '2026-11-09', '14:00'],
    ['Kiểm tra khi có dấu hiệu vi phạm đối với đảng viên', '2026-11-10', ''],
  ].map(([topic = '', on, starts = ''], index) => ({
    ...{ reference: `session:${index}`, topic, starts, place: 'Hội trường', lecturer: NAMES[40 + index] ?? '' },
    on: on as '2026-11-09',
  })),
  signer: SIGNER,
  recipients: ['Các chi bộ trực thuộc', 'Lưu Văn phòng Đảng ủy'],
}

/** Papers of a training class. */
export const TRAINING_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  trainingPlan: () =>
    trainingPlanPaper({
      ...facts,
      head: numbered(12, 'KH/ĐU'),
      audience: ['Bí thư, phó bí thư chi bộ', 'Đảng viên được phân công công tác kiểm tra, giám sát'],
      quotas: UNITS.map((unit, index) => ({ reference: `quota:${index}`, unit, seats: 3 + index * 9 })),
      nominateBy: '2026-11-02',
    }),
  trainingSummons: () => trainingSummonsPaper({ ...facts, head: numbered(21, 'TB/ĐU'), trainees }),
  trainingSheet: () => trainingSheetPaper({ ...facts, head: numbered(1, 'TB/ĐU'), trainees }),
  trainingDecision: () =>
    trainingDecisionPaper({
      ...facts,
      head: numbered(34, 'QĐ/ĐU'),
      results: trainees.map((one, index) => ({
        ...one,
        score: index % 7 === 0 ? null : 5 + (index % 5),
        grade: index % 7 === 0 ? '' : 'Khá',
        certificate: index % 7 === 0 ? null : `${index}-GCN/ĐU`,
      })),
    }),
  trainingAwards: () =>
    trainingAwardsPaper({
      ...{
        head: numbered(35, 'QĐ/ĐU'),
        title: 'cuộc thi tìm hiểu công tác kiểm tra, giám sát',
        basis: facts.basis,
        took: 214,
      },
      ...{ signer: SIGNER, recipients: facts.recipients },
      awards: NAMES.slice(0, 6).map((name, index) => ({
        ...{ prize: index === 0 ? 'Giải Nhất' : 'Giải Nhì', name, cellName: UNITS[index % 3] ?? '', score: 40 - index },
        seconds: 905 + index * 31,
      })),
      cellAwards: [{ prize: 'Giải tập thể', cellName: UNITS[0] ?? '', score: 35.25, took: 18, entitled: 20 }],
    }),
  trainingContestSheet: () =>
    trainingContestSheetPaper({
      ...{ head: numbered(1, 'TB/ĐU'), title: 'Cuộc thi tìm hiểu công tác kiểm tra, giám sát', name: NAMES[5] ?? '' },
      ...{ cellName: UNITS[0] ?? '', minutes: 40, points: 1 },
      questions: Array.from({ length: 40 }, (_, index) => ({
        wording: `Chi bộ có từ bao nhiêu đảng viên chính thức trở lên thì bầu chi ủy? (câu mẫu ${index + 1})`,
        ...{ options: ['9 đảng viên', '3 đảng viên', '15 đảng viên', '30 đảng viên'], chosen: null, told: null },
      })),
    }),
  trainingCertificate: () =>
    trainingCertificatePaper({
      ...{ head: numbered(15, 'GCN/ĐU'), name: NAMES[3] ?? '', role: 'Ủy viên ủy ban kiểm tra', from: UNITS[0] ?? '' },
      ...{
        title: TITLE,
        fromOn: '2026-11-09',
        toOn: '2026-11-10',
        grade: 'Giỏi',
        checkCode: '9F27A1C4',
        signer: SIGNER,
      },
    }),
}
