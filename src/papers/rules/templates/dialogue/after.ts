import { makePaper } from '../../make-paper.ts'
import { type Block, bold, fact, type PaperModel, paragraph } from '../../paper-model.ts'
import { dateInWords, startingSentence, unclosed } from '../../vietnamese-forms.ts'
import { chapters, told } from '../inspection-parts.ts'
import { headcount, paperHeader, tasksTable } from '../paper-parts.ts'
import type { DialogueFacts, DialogueQuestionFacts } from './facts.ts'

/** The notice of conclusions (TB): what was answered, what was promised by whom and by when, what is still open. */
export function dialogueNoticePaper(facts: DialogueFacts): PaperModel {
  const { head, theme, questions, conclusion } = facts
  const of = (...outcomes: readonly DialogueQuestionFacts['outcome'][]) =>
    questions.filter(({ outcome }) => outcomes.includes(outcome))
  const promises = of('committed').flatMap((one) => one.promises)
  return makePaper({
    header: paperHeader(head),
    typeName: 'THÔNG BÁO',
    subject: [`kết luận đối thoại của ${head.unitName} với bí thư chi bộ`, `chủ đề “${unclosed(theme)}”`],
    body: [
      opening(facts),
      ...chapters([
        { title: 'KẾT LUẬN CHUNG', blocks: told('dialogue.conclusion', conclusion) },
        { title: 'CÂU HỎI ĐÃ TRẢ LỜI', blocks: of('answered').flatMap(answered) },
        {
          title: 'VIỆC ĐÃ HỨA GIẢI QUYẾT',
          blocks: promises.length === 0 ? [] : [...of('committed').flatMap(answered), tasksTable(promises)],
        },
        { title: 'CÂU HỎI CHƯA TRẢ LỜI ĐƯỢC', blocks: of('deferred').flatMap(answered) },
        { title: 'CÂU HỎI NGOÀI THẨM QUYỀN, PHẠM VI', blocks: of('out_of_scope').flatMap(answered) },
        {
          title: 'TỔ CHỨC THỰC HIỆN',
          blocks: [
            paragraph(
              'Đơn vị, cá nhân được giao thực hiện đúng thời hạn, báo cáo kết quả. Đồng chí đã hỏi cho biết việc được giải quyết hay chưa; việc chưa xong được đưa ra ở lần đối thoại sau.',
            ),
          ],
        },
      ]),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function opening({ head, heldOn, plannedOn, place, present, chair }: DialogueFacts): Block {
  const day = dateInWords(heldOn ?? plannedOn)
  return paragraph(
    startingSentence(day),
    ', tại ',
    fact('dialogue.place', unclosed(place)),
    `, ${head.unitName} đối thoại với bí thư chi bộ; chủ trì: `,
    fact('dialogue.chair', chair === '' ? head.unitName : chair),
    '; dự có ',
    fact('dialogue.present', headcount(present ?? 0)),
    '. Kết luận như sau:',
  )
}

function answered({ reference, place, words, askers, answer, outcome }: DialogueQuestionFacts): Block[] {
  const said = outcome === 'deferred' || outcome === 'out_of_scope' ? 'Lý do: ' : 'Trả lời: '
  return [
    paragraph(
      bold(`Câu ${place}. `),
      fact(reference, unclosed(words.replaceAll('\n', ' '))),
      ` (${askers.join('; ')}).`,
    ),
    ...(answer === '' ? [] : [paragraph(said, fact(reference, answer.replaceAll('\n', ' ')))]),
  ]
}
