import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { NOTE_LINES, type Note, type NoteAsked, type Noted } from './note.ts'
import type { NoteAct, NoteRole, NoteStage } from './vocabulary.ts'

export type NoteRefusal =
  | { readonly code: 'note_about_oneself' }
  | { readonly code: 'note_not_on_roll' }
  | { readonly code: 'note_topic_unknown' }
  | { readonly code: 'note_link_missing' }
  | { readonly code: 'note_fact_missing' }
  | { readonly code: 'note_day_wrong'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'note_wrong_stage'; readonly stage: NoteStage }
  | { readonly code: 'note_not_yours' }
  | { readonly code: 'note_words_missing' }
  | { readonly code: 'note_report_missing' }

export const NOTE_REFUSALS = [
  'note_about_oneself',
  'note_not_on_roll',
  'note_topic_unknown',
  'note_link_missing',
  'note_fact_missing',
  'note_day_wrong',
  'note_wrong_stage',
  'note_not_yours',
  'note_words_missing',
  'note_report_missing',
] as const satisfies readonly NoteRefusal['code'][]

export interface NotingFacts {
  readonly by: PersonId
  readonly today: LocalDate
  readonly isOnRoll: boolean
  /** Topics of the rule book on this day. */
  readonly topics: readonly string[]
  /** Whether the task named is one of this member's. */
  readonly isHisTask: boolean
}

/**
 * A note names the task or rule, says what was seen, when and where, and is about another member of the cell.
 * Source: inspection-discipline 3.0 (principle) and 3.4: fact, not opinion; without it nothing is written down.
 */
export function decideNote(noted: Noted, facts: NotingFacts): Result<null, NoteRefusal> {
  if (noted.personId === facts.by) return err({ code: 'note_about_oneself' })
  if (!facts.isOnRoll) return err({ code: 'note_not_on_roll' })
  if (!facts.topics.includes(noted.topic)) return err({ code: 'note_topic_unknown' })
  if (noted.link.text === '' || !facts.isHisTask) return err({ code: 'note_link_missing' })
  if (noted.seenWhat === '' || noted.seenWhere === '') return err({ code: 'note_fact_missing' })
  if (noted.seenOn > facts.today) return err({ code: 'note_day_wrong', from: noted.seenOn, to: facts.today })
  return ok(null)
}

export interface NoteStep {
  readonly act: NoteAct
  readonly on: LocalDate
  readonly text: string
  readonly how: string
  readonly stage: NoteStage
}

/** What an act on a note writes down. Every end of it has its words; a reminder comes after what was seen. */
export function decideNoteAct(
  note: Note,
  asked: NoteAsked,
  { roles, today }: { readonly roles: ReadonlySet<NoteRole>; readonly today: LocalDate },
): Result<NoteStep, NoteRefusal> {
  const line = NOTE_LINES[asked.act]
  if (!line.by.some((role) => roles.has(role))) return err({ code: 'note_not_yours' })
  if (!line.in.includes(note.stage)) return err({ code: 'note_wrong_stage', stage: note.stage })
  const { on = today, text, how } = saidBy(asked)
  if (text === '' || how === null) return err({ code: 'note_words_missing' })
  if (on < note.seenOn || on > today) return err({ code: 'note_day_wrong', from: note.seenOn, to: today })
  // Resolved is what the member says he has mended and the one in charge agrees to.
  if (asked.act === 'resolve' && !note.acts.includes('report')) return err({ code: 'note_report_missing' })
  return ok({ act: asked.act, on, text, how, stage: line.to ?? note.stage })
}

/** The words an act must have, and how it was done; `how` null: that is missing. */
function saidBy(asked: NoteAsked): { readonly on?: LocalDate; readonly text: string; readonly how: string | null } {
  if (asked.act === 'remind') return asked.body
  if (asked.act === 'withdraw') return { text: asked.body.reason, how: '' }
  if (asked.act !== 'escalate') return { text: asked.body.text, how: '' }
  const { on, to, reason, informed } = asked.body
  return { on, text: reason, how: informed === '' ? null : `${to}: ${informed}` }
}
