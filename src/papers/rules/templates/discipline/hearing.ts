import { type Block, bold, column, dashes, fact, type PaperModel, paragraph, table } from '../../paper-model.ts'
import { dateInFigures, dateInWords, share, unclosed } from '../../vietnamese-forms.ts'
import { chapters, hoursBlocks, labelled, told } from '../inspection-parts.ts'
import { comrade } from '../paper-parts.ts'
import type { CountFacts, DisciplineFacts, HearingFacts } from './facts.ts'
import { aboutMember, cellPaperOf, FORM_NAMES, formName, ownFormName, people, violationBlocks } from './parts.ts'

const upper = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** How far back it lies for each form; told before the vote, it stops nothing. */
function limitationBlocks({ limitations }: HearingFacts): Block[] {
  if (limitations.length === 0) return []
  return [
    paragraph('Thời hiệu (để tham khảo trước khi bỏ phiếu):'),
    dashes(
      limitations.map(({ form, untilOn, isOver }) => {
        if (untilOn === null) return `${upper(FORM_NAMES[form])}: không áp dụng thời hiệu`
        return `${upper(FORM_NAMES[form])}: đến ngày ${dateInFigures(untilOn)}${isOver ? ' (đã hết)' : ''}`
      }),
    ),
  ]
}

function attendance(hearing: HearingFacts): Block[] {
  return [
    labelled('Có mặt', 'case.hearing', `${hearing.present}/${hearing.official} đảng viên chính thức`),
    ...(hearing.absentees === '' ? [] : [labelled('Vắng mặt, lý do', 'case.hearing', hearing.absentees)]),
    paragraph('Chủ trì: ', ...comrade('case.hearing', hearing.chair), '.'),
  ]
}

function answer({ statement, absentReason }: HearingFacts): Block[] {
  if (statement !== null) return told('case.statement', statement)
  if (absentReason !== null) return [labelled('Vắng mặt, lý do', 'case.statement', absentReason)]
  return [paragraph('Đồng chí không có ý kiến.')]
}

function resultBlocks({ result }: DisciplineFacts): Block[] {
  if (result === null) return []
  const told_ = {
    decided: `Chi bộ quyết định thi hành kỷ luật bằng hình thức ${formName(result.form)}; hiệu lực từ khi công bố kết quả biểu quyết.`,
    none: 'Chi bộ không thi hành kỷ luật.',
    proposed:
      result.form === null
        ? 'Không hình thức nào đạt tỷ lệ cần thiết; chi bộ báo cáo toàn bộ hồ sơ lên cấp có thẩm quyền xem xét.'
        : `Chi bộ đề nghị cấp có thẩm quyền thi hành kỷ luật bằng hình thức ${formName(result.form)}.`,
  }
  return [
    paragraph(fact('case.result', told_[result.kind])),
    paragraph('Người công bố kết quả: ', ...comrade('case.result', result.by), '.'),
  ]
}

/** KL9. The minutes of the meeting, in its fixed order. */
export function hearingMinutes(facts: DisciplineFacts): PaperModel {
  const { hearing } = facts
  const body = hearing ? minutesBody(facts, hearing) : []
  return cellPaperOf({
    ...{ facts, on: hearing?.on ?? null, typeName: 'BIÊN BẢN', body },
    subject: ['hội nghị chi bộ xem xét kỷ luật', aboutMember(facts)],
    signatures: [
      { authority: null, post: 'NGƯỜI GHI BIÊN BẢN', name: hearing?.recorder ?? null },
      { authority: null, post: 'CHỦ TRÌ', name: hearing?.chair.name ?? null },
    ],
  })
}

function minutesBody(facts: DisciplineFacts, hearing: HearingFacts): Block[] {
  const readBy = hearing.readByMember ? 'Đảng viên đọc bản kiểm điểm.' : 'Bản kiểm điểm được đọc thay.'
  const found = hearing.circumstances.map(
    ({ text, found: is, reason }) =>
      `${text}: ${is ? 'chi bộ công nhận' : 'chi bộ không công nhận'}${reason === '' ? '' : ` (${unclosed(reason)})`}`,
  )
  return [
    paragraph(`Hôm nay, ${dateInWords(hearing.on)}, tại ${hearing.place}, ${facts.unitName} họp xem xét kỷ luật.`),
    ...hoursBlocks(hearing),
    ...chapters([
      { title: 'THÀNH PHẦN', blocks: attendance(hearing) },
      {
        title: 'KIỂM ĐIỂM VÀ BÁO CÁO',
        blocks: [
          paragraph(readBy),
          paragraph(
            'Tự nhận hình thức: ',
            fact('case.selfCriticism', ownFormName(facts.selfCriticism?.ownForm ?? null)),
            '.',
          ),
          paragraph('Tổ kiểm tra báo cáo kết quả và đề nghị.'),
          ...(hearing.commissionOpinion === ''
            ? []
            : [labelled('Ý kiến của Ủy ban Kiểm tra', 'case.hearing', hearing.commissionOpinion)]),
        ],
      },
      {
        title: 'Ý KIẾN THẢO LUẬN',
        blocks: hearing.opinions.map(({ name, opinion }) => labelled(`Đồng chí ${name}`, 'case.discussion', opinion)),
      },
      { title: 'Ý KIẾN CỦA ĐẢNG VIÊN ĐƯỢC XEM XÉT', blocks: answer(hearing) },
      {
        title: 'KẾT LUẬN',
        blocks: [
          ...(hearing.conclusion ? violationBlocks('case.conclusion', hearing.conclusion) : []),
          ...(found.length === 0 ? [] : [paragraph('Tình tiết tăng nặng, giảm nhẹ:'), dashes(found)]),
          ...limitationBlocks(hearing),
        ],
      },
      { title: 'BỎ PHIẾU KÍN', blocks: [paragraph('Tổ kiểm phiếu:'), ...people('case.counters', hearing.counters)] },
      { title: 'KẾT QUẢ', blocks: resultBlocks(facts) },
    ]),
  ]
}

/** KL11, KL15. The minutes of counting: totals only. */
export function countingMinutes(facts: DisciplineFacts): PaperModel {
  const { hearing, counts } = facts
  const head = hearing?.counters.find(({ role }) => role === 'head')
  const scribe = hearing?.counters.find(({ role }) => role === 'secretary')
  const kind = hearing?.ballot === 'propose' ? 'đề nghị thi hành kỷ luật' : 'thi hành kỷ luật'
  return cellPaperOf({
    ...{ facts, on: hearing?.on ?? null, typeName: 'BIÊN BẢN KIỂM PHIẾU' },
    subject: [`biểu quyết ${kind}`, aboutMember(facts)],
    body: hearing && counts ? countingBody(facts, hearing, counts) : [],
    signatures: [
      { authority: null, post: 'THƯ KÝ', name: scribe?.name ?? null },
      { authority: 'T/M TỔ KIỂM PHIẾU', post: 'TỔ TRƯỞNG', name: head?.name ?? null },
    ],
  })
}

function countingBody(facts: DisciplineFacts, hearing: HearingFacts, counts: CountFacts): Block[] {
  return [
    paragraph(`Hôm nay, ${dateInWords(hearing.on)}, tại ${hearing.place}, tổ kiểm phiếu gồm:`),
    ...people('case.counters', hearing.counters),
    ...attendance(hearing),
    ...votesOf(hearing, counts),
    ...outcomeLine(facts),
  ]
}

/** Ballots and the votes of each form, each post and none, over the base; totals alone. */
export function votesOf(hearing: HearingFacts, counts: CountFacts): Block[] {
  const columns = [column('Hình thức', 90), column('Số phiếu', 30, 'center'), column('Tỷ lệ', 45, 'center')]
  const row = (label: string, votes: number) => [label, fact('case.counts', String(votes)), share(votes, hearing.base)]
  const posts = hearing.posts.map(({ name, term }, place) =>
    row(`– ${name}${term === '' ? '' : `, ${term}`}`, counts.posts[place] ?? 0),
  )
  const all = hearing.posts.length > 1 ? [row('– tất cả các chức vụ', counts.allPosts)] : []
  const rows = counts.forms.flatMap(({ form, votes }) => [
    row(upper(FORM_NAMES[form]), votes),
    ...(form === 'removal_from_post' ? [...posts, ...all] : []),
  ])
  return [
    paragraph(
      'Số phiếu: ',
      fact(
        'case.counts',
        `phát ra ${counts.issued}, hủy trước khi mở thùng ${counts.destroyed}, thu về ${counts.returned}, hợp lệ ${counts.valid}, không hợp lệ ${counts.invalid}`,
      ),
      '.',
    ),
    paragraph(`Tỷ lệ tính trên ${hearing.base} đảng viên chính thức của chi bộ.`),
    table(columns, [row('Không kỷ luật', counts.none), ...rows]),
  ]
}

function outcomeLine({ result }: DisciplineFacts): Block[] {
  if (result === null) return []
  const how = result.cumulated ? ' (cộng dồn phiếu của các hình thức nặng hơn)' : ''
  const needed = result.needed === null ? '' : `; cần ít nhất ${result.needed} phiếu`
  const votes = result.votes === null ? '' : ` được ${result.votes} phiếu${how}${needed}`
  const name =
    result.kind === 'proposed' && result.form === null ? 'không hình thức nào đạt tỷ lệ' : formName(result.form)
  return [paragraph(bold('Kết quả: '), fact('case.result', `${name}${votes}`), '.')]
}
