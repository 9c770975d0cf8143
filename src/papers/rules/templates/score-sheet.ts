import { makePaper } from '../make-paper.ts'
import { type Block, bold, column, fact, type PaperModel, paragraph, type Run, table } from '../paper-model.ts'
import { figure, sentence } from '../vietnamese-forms.ts'
import {
  type MeetingNameFacts,
  meetingName,
  type PaperHeadFacts,
  paperHeader,
  type SignerFacts,
} from './paper-parts.ts'

/** Points by whom: the cell itself, the committee member who attended, the committee that decides. Null: not given yet. */
export interface ScorePointsFacts {
  readonly own: number | null
  readonly observer: number | null
  readonly decided: number | null
}

export interface ScoreCriterionFacts extends ScorePointsFacts {
  readonly reference: string
  /** `4.5`. */
  readonly id: string
  readonly title: string
  readonly max: number
  readonly reason: string | null
}

export interface ScoreSheetFacts {
  readonly head: PaperHeadFacts
  readonly meeting: MeetingNameFacts
  readonly groups: readonly (ScorePointsFacts & {
    readonly id: string
    readonly title: string
    readonly max: number
    readonly criteria: readonly ScoreCriterionFacts[]
  })[]
  readonly total: ScorePointsFacts & { readonly max: number }
  readonly ownGradeName: string | null
  readonly decidedGradeName: string | null
  readonly weaknesses: string | null
  readonly follower: SignerFacts | null
  readonly signer: SignerFacts
}

/** Sheet by which a meeting is scored (phiếu chấm điểm), three columns side by side. */
export function scoreSheetPaper(facts: ScoreSheetFacts): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'PHIẾU CHẤM ĐIỂM',
    subject: [`chất lượng ${meetingName(facts.meeting)}`],
    body: [scoreTable(facts), ...gradeLines(facts)],
    signatures: facts.follower === null ? [facts.signer] : [facts.follower, facts.signer],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

function scoreTable({ groups, total }: ScoreSheetFacts): Block {
  const columns = [
    column('TT', 12, 'center'),
    column('Tiêu chí', 56),
    column('Điểm tối đa', 15, 'center'),
    column('Chi bộ tự chấm', 17, 'center'),
    column('Cấp ủy viên dự chấm', 19, 'center'),
    column('Cấp ủy quyết định', 19, 'center'),
    column('Lý do, căn cứ', 37),
  ]
  const rows = groups.flatMap((group) => [
    [bold(group.id), bold(group.title), bold(figure(group.max)), ...given(group, 'score.group').map(inBold), ''],
    ...group.criteria.map((each) => [
      each.id,
      each.title,
      figure(each.max),
      ...given(each, each.reference),
      fact(each.reference, each.reason ?? ''),
    ]),
  ])
  const sum = ['', bold('Tổng cộng'), bold(figure(total.max)), ...given(total, 'score.total').map(inBold), '']
  return table(columns, [...rows, sum])
}

function given({ own, observer, decided }: ScorePointsFacts, reference: string): Run[] {
  return [own, observer, decided].map((points) => fact(reference, points === null ? '' : figure(points)))
}

function inBold(run: Run): Run {
  return { ...run, bold: true }
}

function gradeLines({ ownGradeName, decidedGradeName, weaknesses }: ScoreSheetFacts): Block[] {
  const dots = '........................'
  return [
    paragraph(bold('Chi bộ tự xếp loại: '), fact('score.grade', ownGradeName ?? dots), '.'),
    paragraph(bold('Cấp ủy cấp trên quyết định xếp loại: '), fact('score.decidedGrade', decidedGradeName ?? dots), '.'),
    ...(weaknesses === null
      ? []
      : [paragraph(bold('Hạn chế cần khắc phục: '), fact('score.weaknesses', sentence(weaknesses)))]),
  ]
}
