import { makePaper } from '../../make-paper.ts'
import { type Block, bold, column, italic, type PaperModel, paragraph, type Run, table } from '../../paper-model.ts'
import { inCapitals } from '../../vietnamese-forms.ts'
import { paperHeader } from '../paper-parts.ts'
import type { DisciplineFacts, HearingFacts } from './facts.ts'
import { aboutMember } from './parts.ts'

/** High enough to be ticked by an old hand. */
const ROW_MM = 9
/** Ballots on a sheet: two where they are short, else one. */
const SHORT_BALLOT_ROWS = 4

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
 * KL10, KL14. One sheet of ballots, printed in as many copies as are needed: every copy is the same, so no ballot carries a
 * number, a mark or a page to tell it from another. The strip above the first line is cut off and kept by those who count.
 */
export function ballotSheetPaper(facts: DisciplineFacts): PaperModel {
  const { hearing } = facts
  const choices = hearing ? choicesOf(hearing) : []
  const perSheet = choices.length <= SHORT_BALLOT_ROWS ? 2 : 1
  const copies = hearing ? Math.ceil(hearing.official / perSheet) : 0
  const one = hearing ? ballotBlocks(facts, hearing, choices) : []
  return makePaper({
    header: paperHeader({ ...facts.head, number: { kind: 'unnumbered' }, on: hearing?.on ?? null }),
    typeName: null,
    subject: [],
    body: hearing
      ? [
          paragraph(
            `In ${copies} bản tờ này, đủ ${hearing.official} phiếu; cắt theo các đường kẻ, bỏ phần trên. Phiếu thừa, phiếu hỏng thu lại, hủy trước khi mở thùng và ghi vào biên bản kiểm phiếu.`,
          ),
          ...Array.from({ length: perSheet }, (): Block[] => [CUT, ...one]).flat(),
          CUT,
        ]
      : [],
    signatures: [],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}
