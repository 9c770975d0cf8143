import { describe, expect, it } from 'vitest'
import type { MeetingView } from '../../contract/views.ts'
import { marksOf } from './mend-roll.tsx'
import { settleMarks } from './settle-marks.ts'

type Line = MeetingView['roster'][number]

const line = (id: string, mark: Line['mark']): Line => ({
  person: { id, name: `Đồng chí ${id}` },
  standing: 'official',
  place: 'obliged',
  mark,
  arrivedAt: null,
  leftAt: null,
  reason: null,
  absence: null,
})

describe('a roll called without network', () => {
  const roster = [line('a', 'absent_unexcused'), line('b', 'present'), line('c', null)]
  const marks = [
    { personId: 'a', mark: 'present' as const, basedOn: null },
    { personId: 'b', mark: 'present' as const, basedOn: null },
    { personId: 'c', mark: 'present' as const, basedOn: null },
  ]

  it('names only those another marked otherwise, and sends the others either way', () => {
    const { overtaken, theirs, mine } = settleMarks(roster, marks)
    expect(overtaken.map(({ line: { person } }) => person.id)).toEqual(['a'])
    expect(theirs.map(({ personId }) => personId)).toEqual(['b', 'c'])
    expect(mine.map(({ basedOn }) => basedOn)).toEqual(['absent_unexcused', 'present', null])
  })
})

describe('the marks of a roll that waited', () => {
  it('are those that were called, and none where something else lies there', () => {
    const marks = [{ personId: 'p1', mark: 'present' as const, arrivedAt: null, leftAt: null, reason: null }]
    expect(marksOf({ marks })).toEqual(marks)
    for (const body of [undefined, null, 'marks', {}, { marks: 'x' }]) expect(marksOf(body)).toEqual([])
  })
})
