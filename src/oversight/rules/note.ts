import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Escalation, NoteAct, NoteLink, NoteRole, NoteStage, RemindedHow } from './vocabulary.ts'

export type NoteId = Id<'oversightNote'>
export type DutyLineId = Id<'dutyLine'>

/** What is written down: a fact, apart from what its author thinks of it. */
export interface Noted {
  readonly personId: PersonId
  readonly topic: string
  readonly link: { readonly kind: NoteLink; readonly text: string; readonly dutyLineId: DutyLineId | null }
  readonly seenWhat: string
  readonly seenOn: LocalDate
  readonly seenWhere: string
  readonly advice: string
}

export interface Note {
  readonly id: NoteId
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly notedBy: PersonId
  readonly seenOn: LocalDate
  readonly stage: NoteStage
  readonly version: number
  /** What was done with it so far. */
  readonly acts: readonly NoteAct[]
}

export interface NoteBodies {
  answer: { readonly text: string }
  remind: { readonly on: LocalDate; readonly how: RemindedHow; readonly text: string }
  /** The member says what he has mended. */
  report: { readonly text: string }
  resolve: { readonly text: string }
  /** The committee of the cell decided it; `informed`: how the member was told. */
  escalate: {
    readonly on: LocalDate
    readonly to: Escalation
    readonly reason: string
    readonly informed: string
  }
  withdraw: { readonly reason: string }
}

export type NoteAsked = { readonly [A in NoteAct]: { readonly act: A; readonly body: NoteBodies[A] } }[NoteAct]

/** In which stages an act may be done, by whom, and where it leads; null: the stage stays. */
export interface NoteLine {
  readonly in: readonly NoteStage[]
  readonly by: readonly NoteRole[]
  readonly to: NoteStage | null
}

/**
 * From what was seen to its end. What the member says by word of mouth or on paper is written down by who leads the cell.
 * `docs/processes/supervision-note.md` shows this table; a test compares.
 */
export const NOTE_LINES: Readonly<Record<NoteAct, NoteLine>> = {
  answer: { in: ['shared'], by: ['subject', 'lead'], to: 'answered' },
  remind: { in: ['shared', 'answered'], by: ['lead'], to: 'reminded' },
  report: { in: ['reminded'], by: ['subject', 'lead'], to: null },
  resolve: { in: ['reminded'], by: ['lead'], to: 'resolved' },
  escalate: { in: ['reminded'], by: ['lead'], to: 'escalated' },
  withdraw: { in: ['shared', 'answered'], by: ['author', 'lead'], to: 'withdrawn' },
}

/** Nobody leads the note about himself. */
export function noteRolesOf(
  { personId, notedBy }: Pick<Note, 'personId' | 'notedBy'>,
  actor: { readonly personId: PersonId; readonly keepsNotes: boolean },
): ReadonlySet<NoteRole> {
  if (actor.personId === personId) return new Set(['subject'])
  return new Set([
    ...(actor.personId === notedBy ? (['author'] as const) : []),
    ...(actor.keepsNotes ? (['lead'] as const) : []),
  ])
}
