import { describe, expect, it } from 'vitest'
import { type CaseState, entriesOf, evolve, lastOf } from './case.ts'
import { asked, before, DUTY, entryOf, FIGURES, follow, refusalOf, type Step } from './cases.builders.ts'
import { effectOn } from './discipline/effect.ts'
import { disciplineOf } from './discipline/outcome.ts'
import { ANNOUNCED, caseAfter, caseBefore, DECIDED } from './discipline/ways.builders.ts'
import { SIGN, THEMATIC } from './inspection/ways.builders.ts'
import { asBrother, asLan, asSecretary, TEAM } from './people.builders.ts'
import { CONFLICTS, type Conflict } from './vocabulary.ts'
import { walk } from './walk.builders.ts'

const PROCEDURES = ['duty_inspection', 'sign_inspection', 'thematic_supervision', 'discipline', 'denunciation'] as const
/** Acts by which a meeting of the cell comes to a decision, and those that gave the member his chance before it. */
const MEETINGS = ['conclude', 'conclude_sign', 'conclude_supervision', 'conclude_denunciation', 'open_hearing'] as const
/** Acts that tell what the member said, or why he did not. */
const HEARD = ['conclude', 'conclude_sign', 'conclude_supervision', 'conclude_denunciation', 'hear_member'] as const
const CHANCES = [
  ...(['hand_in_report', 'record_report', 'record_no_report'] as const),
  ...(['hand_in_self_criticism', 'record_self_criticism', 'record_no_self_criticism'] as const),
]

const placeOf = (state: CaseState, acts: readonly string[]) => state.entries.findIndex(({ act }) => acts.includes(act))
const met = (state: CaseState) => placeOf(state, MEETINGS) !== -1

describe.each(PROCEDURES)(
  'unbreakable guard 1: no meeting without the plan given and the chance to report, %s',
  (one) => {
    it('in every state come to with a meeting both stand before it', () => {
      const states = [...walk(one).states.values()].filter(met)
      expect(states.length).toBeGreaterThan(0)
      const bare = states.filter((state) => {
        const [given, told] = [placeOf(state, ['deploy']), placeOf(state, CHANCES)]
        return given === -1 || told < given || told > placeOf(state, MEETINGS)
      })
      expect(bare).toEqual([])
    })
  },
)

describe.each(PROCEDURES)('unbreakable guard 2: no decision without the member heard, or why he was not, %s', (one) => {
  it('in every state come to with a decision his word stands on file', () => {
    const decided = [...walk(one).states.values()].filter((state) =>
      one === 'discipline' ? lastOf(state, 'announce_result') !== undefined : met(state),
    )
    expect(decided.length).toBeGreaterThan(0)
    const unheard = decided.filter((state) => {
      const said = HEARD.flatMap((act) => entriesOf(state, act))
      return (
        said.some(({ body }) => body.statement.kind !== 'none' && body.statement.text.trim() === '') ||
        said.length === 0
      )
    })
    expect(unheard).toEqual([])
  })
})

const withKept = (state: CaseState, conflict: Conflict): CaseState => {
  const one = asked('keep_out', state.entries.at(-1)?.on ?? '2026-03-01', { personId: asBrother.personId, conflict })
  return evolve(state, entryOf(one, asSecretary.personId, state.stage), new Map())
}

const brother = asBrother.personId
const IN_TEAM = { team: [...TEAM, { personId: brother, role: 'member' as const }] }
const COUNTING = {
  counters: [
    { personId: brother, role: 'head' as const },
    { personId: TEAM[1]?.personId ?? brother, role: 'secretary' as const },
  ],
}
/** Every place a person may be put in, and the case as it stands before. */
const PLACES: readonly (readonly [string, () => CaseState, Step])[] = [
  ['team', () => before(DUTY, 'set_team'), [asSecretary, asked('set_team', '2026-03-01', IN_TEAM)]],
  ['team changed', () => before(DUTY, 'deploy'), [asSecretary, asked('change_plan', '2026-03-03', IN_TEAM)]],
  ['chair', () => before(DUTY, 'conclude'), [asSecretary, asked('conclude', '2026-03-25', { chairId: brother })]],
  [
    'chair',
    () => before(SIGN, 'conclude_sign'),
    [asSecretary, asked('conclude_sign', '2026-03-25', { chairId: brother })],
  ],
  [
    'chair',
    () => before(THEMATIC, 'conclude_supervision'),
    [asSecretary, asked('conclude_supervision', '2026-03-25', { chairId: brother })],
  ],
  ['chair', () => caseBefore('open_hearing'), [asSecretary, asked('open_hearing', '2026-03-25', { chairId: brother })]],
  ['counter', () => caseBefore('elect_counters'), [asSecretary, asked('elect_counters', '2026-03-25', COUNTING)]],
  [
    'announcer',
    () => caseBefore('announce_decision'),
    [asSecretary, asked('announce_decision', '2026-04-02', { byPersonId: brother })],
  ],
]

describe.each(CONFLICTS)('unbreakable guard 3: %s keeps a person out of every place', (conflict) => {
  it.each(PLACES)('%s', (_place, state, step) => {
    expect(refusalOf(state(), step), 'without the conflict the place is his').toBeNull()
    expect(refusalOf(withKept(state(), conflict), step)).toEqual({ code: 'kept_out', personId: brother })
  })
})

describe('unbreakable guard 7: a complaint never changes the execution by itself', () => {
  const effect = (state: CaseState) => {
    const discipline = disciplineOf(state, FIGURES)
    return discipline && effectOn(discipline, '2026-05-02', FIGURES)
  }
  it.each([
    ['while it can be complained of', DECIDED.slice(0, -1)],
    ['once the dossier is filed', DECIDED],
  ])('%s', (_when, way) => {
    const state = caseAfter(way)
    const complained = follow([[asLan, asked('register_complaint', '2026-05-01')]], state)
    expect(effect(complained)).toEqual(effect(state))
    expect(complained.stage).toBe(state.stage)
    expect(effect(state)).toMatchObject({ effect: 'in_effect' })
  })

  it('nor can one be registered where nothing is in effect', () => {
    expect(refusalOf(caseAfter(ANNOUNCED), [asLan, asked('register_complaint', '2026-05-01')])?.code).toBe(
      'case_stage_wrong',
    )
  })
})
