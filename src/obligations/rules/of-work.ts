import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { RuleCode, RulesInForce } from '#rulebook/rules/rule.ts'
import type { Obligation, ObligationKind } from './obligation.ts'

/** What directives and dialogues ask of a unit, cell or committee. */
export interface WorkClockFacts {
  readonly readings: readonly { readonly dutyId: string; readonly dueOn: LocalDate }[]
  readonly dialogues: readonly {
    readonly dialogueId: string
    readonly clock: 'questions' | 'answers' | 'notice'
    readonly dueOn: LocalDate
  }[]
  /** Answers it has not spoken of yet, each with the day since when it can. */
  readonly verdicts: readonly { readonly dialogueId: string; readonly since: LocalDate }[]
}

export const NO_WORK_CLOCKS: WorkClockFacts = { readings: [], dialogues: [], verdicts: [] }

const OF_DIALOGUE: Readonly<
  Record<WorkClockFacts['dialogues'][number]['clock'], { readonly kind: ObligationKind; readonly rule: RuleCode }>
> = {
  questions: { kind: 'hand_in_questions', rule: 'dialogue.questionDaysBefore' },
  answers: { kind: 'answer_dialogue', rule: 'dialogue.answerDaysBefore' },
  notice: { kind: 'publish_dialogue_notice', rule: 'dialogue.noticeWorkingDays' },
}

/** Each day stands with the rule it came from, and how sure that is. */
export function workClocks(
  unitId: string,
  { readings, dialogues, verdicts }: WorkClockFacts,
  rules: RulesInForce,
): readonly Obligation[] {
  const under = (rule: RuleCode) => ({ rule, basis: rules[rule].basis, certainty: rules[rule].certainty })
  return [
    ...readings.map(({ dutyId, dueOn }) => ({
      ...{ kind: 'read_directive' as const, unitId, dueOn, subject: { kind: 'reading' as const, id: dutyId } },
      ...under('library.readingDays'),
    })),
    ...dialogues.map(({ dialogueId, clock, dueOn }) => ({
      ...{ kind: OF_DIALOGUE[clock].kind, unitId, dueOn, subject: { kind: 'dialogue' as const, id: dialogueId } },
      ...under(OF_DIALOGUE[clock].rule),
    })),
    ...verdicts.map(({ dialogueId, since }) => ({
      ...{ kind: 'say_of_answer' as const, unitId, subject: { kind: 'dialogue' as const, id: dialogueId } },
      ...{ dueOn: addDays(since, rules['dialogue.verdictDays'].value), ...under('dialogue.verdictDays') },
    })),
  ]
}
