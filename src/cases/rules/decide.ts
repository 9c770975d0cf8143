import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type CaseActor, type CaseState, type ClockEnds, entryToBe, evolve, lastOf, rolesIn } from './case.ts'
import { CLOCK_ENDS, endOf } from './clock-ends.ts'
import { waitsForTime } from './common/more-time.ts'
import { suspensionOf } from './discipline/suspension.ts'
import type { Asked } from './entries.ts'
import { FORKS } from './forks.ts'
import type { GuardFacts } from './guard.ts'
import { GUARDS } from './guards.ts'
import { concludedDiscipline } from './inspection/conclusion.ts'
import type { Line, ProcedureLines } from './line.ts'
import { fencedIn } from './placed.ts'
import { PROCEDURE_LINES } from './procedures/procedures.ts'
import type { CaseRefusal } from './refusal.ts'
import { CASE_ACTS, type CaseAct, type CaseClock, type CaseStage } from './vocabulary.ts'

export interface CaseContext extends GuardFacts {
  /** The day it is entered. */
  readonly today: LocalDate
}

/** What an act leads to: the stage, and the day each clock ends that it starts. */
export interface Decided {
  readonly stage: CaseStage
  readonly ends: ClockEnds
  /** The type of the paper that takes a number now. */
  readonly numbered: Line['numbered']
}

/** Whether the act exists here, now and for this person; its line where it does. */
export function lineFor(
  state: CaseState,
  act: CaseAct,
  actor: CaseActor,
  lines: ProcedureLines = PROCEDURE_LINES[state.procedure],
): Result<Line, CaseRefusal> {
  const found = lines[act]
  if (!found) return err({ code: 'not_in_this_procedure', act })
  const roles = rolesIn(state, actor)
  if (!found.by.some((role) => roles.has(role))) return err({ code: 'not_entitled', act })
  if (!found.in.includes(state.stage)) return err({ code: 'case_stage_wrong', act, stage: state.stage })
  if (state.suspended && !found.whileSuspended) return err({ code: 'suspended' })
  if (act === 'resume' && !state.suspended) return err({ code: 'not_suspended' })
  return ok(found)
}

/** What some acts need there to be before they say anything: a question to answer, a suspension to end, or none to begin one. */
const CALLED_FOR: Partial<Readonly<Record<CaseAct, (state: CaseState) => boolean>>> = {
  answer_more_time: waitsForTime,
  propose_activity_suspension: (state) => suspensionOf(state) === null,
  record_activity_suspension: (state) => suspensionOf(state) === null,
  extend_activity_suspension: (state) => suspensionOf(state)?.isExtended === false,
  end_activity_suspension: (state) => suspensionOf(state) !== null,
}

/** Acts a page puts before somebody: what passes the door and is called for. What they tell is checked when they are done. */
export function actsOffered(state: CaseState, actor: CaseActor): readonly CaseAct[] {
  return CASE_ACTS.filter((act) => lineFor(state, act, actor).ok && (CALLED_FOR[act]?.(state) ?? true))
}

/**
 * One act on a case that is open. The line of its procedure says in which stage, by whom and under which guards; nothing else
 * does. A clock that had run out asks for a reason, which stays visible; it stops nothing.
 */
export function decideCaseAct(
  state: CaseState,
  asked: Asked,
  ctx: CaseContext,
  lines: ProcedureLines = PROCEDURE_LINES[state.procedure],
): Result<Decided, CaseRefusal> {
  const found = lineFor(state, asked.act, ctx.actor, lines)
  if (!found.ok) return found
  const misplaced = refusedByDay(state, asked.on, ctx.today)
  if (misplaced) return err(misplaced)
  const late = firstLate(state, found.value, asked)
  if (late) return err(late)
  const fenced = fencedIn(state, asked, found.value, ctx.fenced)
  if (fenced !== undefined) return err({ code: 'choose_another', personId: fenced })
  for (const guard of found.value.guards) {
    const refusal = GUARDS[guard](state, asked, ctx)
    if (refusal) return err(refusal)
  }
  const stage = stageAfter(state, found.value, asked, ctx)
  return ok({
    stage,
    ends: clockEnds(state, { line: found.value, stage }, asked, ctx),
    numbered: found.value.numbered,
  })
}

/** Neither in the future nor before what the case already tells. */
function refusedByDay(state: CaseState, on: LocalDate, today: LocalDate): CaseRefusal | null {
  if (on > today) return { code: 'day_in_the_future' }
  const earliest = state.entries.at(-1)?.on
  return earliest !== undefined && on < earliest ? { code: 'before_earlier_act', earliest } : null
}

function firstLate(state: CaseState, { stops }: Line, { on, lateReason }: Asked): CaseRefusal | null {
  if (lateReason !== null && lateReason.trim() !== '') return null
  for (const clock of stops) {
    const running = state.clocks.get(clock)
    if (running && running.doneOn === null && on > running.dueOn && CLOCK_ENDS[clock].lateNeedsReason) {
      return { code: 'late_reason_needed', clock, dueOn: running.dueOn }
    }
  }
  return null
}

function stageAfter(state: CaseState, { to, fork }: Line, asked: Asked, { figures, actor }: CaseContext): CaseStage {
  if (fork === null) return to ?? state.stage
  const after = evolve(state, entryToBe(state, asked, actor.personId), new Map())
  return FORKS[fork.by](state, after, figures)
}

interface Way {
  readonly line: Line
  readonly stage: CaseStage
}

function clockEnds(state: CaseState, { line, stage }: Way, asked: Asked, ctx: CaseContext): ClockEnds {
  const { starts, fork, moves, startsForDiscipline } = line
  const ends = new Map<CaseClock, LocalDate>()
  const more = startsForDiscipline !== null && leadsToDisciplineAfter(state, asked, ctx) ? [startsForDiscipline] : []
  for (const clock of [...starts, ...more, ...(fork?.ways[stage] ?? [])])
    ends.set(clock, endOf(clock, asked, state, ctx))
  const until = movedTo(state, asked)
  if (until !== null && moves !== null) ends.set(moves, until)
  return ends
}

function leadsToDisciplineAfter(state: CaseState, asked: Asked, { actor }: CaseContext): boolean {
  return concludedDiscipline(evolve(state, entryToBe(state, asked, actor.personId), new Map()))
}

/** The day to which an act moves a clock: what was asked for and is granted, or what it names itself. */
function movedTo(state: CaseState, asked: Asked): LocalDate | null {
  if (asked.act === 'extend_settling' || asked.act === 'extend_activity_suspension') return asked.body.untilOn
  if (asked.act !== 'answer_more_time' || !asked.body.granted) return null
  return lastOf(state, 'ask_more_time')?.body.untilOn ?? null
}
