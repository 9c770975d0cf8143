import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../../make-paper.ts'
import { bold, column, dashes, fact, heading, type PaperModel, paragraph, table } from '../../paper-model.ts'
import { dateInWords, paddedNumber, sentence, unclosed } from '../../vietnamese-forms.ts'
import { headcount, paperHeader } from '../paper-parts.ts'
import { bases } from '../resolution-parts.ts'
import { sessionsTable, type TraineeFacts, type TrainingFacts, traineesTable } from './facts.ts'

export interface TrainingPlanFacts extends TrainingFacts {
  /** Roles in words: who the class is for. */
  readonly audience: readonly string[]
  readonly quotas: readonly { readonly reference: string; readonly unit: string; readonly seats: number }[]
  readonly nominateBy: LocalDate
}

/** Plan of a training class: sessions, who it is for, seats by unit, by when units nominate. */
export function trainingPlanPaper(facts: TrainingPlanFacts): PaperModel {
  const { quotas } = facts
  const seats = quotas.reduce((sum, quota) => sum + quota.seats, 0)
  const columns = [column('TT', 12, 'center'), column('Đơn vị', 116), column('Số lượng', 40, 'center')]
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'KẾ HOẠCH',
    subject: [`tổ chức ${facts.title}`],
    body: [
      ...bases([facts.basis]),
      heading(1, 'I-', 'NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM'),
      sessionsTable(facts.sessions),
      ...(facts.place === '' ? [] : [paragraph('Địa điểm: ', fact('training.place', sentence(facts.place)))]),
      heading(1, 'II-', 'THÀNH PHẦN'),
      dashes(facts.audience.map((role) => [fact('training.audience', `${unclosed(role)};`)])),
      ...(quotas.length === 0
        ? []
        : [
            paragraph('Phân bổ ', fact('training.seats', headcount(seats)), ':'),
            table(
              columns,
              quotas.map(({ reference, unit, seats: own }, index) => [
                String(index + 1),
                fact(reference, unit),
                fact(reference, paddedNumber(own)),
              ]),
            ),
          ]),
      heading(1, 'III-', 'TỔ CHỨC THỰC HIỆN'),
      paragraph(
        'Các đơn vị lập danh sách cử người dự lớp, gửi trước hết ',
        fact('training.nominateBy', dateInWords(facts.nominateBy)),
        '. Người được cử dự đủ các buổi, chấp hành nội quy lớp học.',
      ),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

export interface TrainingSummonsFacts extends TrainingFacts {
  readonly trainees: readonly TraineeFacts[]
}

/** Notice that calls the participants together, with their list. */
export function trainingSummonsPaper(facts: TrainingSummonsFacts): PaperModel {
  const { trainees } = facts
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'THÔNG BÁO',
    subject: [`triệu tập học viên ${facts.title}`],
    body: [
      ...bases([facts.basis]),
      paragraph(
        `${facts.head.unitName} triệu tập `,
        fact('training.count', headcount(trainees.length)),
        ' (danh sách kèm theo) dự lớp với nội dung, thời gian, địa điểm như sau:',
      ),
      sessionsTable(facts.sessions),
      paragraph('Đề nghị các đơn vị tạo điều kiện để người được triệu tập dự đủ các buổi.'),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [
      { kind: 'pageBreak' },
      { kind: 'partTitle', title: 'DANH SÁCH', subject: `học viên ${facts.title}` },
      traineesTable(trainees),
    ],
    typeSize: 'official',
  })
}

/** Sheet to sign at the door, for those without a phone as for all. */
export function trainingSheetPaper(facts: TrainingSummonsFacts): PaperModel {
  const columns = [
    column('TT', 10, 'center'),
    column('Họ và tên', 48),
    column('Đơn vị', 50),
    ...facts.sessions.map((_, index) => column(`Buổi ${index + 1}`, Math.max(9, 60 / facts.sessions.length), 'center')),
  ]
  const rows = facts.trainees.map(({ reference, name, from }, index) => [
    String(index + 1),
    fact(reference, name),
    fact(reference, from),
    ...facts.sessions.map(() => ''),
  ])
  return makePaper({
    header: paperHeader({ ...facts.head, number: { kind: 'unnumbered' } }),
    typeName: 'DANH SÁCH ĐIỂM DANH',
    subject: [facts.title],
    body: [paragraph(bold('Ký tên vào ô của từng buổi.')), table(columns, rows, 9)],
    signatures: [],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}
