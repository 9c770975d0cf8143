import { makePaper } from '../../make-paper.ts'
import {
  type Block,
  column,
  dashes,
  fact,
  line,
  type PaperModel,
  paragraph,
  type Runs,
  table,
} from '../../paper-model.ts'
import { dateInWords, unclosed } from '../../vietnamese-forms.ts'
import { chapters, told } from '../inspection-parts.ts'
import { addressed, paperHeader, weekdayName } from '../paper-parts.ts'
import type { DialogueFacts, DialogueQuestionFacts } from './facts.ts'

/** `8 giờ 00, thứ năm, ngày 03 tháng 12 năm 2026`. */
function whenRuns({ plannedOn, startsAt }: DialogueFacts): Runs {
  const [hour, minute] = startsAt.split(':')
  return line(
    fact('dialogue.when', `${Number(hour)} giờ ${minute}, ${weekdayName(plannedOn)}, ${dateInWords(plannedOn)}`),
  )
}

function whoOf({ head, chair, guests }: DialogueFacts): Block {
  return dashes([
    line('Chủ trì: ', fact('dialogue.chair', chair === '' ? head.unitName : chair)),
    'Thành phần: bí thư các chi bộ trực thuộc; nơi khuyết bí thư thì phó bí thư dự',
    ...(guests === '' ? [] : [line('Mời dự: ', fact('dialogue.guests', unclosed(guests)))]),
  ])
}

/** The plan of a dialogue (KH): why, who, when, how questions come and are answered, what is still owed from before. */
export function dialoguePlanPaper(facts: DialogueFacts): PaperModel {
  const { theme, place, questionsUntil, answersUntil, topics, carried } = facts
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'KẾ HOẠCH',
    subject: ['đối thoại với bí thư chi bộ', `chủ đề “${unclosed(theme)}”`],
    body: chapters([
      { title: 'MỤC ĐÍCH, YÊU CẦU', blocks: purposeOf(facts) },
      {
        title: 'THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN',
        blocks: [
          paragraph('Thời gian: ', ...whenRuns(facts), '.'),
          paragraph('Địa điểm: ', fact('dialogue.place', unclosed(place)), '.'),
          whoOf(facts),
        ],
      },
      {
        title: 'CÂU HỎI VÀ CHUẨN BỊ TRẢ LỜI',
        blocks: [
          paragraph('Các nhóm nội dung: ', fact('dialogue.topics', topics.map(unclosed).join('; ')), '.'),
          paragraph(
            'Bí thư chi bộ gửi câu hỏi đến hết ',
            fact('dialogue.questionsUntil', dateInWords(questionsUntil)),
            ', qua phần mềm hoặc bằng giấy. Câu hỏi đến sau được nêu trực tiếp tại buổi đối thoại.',
          ),
          paragraph(
            'Câu trả lời được chuẩn bị và duyệt xong chậm nhất ',
            fact('dialogue.answersUntil', dateInWords(answersUntil)),
            '. Câu hỏi trùng được gộp, ghi đủ các đồng chí đã hỏi.',
          ),
        ],
      },
      { title: 'VIỆC CÒN NỢ TỪ CÁC LẦN TRƯỚC', blocks: carried.length === 0 ? [] : [questionsTable(carried)] },
      {
        title: 'TỔ CHỨC THỰC HIỆN',
        blocks: [
          dashes([
            'Mỗi câu hỏi được trả lời ngay, hoặc hứa giải quyết có người phụ trách và thời hạn, hoặc nói rõ vì sao chưa trả lời được.',
            'Sau đối thoại có thông báo kết luận; đồng chí đã hỏi cho biết việc được giải quyết hay chưa.',
          ]),
        ],
      },
    ]),
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function purposeOf({ purpose }: DialogueFacts): Block[] {
  const written = told('dialogue.purpose', purpose)
  if (written.length > 0) return written
  return [
    paragraph('Nắm tình hình, tháo gỡ khó khăn, vướng mắc từ chi bộ; trả lời rõ, hứa có thời hạn, làm có kiểm tra.'),
  ]
}

/** The letter that calls for questions, with a sheet to write them on. */
export function dialogueCallPaper(facts: DialogueFacts): PaperModel {
  const { head, theme, place, questionsUntil, topics } = facts
  return makePaper({
    header: paperHeader(head),
    typeName: null,
    subject: ['V/v gửi câu hỏi đối thoại với bí thư chi bộ'],
    body: [
      addressed('Bí thư các chi bộ trực thuộc'),
      paragraph(
        `${head.unitName} tổ chức đối thoại với bí thư chi bộ, chủ đề “`,
        fact('dialogue.theme', unclosed(theme)),
        '”, vào hồi ',
        ...whenRuns(facts),
        ', tại ',
        fact('dialogue.place', unclosed(place)),
        '.',
      ),
      paragraph(
        'Đề nghị các đồng chí gửi câu hỏi, kiến nghị đến hết ',
        fact('dialogue.questionsUntil', dateInWords(questionsUntil)),
        ' qua phần mềm, hoặc ghi vào phiếu kèm theo và gửi về Văn phòng.',
      ),
      paragraph('Các nhóm nội dung gợi ý:'),
      dashes(topics.map((topic) => line(fact('dialogue.topics', unclosed(topic))))),
      paragraph('Câu hỏi đến sau ngày trên được nêu trực tiếp tại buổi đối thoại.'),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: sheet(),
    typeSize: 'official',
  })
}

function sheet(): Block[] {
  return [
    { kind: 'pageBreak' },
    { kind: 'partTitle', title: 'PHIẾU GỬI CÂU HỎI ĐỐI THOẠI', subject: null },
    paragraph(
      'Họ và tên: ........................................................ Chức vụ: ..............................',
    ),
    paragraph(
      'Chi bộ: ............................................................................................................',
    ),
    paragraph(
      'Nhóm nội dung: ................................................................ Cần trả lời gấp: có / không',
    ),
    paragraph('Câu hỏi, kiến nghị:'),
    { kind: 'writingLines', count: 14 },
    paragraph('Ngày ........ tháng ........ năm ............                                   Ký tên'),
  ]
}

/** What was asked, sorted by topic, with everybody who asked and who answers (BC). */
export function dialogueSummaryPaper(facts: DialogueFacts): PaperModel {
  const { head, theme, questions, carried, topics } = facts
  const askers = new Set(questions.flatMap((one) => one.askers)).size
  const byTopic = topics.flatMap((topic) => {
    const of = questions.filter((one) => one.topic === topic)
    return of.length === 0 ? [] : [{ title: unclosed(topic).toLocaleUpperCase('vi'), blocks: [questionsTable(of)] }]
  })
  return makePaper({
    header: paperHeader(head),
    typeName: 'BÁO CÁO',
    subject: ['tổng hợp câu hỏi đối thoại với bí thư chi bộ', `chủ đề “${unclosed(theme)}”`],
    body: [
      paragraph(
        `Đến nay ${head.unitName} nhận được `,
        fact('dialogue.questions', `${questions.length} câu hỏi, kiến nghị của ${askers} đồng chí`),
        ' (câu hỏi trùng đã gộp, vẫn ghi đủ người hỏi), cụ thể:',
      ),
      ...chapters([
        ...byTopic,
        { title: 'VIỆC CÒN NỢ TỪ CÁC LẦN TRƯỚC', blocks: carried.length === 0 ? [] : [questionsTable(carried)] },
      ]),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function questionsTable(questions: readonly DialogueQuestionFacts[]): Block {
  const columns = [
    column('Câu', 11, 'center'),
    column('Nội dung hỏi, kiến nghị', 75),
    column('Người hỏi', 52),
    column('Đơn vị, cá nhân trả lời', 38),
  ]
  return table(
    columns,
    questions.map(({ reference, place, words, askers, answerer }) => [
      fact(reference, String(place)),
      fact(reference, words.replaceAll('\n', ' ')),
      fact(reference, askers.join('; ')),
      fact(reference, answerer ?? ''),
    ]),
  )
}
