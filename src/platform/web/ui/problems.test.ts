import { describe, expect, it } from 'vitest'
import { CallFailed } from '../call/call-failed.ts'
import { problemAt, readProblems, standsAt } from './problems.ts'

describe('where a field stands in what was sent', () => {
  it.each([
    ['body.reason', 'reason', true],
    ['body.body.reason', 'reason', true],
    ['body.step.votes.inFavour', 'inFavour', true],
    ['body.step.votes.inFavour', 'votes', true],
    ['body.step.votes.inFavour', 'votes.inFavour', true],
    ['body.allegations.3', 'allegations', true],
    ['query.until', 'until', true],
    ['body.body', 'body', true],
    ['body.body.title', 'body', false],
    ['body.reasons', 'reason', false],
    ['body.lines.2.text', 'text', false],
    ['body.lines.2.text', 'lines.2.text', true],
    ['body.lines.2.text', 'lines.1.text', false],
    ['body.plan.lines.2.parts.0.text', 'lines.2.parts.0.text', true],
    ['body.reason', 'votes.reason', false],
    ['body', 'reason', false],
  ])('%s is told by the field %s: %s', (path, name, isThere) => {
    expect(standsAt(path, name)).toBe(isThere)
  })
})

describe('what the server found wrong', () => {
  const issues = [
    { path: 'body.reason', problem: 'too_big', maximum: 2000, of: 'string' },
    { path: 'body.votes.inFavour', problem: 'not_a_number' },
    { path: 'body.on', problem: 'not_a_day' },
    { path: 'body.title', problem: 'too_small', minimum: 1, of: 'string' },
    { path: 'body.place', problem: 'invalid_type' },
  ]
  const refused = new CallFailed('refused', 'invalid_input', { issues }, null)

  it('is said in words at the field and, once each, for where no field says it', () => {
    const problems = readProblems(refused)
    expect(problems.at('reason')).toBe('Dài quá. Viết không quá 2.000 chữ cái.')
    expect(problems.at('inFavour')).toBe('Ghi bằng chữ số, ví dụ 12.')
    expect(problems.at('on')).toBe('Ngày chưa đúng. Gõ ngày/tháng/năm, ví dụ 03/12/2026.')
    expect(problems.at('advice')).toBeUndefined()
    expect(problems.words).toHaveLength(4)
    expect(problemAt(refused, 'body.title')).toBe('Chỗ này còn trống.')
  })

  it('is nothing where a rule refused, or the body could not be read at all', () => {
    expect(readProblems(new CallFailed('refused', 'day_to_come', {}, null)).words).toEqual([])
    expect(readProblems(new CallFailed('refused', 'invalid_input', {}, null)).words).toEqual([])
  })
})
