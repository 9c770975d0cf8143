import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { QuestionId } from './question.ts'

export type ContestId = Id<'trainingContest'>
export type AttemptId = Id<'trainingAttempt'>

export const CONTEST_STAGES = ['draft', 'open', 'closed', 'cancelled'] as const
export type ContestStage = (typeof CONTEST_STAGES)[number]

export const CONTEST_ACTS = ['describe', 'open', 'close', 'cancel'] as const
export type ContestAct = (typeof CONTEST_ACTS)[number]

export const CONTEST_LINES: Readonly<
  Record<ContestAct, { readonly in: readonly ContestStage[]; readonly to?: ContestStage }>
> = {
  describe: { in: ['draft'] },
  open: { in: ['draft'], to: 'open' },
  close: { in: ['open'], to: 'closed' },
  cancel: { in: ['draft', 'open'], to: 'cancelled' },
}

/** So many questions of one topic in each set. */
export interface ContestPart {
  readonly topic: string
  readonly count: number
}

export interface Prize {
  readonly title: string
  readonly count: number
}

export interface ContestFacts {
  readonly title: string
  readonly basis: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly parts: readonly ContestPart[]
  readonly prizes: readonly Prize[]
  /** Collective prizes, for cells. */
  readonly cellPrizes: readonly Prize[]
}

export interface Contest extends ContestFacts {
  readonly id: ContestId
  readonly unitId: UnitId
  readonly minutes: number
  readonly points: number
  readonly attempts: number
  readonly stage: ContestStage
  readonly version: number
}

export type ContestRefusal =
  | { readonly code: 'training_contest_stage'; readonly stage: ContestStage }
  | { readonly code: 'training_contest_times' }
  | { readonly code: 'training_contest_count'; readonly needed: number }
  | {
      readonly code: 'training_too_few_questions'
      readonly topic: string
      readonly have: number
      readonly need: number
    }
  | { readonly code: 'training_contest_running' }
  | { readonly code: 'training_sheets_unchecked'; readonly count: number }
  | { readonly code: 'training_reason_missing' }

export interface PoolQuestion {
  readonly id: QuestionId
  readonly topic: string
}

export interface ContestContext {
  readonly now: Date
  /** Questions of a set by the rule book. */
  readonly questions: number
  /** Approved questions that need no second look. */
  readonly pool: readonly PoolQuestion[]
  /** Sheets on paper typed once and not compared yet. */
  readonly unchecked: number
}

/** Whether an act on a contest may be done, and where it leads. */
export function decideContestAct(
  contest: Contest,
  asked: { readonly act: ContestAct; readonly facts?: ContestFacts; readonly reason?: string },
  { now, questions, pool, unchecked }: ContestContext,
): Result<ContestStage, ContestRefusal> {
  const { act } = asked
  const line = CONTEST_LINES[act]
  if (!line.in.includes(contest.stage)) return err({ code: 'training_contest_stage', stage: contest.stage })
  const to = line.to ?? contest.stage
  if (act === 'cancel') return asked.reason ? ok(to) : err({ code: 'training_reason_missing' })
  if (act === 'close') {
    if (now < contest.closesAt) return err({ code: 'training_contest_running' })
    return unchecked === 0 ? ok(to) : err({ code: 'training_sheets_unchecked', count: unchecked })
  }
  const facts = asked.facts ?? contest
  if (facts.closesAt <= facts.opensAt) return err({ code: 'training_contest_times' })
  if (act === 'describe') return ok(to)
  if (contest.closesAt <= now) return err({ code: 'training_contest_times' })
  const sum = contest.parts.reduce((all, { count }) => all + count, 0)
  if (sum !== questions) return err({ code: 'training_contest_count', needed: questions })
  const short = findShort(contest.parts, pool)
  return short ? err(short) : ok(to)
}

function findShort(parts: readonly ContestPart[], pool: readonly PoolQuestion[]) {
  for (const { topic, count } of parts) {
    const have = pool.filter((question) => question.topic === topic).length
    if (have < count) return { code: 'training_too_few_questions' as const, topic, have, need: count }
  }
  return undefined
}

/** A set of one person: of each part so many questions, in his own order, each with its options in his own order. */
export interface DrawnQuestion {
  readonly questionId: QuestionId
  /** Which option stands at which place. */
  readonly shown: readonly number[]
}

/** `random` answers numbers from 0 up to 1. */
export function drawSet(
  parts: readonly ContestPart[],
  pool: readonly PoolQuestion[],
  random: () => number,
): Result<readonly DrawnQuestion[], ContestRefusal> {
  const short = findShort(parts, pool)
  if (short) return err(short)
  const chosen = parts.flatMap(({ topic, count }) =>
    shuffled(
      pool.filter((question) => question.topic === topic),
      random,
    ).slice(0, count),
  )
  return ok(chosen.map(({ id }) => ({ questionId: id, shown: shuffled([0, 1, 2, 3], random) })))
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((one) => ({ one, by: random() }))
    .sort((left, right) => left.by - right.by)
    .map(({ one }) => one)
}

export interface Sitting {
  readonly id: AttemptId
  readonly personId: PersonId
  readonly startedAt: Date
  readonly endsAt: Date
  readonly handedAt: Date | null
}

/** Over when it was handed in, or when its time was: what was answered by then counts. */
export function isOver({ endsAt, handedAt }: Pick<Sitting, 'endsAt' | 'handedAt'>, now: Date): boolean {
  return handedAt !== null || now >= endsAt
}
