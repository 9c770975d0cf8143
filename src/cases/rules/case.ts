import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { TeamMember } from './common/bodies.ts'
import type { Asked, CaseEntry, EntryOf } from './entries.ts'
import type { Content } from './inspection/bodies.ts'
import { PROCEDURE_LINES, TOLD_BY } from './procedures/procedures.ts'
import type { CaseAct, CaseClock, CaseProcedure, CaseRole, CaseStage, CaseVariant, Conflict } from './vocabulary.ts'

/** A clock: from when it runs, until when, and when what it waited for was done. */
export interface RunningClock {
  readonly from: LocalDate
  readonly dueOn: LocalDate
  readonly doneOn: LocalDate | null
  /** Why it was done late; stays visible. */
  readonly lateReason: string | null
}

/** A case as its entries tell it. There is no other store of its state. */
export interface CaseState {
  readonly procedure: CaseProcedure
  readonly variant: CaseVariant
  readonly subjectId: PersonId
  /** The member concerned knows of it and may see it. */
  readonly isTold: boolean
  /** The unit it is about, for which the member concerned speaks; null: it is about himself. */
  readonly subjectUnitId: UnitId | null
  /** Led by the inspection commission of a committee. */
  readonly byCommission: boolean
  /** The case it comes from. */
  readonly parentId: string | null
  readonly stage: CaseStage
  readonly suspended: boolean
  readonly team: readonly TeamMember[]
  /** Who counts the ballots; nobody before they are elected. */
  readonly counters: readonly PersonId[]
  readonly keptOut: ReadonlyMap<PersonId, Conflict>
  readonly contents: readonly Content[]
  readonly clocks: ReadonlyMap<CaseClock, RunningClock>
  readonly entries: readonly CaseEntry[]
}

export function entriesOf<A extends CaseAct>(state: CaseState, act: A): readonly EntryOf<A>[] {
  return state.entries.filter((entry): entry is EntryOf<A> => entry.act === act)
}

export function lastOf<A extends CaseAct>(state: CaseState, act: A): EntryOf<A> | undefined {
  return entriesOf(state, act).at(-1)
}

/** When each clock ends that the act starts: worked out from the rule book when the act is done, then kept. */
export type ClockEnds = ReadonlyMap<CaseClock, LocalDate>

function opened(entry: EntryOf<'open'>): CaseState {
  const { procedure, variant, subjectId, parentId, subjectUnitId = null, byCommission = false } = entry.body
  const none: CaseState = {
    procedure,
    variant,
    subjectId,
    subjectUnitId,
    byCommission,
    isTold: TOLD_BY[procedure] === null,
    parentId,
    stage: entry.stage,
    suspended: false,
    team: [],
    counters: [],
    keptOut: new Map([[subjectId, 'subject']]),
    contents: [],
    clocks: new Map(),
    entries: [entry],
  }
  return none
}

/** The case after one more entry. `ends` are the days its clocks end, kept beside the entry. */
export function evolve(state: CaseState | undefined, entry: CaseEntry, ends: ClockEnds): CaseState {
  if (state === undefined) {
    if (entry.act !== 'open') throw new Error('a case begins with its opening')
    return opened(entry)
  }
  const clocks = clocksAfter(state, entry, ends)
  const isTold = state.isTold || entry.act === TOLD_BY[state.procedure]
  const next = { ...state, isTold, stage: entry.stage, clocks, entries: [...state.entries, entry] }
  switch (entry.act) {
    case 'set_team':
      return { ...next, team: entry.body.team }
    case 'change_plan':
      return { ...next, team: entry.body.team, contents: entry.body.contents }
    case 'keep_out':
      return {
        ...next,
        keptOut: new Map(state.keptOut).set(entry.body.personId, entry.body.conflict),
        team: state.team.filter(({ personId }) => personId !== entry.body.personId),
        counters: state.counters.filter((personId) => personId !== entry.body.personId),
      }
    case 'issue_plan':
      return { ...next, contents: entry.body.contents }
    case 'elect_counters':
      return { ...next, counters: entry.body.counters.map(({ personId }) => personId) }
    case 'suspend':
      return { ...next, suspended: true }
    case 'resume':
      return { ...next, suspended: false }
    default:
      return next
  }
}

/** What is asked as it would stand on file, before it has an id and a time: for looking at where it would lead. */
export function entryToBe(state: CaseState, asked: Asked, by: PersonId): CaseEntry {
  return { ...asked, id: '', at: new Date(0), by, stage: state.stage, paper: null }
}

function clocksAfter(state: CaseState, entry: CaseEntry, ends: ClockEnds): ReadonlyMap<CaseClock, RunningClock> {
  const clocks = new Map(state.clocks)
  for (const clock of PROCEDURE_LINES[state.procedure][entry.act]?.stops ?? []) {
    const running = clocks.get(clock)
    if (running) clocks.set(clock, { ...running, doneOn: entry.on, lateReason: entry.lateReason })
  }
  for (const [clock, dueOn] of ends) {
    // A time that is counted from an earlier day may be over when it begins.
    const from = dueOn < entry.on ? dueOn : entry.on
    clocks.set(clock, { from, dueOn, doneOn: null, lateReason: null })
  }
  return clocks
}

/** Whoever acts: what he is to this case by his offices, before his place in the team is looked at. */
export interface CaseActor {
  readonly personId: PersonId
  readonly leadsCell: boolean
  readonly inspectsAbove: boolean
}

/**
 * What a person is to a case. One who is kept out is nothing but himself: no office gives him back what a conflict takes.
 * Source: QĐ 22-QĐ/TW as kept in later texts; inspection-discipline 3.0, 11.3 guard 3.
 */
export function rolesIn(
  state: Pick<CaseState, 'subjectId' | 'isTold' | 'keptOut' | 'team' | 'counters' | 'variant'>,
  actor: CaseActor,
): ReadonlySet<CaseRole> {
  if (actor.personId === state.subjectId) return new Set(state.isTold ? ['subject'] : [])
  if (state.keptOut.has(actor.personId)) return new Set()
  const roles = new Set<CaseRole>()
  if (actor.leadsCell) roles.add('lead')
  // Where no team can be formed the secretary does its work himself.
  if (actor.leadsCell && state.variant === 'secretary_alone') roles.add('head').add('team')
  if (actor.inspectsAbove) roles.add('superior')
  if (state.counters.includes(actor.personId)) roles.add('counter')
  const place = state.team.find(({ personId }) => personId === actor.personId)
  if (place) roles.add('team')
  if (place?.role === 'head') roles.add('head')
  return roles
}
