import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ProtectionMeasure } from '#rulebook/rules/denunciation-values.ts'
import type { CellDecision } from '../common/bodies.ts'
import type { Conclusion } from '../inspection/bodies.ts'
import type { AllegationFinding, AllegationOutcome, SenderWay } from './acts.ts'

/** What the acts of a denunciation record. Nothing in them says who sent the letter: that lies in the vault alone. */
export interface DenunciationBodies {
  take_letter: {
    /** What the case calls the letter by. */
    readonly codeName: string
    readonly receivedOn: LocalDate
    /** The day its time limit runs from: that of the postmark, where it is earlier. Cases opened before this was told name none. */
    readonly countedFrom?: LocalDate
    /** Letters of the same content. */
    readonly letters: number
    /** As the register sums them up, for the plan to start from. */
    readonly allegations?: readonly string[]
  }
  /** The sender was met; the minutes (TC1) lie in the vault, signed by those who met him. */
  meet_sender: {
    readonly representatives: readonly PersonId[]
    readonly rightsTold: boolean
    /** Where the register knows of it already: the day. */
    readonly metOn?: LocalDate
  }
  accept_letter: {
    /** Working days the team has from when it holds the explanation. */
    readonly teamWorkingDays: number
    readonly summary: string
  }
  extend_settling: { readonly agreed: CellDecision; readonly reason: string; readonly untilOn: LocalDate }
  /** The sender takes his letter back. One who was made to do so does not. */
  withdraw_letter: { readonly isForced: boolean; readonly reason: string }
  verify_allegation: {
    readonly contentId: string
    readonly finding: AllegationFinding
    readonly grounds: string
    readonly evidence: string
  }
  conclude_denunciation: Conclusion & {
    readonly outcomes: readonly {
      readonly contentId: string
      readonly outcome: AllegationOutcome
      readonly mustBeDisciplined: boolean
    }[]
  }
  /** The result as the sender is told it: a text of its own. */
  inform_sender: { readonly way: SenderWay; readonly text: string }
  record_retaliation: { readonly summary: string }
  order_protection: { readonly measures: readonly ProtectionMeasure[]; readonly text: string }
  end_protection: { readonly reason: string }
}
