import { makePaper } from '../../make-paper.ts'
import { type Block, bold, column, fact, type PaperModel, paragraph, table } from '../../paper-model.ts'
import { figure, sentence } from '../../vietnamese-forms.ts'
import { type PaperHeadFacts, paperHeader } from '../paper-parts.ts'

export interface TrainingContestSheetFacts {
  readonly head: PaperHeadFacts
  readonly title: string
  readonly name: string
  readonly cellName: string
  readonly minutes: number
  readonly points: number
  readonly questions: readonly ContestQuestionFacts[]
}

interface ContestQuestionFacts {
  readonly wording: string
  readonly options: readonly string[]
  /** Place he chose; null where none. */
  readonly chosen: number | null
  /** Once the contest is over: the right place, with its reason and text. */
  readonly told: { readonly right: number; readonly reason: string; readonly basis: string } | null
}

const LETTERS = ['A', 'B', 'C', 'D'] as const
const letterOf = (place: number | null) => (place === null ? '' : (LETTERS[place] ?? ''))

/**
 * A set printed for one person: his questions in his own order, boxes for his letters at the end. What is right stands on it only once the
 * contest is over, when the same sheet goes back to him with his answers.
 */
export function trainingContestSheetPaper(facts: TrainingContestSheetFacts): PaperModel {
  const { head, title, name, cellName, minutes, questions } = facts
  const isTold = questions.some(({ told }) => told !== null)
  return makePaper({
    header: paperHeader({ ...head, number: { kind: 'unnumbered' } }),
    typeName: isTold ? 'BÀI THI VÀ ĐÁP ÁN' : 'ĐỀ THI',
    subject: [title],
    body: [
      {
        kind: 'keyValues',
        rows: [
          { label: 'Họ và tên', value: [fact('contest.sitter', name)] },
          { label: 'Chi bộ', value: [fact('contest.cell', cellName)] },
          ...(isTold ? [] : [{ label: 'Thời gian làm bài', value: [fact('contest.minutes', `${minutes} phút`)] }]),
        ],
      },
      isTold ? paragraph(resultLine(facts)) : paragraph(HOW),
      ...questions.flatMap(questionBlocks),
    ],
    signatures: [],
    recipients: [],
    annex: isTold ? [] : answerPart(questions.length),
    typeSize: 'large',
  })
}

const HOW =
  'Mỗi câu chọn một phương án, ghi chữ A, B, C hoặc D vào ô của câu đó ở trang cuối. Muốn đổi thì gạch chữ cũ, ghi chữ mới bên cạnh.'

function resultLine({ questions, points }: TrainingContestSheetFacts) {
  const right = questions.filter(({ chosen, told }) => told !== null && told.right === chosen).length
  return [bold(`Đúng ${right}/${questions.length} câu, ${figure(right * points)} điểm.`)]
}

function questionBlocks({ wording, options, chosen, told }: ContestQuestionFacts, index: number): readonly Block[] {
  const asked = paragraph(bold(`Câu ${index + 1}. `), fact('contest.question', wording))
  const choices: Block = {
    kind: 'list',
    items: options.map((option, place) => ({
      marker: `${letterOf(place)}.`,
      runs: [told?.right === place ? bold(option) : fact('contest.option', option)],
    })),
  }
  if (told === null) return [asked, choices]
  const given = chosen === null ? 'Không trả lời.' : `Đã chọn ${letterOf(chosen)}.`
  const why = [
    ...(told.reason === '' ? [] : [sentence(told.reason)]),
    ...(told.basis === '' ? [] : [`Căn cứ: ${told.basis}.`]),
  ]
  return [asked, choices, paragraph([given, `Đáp án ${letterOf(told.right)}.`, ...why].join(' '))]
}

const PAIRS = 5

/** Boxes for the letters, on a page of their own: that page alone is typed back. */
function answerPart(count: number): readonly Block[] {
  const columns = Array.from({ length: PAIRS }, () => [
    column('Câu', 16, 'center'),
    column('Chọn', 20, 'center'),
  ]).flat()
  const height = Math.ceil(count / PAIRS)
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: PAIRS }, (_pair, at) => {
      const place = at * height + row + 1
      return [place > count ? '' : String(place), '']
    }).flat(),
  )
  return [
    { kind: 'pageBreak' },
    { kind: 'partTitle', title: 'PHẦN TRẢ LỜI', subject: null },
    table(columns, rows, 10),
    paragraph('Dự đoán số người dự thi: ..........................'),
    paragraph('Số phút làm bài (người coi thi ghi): ..............'),
    paragraph('Chữ ký người dự thi: ..............................'),
    paragraph('Chữ ký người coi thi: .............................'),
  ]
}
