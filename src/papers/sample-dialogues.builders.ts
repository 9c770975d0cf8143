import type { PaperModel } from './rules/paper-model.ts'
import { dialogueNoticePaper } from './rules/templates/dialogue/after.ts'
import { dialogueCallPaper, dialoguePlanPaper, dialogueSummaryPaper } from './rules/templates/dialogue/before.ts'
import type { DialogueFacts, DialogueQuestionFacts } from './rules/templates/dialogue/facts.ts'
import { nameAt, numbered, SIGNER } from './samples.builders.ts'

const TOPICS = ['Phát biểu, thảo luận trong sinh hoạt chi bộ', 'Quản lý hồ sơ, quản lý đảng viên', 'Việc khác']

const RECORDS: DialogueQuestionFacts = {
  ...{ reference: 'question:1', place: 1, topic: TOPICS[1] ?? '', answerer: 'Văn phòng Đảng ủy' },
  words:
    'Hồ sơ đảng viên lưu ở nhiều nơi, mỗi lần bổ sung phải đi lại nhiều lần. Đề nghị hướng dẫn thống nhất và cho chi bộ giữ danh mục.',
  askers: [`đồng chí ${nameAt(1)}, Chi bộ thôn Yên Hạ`, `đồng chí ${nameAt(2)}, Chi bộ Trường Tiểu học`],
  ...{ outcome: 'committed', answer: 'Đảng ủy nhận trách nhiệm, giao Văn phòng rà soát, ban hành danh mục mẫu.' },
  promises: [
    {
      ...{
        reference: 'commitment:1',
        task: 'Ban hành danh mục hồ sơ mẫu, tập huấn cho các chi bộ',
        owner: 'Văn phòng Đảng ủy',
      },
      ...{ product: 'Danh mục mẫu', dueOn: '2027-02-26', reportAt: null, part: null },
    },
  ],
}

const YOUNG: DialogueQuestionFacts = {
  ...{ reference: 'question:2', place: 3, topic: TOPICS[0] ?? '', answerer: `đồng chí ${nameAt(4)}` },
  words: 'Đảng viên trẻ ít phát biểu trong sinh hoạt. Đảng ủy có cách làm nào để chi bộ áp dụng?',
  askers: [`đồng chí ${nameAt(3)}, Chi bộ thôn Cầu Đá`],
  ...{
    outcome: 'answered',
    answer: 'Giao đảng viên trẻ chuẩn bị từng phần nội dung, gửi ý kiến trước buổi sinh hoạt.',
    promises: [],
  },
}

const FACTS: DialogueFacts = {
  head: numbered(4, 'KH/ĐU'),
  ...{
    theme: 'Nâng cao chất lượng sinh hoạt chi bộ',
    purpose: '',
    place: 'Hội trường Đảng ủy xã',
    chair: `đồng chí ${nameAt(5)}, Bí thư Đảng ủy`,
  },
  ...{ guests: 'Thường trực cấp ủy cấp trên', plannedOn: '2026-12-10', startsAt: '08:00' },
  ...{ questionsUntil: '2026-11-30', answersUntil: '2026-12-07', heldOn: null, present: null, conclusion: '' },
  ...{ topics: TOPICS, questions: [RECORDS, YOUNG], carried: [{ ...YOUNG, reference: 'question:9', place: 2 }] },
  signer: SIGNER,
  recipients: ['Các chi bộ trực thuộc', 'Lưu Văn phòng'],
}

const HELD: DialogueFacts = {
  ...{ ...FACTS, heldOn: '2026-12-10', present: 14 },
  conclusion: 'Các ý kiến thẳng thắn, sát thực tế. Ban Thường vụ tiếp thu, chỉ đạo tháo gỡ từng việc.',
}

/** A dialogue on paper: its plan, the letter with a sheet to write on, what was asked, and what came of it. */
export const DIALOGUE_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  dialoguePlan: () => dialoguePlanPaper(FACTS),
  dialogueCall: () => dialogueCallPaper({ ...FACTS, head: numbered(11, 'CV/ĐU') }),
  dialogueSummary: () => dialogueSummaryPaper({ ...FACTS, head: numbered(7, 'BC/ĐU') }),
  dialogueNotice: () => dialogueNoticePaper({ ...HELD, head: numbered(3, 'TB/ĐU') }),
}
