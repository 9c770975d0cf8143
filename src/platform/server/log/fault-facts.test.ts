import { describe, expect, it } from 'vitest'
import { factsOfFault } from './fault-facts.ts'

const told = (fault: Error) => JSON.stringify(factsOfFault(fault))

describe('what a log says of a fault', () => {
  it('names the kind, the code and the place', () => {
    const fault = Object.assign(new TypeError('no such thing'), { code: '22P02', constraint: 'person_pkey' })
    const facts = factsOfFault(fault)
    expect(facts).toMatchObject({ kind: 'TypeError', code: '22P02', constraint: 'person_pkey' })
    expect(facts.frames[0]).toContain('fault-facts.test.ts')
  })

  it.each([
    ['one line', 'invalid input syntax for type uuid: "Trần Thị Kín"'],
    ['several lines', 'first\nTrần Thị Kín\nlast'],
    ['lines that look like a place', 'first\n    at Trần Thị Kín (tim.ts:1:1)'],
  ])('never repeats a message of %s', (_what, message) => {
    expect(told(new Error(message))).not.toContain('Trần Thị Kín')
  })

  it('says no place where the message was changed after the fault arose', () => {
    const stack = 'Error: Trần Thị Kín\n    at Trần Thị Kín (tim.ts:1:1)'
    const fault = Object.assign(new Error('other words'), { stack })
    expect(factsOfFault(fault).frames).toEqual([])
    expect(told(fault)).not.toContain('Trần Thị Kín')
  })
})
