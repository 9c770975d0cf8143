import { describe, expect, it } from 'vitest'
import { asked, FIGURES, follow, refusalOf, type Step } from '../cases.builders.ts'
import { asBrother, asDeputy, asHoa, asLan, asSecretary, BROTHER, HOA } from '../people.builders.ts'
import { seesContent } from '../transparency.ts'
import { countingOf } from './counting.ts'
import { COUNTS } from './discipline.builders.ts'
import { freezeHearing, nextStep, stepsOf } from './hearing.ts'
import { caseAfter, caseBefore, counting, TO_THE_VOTE } from './ways.builders.ts'

const ON = '2026-03-25'

describe('the meeting', () => {
  it('keeps its order: self-criticism, report, discussion, the member’s answer, conclusion, vote, announcement', () => {
    const open = caseBefore('read_self_criticism')
    expect(stepsOf(open).map(({ isDone }) => isDone)).toEqual([false, false, false, false, false, false, false])
    expect(refusalOf(open, [asSecretary, asked('conclude_violation', ON)])).toEqual({
      code: 'step_out_of_turn',
      next: 'self_criticism_read',
    })
    expect(nextStep(caseAfter(TO_THE_VOTE))).toBe('voted')
    const more: Step = [asHoa, asked('record_discussion', ON)]
    expect(follow([more], caseBefore('hear_member')).stage).toBe('hearing')
    expect(refusalOf(caseAfter(TO_THE_VOTE), more)?.code).toBe('step_out_of_turn')
  })

  it('freezes the base of its day; who joins or leaves later changes nothing', () => {
    const roster = { official: 55, exempt: 14, away: 5, subject: { isProbationary: false, isCounted: true } }
    const asIt = (figures: Partial<typeof FIGURES>) =>
      freezeHearing(caseBefore('open_hearing'), ON, { present: 40, memberCame: true }, roster, {
        ...FIGURES,
        ...figures,
      }).base
    expect([
      asIt({}),
      asIt({ baseLeavesOutExempt: true }),
      asIt({ baseLeavesOutExempt: true, baseLeavesOutAway: true }),
    ]).toEqual([55, 41, 36])
    expect(asIt({ baseLeavesOutSubject: true })).toBe(54)
    const quiet = freezeHearing(caseBefore('open_hearing'), ON, { present: 40, memberCame: true }, roster, {
      ...FIGURES,
      subjectVotes: false,
    })
    expect(quiet.voters).toBe(39)
  })
})

describe('the counting', () => {
  const wrong = { ...COUNTS, reprimand: 2, warning: 2 }
  const atTheVote = caseAfter(TO_THE_VOTE)

  it('one person is not enough, and two who differ both begin anew', () => {
    const one = follow([[asHoa, asked('enter_counts', ON)]], atTheVote)
    expect(one.stage).toBe('hearing')
    const differ = follow([[asDeputy, asked('enter_counts', ON, { counts: wrong })]], one)
    expect(countingOf(differ)).toMatchObject({ agreed: null, waitingFor: null, differed: 1 })
    const anew = follow(
      [
        [asDeputy, asked('enter_counts', ON)],
        [asHoa, asked('enter_counts', ON)],
      ],
      differ,
    )
    expect(anew.stage).toBe('vote_counted')
  })

  it('the second cannot see the first’s figures; what differed nobody ever sees; what agrees all do', () => {
    const all = new Set(['lead', 'head', 'team', 'counter', 'subject', 'superior'] as const)
    const seen = (state: ReturnType<typeof caseAfter>) =>
      state.entries.filter(({ act }) => act === 'enter_counts').map((entry) => seesContent(state, entry, all))
    const one = follow([[asHoa, asked('enter_counts', ON, { counts: wrong })]], atTheVote)
    expect(seen(one)).toEqual([false])
    const differ = follow([[asDeputy, asked('enter_counts', ON)]], one)
    expect(seen(differ)).toEqual([false, false])
    expect(seen(follow(counting(COUNTS), differ))).toEqual([false, false, true, true])
  })

  it('an ordinary member elected to count may enter it and does nothing else', () => {
    const counters = [
      { personId: BROTHER, role: 'head' as const },
      { personId: HOA, role: 'secretary' as const },
    ]
    const elected = follow([[asSecretary, asked('elect_counters', ON, { counters })]], atTheVote)
    expect(refusalOf(elected, [asBrother, asked('enter_counts', ON)])).toBeNull()
    expect(refusalOf(elected, [asBrother, asked('conclude_violation', ON)])?.code).toBe('not_entitled')
    expect(refusalOf(elected, [asLan, asked('enter_counts', ON)])?.code).toBe('not_entitled')
  })
})
