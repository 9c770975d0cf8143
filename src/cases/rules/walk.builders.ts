import type { PersonId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type CaseActor, type CaseState, entriesOf, evolve, lastOf, rolesIn } from './case.ts'
import { asked, context, entryOf, openCase } from './cases.builders.ts'
import { decideCaseAct } from './decide.ts'
import { countingOf } from './discipline/counting.ts'
import { NO_VOTES } from './discipline/discipline.builders.ts'
import { suspensionOf } from './discipline/suspension.ts'
import type { Asked } from './entries.ts'
import type { Line } from './line.ts'
import { asBrother, asCommission, asDeputy, asHoa, asLan, asSecretary, MEMBERS } from './people.builders.ts'
import { PROCEDURE_LINES } from './procedures/procedures.ts'
import type { CaseAct, CaseProcedure } from './vocabulary.ts'

/** A member of the cell outside the team, elected to count. */
export const asVan: CaseActor = { personId: 'van' as PersonId, leadsCell: false, inspectsAbove: false }

/** Who may act on a walk: tried in this order, and by turns where two have to. */
const ACTORS: readonly CaseActor[] = [asSecretary, asDeputy, asHoa, asLan, asCommission]

const CELL = new Set([...MEMBERS, asVan.personId])

/** What an act may say where the way it leads depends on it; one way where it is not named. Days follow the walk. */
type Says = (on: LocalDate) => readonly object[]
const agreed = (on: LocalDate) => ({ agreed: { on, meetingId: null } })
const due = (on: LocalDate) => ({
  requirements: [{ what: 'Báo trước khi vắng', limit: 0, dueOn: addDays(on, 60) }],
  reportBackOn: addDays(on, 70),
})

const outcomes = (first: string) => ({
  outcomes: [
    { contentId: 'c1', outcome: first },
    { contentId: 'c2', outcome: 'no_violation' },
  ],
  outcome: first,
})

const UNPROVEN = ['c1', 'c2'].map((contentId) => ({
  ...{ contentId, outcome: 'not_enough_grounds', mustBeDisciplined: false },
}))

export const SAYS: Partial<Record<CaseAct, Says>> = {
  record_finding: () => [{}, { contentId: 'c2' }],
  verify_allegation: () => [{}, { contentId: 'c2' }],
  issue_plan: (on) => [agreed(on)],
  change_plan: (on) => [agreed(on)],
  suspend: (on) => [agreed(on)],
  cancel: (on) => [agreed(on)],
  close_not_enough: (on) => [agreed(on)],
  deploy: (on) => [{ reportDueOn: on }],
  start_double_process: (on) => [{ ...agreed(on), headReportedOn: on }],
  conclude: (on) => [due(on)],
  conclude_supervision: (on) => [due(on)],
  conclude_sign: (on) =>
    ['no_violation', 'below_discipline', 'must_be_disciplined'].map((one) => ({ ...due(on), ...outcomes(one) })),
  conclude_denunciation: (on) => [{ ...due(on) }, { ...due(on), outcomes: UNPROVEN }],
  take_letter: (on) => [{ receivedOn: addDays(on, -3), countedFrom: addDays(on, -5) }],
  // Past the sixty days, within the thirty working days more.
  extend_settling: (on) => [{ ...agreed(on), untilOn: addDays(on, 65) }],
  defer: (on) => [{ reviewOn: addDays(on, 30) }],
  hold_session: (on) => [{ withMember: { invitedOn: on, came: true, taking: 'accepted' } }, { withMember: null }],
  open_hearing: (on) => [{ invitedOn: on }],
  elect_counters: () => [
    {
      counters: [
        { personId: asHoa.personId, role: 'head' },
        { personId: asVan.personId, role: 'secretary' },
      ],
    },
  ],
  // A reprimand the cell decides; no discipline; no form reaches its share; and what the second person counted otherwise.
  enter_counts: () => [
    {},
    { counts: { ...NO_VOTES, none: 4, reprimand: 1 } },
    { counts: { ...NO_VOTES, issued: 4, returned: 4, valid: 4, none: 2, reprimand: 2 } },
  ],
  propose_activity_suspension: (on) => [agreed(on)],
  record_activity_suspension: (on) => [{ effectFrom: on }],
  extend_activity_suspension: (on) => [{ untilOn: addDays(on, 100) }],
  record_superior_decision: (on) => [{ effectFrom: on }],
  record_complaint_outcome: () => [{}, { outcome: 'upheld' }],
}

/** Acts that leave a case as able as it was: done once from everywhere, never walked on. */
const ASIDE: readonly CaseAct[] = [
  ...(['explain', 'hand_in_file', 'keep_own_opinion', 'keep_out', 'change_plan', 'set_calendar'] as const),
  ...(['claim_circumstance', 'note_new_violation', 'restore', 'record_discussion'] as const),
  'propose_activity_suspension',
]

export interface Move {
  readonly act: CaseAct
  readonly from: string
  readonly to: string
}

export interface Walk {
  /** Every state come to, by what tells it from others; the opening first. */
  readonly states: ReadonlyMap<string, CaseState>
  readonly moves: readonly Move[]
  /** States after an act that leaves things as they were, with the one it was done from. */
  readonly aside: readonly { readonly act: CaseAct; readonly from: CaseState; readonly after: CaseState }[]
  /** Acts that were really decided somewhere. */
  readonly done: ReadonlySet<CaseAct>
}

/** Every state a procedure comes to, each reached by acts that were decided as in the running program. */
export function walk(procedure: CaseProcedure, start: CaseState = openCase({ procedure })): Walk {
  const states = new Map([[keyOf(start), start]])
  const moves: Move[] = []
  const aside: { act: CaseAct; from: CaseState; after: CaseState }[] = []
  const done = new Set<CaseAct>()
  for (const [from, state] of states) {
    for (const after of nextStates(state)) {
      const { act } = after.entries.at(-1) ?? start.entries[0] ?? { act: 'open' as const }
      done.add(act)
      const to = keyOf(after)
      if (isAside(act, state, to)) aside.push({ act, from: state, after })
      else moves.push({ act, from, to })
      if (!states.has(to)) states.set(to, after)
    }
  }
  return { states, moves, aside, done }
}

const isAside = (act: CaseAct, state: CaseState, to: string) => ASIDE.includes(act) && to === keyOf(state)

/** What tells one state from another: where it stands, and what was done that a later act may ask for. */
function keyOf(state: CaseState): string {
  const told = state.entries.filter(({ act }) => !FORGOTTEN.includes(act)).map(markOf)
  const asks = entriesOf(state, 'ask_more_time').length > entriesOf(state, 'answer_more_time').length
  return [
    state.stage,
    state.suspended,
    asks,
    countingMark(state),
    suspensionMark(state),
    ...[...new Set(told)].sort(),
  ].join(' ')
}

/** What no later act asks for, or what the key tells otherwise. */
const FORGOTTEN: readonly CaseAct[] = [
  ...ASIDE.filter((act) => act !== 'record_discussion'),
  ...(['enter_counts', 'suspend', 'resume', 'defer', 'end_deferral', 'ask_more_time', 'answer_more_time'] as const),
  ...(['record_activity_suspension', 'extend_activity_suspension', 'end_activity_suspension'] as const),
  ...(['tell_organisation', 'note_no_organisation'] as const),
]

function suspensionMark(state: CaseState): string {
  const running = suspensionOf(state)
  const told = state.clocks.get('state_notice')?.doneOn === null ? 'untold' : 'told'
  return `${running === null ? 'free' : String(running.isExtended)} ${told}`
}

function countingMark(state: CaseState): string {
  const counts = lastOf(state, 'enter_counts')
  if (!counts) return 'uncounted'
  const { waitingFor, differed } = countingOf(state)
  return `${waitingFor} ${Math.min(differed, 1)} ${counts.body.counts.reprimand}`
}

function markOf(entry: CaseState['entries'][number]): string {
  switch (entry.act) {
    case 'record_finding':
    case 'verify_allegation':
      return `${entry.act} ${entry.body.contentId}`
    case 'hold_session':
      return `${entry.act} ${entry.body.withMember !== null}`
    case 'conclude_denunciation':
      return `${entry.act} ${entry.body.outcomes.some((one) => one.mustBeDisciplined)}`
    case 'record_complaint_outcome':
    case 'conclude_sign':
      return `${entry.act} ${entry.body.outcome}`
    default:
      return entry.act
  }
}

/** Every state one act leads to, whoever may do it. */
export function nextStates(state: CaseState): readonly CaseState[] {
  const lines = Object.entries(PROCEDURE_LINES[state.procedure]) as [CaseAct, Line][]
  const on = addDays(state.entries.at(-1)?.on ?? '2026-03-01', 1)
  return lines
    .filter(([, line]) => line.in.includes(state.stage))
    .flatMap(([act, line]) => {
      const able = ACTORS.filter((actor) => line.by.some((role) => rolesIn(state, actor).has(role)))
      const asks = (SAYS[act]?.(on) ?? [{}]).map((more) => asked(act, on, more, 'có lý do'))
      return asks.flatMap((one) => firstDone(state, one, able) ?? [])
    })
}

function firstDone(state: CaseState, one: Asked, able: readonly CaseActor[]): CaseState | undefined {
  for (const actor of able) {
    const decided = decideCaseAct(state, one, { ...context(actor, '2030-12-31'), members: CELL })
    if (decided.ok) {
      const entry = entryOf(one, actor.personId, decided.value.stage)
      return evolve(state, entry, decided.value.ends)
    }
  }
  return undefined
}

/** A case in which one person is kept out from the beginning, as a walk may start from. */
export function openWithKeptOut(procedure: CaseProcedure): CaseState {
  const start = openCase({ procedure })
  const one = asked('keep_out', '2026-03-01', { personId: asBrother.personId })
  return evolve(start, entryOf(one, asSecretary.personId, start.stage), new Map())
}
