import type { ForkCode } from './fork-codes.ts'
import type { GuardCode } from './guard-codes.ts'
import type { CaseAct, CaseClock, CasePaper, CaseRole, CaseStage, NumberedPaper } from './vocabulary.ts'

/** The stages an act may lead to, each with the clocks that then start. */
export interface ForkedWay {
  readonly by: ForkCode
  readonly ways: Readonly<Partial<Record<CaseStage, readonly CaseClock[]>>>
}

/** One line of a procedure: in which stages an act may be done, by whom, under which guards, where it leads. */
export interface Line {
  readonly in: readonly CaseStage[]
  readonly by: readonly CaseRole[]
  /** The stage afterwards; null: unchanged. */
  readonly to: CaseStage | null
  /** Instead of `to`, where the outcome decides. */
  readonly fork: ForkedWay | null
  /** Asked in this order: the first that refuses speaks. */
  readonly guards: readonly GuardCode[]
  readonly papers: readonly CasePaper[]
  readonly starts: readonly CaseClock[]
  /** A clock that starts only where a discipline has to follow; null: none does. */
  readonly startsForDiscipline: CaseClock | null
  readonly stops: readonly CaseClock[]
  /** The clock that is set to the day asked for, where more time is granted. */
  readonly moves: CaseClock | null
  /** The type of the paper that takes a number when the act is done; null: none does. */
  readonly numbered: NumberedPaper | null
  /** May be done while the case is suspended. */
  readonly whileSuspended: boolean
  /** What the line rests on. */
  readonly source: string
}

export type ProcedureLines = Readonly<Partial<Record<CaseAct, Line>>>

export function line(
  stages: readonly CaseStage[],
  by: readonly CaseRole[],
  source: string,
  more: Partial<Omit<Line, 'in' | 'by' | 'source'>> = {},
): Line {
  const nothing = {
    to: null,
    fork: null,
    moves: null,
    startsForDiscipline: null,
    numbered: null,
    whileSuspended: false,
  }
  return { ...nothing, guards: [], papers: [], starts: [], stops: [], ...more, in: stages, by, source }
}
