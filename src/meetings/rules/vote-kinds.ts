import { isMeetingOfTheCell, type MeetingKind, VOTE_KINDS, type VoteKind } from './vocabulary.ts'

/** What only the cell decides, never those who prepare its meeting. Source: Charter art. 4-5, HD 42-HD/BTCTW. */
const OF_THE_CELL: readonly VoteKind[] = ['admission', 'recognition', 'score', 'classification']

/** What a meeting of this kind may vote on. A resolution of the thematic part stands beside that of the regular one only where both parts meet. */
export function voteKindsOf(meeting: MeetingKind): readonly VoteKind[] {
  return VOTE_KINDS.filter(
    (kind) =>
      (kind !== 'thematic_resolution' || meeting === 'combined') &&
      (isMeetingOfTheCell(meeting) || !OF_THE_CELL.includes(kind)),
  )
}
