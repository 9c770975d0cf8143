import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DISCIPLINE_FORMS } from '#rulebook/rules/discipline-values.ts'
import { type Ballot, countProblem, formsOnBallot, resultOfVote, type VoteCounts, votesAgainstPosts } from './votes.ts'

const RULES = {
  majority: { kind: 'more_than', numerator: 1, denominator: 2 },
  expulsionMajority: { kind: 'at_least', numerator: 2, denominator: 3 },
} as const
const POSTS = [{ name: 'Phó Bí thư', term: '2022-2025' }]
const ALL = formsOnBallot('propose', POSTS)
const LIGHT = formsOnBallot('impose', POSTS)

const counted = (facts: Partial<VoteCounts>): VoteCounts => {
  const chosen = { none: 0, reprimand: 0, warning: 0, removal_from_post: 0, expulsion: 0, ...facts }
  const valid = chosen.none + DISCIPLINE_FORMS.reduce((sum, form) => sum + chosen[form], 0)
  const whole = { issued: valid, destroyed: 0, returned: valid, valid, invalid: 0 }
  return { ...whole, allPosts: chosen.removal_from_post, posts: [0], ...facts, ...chosen }
}

describe('the result of a vote', () => {
  it('scenario 5: thirty members, no form over half, adds up from the heaviest to a warning', () => {
    const counts = counted({ expulsion: 5, removal_from_post: 6, warning: 6, reprimand: 8, none: 5 })
    expect(resultOfVote(counts, 30, ALL, RULES)).toEqual({
      branch: 'form',
      form: 'warning',
      votes: 17,
      needed: 16,
      cumulated: true,
    })
  })

  it('scenario 6: twenty one of thirty for expulsion', () => {
    const counts = counted({ expulsion: 21, warning: 9 })
    expect(resultOfVote(counts, 30, ALL, RULES)).toMatchObject({ branch: 'form', form: 'expulsion', cumulated: false })
  })

  it.each([
    [
      'nineteen for expulsion fall short of two thirds and count for the next',
      { expulsion: 19, none: 11 },
      'removal_from_post',
    ],
    ['twenty are two thirds exactly', { expulsion: 20, none: 10 }, 'expulsion'],
    ['sixteen of thirty are over half', { reprimand: 16, none: 14 }, 'reprimand'],
    ['the heavier sum goes before', { warning: 10, reprimand: 12, none: 8 }, 'reprimand'],
  ] as const)('%s', (_why, facts, form) => {
    expect(resultOfVote(counted(facts), 30, ALL, RULES)).toMatchObject({ branch: 'form', form })
  })

  it('fifteen of thirty pass nothing: absent members stay in the base, and the dossier goes up', () => {
    expect(resultOfVote(counted({ warning: 15 }), 30, LIGHT, RULES)).toEqual({ branch: 'to_superior' })
    expect(resultOfVote(counted({ none: 15, warning: 10 }), 30, LIGHT, RULES)).toEqual({ branch: 'to_superior' })
  })

  it('no discipline where more than half want none', () => {
    expect(resultOfVote(counted({ none: 16, warning: 14 }), 30, LIGHT, RULES)).toMatchObject({
      branch: 'no_discipline',
    })
  })

  it('without a post there is no line for removal: votes for expulsion count for a warning', () => {
    const forms = formsOnBallot('propose', [])
    expect(forms).not.toContain('removal_from_post')
    expect(resultOfVote(counted({ expulsion: 16, none: 14, allPosts: 0 }), 30, forms, RULES)).toMatchObject({
      form: 'warning',
      cumulated: true,
    })
  })
})

const anyCounts = fc
  .record({
    none: fc.nat(20),
    reprimand: fc.nat(20),
    warning: fc.nat(20),
    removal_from_post: fc.nat(20),
    expulsion: fc.nat(20),
    away: fc.nat(20),
  })
  .map(({ away, ...facts }) => ({ counts: counted(facts), away }))

describe('whatever the votes', () => {
  it('a form never passes on fewer than its share of the whole base, and only one thing results', () => {
    fc.assert(
      fc.property(anyCounts, ({ counts, away }) => {
        const base = counts.valid + away
        const result = resultOfVote(counts, base, ALL, RULES)
        if (result.branch === 'to_superior') return counts.none * 2 <= base
        if (result.branch === 'no_discipline') return result.votes * 2 > base
        if (result.form === 'expulsion') return result.votes * 3 >= base * 2
        return result.votes * 2 > base
      }),
    )
  })

  it('a vote moved to a heavier form never makes the result lighter', () => {
    const rank = (result: ReturnType<typeof resultOfVote>) =>
      result.branch === 'form' ? DISCIPLINE_FORMS.indexOf(result.form) + 1 : 0
    fc.assert(
      fc.property(anyCounts, fc.constantFrom(0, 1, 2), ({ counts, away }, at) => {
        const from = DISCIPLINE_FORMS[at] ?? 'reprimand'
        const to = DISCIPLINE_FORMS[at + 1] ?? 'warning'
        if (counts[from] === 0) return true
        const moved = counted({ ...counts, [from]: counts[from] - 1, [to]: counts[to] + 1 })
        const base = counts.valid + away
        return rank(resultOfVote(moved, base, ALL, RULES)) >= rank(resultOfVote(counts, base, ALL, RULES))
      }),
    )
  })

  it('knows totals only: the same totals give the same result, and no field could hold a person', () => {
    expect(Object.keys(counted({})).sort()).toEqual(
      [
        'allPosts',
        'destroyed',
        'expulsion',
        'invalid',
        'issued',
        'none',
        'posts',
        'removal_from_post',
        'reprimand',
        'returned',
        'valid',
        'warning',
      ].sort(),
    )
  })
})

describe('unbreakable guard 5: the totals must balance', () => {
  const ballot: Ballot = { forms: ALL, posts: POSTS, voters: 25 }
  const good: VoteCounts = {
    ...counted({ expulsion: 3, removal_from_post: 6, warning: 10, reprimand: 4, none: 1 }),
    ...{ issued: 26, destroyed: 1, returned: 25, invalid: 1, allPosts: 2, posts: [4] },
  }

  it('lets a whole count through', () => {
    expect(countProblem(good, ballot)).toBeNull()
    expect(votesAgainstPosts(good)).toEqual([6])
  })

  it.each([
    ['issued_differ', { issued: 25 }, ballot],
    ['returned_differ', { invalid: 0 }, ballot],
    ['forms_differ', { warning: 11 }, ballot],
    ['forms_differ', { none: 0 }, ballot],
    ['posts_differ', { allPosts: 7 }, ballot],
    ['posts_differ', { posts: [5] }, ballot],
    ['posts_differ', { posts: [3] }, ballot],
    ['posts_differ', { posts: [4, 1] }, ballot],
    ['more_than_voters', {}, { ...ballot, voters: 24 }],
    ['form_not_on_ballot', {}, { ...ballot, forms: LIGHT }],
  ] as const)('%s', (problem, facts, on) => {
    expect(countProblem({ ...good, ...facts }, on)).toBe(problem)
  })
})
