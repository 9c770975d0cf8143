import { describe, expect, it } from 'vitest'
import { rolesIn } from './case.ts'
import { asked, follow, IN_ORDER, openCase, refusalOf, type Step, upTo, WHOLE_WAY } from './cases.builders.ts'
import { actsOffered } from './decide.ts'
import { caseBefore, DECIDED } from './discipline/ways.builders.ts'
import { asBrother, asCommission, asDeputy, asHoa, asLan, asSecretary, BROTHER, HOA, TEAM } from './people.builders.ts'
import { PROCEDURE_LINES } from './procedures/procedures.ts'
import { CASE_ACTS, type CaseAct } from './vocabulary.ts'

describe('a duty inspection', () => {
  it('goes from the team to the closed file', () => {
    const whole = follow(WHOLE_WAY)
    expect(whole.stage).toBe('archived')
    expect(whole.entries.map(({ act }) => act)).toEqual(['open', ...WHOLE_WAY.map(([, one]) => one.act)])
  })

  it('scenario 2: opened five working days after the plan is late: the reason is asked, stays visible and the case goes on', () => {
    const late: Step = [asSecretary, asked('deploy', '2026-03-09')]
    expect(refusalOf(upTo('deploy'), late)).toEqual({
      code: 'late_reason_needed',
      clock: 'deploy',
      dueOn: '2026-03-05',
    })
    const told = follow([[asSecretary, asked('deploy', '2026-03-09', {}, 'đồng chí đi công tác')]], upTo('deploy'))
    expect(told.stage).toBe('deployed')
    expect(told.clocks.get('deploy')?.lateReason).toBe('đồng chí đi công tác')
  })

  it('a member who hands in nothing: recorded after his day, and the process goes on', () => {
    const silent = follow([[asHoa, asked('record_no_report', '2026-03-16')]], upTo('hand_in_report'))
    expect(silent.stage).toBe('reported')
  })

  it('more time granted moves the day until which he may report', () => {
    const asking = follow([[asLan, asked('ask_more_time', '2026-03-12')]], upTo('hand_in_report'))
    const granted = follow([[asSecretary, asked('answer_more_time', '2026-03-13')]], asking)
    expect(granted.clocks.get('report')?.dueOn).toBe('2026-03-20')
    const denied = follow([[asSecretary, asked('answer_more_time', '2026-03-13', { granted: false })]], asking)
    expect(denied.clocks.get('report')?.dueOn).toBe('2026-03-15')
  })

  it('an answer about more time is put forward only while somebody waits for it', () => {
    const deployed = upTo('hand_in_report')
    const asking = follow([[asLan, asked('ask_more_time', '2026-03-12')]], deployed)
    const answered = follow([[asSecretary, asked('answer_more_time', '2026-03-13')]], asking)
    const isOffered = [deployed, asking, answered].map((state) =>
      actsOffered(state, asSecretary).includes('answer_more_time'),
    )
    expect(isOffered).toEqual([false, true, false])
  })

  it('a suspension is ended or made longer only while it runs, and begun while none does', () => {
    const free = caseBefore('hold_session')
    const bound = follow([[asSecretary, asked('record_activity_suspension', '2026-03-14')]], free)
    const over = follow([[asSecretary, asked('end_activity_suspension', '2026-03-15')]], bound)
    const offered = [free, bound, over].map((state) =>
      actsOffered(state, asSecretary).filter((act) => act.endsWith('_activity_suspension')),
    )
    const begins = ['propose_activity_suspension', 'record_activity_suspension']
    const goesOn = ['extend_activity_suspension', 'end_activity_suspension']
    expect(offered).toEqual([begins, goesOn, begins])
  })

  it('nothing is dated before what is already on file, nor in the future', () => {
    expect(refusalOf(upTo('deploy'), [asSecretary, asked('deploy', '2026-03-01')])).toEqual({
      code: 'before_earlier_act',
      earliest: '2026-03-02',
    })
    expect(refusalOf(upTo('deploy'), [asSecretary, asked('deploy', '2027-01-02')])).toEqual({
      code: 'day_in_the_future',
    })
  })

  it('a suspended case rests: only what is said of the suspension itself goes on', () => {
    const resting = follow([[asSecretary, asked('suspend', '2026-03-03')]], upTo('deploy'))
    expect(refusalOf(resting, [asSecretary, asked('deploy', '2026-03-04')])).toEqual({ code: 'suspended' })
    const back = follow([[asSecretary, asked('resume', '2026-03-04')]], resting)
    expect(refusalOf(back, [asSecretary, asked('deploy', '2026-03-04')])).toBeNull()
    expect(refusalOf(back, [asSecretary, asked('resume', '2026-03-04')])).toEqual({ code: 'not_suspended' })
  })
})

/** The same way, the member refusing whatever he is given or shown, and handing in nothing. */
function refusing(way: readonly Step[]): readonly Step[] {
  return way.map(([actor, one]): Step => {
    if (one.act === 'hand_in_report') return [asHoa, asked('record_no_report', '2026-03-16')]
    if (one.act === 'hand_in_self_criticism') return [asHoa, asked('record_no_self_criticism', '2026-03-16')]
    const { body } = one
    if (one.act === 'hold_session' && one.body.withMember !== null)
      return [
        actor,
        { ...one, body: { ...one.body, withMember: { ...one.body.withMember, came: false, taking: 'refused' } } },
      ]
    return 'taking' in body ? [actor, { ...one, body: { ...body, taking: 'refused' } } as typeof one] : [actor, one]
  })
}

describe('a member who refuses every paper', () => {
  it.each([
    ['an inspection', openCase(), WHOLE_WAY],
    ['a discipline', openCase({ procedure: 'discipline' }), DECIDED],
  ])('%s goes on to the closed file, each refusal on record', (_what, start, way) => {
    const whole = follow(refusing(way), start)
    expect(whole.stage).toBe('archived')
    const refused = whole.entries.filter(({ body }) => 'taking' in body && body.taking === 'refused')
    expect(refused.map(({ act }) => act)).toEqual(way.flatMap(([, { act, body }]) => ('taking' in body ? [act] : [])))
  })
})

describe('who is what to a case', () => {
  it('team members swapped in the middle: who left has no place any more, who came has his, what was done stays', () => {
    const before = upTo('hold_session')
    const team = TEAM.map((one) => (one.personId === HOA ? { ...one, personId: BROTHER } : one))
    const swapped = follow([[asSecretary, asked('change_plan', '2026-03-16', { team })]], before)
    expect([[...rolesIn(swapped, asHoa)], [...rolesIn(swapped, asBrother)]]).toEqual([[], ['team']])
    expect(refusalOf(swapped, [asHoa, asked('hold_session', '2026-03-17')])?.code).toBe('not_entitled')
    expect(refusalOf(swapped, [asBrother, asked('hold_session', '2026-03-17')])).toBeNull()
    expect(swapped.entries.slice(0, before.entries.length)).toEqual(before.entries)
  })

  it('the member concerned is nothing but that, whatever his office', () => {
    const ofTheDeputy = openCase({ subjectId: asDeputy.personId })
    expect([...rolesIn(ofTheDeputy, asDeputy)]).toEqual(['subject'])
  })

  it('made secretary meanwhile, he still leads nothing of his own case', () => {
    const promoted = { ...asLan, leadsCell: true }
    expect(refusalOf(upTo('conclude'), [promoted, asked('conclude', '2026-03-25')])).toEqual({
      code: 'not_entitled',
      act: 'conclude',
    })
  })

  it('whoever is kept out has no part left, and leaves the team', () => {
    const out = follow(
      [[asSecretary, asked('keep_out', '2026-03-03', { personId: asDeputy.personId })]],
      upTo('deploy'),
    )
    expect([...rolesIn(out, asDeputy)]).toEqual([])
    expect(out.team.map(({ personId }) => personId)).not.toContain(asDeputy.personId)
  })

  it('where no team can be formed the secretary does its work', () => {
    expect([...rolesIn(openCase({ variant: 'secretary_alone' }), asSecretary)]).toEqual(['lead', 'head', 'team'])
  })

  it('an office of the cell without a place in the case does none of the work of its team', () => {
    expect(refusalOf(upTo('hold_session'), [asLan, asked('hold_session', '2026-03-16')])?.code).toBe('not_entitled')
  })
})

const EVERYONE = [asSecretary, asDeputy, asHoa, asLan, asCommission]

describe('an act out of place', () => {
  const lines = PROCEDURE_LINES.duty_inspection
  it('an act in a stage that does not know it is refused, whoever asks', () => {
    const states = [
      openCase(),
      ...WHOLE_WAY.map(([, one]) => follow(WHOLE_WAY.slice(0, WHOLE_WAY.findIndex(([, two]) => two === one) + 1))),
    ]
    for (const state of states) {
      for (const act of CASE_ACTS.filter((one) => !(lines[one]?.in ?? []).includes(state.stage))) {
        const answers = EVERYONE.map(
          (actor) => refusalOf(state, [actor, asked(act as CaseAct, '2026-04-02', IN_ORDER[act])])?.code,
        )
        expect(
          answers.every(
            (code) => code === 'case_stage_wrong' || code === 'not_entitled' || code === 'not_in_this_procedure',
          ),
        ).toBe(true)
      }
    }
  })
})
