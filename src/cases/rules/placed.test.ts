import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import type { CaseState } from './case.ts'
import { asked, before, context, type Step } from './cases.builders.ts'
import { decideCaseAct } from './decide.ts'
import { LETTER } from './denunciation/ways.builders.ts'
import { caseBefore } from './discipline/ways.builders.ts'
import { asHoa, asLan, asSecretary, BROTHER, DEPUTY, HOA, SECRETARY, TEAM } from './people.builders.ts'

const codeOf = (state: CaseState, [actor, one]: Step, ...out: readonly PersonId[]) => {
  const decided = decideCaseAct(state, one, { ...context(actor, '2026-12-31'), fenced: new Set(out) })
  return decided.ok ? null : decided.error
}
const planned = () => before(LETTER, 'deploy')
const deployed = () => before(LETTER, 'hand_in_report')
const refused = (personId: PersonId) => ({ code: 'choose_another', personId })

const NAMED: readonly (readonly [string, () => CaseState, Step, PersonId])[] = [
  ['in the team', () => before(LETTER, 'set_team'), [asSecretary, asked('set_team', '2026-03-01')], HOA],
  ['in the team of a changed plan', planned, [asSecretary, asked('change_plan', '2026-03-04', { team: TEAM })], DEPUTY],
  [
    'among those who meet the sender',
    () => before(LETTER, 'meet_sender'),
    [asSecretary, asked('meet_sender', '2026-03-01')],
    HOA,
  ],
  [
    'as chair',
    () => before(LETTER, 'conclude_denunciation'),
    [asSecretary, asked('conclude_denunciation', '2026-03-25')],
    SECRETARY,
  ],
  [
    'as who writes the minutes',
    () => before(LETTER, 'conclude_denunciation'),
    [asSecretary, asked('conclude_denunciation', '2026-03-25', { recorderId: HOA })],
    HOA,
  ],
  ['as announcer', () => before(LETTER, 'announce'), [asSecretary, asked('announce', '2026-03-27')], DEPUTY],
  ['as counter', () => caseBefore('elect_counters'), [asSecretary, asked('elect_counters', '2026-03-25')], DEPUTY],
]

const LEFT: readonly (readonly [string, () => CaseState, Step])[] = [
  ['the plan', () => before(LETTER, 'issue_plan'), [asSecretary, asked('issue_plan', '2026-03-02')]],
  ['the calendar', () => before(LETTER, 'set_calendar'), [asSecretary, asked('set_calendar', '2026-03-02')]],
  ['the deployment', planned, [asSecretary, asked('deploy', '2026-03-05')]],
  ['a session', () => before(LETTER, 'hold_session'), [asHoa, asked('hold_session', '2026-03-14')]],
  ['the draft', () => before(LETTER, 'draft'), [asSecretary, asked('draft', '2026-03-20')]],
  ['a session on discipline', () => caseBefore('hold_session'), [asHoa, asked('hold_session', '2026-03-14')]],
  ['the counting', () => caseBefore('enter_counts'), [asHoa, asked('enter_counts', '2026-03-25')]],
]

describe('who is kept out of the letter a case came from', () => {
  it.each(NAMED)('is not named %s', (_where, state, step, person) => {
    expect(codeOf(state(), step, person)).toEqual(refused(person))
    expect(codeOf(state(), step)).toBeNull()
  })

  it.each(LEFT)(
    'has to leave the team or the counters before %s, where he came to be kept out later',
    (_what, state, step) => {
      expect(codeOf(state(), step, DEPUTY)).toEqual(refused(DEPUTY))
      expect(codeOf(state(), step)).toBeNull()
    },
  )

  it('stops neither the member in his report nor the lead in changing the team', () => {
    expect(codeOf(deployed(), [asLan, asked('hand_in_report', '2026-03-12')], DEPUTY)).toBeNull()
    const out = { personId: DEPUTY, conflict: 'relative', reason: 'em ruột' } as const
    expect(codeOf(planned(), [asSecretary, asked('keep_out', '2026-03-04', out)], DEPUTY)).toBeNull()
    const without = TEAM.map((one) => (one.personId === DEPUTY ? { ...one, personId: BROTHER } : one))
    const changed = [asSecretary, asked('change_plan', '2026-03-20', { team: without })] as const
    expect(codeOf(before(LETTER, 'draft'), changed, DEPUTY)).toBeNull()
  })
})
