import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInFigures, paddedNumber, unclosed } from '../vietnamese-forms.ts'
import { chapters } from './inspection-parts.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

export interface ResultLineFacts {
  readonly reference: string
  /** The shortcoming in words, its cause and the way out the unit chose. */
  readonly shortcoming: string
  readonly cause: string
  readonly solution: string
  readonly requirement: string
  readonly dueOn: LocalDate
  readonly state: 'accepted' | 'reported' | 'open'
  /** What was last reported; empty where nothing was. */
  readonly result: string
  /** Why it is not finished; empty where it is. */
  readonly reason: string
}

export interface RemediationResultFacts {
  readonly head: PaperHeadFacts
  readonly noticeNumber: string
  readonly noticeOn: LocalDate
  readonly issuerName: string
  readonly heardOn: LocalDate
  readonly lines: readonly ResultLineFacts[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

const STATES = { accepted: 'Đã được công nhận', reported: 'Đã báo cáo, chờ ý kiến', open: 'Chưa xong' } as const

/** The unit's report on how it carried out a notice (báo cáo kết quả khắc phục). Source: the periodic report, section VIII. */
export function remediationResultPaper(facts: RemediationResultFacts): PaperModel {
  const { head, noticeNumber, noticeOn, issuerName, heardOn, lines } = facts
  const done = lines.filter(({ state }) => state === 'accepted').length
  const open = lines.filter(({ state }) => state === 'open')
  return makePaper({
    header: paperHeader(head),
    typeName: 'BÁO CÁO',
    subject: [
      'kết quả khắc phục tồn tại, hạn chế',
      `theo Thông báo số ${noticeNumber}, ngày ${dateInFigures(noticeOn)}`,
    ],
    body: [
      paragraph(
        `Thực hiện Thông báo số ${noticeNumber}, ngày ${dateInFigures(noticeOn)} của ${unclosed(issuerName)}, `,
        fact(
          'notice.heardOn',
          `${unclosed(head.unitName)} đã đọc, thảo luận trong sinh hoạt ngày ${dateInFigures(heardOn)}`,
        ),
        ' và báo cáo kết quả như sau:',
      ),
      ...chapters([
        {
          title: 'KẾT QUẢ CHUNG',
          blocks: [
            paragraph(
              fact(
                'notice.requirements',
                `Có ${paddedNumber(lines.length)} yêu cầu; ${paddedNumber(done)} yêu cầu đã được công nhận hoàn thành.`,
              ),
            ),
          ],
        },
        { title: 'NGUYÊN NHÂN, GIẢI PHÁP', blocks: causes(lines) },
        { title: 'KẾT QUẢ TỪNG YÊU CẦU', blocks: [resultTable(lines)] },
        {
          title: 'VIỆC CHƯA XONG VÀ LÝ DO',
          blocks:
            open.length === 0
              ? [paragraph('Không có.')]
              : open.map(({ reference, requirement, reason }) =>
                  paragraph('- ', fact(reference, `${unclosed(requirement)}: ${unclosed(reason)}.`)),
                ),
        },
      ]),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function causes(lines: readonly ResultLineFacts[]) {
  const known = lines.filter(({ cause }) => cause !== '')
  const once = known.filter((line, index) => known.findIndex((one) => one.shortcoming === line.shortcoming) === index)
  if (once.length === 0) return [paragraph('Chưa phân tích.')]
  return once.map(({ reference, shortcoming, cause, solution }) =>
    paragraph(
      '- ',
      fact(reference, `${unclosed(shortcoming)}. Nguyên nhân: ${unclosed(cause)}. Giải pháp: ${unclosed(solution)}.`),
    ),
  )
}

function resultTable(lines: readonly ResultLineFacts[]) {
  const columns = [
    column('TT', 9, 'center'),
    column('Yêu cầu', 52),
    column('Thời hạn', 27, 'center'),
    column('Kết quả', 58),
    column('Tình trạng', 27),
  ]
  return table(
    columns,
    lines.map(({ reference, requirement, dueOn, result, state }, index) => [
      String(index + 1),
      fact(reference, unclosed(requirement)),
      fact(reference, dateInFigures(dueOn)),
      fact(reference, result),
      fact(reference, STATES[state]),
    ]),
  )
}
