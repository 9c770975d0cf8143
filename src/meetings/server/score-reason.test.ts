import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SCORE_REASONS } from './paper-words.ts'
import { scoreReason } from './score-reason.ts'

/** Every code a criterion can be given, read where the codes are made. */
function codesInRules(): readonly string[] {
  const source = readFileSync(new URL('../rules/score-criteria.ts', import.meta.url), 'utf8')
  const finders = source.slice(source.indexOf('const FINDERS'), source.indexOf('/** Several facts'))
  const given = [...finders.matchAll(/(?:finding|together)\(([^{[]*)/g)].flatMap(([, before = '']) =>
    [...before.matchAll(/'([a-z_]+)'/g)].map(([, code]) => code ?? ''),
  )
  const waiting = [...source.matchAll(/(?:waiting|together)\('([a-z_]+)'/g)].map(([, code]) => `${code}.pending`)
  return [...new Set([...given.flatMap((code) => [`${code}.met`, `${code}.unmet`]), ...waiting])]
}

describe('reasons of a score', () => {
  it('have words for every code the rules give', () => {
    const codes = codesInRules()
    expect(codes.length).toBeGreaterThan(20)
    // Nothing to do is always met; a part whose time nobody took is for people to judge.
    const never = ['no_previous_task.unmet', 'ideology.pending']
    for (const code of codes.filter((one) => !never.includes(one))) expect(SCORE_REASONS[code], code).toBeDefined()
    for (const rule of ['full', 'scale', 'exclude']) expect(SCORE_REASONS[`inapplicable.${rule}`]).toBeDefined()
  })

  it('fill figures from the facts; a list stands for how many it holds', () => {
    expect(scoreReason('duration.unmet', { minutes: 75, required: 90 })).toBe(
      'Họp 75 phút, chưa đủ 90 phút theo quy định',
    )
    expect(scoreReason('steps.unmet', { required: 15, missing: ['a', 'b'] })).toBe(
      'Thiếu 2 trong 15 bước theo quy định',
    )
    expect(scoreReason(null, {})).toBeNull()
  })
})
