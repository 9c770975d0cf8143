import type { CaseState } from '../case.ts'
import { asked, follow, openCase, type Step } from '../cases.builders.ts'
import type { Line, ProcedureLines } from '../line.ts'
import { asDeputy, asHoa, asLan, asSecretary } from '../people.builders.ts'
import { DISCIPLINE } from '../procedures/discipline.ts'
import type { CaseAct } from '../vocabulary.ts'
import { FROZEN, NO_VOTES } from './discipline.builders.ts'
import type { VoteCounts } from './votes.ts'

export const openDiscipline = () => openCase({ procedure: 'discipline' })

/** From the opening to the meeting, which is open. */
export const TO_THE_MEETING: readonly Step[] = [
  [asSecretary, asked('set_team', '2026-03-01')],
  [asSecretary, asked('state_violation', '2026-03-01')],
  [asSecretary, asked('issue_plan', '2026-03-02')],
  [asSecretary, asked('deploy', '2026-03-05')],
  [asLan, asked('hand_in_self_criticism', '2026-03-12')],
  [asHoa, asked('hold_session', '2026-03-16')],
  [asSecretary, asked('propose_form', '2026-03-20')],
  [asHoa, asked('share_draft', '2026-03-21')],
  [asSecretary, asked('open_hearing', '2026-03-25')],
]

/** Steps one to five and the counting team. */
export const TO_THE_VOTE: readonly Step[] = [
  ...TO_THE_MEETING,
  [asHoa, asked('read_self_criticism', '2026-03-25')],
  [asHoa, asked('read_draft', '2026-03-25')],
  [asHoa, asked('record_discussion', '2026-03-25')],
  [asHoa, asked('hear_member', '2026-03-25')],
  [asSecretary, asked('conclude_violation', '2026-03-25')],
  [asSecretary, asked('elect_counters', '2026-03-25')],
]

export const counting = (counts: VoteCounts): readonly Step[] => [
  [asHoa, asked('enter_counts', '2026-03-25', { counts })],
  [asDeputy, asked('enter_counts', '2026-03-25', { counts })],
]

export const ANNOUNCED: readonly Step[] = [
  ...TO_THE_VOTE,
  [asHoa, asked('enter_counts', '2026-03-25')],
  [asDeputy, asked('enter_counts', '2026-03-25')],
  [asSecretary, asked('announce_result', '2026-03-25')],
]

/** A reprimand the cell decides, to the closed file. */
export const DECIDED: readonly Step[] = [
  ...ANNOUNCED,
  [asSecretary, asked('issue_decision', '2026-04-01')],
  [asDeputy, asked('announce_decision', '2026-04-02')],
  [asSecretary, asked('tell_organisation', '2026-04-03')],
  [asHoa, asked('archive', '2026-04-07')],
]

/** Nobody is disciplined. */
export const CLEARED: readonly Step[] = [
  ...TO_THE_VOTE,
  ...counting({ ...NO_VOTES, none: 4, reprimand: 1 }),
  [asSecretary, asked('announce_result', '2026-03-25')],
  [asSecretary, asked('issue_notice', '2026-03-26')],
  [asDeputy, asked('announce', '2026-03-27')],
]

/** No form reaches its share: the whole dossier goes up. */
export const UPWARD: readonly Step[] = [
  ...TO_THE_VOTE,
  ...counting({ ...NO_VOTES, issued: 4, returned: 4, valid: 4, none: 2, reprimand: 2 }),
  [asSecretary, asked('announce_result', '2026-03-25')],
  [asSecretary, asked('submit_up', '2026-03-27')],
  [asSecretary, asked('record_superior_decision', '2026-04-20')],
]

/** As the way that decides, with the ballot and base of another meeting. */
export function meetingWith(frozen: Partial<typeof FROZEN>, present = 5): readonly Step[] {
  const opening: Step = [
    asSecretary,
    asked('open_hearing', '2026-03-25', { present, frozen: { ...FROZEN, ...frozen } }),
  ]
  return TO_THE_VOTE.map((step) => (step[1].act === 'open_hearing' ? opening : step))
}

export function caseAfter(way: readonly Step[]): CaseState {
  return follow(way, openDiscipline())
}

/** The case as it stands just before that act of the way. */
export function caseBefore(act: CaseAct, way: readonly Step[] = DECIDED): CaseState {
  const place = way.findIndex(([, one]) => one.act === act)
  if (place === -1) throw new Error(`no ${act} on this way`)
  return caseAfter(way.slice(0, place))
}

/** The same with acts left out, their guards set aside. */
export function lacking(lost: readonly CaseAct[], act: CaseAct, way: readonly Step[] = DECIDED): CaseState {
  const place = way.findIndex(([, one]) => one.act === act)
  const left = way.slice(0, place).filter(([, one]) => !lost.includes(one.act))
  return follow(left, openDiscipline(), withoutGuards(DISCIPLINE))
}

function withoutGuards(lines: ProcedureLines): ProcedureLines {
  return Object.fromEntries(Object.entries(lines).map(([act, one]: [string, Line]) => [act, { ...one, guards: [] }]))
}
