import { makePaper } from '../../make-paper.ts'
import { type Block, dashes, fact, type PaperModel, type PaperNumber, paragraph } from '../../paper-model.ts'
import { dateInFigures, dateInWords } from '../../vietnamese-forms.ts'
import { attachedLines, chapters, labelled, planCited, recorder, recorderLine, told } from '../inspection-parts.ts'
import { addressed, comrade, paperHeader, withPost } from '../paper-parts.ts'
import type { DisciplineFacts } from './facts.ts'
import {
  aboutMember,
  formName,
  memberSigner,
  ownFormName,
  people,
  readBack,
  sessionOpening,
  takenRuns,
  teamHead,
  teamName,
  teamPaperOf,
  violationBlocks,
} from './parts.ts'

const numbered = (items: readonly string[], reference: string): Block[] =>
  items.map((item, index) => paragraph(`${index + 1}. `, fact(reference, item)))

/** KL1. The cell's plan to consider a discipline; sent to its members, the member and the commission above. */
export function disciplinePlanPaper(facts: DisciplineFacts, number: PaperNumber): PaperModel {
  const { plan, unitName, superiorName, violation } = facts
  const span = (one: NonNullable<typeof violation>) =>
    `từ ngày ${dateInFigures(one.from)} đến ngày ${dateInFigures(one.to)}`
  const days = violation ? [labelled('Thời gian xảy ra', 'case.violation', span(violation))] : []
  return makePaper({
    header: paperHeader({ ...facts.head, number, on: plan.on }),
    typeName: 'KẾ HOẠCH',
    subject: ['xem xét, thi hành kỷ luật', aboutMember(facts)],
    body: [
      paragraph(
        `Thực hiện ý kiến thống nhất của ${unitName} tại cuộc họp ${dateInWords(plan.agreedOn)}, ${unitName} xây dựng kế hoạch xem xét kỷ luật như sau:`,
      ),
      ...chapters([
        { title: 'MỤC ĐÍCH, YÊU CẦU', blocks: told('case.plan', plan.purpose) },
        {
          title: 'ĐẢNG VIÊN ĐƯỢC XEM XÉT',
          blocks: [paragraph('Đồng chí ', fact('case.subject', withPost(facts.subject)), '.')],
        },
        { title: 'NỘI DUNG XEM XÉT', blocks: [...numbered(plan.contents, 'case.plan'), ...days] },
        {
          title: 'THỜI GIAN, ĐỊA ĐIỂM, PHƯƠNG PHÁP',
          blocks: [
            labelled('Bắt đầu tiến hành', 'case.plan', `ngày ${dateInFigures(plan.startOn)}`),
            labelled('Địa điểm', 'case.plan', plan.place),
            ...told('case.plan', plan.method),
          ],
        },
        {
          title: facts.isSecretaryAlone ? 'TỔ CHỨC THỰC HIỆN' : 'TỔ KIỂM TRA',
          blocks: facts.isSecretaryAlone
            ? [paragraph('Bí thư chi bộ trực tiếp tiến hành.')]
            : people('case.team', facts.team),
        },
      ]),
    ],
    signatures: [facts.signer],
    recipients: [
      ...(superiorName === null ? [] : [`Ủy ban Kiểm tra ${superiorName} (để báo cáo)`]),
      'Đảng viên chi bộ',
      `Đồng chí ${facts.subject.name}`,
      'Lưu hồ sơ',
    ],
    annex: [],
    typeSize: 'official',
  })
}

/** KL3. What the member is asked to examine himself on. */
export function disciplineOutlinePaper(facts: DisciplineFacts): PaperModel {
  const { opened } = facts
  return teamPaperOf({
    facts,
    on: opened?.on ?? null,
    typeName: 'ĐỀ CƯƠNG',
    subject: ['kiểm điểm', aboutMember(facts)],
    body: chapters([
      { title: 'SƠ LƯỢC LÝ LỊCH', blocks: [paragraph('Ngày vào Đảng, chức vụ, khen thưởng, kỷ luật đã có.')] },
      {
        title: 'NỘI DUNG VÀ NGUYÊN NHÂN VI PHẠM',
        blocks: (opened?.outline ?? []).map(({ content, questions }) => labelled(content, 'case.outline', questions)),
      },
      { title: 'TỰ NHẬN HÌNH THỨC KỶ LUẬT', blocks: [paragraph('Đồng chí tự nhận hình thức kỷ luật tương xứng.')] },
      {
        title: 'THỜI HẠN',
        blocks:
          opened === null
            ? []
            : [
                paragraph(
                  'Nộp bản kiểm điểm chậm nhất ngày ',
                  fact('case.outline', dateInFigures(opened.reportDueOn)),
                  '.',
                ),
              ],
      },
    ]),
    signatures: [teamHead(facts)],
  })
}

/** KL4. The plan is given to the member: outline, calendar, and what he says to them. */
export function disciplineOpeningMinutes(facts: DisciplineFacts): PaperModel {
  const { opened } = facts
  const body: Block[] =
    opened === null
      ? []
      : [
          paragraph(`Hôm nay, ${dateInWords(opened.on)}, đã tiến hành triển khai kế hoạch xem xét kỷ luật.`),
          ...chapters([
            {
              title: 'THÀNH PHẦN',
              blocks: [
                ...people('case.team', facts.team),
                paragraph('Đảng viên được xem xét: ', ...comrade('case.subject', facts.subject), '.'),
              ],
            },
            {
              title: 'NỘI DUNG',
              blocks: [
                paragraph(
                  'Tổ kiểm tra công bố kế hoạch, nội dung, đề cương kiểm điểm, lịch làm việc và các quyền của đảng viên.',
                ),
                labelled('Thời hạn nộp bản kiểm điểm', 'case.opening', dateInWords(opened.reportDueOn)),
                ...(opened.lateReason === null
                  ? []
                  : [labelled('Lý do triển khai chậm', 'case.opening', opened.lateReason)]),
              ],
            },
            { title: 'Ý KIẾN CỦA ĐẢNG VIÊN', blocks: [paragraph(...takenRuns(opened.taking))] },
          ]),
          readBack,
          ...recorderLine(facts),
        ]
  return teamPaperOf({
    ...{ facts, on: opened?.on ?? null, typeName: 'BIÊN BẢN', body },
    subject: ['triển khai kế hoạch xem xét kỷ luật', aboutMember(facts)],
    signatures: [memberSigner(facts), teamHead(facts)],
  })
}

/** KL5. The member's self-criticism, as he handed it in. */
export function selfCriticismPaper(facts: DisciplineFacts): PaperModel {
  const own = facts.selfCriticism
  return makePaper({
    header: paperHeader({ ...facts.head, number: { kind: 'unnumbered' }, on: own?.on ?? null }),
    typeName: 'BẢN KIỂM ĐIỂM',
    subject: [`của đồng chí ${facts.subject.name}`],
    body: chapters([
      { title: 'SƠ LƯỢC LÝ LỊCH', blocks: told('case.selfCriticism', own?.biography ?? null) },
      { title: 'NỘI DUNG VÀ NGUYÊN NHÂN VI PHẠM', blocks: told('case.selfCriticism', own?.text ?? null) },
      {
        title: 'TỰ NHẬN HÌNH THỨC KỶ LUẬT',
        blocks: [paragraph('Tôi tự nhận: ', fact('case.selfCriticism', ownFormName(own?.ownForm ?? null)), '.')],
      },
      { title: 'TÀI LIỆU KÈM THEO', blocks: attachedLines('case.selfCriticism', own?.attached ?? []) },
    ]),
    signatures: [{ authority: null, post: 'NGƯỜI KIỂM ĐIỂM', name: facts.subject.name }],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

/** KL6, KL7. A session with the member, or with others to verify. */
export function disciplineSessionMinutes(facts: DisciplineFacts, place: number): PaperModel {
  const session = facts.sessions[place]
  const isWithMember = session?.withMember != null
  const came = session?.withMember?.came !== false
  const body: Block[] =
    session === undefined
      ? []
      : [
          ...sessionOpening(session),
          ...chapters([
            {
              title: 'THÀNH PHẦN',
              blocks: [
                ...people('case.team', facts.team),
                ...(isWithMember ? [paragraph('Đảng viên: ', ...comrade('case.subject', facts.subject), '.')] : []),
                ...(session.others === '' ? [] : [labelled('Những người cùng dự', 'case.session', session.others)]),
                ...(came ? [] : [paragraph('Đảng viên đã được mời nhưng không dự.')]),
              ],
            },
            { title: 'DIỄN BIẾN', blocks: told('case.session', session.course) },
            {
              title: 'Ý KIẾN VỀ BIÊN BẢN',
              blocks: session.withMember === null ? [] : [paragraph(...takenRuns(session.withMember.taking))],
            },
          ]),
          readBack,
          ...(isWithMember ? recorderLine(facts) : []),
        ]
  return teamPaperOf({
    ...{ facts, on: session?.on ?? null, typeName: 'BIÊN BẢN', body },
    subject: isWithMember
      ? ['làm việc với đảng viên', `đồng chí ${facts.subject.name}`]
      : ['thẩm tra, xác minh', aboutMember(facts)],
    signatures: [
      ...(isWithMember ? [memberSigner(facts)] : facts.isSecretaryAlone ? [] : [recorder(facts)]),
      teamHead(facts),
    ],
  })
}

/** KL8. What the team found and proposes. */
export function disciplineReportPaper(facts: DisciplineFacts): PaperModel {
  const { proposal, claimed, selfCriticism } = facts
  return teamPaperOf({
    ...{ facts, on: proposal?.on ?? null, typeName: 'BÁO CÁO' },
    subject: ['đề nghị xem xét, thi hành kỷ luật', aboutMember(facts)],
    body: [
      addressed(facts.unitName),
      paragraph(`Thực hiện ${planCited(facts)}, ${teamName(facts)} báo cáo như sau:`),
      ...chapters([
        { title: 'NỘI DUNG VI PHẠM', blocks: proposal ? violationBlocks('case.proposal', proposal) : [] },
        { title: 'Ý KIẾN CỦA ĐẢNG VIÊN', blocks: ownWords(selfCriticism) },
        {
          title: 'TÌNH TIẾT ĐƯỢC NÊU',
          blocks:
            claimed.length === 0 ? [] : [dashes(claimed.map(({ text, evidence }) => `${text}; chứng cứ: ${evidence}`))],
        },
        {
          title: 'ĐỀ NGHỊ',
          blocks: proposal
            ? [paragraph('Đề nghị chi bộ xem xét: ', fact('case.proposal', formName(proposal.form)), '.')]
            : [],
        },
      ]),
    ],
    signatures: [teamHead(facts)],
  })
}

function ownWords(own: DisciplineFacts['selfCriticism']): Block[] {
  if (own === null) return []
  if (own.missing !== null)
    return [labelled('Không có bản kiểm điểm', 'case.selfCriticism', own.missing), ...told('case.facts', own.text)]
  return [
    ...told('case.selfCriticism', own.text),
    paragraph('Tự nhận hình thức: ', fact('case.selfCriticism', ownFormName(own.ownForm)), '.'),
  ]
}
