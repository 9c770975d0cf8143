import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import {
  type ConferencePaperState,
  type ConferenceStage,
  decideStage,
  fitsStage,
  type StageRefusal,
  type Standing,
  type WrongStage,
} from './stages.ts'

export interface PaperPlace {
  readonly id: string
  /** Minutes planned for it. */
  readonly minutes: number
}

export type OrderRefusal =
  | StageRefusal
  | { readonly code: 'paper_not_accepted'; readonly line: number }
  | { readonly code: 'paper_twice'; readonly line: number }

/** Which accepted papers are presented, in which order and how long each; the others are only handed round. */
export function decideOrder(
  state: Standing & { readonly papers: ReadonlyMap<string, ConferencePaperState> },
  { basedOn, papers }: { readonly basedOn: number; readonly papers: readonly PaperPlace[] },
): Result<null, OrderRefusal> {
  const stage = decideStage(state, 'order', basedOn)
  if (!stage.ok) return stage
  const seen = new Set<string>()
  for (const [line, { id }] of papers.entries()) {
    if (state.papers.get(id) !== 'accepted') return err({ code: 'paper_not_accepted', line })
    if (seen.has(id)) return err({ code: 'paper_twice', line })
    seen.add(id)
  }
  return ok(null)
}

export interface StartState extends Standing {
  readonly heldOn: LocalDate
  readonly today: LocalDate
  readonly delegates: number
}

export type StartRefusal =
  | StageRefusal
  | { readonly code: 'before_the_day'; readonly heldOn: LocalDate }
  | { readonly code: 'no_delegates' }

/** Opened on its day or later, once anyone is named. */
export function decideStart(
  { heldOn, today, delegates, ...standing }: StartState,
  basedOn: number,
): Result<'in_session', StartRefusal> {
  const stage = decideStage(standing, 'start', basedOn)
  if (!stage.ok) return stage
  if (today < heldOn) return err({ code: 'before_the_day', heldOn })
  return delegates === 0 ? err({ code: 'no_delegates' }) : ok('in_session')
}

export type PresentRefusal = WrongStage | { readonly code: 'not_in_programme' }

/** A paper of the programme was presented; the minutes it took stand beside those planned. */
export function decidePresent({
  stage,
  isInProgramme,
}: {
  readonly stage: ConferenceStage
  readonly isInProgramme: boolean
}): Result<null, PresentRefusal> {
  const fits = fitsStage(stage, 'present')
  if (!fits.ok) return fits
  return isInProgramme ? ok(null) : err({ code: 'not_in_programme' })
}
