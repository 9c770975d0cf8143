import { type Block, type PaperModel, paragraph } from '../paper-model.ts'
import { dateInFigures, dateInWords } from '../vietnamese-forms.ts'
import type { InspectionFacts } from './inspection-facts.ts'
import {
  about,
  chapters,
  hoursBlocks,
  labelled,
  memberSigner,
  memberTitle,
  memberWord,
  named,
  outcomeLines,
  ownMinutes,
  recorderLine,
  sessionOpening,
  subjectRuns,
  takingRuns,
  teamLines,
  teamPaper,
  told,
} from './inspection-parts.ts'
import { INSPECTION_WORDS } from './inspection-words.ts'
import { comrade, minutesSigners } from './paper-parts.ts'

const opinionTitle = (facts: InspectionFacts) => `Ý KIẾN CỦA ${memberTitle(facts).toLocaleUpperCase('vi')}`

const readBack = paragraph('Biên bản đã được đọc lại cho những người có mặt cùng nghe.')

/** KT4. The team opens the check with the member: plan, outline, calendar, and what he says to them. */
export function inspectionOpeningMinutes(facts: InspectionFacts): PaperModel {
  const { opened } = facts
  const { matter, work, ownReport } = INSPECTION_WORDS[facts.kind]
  const body: Block[] =
    opened === null
      ? []
      : [
          paragraph(`Hôm nay, ${dateInWords(opened.on)}, đã tiến hành triển khai kế hoạch ${matter}.`),
          ...chapters([
            {
              title: 'THÀNH PHẦN',
              blocks: [...teamLines(facts), paragraph(`${memberTitle(facts)}: `, ...subjectRuns(facts), '.')],
            },
            {
              title: 'NỘI DUNG',
              blocks: [
                paragraph(`Tổ ${work} công bố kế hoạch, nội dung, mốc thời gian, đề cương báo cáo và lịch làm việc.`),
                labelled(`Thời hạn gửi ${ownReport}`, 'case.opening', dateInWords(opened.reportDueOn)),
                ...(opened.lateReason === null
                  ? []
                  : [labelled('Lý do triển khai chậm', 'case.opening', opened.lateReason)]),
              ],
            },
            { title: opinionTitle(facts), blocks: [paragraph(...takingRuns(facts, opened.taking))] },
          ]),
          readBack,
          ...recorderLine(facts),
        ]
  return teamPaper({
    facts,
    on: opened?.on ?? null,
    typeName: 'BIÊN BẢN',
    subject: [`triển khai kế hoạch ${matter}`, about(facts)],
    body,
    memberSigns: true,
  })
}

/** KT6, KT7. A session of the team, with the member or with others to verify. */
export function inspectionSessionMinutes(facts: InspectionFacts, place: number): PaperModel {
  const session = facts.sessions[place]
  const isWithMember = session?.withMember != null
  const absent =
    session?.withMember?.came === false ? [paragraph(`${memberTitle(facts)} đã được mời nhưng không dự.`)] : []
  const body: Block[] =
    session === undefined
      ? []
      : [
          ...sessionOpening(session),
          ...chapters([
            {
              title: 'THÀNH PHẦN',
              blocks: [
                ...teamLines(facts),
                ...(isWithMember ? [paragraph(`${memberTitle(facts)}: `, ...subjectRuns(facts), '.')] : []),
                ...(session.others === '' ? [] : [labelled('Những người cùng dự', 'case.session', session.others)]),
                ...absent,
              ],
            },
            { title: 'DIỄN BIẾN', blocks: told('case.session', session.course) },
            {
              title: 'Ý KIẾN VỀ BIÊN BẢN',
              blocks: session.withMember === null ? [] : [paragraph(...takingRuns(facts, session.withMember.taking))],
            },
          ]),
          readBack,
          ...(isWithMember ? recorderLine(facts) : []),
        ]
  return teamPaper({
    facts,
    on: session?.on ?? null,
    typeName: 'BIÊN BẢN',
    subject: isWithMember ? [`làm việc với ${memberWord(facts)}`, named(facts)] : ['xác minh', about(facts)],
    body,
    memberSigns: isWithMember,
    recorderSigns: !isWithMember && !facts.isSecretaryAlone,
  })
}

/** KT11. The notice is announced to the member by who represents the cell or the commission, and who signs it. */
export function inspectionAnnouncementMinutes(facts: InspectionFacts): PaperModel {
  const { announced, notice } = facts
  const body: Block[] =
    announced === null
      ? []
      : [
          paragraph(
            `Hôm nay, ${dateInWords(announced.on)}, `,
            ...comrade('case.announced', announced.by),
            ` thay mặt ${facts.unitName} công bố Thông báo kết luận số ${notice?.symbol ?? '..........'} với `,
            ...comrade('case.subject', facts.subject),
            '.',
          ),
          ...chapters([{ title: opinionTitle(facts), blocks: [paragraph(...takingRuns(facts, announced.taking))] }]),
          readBack,
        ]
  const post = `ĐẠI DIỆN ${facts.byCommission ? 'ỦY BAN KIỂM TRA' : 'CHI BỘ'}`
  return ownMinutes({
    facts,
    on: announced?.on ?? null,
    typeName: 'BIÊN BẢN',
    subject: [`công bố thông báo kết luận ${INSPECTION_WORDS[facts.kind].matter}`, about(facts)],
    body,
    signatures: [memberSigner(facts), { authority: null, post, name: announced?.by.name ?? null }],
  })
}

/** KT9. Extract of the minutes of the meeting that concluded. */
export function inspectionMeetingExtract(facts: InspectionFacts): PaperModel {
  const { conclusion } = facts
  const body: Block[] =
    conclusion === null
      ? []
      : [
          paragraph(
            `Hôm nay, ${dateInWords(conclusion.on)}, ${facts.unitName} họp xem xét, kết luận ${INSPECTION_WORDS[facts.kind].affair}.`,
          ),
          ...hoursBlocks(conclusion),
          ...chapters([
            {
              title: 'THÀNH PHẦN',
              blocks: [
                labelled(
                  'Có mặt',
                  'case.meeting',
                  `${conclusion.present}/${conclusion.total} ${facts.byCommission ? 'ủy viên' : 'đảng viên'}`,
                ),
                paragraph('Chủ trì: ', ...comrade('case.meeting', conclusion.chair), '.'),
              ],
            },
            {
              title: opinionTitle(facts),
              blocks: [
                ...told('case.statement', conclusion.statement),
                ...(conclusion.absentReason === null
                  ? []
                  : [labelled('Vắng mặt, lý do', 'case.statement', conclusion.absentReason)]),
                ...(conclusion.statement === null && conclusion.absentReason === null
                  ? [paragraph('Không có ý kiến.')]
                  : []),
              ],
            },
            {
              title: 'KẾT LUẬN',
              blocks: [
                labelled(
                  facts.kind === 'denunciation' ? 'Nhận xét chung' : 'Ưu điểm',
                  'case.conclusion',
                  conclusion.strengths,
                ),
                ...(conclusion.limits.length === 0
                  ? [paragraph('Hạn chế, khuyết điểm: không phát sinh.')]
                  : conclusion.limits.map((limit, index) =>
                      labelled(`Hạn chế ${index + 1}`, 'case.conclusion', limit),
                    )),
                ...outcomeLines(conclusion),
                ...conclusion.requirements.map(({ what, dueOn }, index) =>
                  labelled(`Yêu cầu ${index + 1}`, 'case.conclusion', `${what} (hạn ngày ${dateInFigures(dueOn)})`),
                ),
              ],
            },
          ]),
        ]
  return ownMinutes({
    facts,
    on: conclusion?.on ?? null,
    typeName: 'TRÍCH BIÊN BẢN',
    subject: [
      `${facts.byCommission ? 'cuộc họp Ủy ban Kiểm tra' : 'hội nghị chi bộ'} kết luận ${INSPECTION_WORDS[facts.kind].matter}`,
      about(facts),
    ],
    body,
    signatures: minutesSigners(conclusion?.recorder ?? null, conclusion?.chair.name ?? null),
  })
}
