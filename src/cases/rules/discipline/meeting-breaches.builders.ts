import type { Breach, Breaches } from '../breach.builders.ts'
import { asked, follow, type Step } from '../cases.builders.ts'
import { asCommission, asHoa, asSecretary, BROTHER, HOA } from '../people.builders.ts'
import { COUNTS } from './discipline.builders.ts'
import { ANNOUNCED, type caseAfter, caseBefore, lacking } from './ways.builders.ts'

type State = ReturnType<typeof caseAfter>
const in_ = (state: () => State, step: Step): Breach => ({ state, step })
const ON = '2026-03-25'
const keptOutOf = (state: State) => ({ ...state, keptOut: new Map([...state.keptOut, [HOA, 'relative' as const]]) })
const without = (...acts: Parameters<typeof lacking>[0]) => lacking(acts, 'announce_result', ANNOUNCED)

/** A case and an act of the meeting which only one guard refuses. */
export const MEETING_BREACHES: Breaches = {
  'open_hearing meeting_known': in_(
    () => caseBefore('open_hearing'),
    [asSecretary, asked('open_hearing', ON, { meetingId: 'a meeting of another cell' })],
  ),
  'open_hearing self_criticism_asked': in_(withoutReport, [asSecretary, asked('open_hearing', ON)]),
  'open_hearing draft_shared_in_time': in_(() => caseBefore('share_draft'), [asSecretary, asked('open_hearing', ON)]),
  'open_hearing member_invited': in_(
    () => caseBefore('open_hearing'),
    [asSecretary, asked('open_hearing', ON, { invitedOn: '2026-03-26' })],
  ),
  'open_hearing chair_free_of_conflict': in_(
    () => keptOutOf(caseBefore('open_hearing')),
    [asSecretary, asked('open_hearing', ON, { chairId: HOA })],
  ),
  'open_hearing quorum_met': in_(
    () => caseBefore('open_hearing'),
    [asSecretary, asked('open_hearing', ON, { present: 3 })],
  ),
  'read_self_criticism step_in_turn': in_(() => caseBefore('read_draft'), [asHoa, asked('read_self_criticism', ON)]),
  'read_draft step_in_turn': in_(() => caseBefore('read_self_criticism'), [asHoa, asked('read_draft', ON)]),
  'record_discussion step_in_turn': in_(() => caseBefore('read_draft'), [asHoa, asked('record_discussion', ON)]),
  'record_discussion opinions_recorded': in_(
    () => caseBefore('record_discussion'),
    [asHoa, asked('record_discussion', ON, { opinions: [{ personId: HOA, opinion: ' ' }] })],
  ),
  'hear_member step_in_turn': in_(() => caseBefore('record_discussion'), [asHoa, asked('hear_member', ON)]),
  'hear_member statement_recorded': in_(
    () => caseBefore('hear_member'),
    [asHoa, asked('hear_member', ON, { statement: { kind: 'absent', text: '' } })],
  ),
  'conclude_violation step_in_turn': in_(
    () => caseBefore('hear_member'),
    [asSecretary, asked('conclude_violation', ON)],
  ),
  'conclude_violation circumstance_known': in_(
    () => caseBefore('conclude_violation'),
    [
      asSecretary,
      asked('conclude_violation', ON, { circumstances: [{ code: 'abusing_office', found: true, reason: '' }] }),
    ],
  ),
  'elect_counters counters_whole': in_(
    () => caseBefore('elect_counters'),
    [asSecretary, asked('elect_counters', ON, { counters: [{ personId: HOA, role: 'head' }] })],
  ),
  'elect_counters counters_free_of_conflict': in_(
    () => follow([[asSecretary, asked('keep_out', ON)]], caseBefore('elect_counters')),
    [
      asSecretary,
      asked('elect_counters', ON, {
        counters: [
          { personId: HOA, role: 'head' },
          { personId: BROTHER, role: 'secretary' },
        ],
      }),
    ],
  ),
  'enter_counts step_in_turn': in_(
    () => lacking(['conclude_violation'], 'enter_counts', ANNOUNCED),
    [asHoa, asked('enter_counts', ON)],
  ),
  'enter_counts counters_elected': in_(
    () => lacking(['elect_counters'], 'enter_counts', ANNOUNCED),
    [asHoa, asked('enter_counts', ON)],
  ),
  'enter_counts two_persons_count': in_(
    () => follow([[asHoa, asked('enter_counts', ON)]], caseBefore('enter_counts', ANNOUNCED)),
    [asHoa, asked('enter_counts', ON)],
  ),
  'enter_counts counts_balance': in_(
    () => caseBefore('enter_counts', ANNOUNCED),
    [asHoa, asked('enter_counts', ON, { counts: { ...COUNTS, invalid: 1 } })],
  ),
  'announce_result member_heard': in_(() => without('hear_member'), [asSecretary, asked('announce_result', ON)]),
  'announce_result announcer_free_of_conflict': in_(
    () => keptOutOf(caseBefore('announce_result', ANNOUNCED)),
    [asSecretary, asked('announce_result', ON, { byPersonId: HOA })],
  ),
  'take_over reason_given': in_(
    () => caseBefore('deploy'),
    [asCommission, asked('take_over', '2026-03-03', { reason: '' })],
  ),
}

/** A drafted case without a word of the member: his handing in is taken out of what leads there. */
function withoutReport(): State {
  const drafted = caseBefore('open_hearing')
  return { ...drafted, entries: drafted.entries.filter(({ act }) => act !== 'hand_in_self_criticism') }
}
