import { firstDayOf, type LocalDate, type Month } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { UnitKind } from '#rulebook/rules/unit-kinds.ts'
import { CHOICES, kindsAsked, PARTS_OF } from './asked.ts'
import type { Question } from './burden.ts'
import type { Counts } from './counts.ts'
import type { FormSection } from './form.ts'
import { isAsked } from './forms.ts'
import { noughtsIn } from './nought.ts'
import type { PeriodStage, SubmissionStage } from './periods.ts'
import { figureOf, toDateOf } from './rows.ts'
import type { Told } from './telling.ts'

export interface Submit {
  /** By section, what was written; empty says that nothing arose. */
  readonly sections: Readonly<Record<string, string>>
  /** By indicator or by question. */
  readonly answers: Readonly<Record<string, number | string>>
  /** The version this report was written over; 0 where there was none. */
  readonly basedOn: number
}

export interface SubmitContext extends Pick<Told, 'known' | 'told' | 'toldBefore'> {
  readonly period: { readonly stage: PeriodStage; readonly last: Month; readonly questions: readonly Question[] }
  readonly sections: readonly FormSection[]
  /** What the unit itself did: what it was about is asked of whoever did it. */
  readonly own: Counts
  /** What the unit is; null where it stands nowhere. Some things only some kinds of units tell. */
  readonly level: UnitKind | null
  /** What is counted of the unit and those below it, over the period. */
  readonly counted: Counts
  readonly before: { readonly stage: SubmissionStage; readonly version: number } | undefined
  readonly today: LocalDate
}

export type SubmitRefusal =
  | { readonly code: 'report_locked' }
  | { readonly code: 'report_too_early'; readonly from: LocalDate }
  | { readonly code: 'report_approved' }
  | { readonly code: 'report_changed_meanwhile' }
  | { readonly code: 'report_answer_missing'; readonly asked: string }
  | { readonly code: 'report_answer_unfit'; readonly asked: string }
  | { readonly code: 'report_answer_too_much'; readonly asked: string; readonly most: number }

export interface Submitted {
  readonly sections: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, number | string>>
  readonly version: number
}

/** Something asked, and under which answer: without one it is not asked. */
export interface AskedOne extends Question {
  /** Another row that is asked: only where its answer is more than nought. */
  readonly gate: string | null
  /** How many there were at all, where the program knows. */
  readonly most: number | null
}

type AskedContext = Pick<SubmitContext, 'period' | 'sections' | 'known' | 'told' | 'toldBefore' | 'own' | 'level'>

/** What is asked of a unit by hand. */
export function askedOf({ period, sections, known, told, toldBefore, own, level }: AskedContext): readonly AskedOne[] {
  const rows = sections.flatMap(({ rows: of, gate }): readonly AskedOne[] => {
    const asked = of.filter(isAsked).map((id) => ({ id, text: '', kind: 'number' as const, gate: null, most: null }))
    if (gate === undefined) {
      return asked.filter(({ id }) => {
        const kinds = kindsAsked(id)
        return kinds === null ? !known.has(id) : level !== null && kinds.includes(level) && !told.has(id)
      })
    }
    const all = own[gate] ?? 0
    const left = (id: string) => Math.max(0, all - (toldBefore[id] ?? 0))
    if (!isAsked(gate))
      return all === 0 ? [] : asked.filter(({ id }) => !told.has(id)).map((one) => ({ ...one, most: left(one.id) }))
    return known.has(gate) ? [] : asked.map((one) => ({ ...one, gate: one.id === gate ? null : gate }))
  })
  return [...rows, ...period.questions.map((one) => ({ ...one, gate: null, most: null }))]
}

/** Whether a question stands, by the answers given so far. */
export function isOpened({ gate }: Pick<AskedOne, 'gate'>, answers: Readonly<Record<string, unknown>>): boolean {
  return gate === null || Number(answers[gate] ?? 0) > 0
}

function answersOf(input: Submit, context: SubmitContext): Result<Submitted['answers'], SubmitRefusal> {
  const answers: Record<string, number | string> = {}
  for (const one of askedOf(context)) {
    if (!isOpened(one, input.answers)) continue
    const { id, kind, most } = one
    const value = input.answers[id]
    if (value === undefined || value === '') return err({ code: 'report_answer_missing', asked: id })
    if (typeof value !== (kind === 'number' ? 'number' : 'string'))
      return err({ code: 'report_answer_unfit', asked: id })
    if (most !== null && Number(value) > most) return err({ code: 'report_answer_too_much', asked: id, most })
    answers[id] = value
  }
  const unchosen = choiceLeft(answers)
  if (unchosen !== undefined) return err({ code: 'report_answer_missing', asked: unchosen })
  const stray = Object.keys(input.answers).find((id) => !(id in answers))
  return stray === undefined ? ok(answers) : err({ code: 'report_answer_unfit', asked: stray })
}

/** Of what only one can be, the first where not exactly one was chosen. */
function choiceLeft(answers: Submitted['answers']): string | undefined {
  const asked = CHOICES.filter(([first]) => first !== undefined && first in answers)
  return asked.find(
    (choice) =>
      choice
        .map((row) => Number(answers[row]))
        .sort()
        .join() !== ONE_CHOSEN(choice.length),
  )?.[0]
}

/** `0,0,0,1` */
const ONE_CHOSEN = (length: number) => [...Array<number>(length - 1).fill(0), 1].join()

/** Every question answered, sections that exist, nothing approved or locked written over. What the program knows is not taken from the sender. */
export function decideSubmit(input: Submit, context: SubmitContext): Result<Submitted, SubmitRefusal> {
  const { period, before, today } = context
  if (period.stage === 'locked') return err({ code: 'report_locked' })
  if (today < firstDayOf(period.last)) return err({ code: 'report_too_early', from: firstDayOf(period.last) })
  if (before?.stage === 'approved') return err({ code: 'report_approved' })
  if ((before?.version ?? 0) !== input.basedOn) return err({ code: 'report_changed_meanwhile' })
  const answered = answersOf(input, context)
  if (!answered.ok) return answered
  const answers = answered.value
  const sent = countsSent(context, answers)
  for (const asked of Object.keys(answers)) {
    const over = wholeExceeded(asked, sent)
    if (over) return err({ code: 'report_answer_too_much', asked, most: over.most })
  }
  const written = context.sections.filter(({ isWritten }) => isWritten).map(({ code }) => code)
  const sections = Object.fromEntries(
    written.flatMap((code) => {
      const text = input.sections[code] ?? ''
      return text === '' ? [] : [[code, text] as const]
    }),
  )
  const lost = Object.keys(input.sections).find((code) => !written.includes(code))
  if (lost !== undefined) return err({ code: 'report_answer_unfit', asked: lost })
  return ok({ sections, answers, version: input.basedOn + 1 })
}

/**
 * What a report counts: as counted, and for what was asked by hand the answer just given instead of what the unit itself had told in it before, since
 * no counter knows it yet. What those below told stays, and what the unit told of some of these months in other reports.
 */
export function countsSent(
  { counted, own, toldBefore }: Pick<SubmitContext, 'counted' | 'own' | 'toldBefore'>,
  answers: Submitted['answers'],
): Counts {
  const told = Object.entries(answers).flatMap(([indicator, value]) =>
    typeof value === 'number' ? [{ indicator, value }] : [],
  )
  const given = told.map(
    ({ indicator: row, value }) => [row, value + (toldBefore[row] ?? 0) - (own[row] ?? 0)] as const,
  )
  const by = new Map([...given, ...noughtsIn(told).map(({ indicator, value }) => [indicator, value] as const)])
  const rows = new Set([...Object.keys(counted), ...by.keys()])
  return Object.fromEntries(
    [...rows].map((row) => [row, Math.max(0, (counted[row] ?? 0) + (by.get(toDateOf(row) ?? row) ?? 0))]),
  )
}

/** The whole a part belongs to, where it and its like come to more than that; undefined where they do not. */
export function wholeExceeded(
  part: string,
  counts: Counts,
): { readonly whole: string; readonly most: number } | undefined {
  const group = PARTS_OF.find(({ parts }) => parts.some((one) => one === part))
  if (group === undefined) return undefined
  const most = figureOf(group.whole, counts) ?? 0
  const sum = group.parts.reduce((all, one) => all + (counts[one] ?? 0), 0)
  return sum > most ? { whole: group.whole, most } : undefined
}
