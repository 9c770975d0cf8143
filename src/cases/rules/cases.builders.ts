import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type CaseActor, type CaseState, evolve } from './case.ts'
import { COMMON_FIGURES, COMMON_IN_ORDER } from './common/common.builders.ts'
import { type CaseContext, decideCaseAct } from './decide.ts'
import { DENUNCIATION_FIGURES, DENUNCIATION_IN_ORDER } from './denunciation/denunciation.builders.ts'
import { DISCIPLINE_FIGURES, DISCIPLINE_IN_ORDER } from './discipline/discipline.builders.ts'
import type { Asked, CaseEntry, EntryBodies } from './entries.ts'
import type { CaseFigures } from './figures.ts'
import { INSPECTION_FIGURES, INSPECTION_IN_ORDER } from './inspection/inspection.builders.ts'
import type { ProcedureLines } from './line.ts'
import { ABOVE, asDeputy, asHoa, asLan, asSecretary, MEMBERS, SECRETARY } from './people.builders.ts'
import type { CaseRefusal } from './refusal.ts'
import type { CaseAct, CaseProcedure } from './vocabulary.ts'

export const FIGURES: CaseFigures = {
  ...COMMON_FIGURES,
  ...INSPECTION_FIGURES,
  ...DISCIPLINE_FIGURES,
  ...DENUNCIATION_FIGURES,
}

/** What each act says when all is in order, family by family. */
export const IN_ORDER: EntryBodies = {
  ...COMMON_IN_ORDER,
  ...INSPECTION_IN_ORDER,
  ...DISCIPLINE_IN_ORDER,
  ...DENUNCIATION_IN_ORDER,
}

type More<A extends CaseAct> = Partial<EntryBodies[A]>

/** An act on a day, as in order save for what the test says. */
export function asked<A extends CaseAct>(act: A, on: LocalDate, more: More<A> = {}, lateReason: string | null = null) {
  return { act, on, lateReason, body: { ...IN_ORDER[act], ...more } } as Asked
}

export function context(actor: CaseActor, today: LocalDate): CaseContext {
  return {
    ...{ actor, today, figures: FIGURES, members: MEMBERS, fenced: new Set(), above: ABOVE, meetingHeldOn: null },
    ...{ isProbationary: false, holidays: new Set() },
  }
}

export type Step = readonly [actor: CaseActor, asked: Asked]

let number = 0

export function entryOf(one: Asked, by: PersonId, stage: CaseState['stage']): CaseEntry {
  number += 1
  return { ...one, id: `e${number}`, at: new Date(`${one.on}T02:00:00Z`), by, stage, paper: null }
}

export function openCase(more: More<'open'> = {}): CaseState {
  return evolve(undefined, entryOf(asked('open', '2026-03-01', more), SECRETARY, 'preparing'), new Map())
}

/** The case after the steps, or the refusal of the first that was refused. */
export function follow(steps: readonly Step[], state: CaseState = openCase(), lines?: ProcedureLines): CaseState {
  return steps.reduce((now, [actor, one]) => {
    const decided = decideCaseAct(now, one, context(actor, '2026-12-31'), lines)
    if (!decided.ok) throw new Error(`${one.act}: ${JSON.stringify(decided.error)}`)
    return evolve(now, entryOf(one, actor.personId, decided.value.stage), decided.value.ends)
  }, state)
}

export function refusalOf(state: CaseState, [actor, one]: Step, lines?: ProcedureLines): CaseRefusal | null {
  const decided = decideCaseAct(state, one, context(actor, '2026-12-31'), lines)
  return decided.ok ? null : decided.error
}

/** A duty inspection from the team to the closed file, nothing late. */
export const WHOLE_WAY: readonly Step[] = [
  [asSecretary, asked('set_team', '2026-03-01')],
  [asSecretary, asked('issue_plan', '2026-03-02')],
  [asSecretary, asked('set_calendar', '2026-03-02')],
  [asSecretary, asked('deploy', '2026-03-05')],
  [asLan, asked('hand_in_report', '2026-03-12')],
  [asHoa, asked('hold_session', '2026-03-16')],
  [asHoa, asked('record_finding', '2026-03-18')],
  [asHoa, asked('record_finding', '2026-03-18', { contentId: 'c2' })],
  [asSecretary, asked('draft', '2026-03-20')],
  [asHoa, asked('share_draft', '2026-03-21')],
  [asSecretary, asked('conclude', '2026-03-25')],
  [asSecretary, asked('issue_notice', '2026-03-26')],
  [asDeputy, asked('announce', '2026-03-27')],
  [asHoa, asked('archive', '2026-04-01')],
]

/** A procedure with one way through it, nothing late. */
export interface Course {
  readonly procedure: CaseProcedure
  readonly way: readonly Step[]
}

export const DUTY: Course = { procedure: 'duty_inspection', way: WHOLE_WAY }

/** The case as it stands just before that act of its way. */
export function before(course: Course, act: CaseAct): CaseState {
  const place = course.way.findIndex(([, one]) => one.act === act)
  if (place === -1) throw new Error(`no ${act} on this way`)
  return follow(course.way.slice(0, place), openCase({ procedure: course.procedure }))
}

/** The same for the inspection of duties. */
export function upTo(act: CaseAct, way: readonly Step[] = WHOLE_WAY): CaseState {
  return before({ ...DUTY, way }, act)
}
