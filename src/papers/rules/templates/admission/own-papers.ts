import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../../make-paper.ts'
import { type Block, fact, type PaperModel, paragraph } from '../../paper-model.ts'
import { dateInFigures, dateInWords } from '../../vietnamese-forms.ts'
import { paperHeader } from '../paper-parts.ts'
import { formLine, type ProcedurePaperFacts } from './parts.ts'
import { toWrite } from './sheets.ts'

export interface OwnPaperFacts extends Omit<ProcedurePaperFacts, 'signer'> {
  readonly sexName: string | null
  readonly ethnicity: string | null
  readonly schoolingName: string | null
  readonly certificate: { readonly on: LocalDate; readonly issuer: string } | null
  readonly isReadmission: boolean
}

/** Đơn xin vào Đảng: what is known is filled in, the rest the person writes by his own hand. */
export function applicationPaper(facts: OwnPaperFacts): PaperModel {
  const again = facts.isReadmission ? 'kết nạp lại vào Đảng' : 'vào Đảng'
  return makePaper({
    header: paperHeader(facts.head),
    typeName: facts.isReadmission ? 'ĐƠN XIN KẾT NẠP LẠI VÀO ĐẢNG' : 'ĐƠN XIN VÀO ĐẢNG',
    subject: [],
    body: [
      ...formLine(facts.form),
      paragraph(
        `Kính gửi: Chi ủy (bí thư) ${facts.cellName}${facts.committeeName === null ? '' : `; ${facts.committeeName}`}.`,
      ),
      ...personal(facts),
      toWrite('Được kết nạp vào Đoàn TNCS Hồ Chí Minh ngày'),
      facts.certificate === null
        ? toWrite('Được cấp giấy chứng nhận đã học lớp nhận thức về Đảng ngày')
        : paragraph(
            'Được cấp giấy chứng nhận đã học lớp nhận thức về Đảng ',
            fact('certificate', dateInWords(facts.certificate.on)),
            ' tại ',
            fact('certificate', facts.certificate.issuer),
            '.',
          ),
      paragraph('Những nhận thức của bản thân về mục đích, lý tưởng của Đảng và động cơ xin vào Đảng:'),
      { kind: 'writingLines', count: 10 },
      paragraph(
        `Tôi làm đơn này xin được ${again}. Nếu được kết nạp, tôi xin hứa trung thành với mục đích, lý tưởng của Đảng, chấp hành nghiêm Cương lĩnh chính trị, Điều lệ Đảng, làm tròn nhiệm vụ của người đảng viên.`,
      ),
    ],
    signatures: [{ authority: null, post: 'NGƯỜI LÀM ĐƠN', name: facts.person.fullName }],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

/** Lý lịch của người xin vào Đảng: the headings in order, written by the person himself. */
export function curriculumVitaePaper(facts: OwnPaperFacts): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'LÝ LỊCH',
    subject: ['của người xin vào Đảng'],
    body: [
      ...formLine(facts.form),
      ...personal(facts),
      ...['Họ và tên khai sinh', 'Nơi sinh', 'Quê quán', 'Nơi tạm trú', 'Tôn giáo'].map(toWrite),
      ...['Trình độ chuyên môn', 'Lý luận chính trị', 'Ngoại ngữ, tin học'].map(toWrite),
      ...written('Lịch sử bản thân (từ nhỏ đến nay)', 6),
      ...written('Những công tác, chức vụ đã qua (từ tháng năm đến tháng năm)', 6),
      ...written('Đặc điểm lịch sử; khen thưởng; kỷ luật; những lớp đã học', 5),
      ...written('Hoàn cảnh gia đình: cha, mẹ, vợ (chồng), con; cha, mẹ vợ (chồng); anh, chị, em ruột', 10),
      ...written('Tự nhận xét của bản thân', 3),
      paragraph(
        'Tôi xin cam đoan đã khai đầy đủ, rõ ràng, trung thực và chịu trách nhiệm trước Đảng về những nội dung đã khai.',
      ),
    ],
    signatures: [{ authority: null, post: 'NGƯỜI KHAI', name: facts.person.fullName }],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

function written(title: string, count: number): Block[] {
  return [paragraph(`${title}:`), { kind: 'writingLines', count }]
}

function personal({ person, sexName, ethnicity, schoolingName }: OwnPaperFacts): Block[] {
  const rows: readonly (readonly [string, string | null, string])[] = [
    ['Tôi là', person.fullName, 'candidate.fullName'],
    ['Giới tính', sexName, 'candidate.sex'],
    ['Sinh ngày', person.bornOn === null ? null : dateInFigures(person.bornOn), 'candidate.bornOn'],
    ['Dân tộc', ethnicity, 'candidate.ethnicity'],
    ['Trình độ học vấn', schoolingName, 'candidate.schooling'],
    ['Nghề nghiệp, đơn vị công tác', person.occupation, 'candidate.occupation'],
    ['Nơi cư trú', person.homeAddress, 'candidate.homeAddress'],
  ]
  return rows.map(([label, value, reference]) =>
    value === null ? toWrite(label) : paragraph(`${label}: `, fact(reference, value), '.'),
  )
}
