import { err, ok, type Result } from '#kernel/result.ts'
import { type Contest, isOver, type Sitting } from './contest.ts'

export type StartRefusal =
  | { readonly code: 'training_contest_not_open' }
  | { readonly code: 'training_contest_not_yet' }
  | { readonly code: 'training_contest_over' }
  | { readonly code: 'training_attempts_used'; readonly allowed: number }
  | { readonly code: 'training_not_taking_part' }
  | { readonly code: 'training_sits_on_paper' }

export interface StartContext {
  readonly now: Date
  /** On the roll of a cell below, not exempt, suspended or on temporary activity elsewhere. Source: inspection-discipline 9. */
  readonly mayTakePart: boolean
  readonly sittings: readonly Pick<Sitting, 'id' | 'endsAt' | 'handedAt'>[]
  /** A set on paper was drawn for him and not withdrawn. */
  readonly isOnPaper: boolean
}

export type Started =
  /** The one under way goes on: the network was cut, or another device is used. */
  | { readonly kind: 'goes_on'; readonly id: Sitting['id'] }
  | { readonly kind: 'new'; readonly number: number; readonly endsAt: Date }

/** The clock of a sitting is the server's, and never runs beyond the contest. */
export function decideStart(
  { stage, opensAt, closesAt, minutes, attempts }: Contest,
  { now, mayTakePart, sittings, isOnPaper }: StartContext,
): Result<Started, StartRefusal> {
  if (stage !== 'open') return err({ code: 'training_contest_not_open' })
  if (!mayTakePart) return err({ code: 'training_not_taking_part' })
  if (isOnPaper) return err({ code: 'training_sits_on_paper' })
  if (now < opensAt) return err({ code: 'training_contest_not_yet' })
  const running = sittings.find((one) => !isOver(one, now))
  if (running) return ok({ kind: 'goes_on', id: running.id })
  if (now >= closesAt) return err({ code: 'training_contest_over' })
  if (sittings.length >= attempts) return err({ code: 'training_attempts_used', allowed: attempts })
  const end = now.getTime() + minutes * 60_000
  return ok({ kind: 'new', number: sittings.length + 1, endsAt: new Date(Math.min(end, closesAt.getTime())) })
}

export type AnswerRefusal =
  | { readonly code: 'training_time_over' }
  | { readonly code: 'training_handed_in' }
  | { readonly code: 'training_place_unknown' }

/** Answers to one's own sheet, while its time runs. */
export function decideAnswers(
  sitting: Pick<Sitting, 'endsAt' | 'handedAt'>,
  answers: readonly { readonly place: number }[],
  { now, places }: { readonly now: Date; readonly places: number },
): Result<'kept', AnswerRefusal> {
  const open = decideHandIn(sitting, now)
  if (!open.ok) return open
  return answers.every(({ place }) => place >= 1 && place <= places)
    ? ok('kept')
    : err({ code: 'training_place_unknown' })
}

export function decideHandIn(
  { endsAt, handedAt }: Pick<Sitting, 'endsAt' | 'handedAt'>,
  now: Date,
): Result<'handed_in', AnswerRefusal> {
  if (handedAt !== null) return err({ code: 'training_handed_in' })
  return now < endsAt ? ok('handed_in') : err({ code: 'training_time_over' })
}
