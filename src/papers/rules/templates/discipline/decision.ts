import { makePaper } from '../../make-paper.ts'
import { type Block, bold, fact, type PaperModel, type PaperNumber, paragraph } from '../../paper-model.ts'
import { dateInFigures, dateInWords, inCapitals, unclosed } from '../../vietnamese-forms.ts'
import { type ClosedFile, closingSheet, type IndexRow, indexTable } from '../dossier-index.ts'
import { chapters, labelled } from '../inspection-parts.ts'
import { addressed, comrade, paperHeader } from '../paper-parts.ts'
import { bases } from '../resolution-parts.ts'
import type { DisciplineFacts } from './facts.ts'
import { votesOf } from './hearing.ts'
import {
  aboutMember,
  cellPaperOf,
  formName,
  memberSigner,
  readBack,
  takenRuns,
  teamHead,
  teamName,
  teamPaperOf,
  violationBlocks,
} from './parts.ts'

const REGULATIONS = [
  'Điều lệ Đảng Cộng sản Việt Nam',
  'quy định của Trung ương về công tác kiểm tra, giám sát và kỷ luật của Đảng',
]

function upward({ superiorName }: DisciplineFacts): string[] {
  return superiorName === null ? [] : [superiorName, `Ủy ban Kiểm tra ${superiorName}`]
}

function found({ hearing }: DisciplineFacts): Block[] {
  return hearing?.conclusion ? violationBlocks('case.conclusion', hearing.conclusion) : []
}

/** What the decision weighed: the member's own words where he gave any, and what was proposed by whom. */
function weighed(facts: DisciplineFacts): string {
  const { selfCriticism } = facts
  const own = selfCriticism === null || selfCriticism.missing !== null ? '' : 'bản kiểm điểm của đồng chí và '
  return `Xét ${own}đề nghị của ${teamName(facts)},`
}

/** KL12. The decision of the cell. */
export function disciplineDecisionPaper(facts: DisciplineFacts, number: PaperNumber): PaperModel {
  const { decision, result, subject, unitName } = facts
  const since = result === null ? '' : dateInWords(result.on)
  return makePaper({
    header: paperHeader({ ...facts.head, number, on: decision?.on ?? null }),
    typeName: 'QUYẾT ĐỊNH',
    subject: ['thi hành kỷ luật', aboutMember(facts)],
    body: [
      ...bases([...REGULATIONS, `kết quả biểu quyết của ${unitName} ${since}`]),
      paragraph(weighed(facts), bold(' nhận thấy:')),
      ...found(facts),
      { kind: 'paragraph', align: 'center', runs: [bold(inCapitals(`${unitName} quyết định`))] },
      paragraph(
        bold('Điều 1. '),
        'Thi hành kỷ luật đồng chí ',
        fact('case.subject', subject.name),
        ' bằng hình thức ',
        fact('case.result', formName(result?.form ?? null)),
        '.',
      ),
      paragraph(
        bold('Điều 2. '),
        fact(
          'case.decision',
          decision?.executors === '' ? 'Chi bộ và đồng chí có tên tại Điều 1' : (decision?.executors ?? ''),
        ),
        ` chịu trách nhiệm thi hành quyết định này. Quyết định có hiệu lực kể từ khi công bố kết quả biểu quyết, ${since}.`,
      ),
    ],
    signatures: [facts.closingSigner],
    recipients: [...upward(facts), 'Như Điều 2', 'Lưu hồ sơ'],
    annex: [],
    typeSize: 'official',
  })
}

/** The notice that no discipline follows. */
export function noDisciplinePaper(facts: DisciplineFacts, number: PaperNumber): PaperModel {
  const { result, unitName } = facts
  return makePaper({
    header: paperHeader({ ...facts.head, number, on: facts.notice?.on ?? null }),
    typeName: 'THÔNG BÁO',
    subject: ['kết luận xem xét kỷ luật', aboutMember(facts)],
    body: [
      ...(result === null
        ? []
        : [paragraph(`Ngày ${dateInFigures(result.on)}, ${unitName} đã họp, bỏ phiếu kín và kết luận như sau:`)]),
      ...chapters([
        { title: 'NỘI DUNG ĐÃ XEM XÉT', blocks: found(facts) },
        { title: 'KẾT LUẬN', blocks: [paragraph(`Không thi hành kỷ luật ${aboutMember(facts)}.`)] },
      ]),
    ],
    signatures: [facts.closingSigner],
    recipients: [...upward(facts), `Đồng chí ${facts.subject.name}`, 'Lưu hồ sơ'],
    annex: [],
    typeSize: 'official',
  })
}

/** The submission by which what is beyond the cell goes up with the whole dossier. */
export function disciplineSubmissionPaper(facts: DisciplineFacts, number: PaperNumber): PaperModel {
  const { submission, result, unitName } = facts
  const proposed =
    result?.form == null
      ? 'Không hình thức nào đạt tỷ lệ phiếu cần thiết; kính đề nghị xem xét, quyết định.'
      : `Chi bộ đề nghị thi hành kỷ luật bằng hình thức ${formName(result.form)}.`
  return makePaper({
    header: paperHeader({ ...facts.head, number, on: submission?.on ?? null }),
    typeName: 'TỜ TRÌNH',
    subject: ['đề nghị xem xét, thi hành kỷ luật', aboutMember(facts)],
    body: [
      addressed(fact('case.submission', unclosed(submission?.recipient ?? ''))),
      ...(result === null
        ? []
        : [paragraph(`Ngày ${dateInFigures(result.on)}, ${unitName} đã họp xem xét kỷ luật ${aboutMember(facts)}.`)]),
      ...chapters([
        { title: 'NỘI DUNG VI PHẠM', blocks: found(facts) },
        { title: 'KẾT QUẢ BIỂU QUYẾT', blocks: voteBlocks(facts) },
        {
          title: 'ĐỀ NGHỊ',
          blocks: [
            paragraph(proposed),
            ...((submission?.reason ?? '') === ''
              ? []
              : [labelled('Ý kiến thêm', 'case.submission', submission?.reason ?? '')]),
            paragraph('Chi bộ gửi kèm toàn bộ hồ sơ theo mục lục.'),
          ],
        },
      ]),
    ],
    signatures: [facts.closingSigner],
    recipients: [submission?.recipient ?? 'Cấp ủy cấp trên', 'Lưu hồ sơ'],
    annex: [],
    typeSize: 'official',
  })
}

function voteBlocks({ counts, hearing }: DisciplineFacts): Block[] {
  return counts && hearing ? votesOf(hearing, counts) : []
}

/** KL13. The decision or the notice is announced to the member. */
export function disciplineAnnouncementMinutes(facts: DisciplineFacts): PaperModel {
  const { announced, decision, notice, unitName } = facts
  const what = decision
    ? `Quyết định kỷ luật số ${decision.symbol ?? '..........'}`
    : `Thông báo số ${notice?.symbol ?? '..........'}`
  const body: Block[] =
    announced === null
      ? []
      : [
          paragraph(
            `Hôm nay, ${dateInWords(announced.on)}, `,
            ...comrade('case.announced', announced.by),
            ` thay mặt ${unitName} công bố và trao ${what} cho `,
            ...comrade('case.subject', facts.subject),
            '.',
          ),
          paragraph('Đồng chí đã được thông báo quyền khiếu nại, bảo lưu ý kiến và thời hạn khiếu nại.'),
          ...chapters([{ title: 'Ý KIẾN CỦA ĐẢNG VIÊN', blocks: [paragraph(...takenRuns(announced.taking))] }]),
          readBack,
        ]
  return cellPaperOf({
    ...{ facts, on: announced?.on ?? null, typeName: 'BIÊN BẢN', body },
    subject: [decision ? 'công bố quyết định kỷ luật' : 'công bố thông báo kết luận', aboutMember(facts)],
    signatures: [
      memberSigner(facts),
      { authority: 'T/M CHI BỘ', post: 'NGƯỜI CÔNG BỐ', name: announced?.by.name ?? null },
    ],
  })
}

/** KL16. The index of the dossier and its closing sheet. */
export function disciplineIndexPaper(
  facts: DisciplineFacts,
  rows: readonly IndexRow[],
  closed: ClosedFile,
): PaperModel {
  return teamPaperOf({
    ...{ facts, on: closed.on, typeName: 'MỤC LỤC' },
    subject: ['hồ sơ xem xét kỷ luật', aboutMember(facts)],
    body: [indexTable(rows, closed), ...closingSheet(rows.length, closed)],
    signatures: [teamHead(facts)],
  })
}
