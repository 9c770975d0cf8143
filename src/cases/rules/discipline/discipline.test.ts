import { describe, expect, it } from 'vitest'
import { asked, FIGURES, follow, refusalOf, type Step } from '../cases.builders.ts'
import { asCommission, asDeputy, asHoa, asLan, asSecretary, BROTHER, HOA, LAN } from '../people.builders.ts'
import { COUNTS, DISCIPLINE_FIGURES, NO_VOTES } from './discipline.builders.ts'
import { effectOn } from './effect.ts'
import { voteOf } from './hearing.ts'
import { disciplineOf } from './outcome.ts'
import { ANNOUNCED, CLEARED, caseAfter, caseBefore, counting, DECIDED, meetingWith, UPWARD } from './ways.builders.ts'

const ON = '2026-03-25'
const THIRTY = { official: 30, base: 30, voters: 30 } as const

describe('a discipline case', () => {
  it('decided by the cell: in effect from the announcement, written, announced, filed', () => {
    const whole = caseAfter(DECIDED)
    expect(whole.stage).toBe('archived')
    expect(disciplineOf(whole, FIGURES)).toMatchObject({ form: 'reprimand', effectFrom: ON })
    expect(whole.clocks.get('complaint')?.dueOn).toBe('2026-05-14')
  })

  it('scenario 4: a member who hands in nothing: recorded, the facts are told, the process goes on', () => {
    const silent = follow(
      [[asHoa, asked('record_no_self_criticism', '2026-03-16')]],
      caseBefore('hand_in_self_criticism'),
    )
    expect(silent.stage).toBe('reported')
  })

  it('scenario 3: whoever is a relative is neither in the team nor chairs nor counts', () => {
    const out: Step = [asSecretary, asked('keep_out', '2026-03-01')]
    expect(
      refusalOf(follow([out], caseAfter([])), [
        asSecretary,
        asked('set_team', '2026-03-01', {
          team: [
            { personId: BROTHER, role: 'head' },
            { personId: HOA, role: 'secretary' },
            { personId: asDeputy.personId, role: 'member' },
          ],
        }),
      ]),
    ).toEqual({ code: 'kept_out', personId: BROTHER })
    const atTheVote = follow([[asSecretary, asked('keep_out', ON)]], caseBefore('elect_counters'))
    const counters = [
      { personId: HOA, role: 'head' as const },
      { personId: BROTHER, role: 'secretary' as const },
    ]
    expect(refusalOf(atTheVote, [asSecretary, asked('elect_counters', ON, { counters })])).toEqual({
      code: 'kept_out',
      personId: BROTHER,
    })
    expect(
      refusalOf(caseBefore('elect_counters'), [
        asSecretary,
        asked('elect_counters', ON, {
          counters: [
            { personId: LAN, role: 'head' },
            { personId: HOA, role: 'secretary' },
          ],
        }),
      ]),
    ).toEqual({ code: 'kept_out', personId: LAN })
  })

  it('scenario 5: the vote of thirty leads to a warning the cell decides', () => {
    const forms = ['reprimand', 'warning', 'removal_from_post', 'expulsion'] as const
    const posts = [{ name: 'Chi ủy viên', term: '2025-2027' }]
    const counts = {
      ...NO_VOTES,
      issued: 30,
      returned: 30,
      valid: 30,
      expulsion: 5,
      removal_from_post: 6,
      allPosts: 0,
      posts: [6],
      warning: 6,
      reprimand: 8,
      none: 5,
    }
    const way = [...meetingWith({ ...THIRTY, ballot: 'propose', forms, posts }, 30), ...counting(counts)]
    expect(voteOf(caseAfter(way), FIGURES)?.verdict).toEqual({ kind: 'decided', form: 'warning' })
    expect(follow([[asSecretary, asked('announce_result', ON)]], caseAfter(way)).stage).toBe('decided_in_cell')
  })

  it('scenario 6: twenty one of thirty for expulsion: a proposal, the dossier due in five working days', () => {
    const forms = ['reprimand', 'warning', 'expulsion'] as const
    const counts = { ...NO_VOTES, issued: 30, returned: 30, valid: 30, expulsion: 21, warning: 9 }
    const way = [...meetingWith({ ...THIRTY, ballot: 'propose', forms }, 30), ...counting(counts)]
    const told = follow([[asSecretary, asked('announce_result', ON)]], caseAfter(way))
    expect(told.stage).toBe('proposed_to_superior')
    expect(told.clocks.get('going_up')?.dueOn).toBe('2026-04-01')
    expect(told.clocks.has('written_decision')).toBe(false)
    expect(disciplineOf(told, FIGURES)).toBeNull()
  })

  it('unbreakable guard 4: what a superior gave as a task the cell only proposes, even a reprimand', () => {
    const stated: Step = [asSecretary, asked('state_violation', '2026-03-01', { matter: 'superior_task' })]
    const way = ANNOUNCED.map((step) => (step[1].act === 'state_violation' ? stated : step))
    expect(caseAfter(way).stage).toBe('proposed_to_superior')
  })

  it('no form reaches its share and no discipline neither: the third branch, and the level above decides', () => {
    const above = caseAfter(UPWARD)
    expect(above.stage).toBe('notified')
    expect(disciplineOf(above, FIGURES)).toMatchObject({ form: 'warning', effectFrom: '2026-04-20' })
  })

  it('nobody is disciplined where more than half want none', () => {
    expect(caseAfter(CLEARED).stage).toBe('notified')
    expect(disciplineOf(caseAfter(CLEARED), FIGURES)).toBeNull()
  })

  it('the written decision late: its reason is asked, stays visible, and the case goes on', () => {
    const announced = caseAfter(ANNOUNCED)
    expect(refusalOf(announced, [asSecretary, asked('issue_decision', '2026-04-05')])).toEqual({
      code: 'late_reason_needed',
      clock: 'written_decision',
      dueOn: '2026-04-04',
    })
    const late = follow([[asSecretary, asked('issue_decision', '2026-04-05', {}, 'bí thư đi công tác')]], announced)
    expect(late.clocks.get('written_decision')?.lateReason).toBe('bí thư đi công tác')
  })
})

describe('after the decision', () => {
  it('scenario 11: a complaint on working day 31 is registered as late, and changes no execution', () => {
    const decided = caseAfter(DECIDED)
    const due = decided.clocks.get('complaint')?.dueOn
    const filed = follow([[asLan, asked('register_complaint', '2026-05-15')]], decided)
    expect(due).toBe('2026-05-14')
    const was = disciplineOf(decided, FIGURES)
    expect(disciplineOf(filed, FIGURES)).toEqual(was)
    expect(filed.stage).toBe(decided.stage)
  })

  it('scenario 10: ends by itself a year after the announcement', () => {
    const found = disciplineOf(caseAfter(DECIDED), FIGURES)
    expect(found && effectOn(found, '2027-03-25', DISCIPLINE_FIGURES).effect).toBe('expired')
    expect(found && effectOn(found, '2027-03-24', DISCIPLINE_FIGURES).effect).toBe('in_effect')
  })

  it('annulled by the competent level: rights are restored by the measures of the rule book', () => {
    const annulled = follow(
      [
        [asLan, asked('register_complaint', '2026-04-20')],
        [asCommission, asked('record_complaint_outcome', '2026-06-01')],
        [asSecretary, asked('restore', '2026-06-02')],
      ],
      caseAfter(DECIDED),
    )
    const found = disciplineOf(annulled, FIGURES)
    expect(found && effectOn(found, '2026-06-02', DISCIPLINE_FIGURES).effect).toBe('annulled')
  })

  it('of a vote only totals stand on file: no entry names who chose what', () => {
    const names = caseAfter(ANNOUNCED).entries.filter(({ act }) => act === 'enter_counts')
    for (const { body } of names) {
      expect(Object.keys(body)).toEqual(['counts'])
      expect(Object.values(COUNTS).every((value) => typeof value === 'number' || Array.isArray(value))).toBe(true)
    }
  })
})
