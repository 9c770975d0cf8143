import type { PersonId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Contest } from './contest.ts'

/** A set printed for one person, from its drawing until two officers have typed the same answers from it. Glossary: đề thi trên giấy. */
export const SHEET_STATES = ['drawn', 'typed', 'handed_in', 'withdrawn'] as const
export type SheetState = (typeof SHEET_STATES)[number]

export const SHEET_ACTS = ['type', 'compare', 'withdraw'] as const
export type SheetAct = (typeof SHEET_ACTS)[number]

export const SHEET_LINES: Readonly<Record<SheetAct, { readonly in: readonly SheetState[]; readonly to: SheetState }>> =
  {
    // Typing again is how the first officer mends what he misread.
    type: { in: ['drawn', 'typed'], to: 'typed' },
    compare: { in: ['typed'], to: 'handed_in' },
    withdraw: { in: ['drawn', 'typed'], to: 'withdrawn' },
  }

/** Most sheets drawn in one act. */
export const SHEETS_AT_ONCE = 100

/** What stands on a sheet that came back: the place chosen of each question, null where none is, and what was written beside it. */
export interface TypedSheet {
  readonly answers: readonly (number | null)[]
  /** Minutes it took, as whoever kept watch wrote it down. */
  readonly minutes: number
  readonly guess: number | null
}

export type DrawRefusal =
  | { readonly code: 'training_contest_not_open' }
  | { readonly code: 'training_contest_over' }
  | { readonly code: 'training_sheet_person'; readonly name: string }
  | { readonly code: 'training_sits_already'; readonly name: string }

export interface Sitter {
  readonly name: string
  readonly mayTakePart: boolean
  /** Sittings begun, on a screen or on paper, none withdrawn. */
  readonly sittings: number
}

/** Sets are drawn for those who may take part and have a sitting left, before the contest ends. */
export function decideDraw(
  { stage, closesAt, attempts }: Pick<Contest, 'stage' | 'closesAt' | 'attempts'>,
  sitters: readonly Sitter[],
  now: Date,
): Result<null, DrawRefusal> {
  if (stage !== 'open') return err({ code: 'training_contest_not_open' })
  if (now >= closesAt) return err({ code: 'training_contest_over' })
  for (const { name, mayTakePart, sittings } of sitters) {
    if (!mayTakePart) return err({ code: 'training_sheet_person', name })
    if (sittings >= attempts) return err({ code: 'training_sits_already', name })
  }
  return ok(null)
}

export type SheetRefusal =
  | { readonly code: 'training_contest_not_open' }
  | { readonly code: 'training_contest_not_yet' }
  | { readonly code: 'training_sheet_state'; readonly state: SheetState }
  | { readonly code: 'training_own_sheet' }
  | { readonly code: 'training_sheet_second' }
  | { readonly code: 'training_sheet_places'; readonly needed: number }
  | { readonly code: 'training_sheet_minutes'; readonly most: number }
  | { readonly code: 'training_sheet_differs'; readonly places: string }
  | { readonly code: 'training_sheet_beside_differs' }
  | { readonly code: 'training_reason_missing' }

export interface PaperSheet {
  readonly state: SheetState
  readonly personId: PersonId
  readonly typedBy: PersonId | null
  /** What was typed first; null before. */
  readonly typed: TypedSheet | null
  readonly places: number
}

export type SheetAsked =
  | { readonly act: 'type' | 'compare'; readonly body: TypedSheet }
  | { readonly act: 'withdraw'; readonly body: { readonly reason: string } }

/** Nobody types his own sheet; it counts once a second officer has typed the same from it. */
export function decideSheetAct(
  contest: Pick<Contest, 'stage' | 'opensAt' | 'minutes'>,
  sheet: PaperSheet,
  asked: SheetAsked,
  { by, now }: { readonly by: PersonId; readonly now: Date },
): Result<SheetState, SheetRefusal> {
  if (contest.stage !== 'open') return err({ code: 'training_contest_not_open' })
  const line = SHEET_LINES[asked.act]
  if (!line.in.includes(sheet.state)) return err({ code: 'training_sheet_state', state: sheet.state })
  if (asked.act === 'withdraw') return asked.body.reason === '' ? err({ code: 'training_reason_missing' }) : ok(line.to)
  if (sheet.personId === by) return err({ code: 'training_own_sheet' })
  if (now < contest.opensAt) return err({ code: 'training_contest_not_yet' })
  const { answers, minutes } = asked.body
  if (answers.length !== sheet.places) return err({ code: 'training_sheet_places', needed: sheet.places })
  if (minutes > contest.minutes) return err({ code: 'training_sheet_minutes', most: contest.minutes })
  if (asked.act === 'type') return ok(line.to)
  if (sheet.typedBy === by) return err({ code: 'training_sheet_second' })
  return compared(sheet.typed, asked.body)
}

/** Both have typed the same, or the numbers of the questions that differ: `3, 7`. */
function compared(first: TypedSheet | null, second: TypedSheet): Result<'handed_in', SheetRefusal> {
  const places = second.answers.flatMap((answer, index) => (answer === first?.answers[index] ? [] : [index + 1]))
  if (places.length > 0) return err({ code: 'training_sheet_differs', places: places.join(', ') })
  const same = first?.minutes === second.minutes && first.guess === second.guess
  return same ? ok('handed_in') : err({ code: 'training_sheet_beside_differs' })
}
