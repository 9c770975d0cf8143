import { describe, expect, it } from 'vitest'
import { findSimilar } from './similar.ts'
import { debtRank, standingOf } from './standing.ts'

describe('how a question stands', () => {
  const open = { isClosed: false, dueOn: '2026-12-31' } as const
  const stood = { state: 'committed', promises: [open], verdicts: [null], isTold: false } as const
  it.each([
    ['promised', stood, '2026-12-31', 'committed'],
    ['promised and late', stood, '2027-01-01', 'overdue'],
    ['kept', { ...stood, promises: [{ ...open, isClosed: true }] }, '2027-01-01', 'done'],
    ['told', { ...stood, promises: [{ ...open, isClosed: true }], isTold: true }, '2027-01-01', 'feedback_sent'],
    ['told, but late again', { ...stood, isTold: true }, '2027-01-01', 'overdue'],
    ['not solved, whatever was done', { ...stood, verdicts: ['solved', 'not_solved'] }, '2026-12-01', 'not_solved'],
    ['closed', { ...stood, state: 'closed', verdicts: ['solved'] }, '2027-01-01', 'closed'],
  ] as const)('%s', (_how, facts, on, standing) => {
    expect(standingOf(facts, on)).toBe(standing)
  })

  it('puts what is overdue first', () => {
    const order = ['answered', 'overdue', 'not_solved'] as const
    expect(order.toSorted((a, b) => debtRank(a) - debtRank(b))).toEqual(['overdue', 'not_solved', 'answered'])
  })
})

describe('questions that read alike', () => {
  it('are shown to each other, with or without marks', () => {
    const found = findSimilar([
      { id: '1', words: 'Hồ sơ đảng viên lưu ở nhiều nơi, đề nghị hướng dẫn thống nhất' },
      { id: '2', words: 'ho so dang vien luu o nhieu noi, de nghi huong dan chung' },
      { id: '3', words: 'Đảng viên trẻ ít phát biểu' },
    ])
    expect([found.get('1'), found.get('2'), found.get('3')]).toEqual([['2'], ['1'], []])
  })
})
