import { makePaper } from '../../make-paper.ts'
import { fact, type PaperModel, type PaperNumber, paragraph } from '../../paper-model.ts'
import { dateInFigures, dateInWords, unclosed } from '../../vietnamese-forms.ts'
import { calendarBlocks } from '../inspection-lists.ts'
import { chapters, told } from '../inspection-parts.ts'
import { addressed, paperHeader } from '../paper-parts.ts'
import type { DisciplineFacts, SuspensionKindOnPaper } from './facts.ts'
import { aboutMember, formName, teamHead, teamPaperOf } from './parts.ts'

/** KL2. The team's own calendar. */
export function disciplineCalendarPaper(facts: DisciplineFacts): PaperModel {
  return teamPaperOf({
    ...{ facts, on: facts.calendar?.on ?? null, typeName: 'KẾ HOẠCH CHI TIẾT', body: calendarBlocks(facts) },
    subject: ['xem xét, thi hành kỷ luật', aboutMember(facts)],
    signatures: [teamHead(facts)],
  })
}

const SUSPENDED_FROM: Readonly<Record<SuspensionKindOnPaper, string>> = {
  party_activity: 'đình chỉ sinh hoạt đảng',
  committee_activity: 'đình chỉ sinh hoạt cấp ủy',
  post: 'đình chỉ chức vụ trong Đảng',
}

/** The cell proposes to the competent level that the member be suspended while his case runs. */
export function suspensionProposalPaper(facts: DisciplineFacts, place: number, number: PaperNumber): PaperModel {
  const asked = facts.suspensions[place]
  const what = asked ? SUSPENDED_FROM[asked.kind] : ''
  return makePaper({
    header: paperHeader({ ...facts.head, number, on: asked?.on ?? null }),
    typeName: 'TỜ TRÌNH',
    subject: [`đề nghị ${what}`, aboutMember(facts)],
    body: asked
      ? [
          addressed(fact('case.suspension', unclosed(asked.recipient))),
          paragraph(
            `${facts.unitName} đang xem xét kỷ luật `,
            `đồng chí ${facts.subject.name} theo Kế hoạch ${planOf(facts)}.`,
            ` Tại cuộc họp ${dateInWords(asked.agreedOn)}, chi bộ thống nhất đề nghị ${what} ${aboutMember(facts)}.`,
          ),
          ...chapters([
            { title: 'LÝ DO', blocks: told('case.suspension', asked.reason) },
            {
              title: 'ĐỀ NGHỊ',
              blocks: [
                paragraph(`Kính đề nghị ${unclosed(asked.recipient)} xem xét, quyết định theo thẩm quyền.`),
                paragraph(
                  `Thời hạn đình chỉ không quá ${facts.suspensionDays.first} ngày; khi cần gia hạn một lần, không quá ${facts.suspensionDays.more} ngày. Trong thời gian đình chỉ, đồng chí vẫn đóng đảng phí.`,
                ),
              ],
            },
          ]),
        ]
      : [],
    signatures: [asked?.signer ?? facts.signer],
    recipients: [asked?.recipient ?? '', 'Lưu hồ sơ'].filter((line) => line !== ''),
    annex: [],
    typeSize: 'official',
  })
}

const planOf = ({ plan }: DisciplineFacts) =>
  plan.symbol === null ? `ngày ${dateInFigures(plan.on)}` : `số ${plan.symbol} ngày ${dateInFigures(plan.on)}`

/** To where the member works: which discipline was decided, and that it considers its own. */
export function organisationLetterPaper(facts: DisciplineFacts, place: number, number: PaperNumber): PaperModel {
  const letter = facts.letters[place]
  const { decision, result } = facts
  const cited =
    decision === null ? '' : `Quyết định số ${decision.symbol ?? ''} ngày ${dateInFigures(decision.on)}`.trim()
  return makePaper({
    header: paperHeader({ ...facts.head, number, on: letter?.on ?? null }),
    typeName: null,
    subject: ['V/v thông báo kỷ luật đảng viên'],
    body: letter
      ? [
          addressed(fact('case.letter', unclosed(letter.recipient))),
          paragraph(
            `${facts.unitName} đã thi hành kỷ luật ${aboutMember(facts).replace('đối với ', '')} bằng hình thức `,
            fact('case.result', formName(result?.form ?? null)),
            ` (${cited}).`,
          ),
          paragraph(
            `${facts.unitName} thông báo để ${unclosed(letter.recipient)} biết; đề nghị xem xét xử lý về chính quyền, đoàn thể đồng bộ với kỷ luật của Đảng theo quy định và thông báo lại kết quả.`,
          ),
          ...(letter.request.trim() === '' ? [] : told('case.letter', letter.request)),
        ]
      : [],
    signatures: [letter?.signer ?? facts.closingSigner],
    recipients: [
      'Như trên',
      ...(facts.superiorName === null ? [] : [`Ủy ban Kiểm tra ${facts.superiorName}`]),
      'Lưu hồ sơ',
    ],
    annex: [],
    typeSize: 'official',
  })
}
