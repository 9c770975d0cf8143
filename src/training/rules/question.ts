import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { RuleCode, RulesInForce } from '#rulebook/rules/rule.ts'

export type QuestionId = Id<'trainingQuestion'>

export const QUESTION_STAGES = ['draft', 'approved', 'retired'] as const
export type QuestionStage = (typeof QUESTION_STAGES)[number]

/** How well a right answer is known: given with the source, verified in public texts, approved by a reviewer. Source: inspection-discipline 9. */
export const QUESTION_CHECKS = ['source_given', 'publicly_verified', 'reviewer_approved'] as const
export type QuestionCheck = (typeof QUESTION_CHECKS)[number]

export const QUESTION_ACTS = ['revise', 'approve', 'retire'] as const
export type BankQuestionAct = (typeof QUESTION_ACTS)[number]

/** Four options, one of them right. */
export const OPTIONS = 4

export interface QuestionFacts {
  readonly topic: string
  readonly wording: string
  readonly options: readonly string[]
  /** Place of the right one, from 0. */
  readonly rightOption: number
  readonly explanation: string
  readonly basisSymbol: string
  readonly basisArticle: string
  /** The value of the rule book it asks for; null where it asks for none. */
  readonly ruleCode: RuleCode | null
}

export interface Question extends QuestionFacts {
  readonly id: QuestionId
  readonly unitId: UnitId
  readonly stage: QuestionStage
  readonly checked: QuestionCheck
  readonly rulePin: string | null
  readonly writtenBy: PersonId | null
  readonly version: number
}

export type QuestionAsked =
  | { readonly act: 'revise'; readonly body: QuestionFacts }
  | { readonly act: 'approve'; readonly body: { readonly checked: QuestionCheck } }
  | { readonly act: 'retire'; readonly body: { readonly reason: string } }

interface OptionsAlike {
  readonly code: 'training_options_alike'
}

export type QuestionRefusal =
  | { readonly code: 'training_question_stage' }
  | { readonly code: 'training_own_question' }
  | { readonly code: 'training_reason_missing' }
  | OptionsAlike

const LINES: Readonly<Record<BankQuestionAct, readonly QuestionStage[]>> = {
  // An approved question may stand in somebody's set: it is retired and written anew, never changed.
  revise: ['draft'],
  approve: ['draft', 'approved'],
  retire: ['draft', 'approved'],
}

export function checkOptions({ options }: Pick<QuestionFacts, 'options'>): Result<null, OptionsAlike> {
  const distinct = new Set(options.map((option) => option.toLocaleLowerCase('vi')))
  return distinct.size === OPTIONS ? ok(null) : err({ code: 'training_options_alike' })
}

export interface QuestionChange {
  readonly stage: QuestionStage
  readonly facts: QuestionFacts | null
  readonly checked: QuestionCheck
  readonly reason: string
}

/** A question is approved by another person than its writer; approving again is how one that had to be looked at comes back. */
export function decideQuestionAct(
  question: Question,
  asked: QuestionAsked,
  by: PersonId,
): Result<QuestionChange, QuestionRefusal> {
  if (!LINES[asked.act].includes(question.stage)) return err({ code: 'training_question_stage' })
  const { stage, checked } = question
  if (asked.act === 'revise') {
    const options = checkOptions(asked.body)
    return options.ok ? ok({ stage, facts: asked.body, checked, reason: '' }) : options
  }
  if (asked.act === 'retire') {
    if (asked.body.reason === '') return err({ code: 'training_reason_missing' })
    return ok({ stage: 'retired', facts: null, checked, reason: asked.body.reason })
  }
  if (question.writtenBy === by) return err({ code: 'training_own_question' })
  return ok({ stage: 'approved', facts: null, checked: asked.body.checked, reason: '' })
}

/** The value and the text as they stand: what an approval is tied to. */
export function pinOf(code: RuleCode | null, rules: RulesInForce): string | null {
  return code === null ? null : `${rules[code].basis.symbol} ${JSON.stringify(rules[code].value)}`
}

/** Texts all of whose values the rule book holds have been replaced by a day. */
export function replacedTexts(
  rules: readonly { readonly basis: { readonly symbol: string }; readonly to: LocalDate | null }[],
  on: LocalDate,
): ReadonlySet<string> {
  const inForce = new Set(rules.filter(({ to }) => to === null || to > on).map(({ basis }) => basis.symbol))
  return new Set(rules.map(({ basis }) => basis.symbol).filter((symbol) => !inForce.has(symbol)))
}

/** The basis as it was typed, and the symbols in it: `Quy định số 24-QĐ/TW` names `24-QĐ/TW`. */
export function symbolsIn(basis: string): readonly string[] {
  return [basis, ...(basis.match(/\d+[a-z]?-\p{L}+\/[\p{L}\d]+/gu) ?? [])]
}

/** Why an approved question must be looked at: the rule it asks about, or the text it rests on. */
export const STALE_BY = ['rule', 'text'] as const
export type StaleBy = (typeof STALE_BY)[number]

/**
 * An approved question whose rule has another value or text since, or whose text holds no more, leaves new sets: approved again it
 * comes back, but for one that rests on a dead text, which is written anew.
 */
export function staleBy(
  { stage, ruleCode, rulePin, basisSymbol }: Pick<Question, 'stage' | 'ruleCode' | 'rulePin' | 'basisSymbol'>,
  rules: RulesInForce,
  replaced: ReadonlySet<string>,
): StaleBy | null {
  if (stage !== 'approved') return null
  if (symbolsIn(basisSymbol).some((symbol) => replaced.has(symbol))) return 'text'
  return ruleCode !== null && rulePin !== pinOf(ruleCode, rules) ? 'rule' : null
}
