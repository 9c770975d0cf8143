import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { RemedyRefusal } from './refusal.ts'

/** A limit the notice names, with who answers for it. */
export interface NamedShortcoming {
  readonly kind: string
  readonly what: string
  readonly responsible: string
  readonly personId: PersonId | null
}

/** "Five clears" (5 rõ): what, who, when, by whose authority, which product. Source: inspection-discipline 6.1. */
export interface NamedRequirement {
  /** Which shortcoming it answers, counted from 0. */
  readonly shortcoming: number
  readonly what: string
  readonly who: string
  readonly authority: string
  readonly product: string
  readonly dueOn: LocalDate
}

/** What a notice says. */
export interface NoticeContent {
  readonly subject: string
  readonly merits: string
  readonly organisation: string
  readonly shortcomings: readonly NamedShortcoming[]
  readonly requirements: readonly NamedRequirement[]
}

export interface ContentContext {
  /** Codes of the kinds of shortcomings of the rule book. */
  readonly kinds: readonly string[]
  /** Whether a person belongs to the unit concerned. */
  readonly isOfUnit: (personId: PersonId) => boolean
  /** The day of the notice, or the day it is prepared. */
  readonly issuedOn: LocalDate
}

/** Every requirement traces to a shortcoming of the same notice, every shortcoming is answered, and no day lies before the notice. */
export function decideContent(
  { shortcomings, requirements }: NoticeContent,
  { kinds, isOfUnit, issuedOn }: ContentContext,
): Result<null, RemedyRefusal> {
  for (const [index, { kind, personId }] of shortcomings.entries()) {
    if (!kinds.includes(kind)) return err({ code: 'remedy_kind_unknown', at: index + 1 })
    if (personId !== null && !isOfUnit(personId)) return err({ code: 'remedy_person_unknown', at: index + 1 })
  }
  for (const [index, { shortcoming, dueOn }] of requirements.entries()) {
    if (shortcomings[shortcoming] === undefined) return err({ code: 'remedy_without_shortcoming', at: index + 1 })
    if (dueOn < issuedOn) return err({ code: 'remedy_due_before_issue', at: index + 1, issuedOn })
  }
  const open = shortcomings.findIndex((_, index) => !requirements.some(({ shortcoming }) => shortcoming === index))
  return open === -1 ? ok(null) : err({ code: 'remedy_shortcoming_unanswered', at: open + 1 })
}
