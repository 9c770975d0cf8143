import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { decideStage, type HandoverSide, type StageRefusal, type Standing } from './stages.ts'

export interface SignState extends Standing {
  readonly giverId: PersonId
  readonly receiverId: PersonId
  readonly confirmedBy: readonly HandoverSide[]
  readonly onDay: LocalDate
  readonly digest: string
}

/** Which side a person is; null where he is none. */
export function sideOf({ giverId, receiverId }: Pick<SignState, 'giverId' | 'receiverId'>, personId: PersonId) {
  if (personId === giverId) return 'giver'
  return personId === receiverId ? 'receiver' : null
}

export type ConfirmRefusal =
  | StageRefusal
  | { readonly code: 'not_a_side' }
  | { readonly code: 'already_confirmed' }
  | { readonly code: 'kit_changed' }

export interface Confirm {
  readonly by: PersonId
  /** Digest of the list that was read. */
  readonly seen: string
  readonly basedOn: number
}

export interface Confirmed {
  readonly side: HandoverSide
  readonly stage: 'confirmed_by_one' | 'signed'
}

/** Each signs for his own side alone and once, for the list he has read; the second makes it signed. */
export function decideConfirm(state: SignState, { by, seen, basedOn }: Confirm): Result<Confirmed, ConfirmRefusal> {
  const side = sideOf(state, by)
  if (side === null) return err({ code: 'not_a_side' })
  if (state.confirmedBy.includes(side) && state.stage !== 'dropped') return err({ code: 'already_confirmed' })
  const isSecond = state.confirmedBy.length > 0
  const stage = decideStage(state, isSecond ? 'confirm_second' : 'confirm_first', basedOn)
  if (!stage.ok) return stage
  if (seen !== state.digest) return err({ code: 'kit_changed' })
  return ok({ side, stage: isSecond ? 'signed' : 'confirmed_by_one' })
}

export type SignOnPaperRefusal =
  | StageRefusal
  | { readonly code: 'kit_changed' }
  | { readonly code: 'signed_before_handover'; readonly onDay: LocalDate }
  | { readonly code: 'handover_in_future' }

export interface SignOnPaper {
  readonly signedOn: LocalDate
  readonly seen: string
  readonly basedOn: number
  readonly today: LocalDate
}

/** Both have signed the sheet, and somebody entitled records it. */
export function decideSignOnPaper(state: SignState, input: SignOnPaper): Result<null, SignOnPaperRefusal> {
  const { signedOn, seen, basedOn, today } = input
  const stage = decideStage(state, 'sign_on_paper', basedOn)
  if (!stage.ok) return stage
  if (seen !== state.digest) return err({ code: 'kit_changed' })
  if (signedOn < state.onDay) return err({ code: 'signed_before_handover', onDay: state.onDay })
  return signedOn > today ? err({ code: 'handover_in_future' }) : ok(null)
}
