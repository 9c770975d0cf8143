import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { ResidenceException } from '#rulebook/rules/introduction-levels.ts'
import { checkDay } from '#transfers/rules/days.ts'
import type { ResidenceContact } from './contact.ts'
import { checkContactStage } from './stages.ts'
import type { StepRefusal } from './steps.ts'

/** What the rule book says of the remarks of a cell of residence. */
export interface RemarkRules {
  readonly perYear: number
  readonly notAskedOf: readonly ResidenceException[]
}

export type RemarkRefusal =
  | StepRefusal
  | { readonly code: 'residence_remark_year'; readonly from: string; readonly to: string }
  | { readonly code: 'residence_remark_given'; readonly year: string }

interface RemarkInput {
  readonly year: number
  readonly on: LocalDate
  readonly today: LocalDate
  /** Remarks of that year already given. */
  readonly given: number
}

/** Remarks for a year in which he kept contact: the running one, or the one just over. */
export function decideRemark(
  contact: ResidenceContact,
  { year, on, today, given }: RemarkInput,
  { perYear }: Pick<RemarkRules, 'perYear'>,
): Result<'given', RemarkRefusal> {
  const stage = checkContactStage(contact, 'remark')
  if (!stage.ok) return stage
  const day = checkDay(on, contact.receivedOn, today)
  if (!day.ok) return day
  const [from, to] = remarkYears(contact, on)
  if (year < from || year > to) return err({ code: 'residence_remark_year', from: String(from), to: String(to) })
  return given >= perYear ? err({ code: 'residence_remark_given', year: String(year) }) : ok('given')
}

/** First and last year remarks given on a day may be of. */
export function remarkYears({ receivedOn }: Pick<ResidenceContact, 'receivedOn'>, on: LocalDate): [number, number] {
  const year = yearOf(on)
  return [Math.max(yearOf(receivedOn ?? on), year - 1), year]
}

export type RemarkFacts = Pick<ResidenceContact, 'stage' | 'exception' | 'receivedOn'> & {
  /** Years of the remarks given so far. */
  readonly givenFor: readonly number[]
}

/** The oldest remarks still owed, due on the last day of their year; null where none are asked. QĐ 213-QĐ/TW, HD 33-HD/BTCTW. */
export function remarkDue(
  { stage, exception, receivedOn, givenFor }: RemarkFacts,
  { perYear, notAskedOf }: RemarkRules,
  on: LocalDate,
): { readonly year: number; readonly dueOn: LocalDate } | null {
  if (stage !== 'received' || (exception !== null && notAskedOf.includes(exception))) return null
  const [from, to] = remarkYears({ receivedOn }, on)
  for (let year = from; year <= to; year += 1) {
    if (givenFor.filter((given) => given === year).length < perYear)
      return { year, dueOn: `${year}-12-31` as LocalDate }
  }
  return null
}

const yearOf = (day: LocalDate) => Number(day.slice(0, 4))
