import { makePaper } from '../../make-paper.ts'
import { type Block, bold, column, italic, type PaperModel, paragraph, type Run, table } from '../../paper-model.ts'
import { dateInWords, inCapitals } from '../../vietnamese-forms.ts'
import { paperHeader } from '../paper-parts.ts'
import type { DisciplineFacts, HearingFacts } from './facts.ts'
import { aboutMember } from './parts.ts'

/** High enough to be ticked by an old hand. */
const ROW_MM = 10
/** What a page takes, by the rows of one ballot. */
const ROWS_ON_A_PAGE = 11

const LABELS = { reprimand: 'Khiển trách', warning: 'Cảnh cáo', expulsion: 'Khai trừ' } as const

/** One line for each choice; of removal one for each post and term, and one for all of them. */
function choicesOf({ forms, posts }: HearingFacts): readonly string[] {
  const all = posts.length > 1 ? ['Cách tất cả các chức vụ nêu trên'] : []
  const removal = posts.map(({ name, term }) => `Cách chức ${name}${term === '' ? '' : `, ${term}`}`)
  return [
    'Không kỷ luật',
    ...forms.flatMap((form) => (form === 'removal_from_post' ? [...removal, ...all] : [LABELS[form]])),
  ]
}

const centred = (run: Run): Block => ({ kind: 'paragraph', align: 'center', runs: [run] })

function ballotBlocks(facts: DisciplineFacts, hearing: HearingFacts, choices: readonly string[]): Block[] {
  const kind = hearing.ballot === 'impose' ? 'thi hành kỷ luật' : 'đề nghị thi hành kỷ luật'
  const rows = choices.map((choice, index) => [String(index + 1), choice, ''])
  return [
    centred(bold(inCapitals(facts.unitName))),
    { kind: 'partTitle', title: 'PHIẾU BIỂU QUYẾT', subject: `${kind} ${aboutMember(facts)}` },
    table([column('TT', 12, 'center'), column('Hình thức', 118), column('Chọn (X)', 35, 'center')], rows, ROW_MM),
    centred(italic('Đánh dấu X vào một hình thức. Không ký tên, không ghi gì thêm vào phiếu.')),
    ...(hearing.posts.length > 1
      ? [
          centred(
            italic('Chọn cách chức: đánh dấu từng chức vụ; đã chọn “tất cả” thì không đánh dấu riêng từng chức vụ.'),
          ),
        ]
      : []),
  ]
}

const DASHES = '- '.repeat(20)
const CUT = centred(italic(`${DASHES}cắt theo đường này ${DASHES}`))

/**
 * KL10, KL14. Paper ballots, several on a sheet with lines to cut along, all alike: no number, no mark, nothing to tell one from
 * another. The first page is the cover for those who count and is kept apart.
 */
export function ballotSheetPaper(facts: DisciplineFacts): PaperModel {
  const { hearing } = facts
  const choices = hearing ? choicesOf(hearing) : []
  const perPage = Math.max(1, Math.floor(ROWS_ON_A_PAGE / (choices.length + 2)))
  const pages = hearing ? Math.ceil(hearing.official / perPage) : 0
  const one = hearing ? ballotBlocks(facts, hearing, choices) : []
  const page: Block[] = Array.from({ length: perPage }, (_, place) => (place === 0 ? one : [CUT, ...one])).flat()
  return makePaper({
    header: paperHeader({ ...facts.head, number: { kind: 'unnumbered' }, on: hearing?.on ?? null }),
    typeName: 'PHIẾU BIỂU QUYẾT',
    subject: ['tờ bìa giao tổ kiểm phiếu'],
    body: hearing
      ? [
          paragraph(
            `Kèm tờ này là ${pages} trang, mỗi trang ${perPage} phiếu như nhau, đủ cho ${hearing.official} đảng viên chính thức, dùng tại cuộc họp ${dateInWords(hearing.on)}.`,
          ),
          paragraph('Cắt theo đường kẻ. Phiếu không đánh số, không ghi tên, không làm dấu.'),
          paragraph(
            'Phiếu thừa, phiếu hỏng thu lại và hủy trước khi mở thùng phiếu, ghi số lượng vào biên bản kiểm phiếu.',
          ),
        ]
      : [],
    signatures: [],
    recipients: [],
    annex: Array.from({ length: pages }, (): Block[] => [{ kind: 'pageBreak' }, ...page]).flat(),
    typeSize: 'official',
  })
}
