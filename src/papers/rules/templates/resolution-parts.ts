import { PaperFault } from '../make-paper.ts'
import { type Block, fact, line, paragraph } from '../paper-model.ts'
import { figure, sentence, share, unclosed } from '../vietnamese-forms.ts'
import { headcount, type VoteFacts, voteRuns } from './paper-parts.ts'

export interface MinutesScoreFacts {
  /** Given so far, of the most the criteria judged so far can bring. */
  readonly points: number
  readonly total: number
  /** What is counted: points, or groups of criteria on a sheet without points. */
  readonly counted: 'points' | 'groups'
  /** `Tốt`, `Khá`, ...; null while a criterion waits, and on a sheet without points. */
  readonly gradeName: string | null
  /** Numbers of the criteria that only what follows the meeting decides. */
  readonly waiting: readonly string[]
  readonly weaknesses: string | null
  readonly vote: VoteFacts | null
}

/** Căn cứ, upright: each behind a dash and closed by a semicolon, the last by a full stop. */
export function bases(texts: readonly string[]): Block[] {
  return texts.map((text, index) => ({
    kind: 'basis',
    runs: line(`- Căn cứ ${unclosed(text)}${index === texts.length - 1 ? '.' : ';'}`),
  }))
}

/** The cell's own score of the meeting: points, grade, what to mend, and the vote on it. */
export function scoreBlocks({ points, total, counted, gradeName, waiting, ...after }: MinutesScoreFacts): Block[] {
  const { weaknesses, vote } = after
  const unit = counted === 'points' ? 'điểm' : 'nhóm tiêu chí'
  return [
    paragraph(
      'Chi bộ tự chấm: ',
      fact('score.points', `${figure(points)}/${figure(total)} ${unit}`),
      ...(waiting.length === 0
        ? []
        : [
            ' ở các mục đã có căn cứ; mục ',
            fact('score.waiting', waiting.join(', ')),
            ' chấm theo việc làm sau buổi họp',
          ]),
      ...(gradeName === null ? [] : ['; tự xếp loại: ', fact('score.grade', gradeName)]),
      '.',
    ),
    ...(weaknesses === null
      ? []
      : [paragraph('Hạn chế cần khắc phục: ', fact('score.weaknesses', sentence(weaknesses)))]),
    ...(vote === null ? [] : [paragraph(voteRuns(vote))]),
  ]
}

/** How a resolution says by how many it was adopted. A resolution that was not carried is never written. */
export function voteClosing({ reference, base, inFavour, carried }: VoteFacts): Block {
  if (!carried) throw new PaperFault('resolution that was not carried')
  return paragraph(
    'Nghị quyết được chi bộ biểu quyết thông qua với ',
    fact(reference, `${inFavour}/${headcount(base)} tán thành, đạt ${share(inFavour, base)}`),
    '.',
  )
}
