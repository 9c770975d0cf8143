import { PaperFault } from '../make-paper.ts'
import { type Block, fact, line, paragraph } from '../paper-model.ts'
import { figure, sentence, share, unclosed } from '../vietnamese-forms.ts'
import { headcount, type VoteFacts, voteRuns } from './paper-parts.ts'

export interface MinutesScoreFacts {
  readonly points: number
  readonly total: number
  /** `Tốt`, `Khá`, ... */
  readonly gradeName: string
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
export function scoreBlocks({ points, total, gradeName, weaknesses, vote }: MinutesScoreFacts): Block[] {
  return [
    paragraph(
      'Chi bộ tự chấm: ',
      fact('score.points', `${figure(points)}/${figure(total)} điểm`),
      '; tự xếp loại: ',
      fact('score.grade', gradeName),
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
