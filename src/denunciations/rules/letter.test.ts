import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Office } from '#platform/access/rights.ts'
import { exclusionsAt, findRoute, type Place, type Tie } from './fence.ts'
import { LETTER_FROM, type Letter, stepsOpen } from './letter.ts'
import { decidePiece } from './piece.ts'
import { readSecretWord, secretWordFrom, writeReceiptNumber } from './receipt.ts'
import { shownCount } from './statistics.ts'
import { LETTER_LIMITS, LETTER_STATES, LETTER_STEPS } from './vocabulary.ts'
import { isFresh, showsWork, workBits } from './work.ts'

const person = (name: string) => name as PersonId
const place = (unitId: string, holders: readonly (readonly [string, Office])[]): Place => ({
  unitId: unitId as UnitId,
  holders: holders.map(([name, office]) => ({ personId: person(name), office })),
  locks: [
    ...holders.map(([name]) => ({ id: `key ${unitId} ${name}`, kind: 'key' as const, personId: name })),
    ...holders.slice(0, 2).map(([name]) => ({ id: `sheet ${unitId} ${name}`, kind: 'sheet' as const, personId: name })),
  ],
})
const CELL = place('cell', [
  ['head', 'cell_secretary'],
  ['vice', 'cell_deputy_secretary'],
  ['third', 'cell_committee_member'],
])
const COMMITTEE = place('committee', [
  ['chief', 'committee_secretary'],
  ['second', 'committee_deputy_secretary'],
  ['officer', 'inspection_officer'],
])
const PROVINCE = place('province', [
  ['high', 'committee_secretary'],
  ['inspector', 'inspection_officer'],
])
const route = (named: readonly string[], ties: readonly Tie[] = [], upward = [CELL, COMMITTEE]) =>
  findRoute(upward, named.map(person), ties)

describe('where a letter goes', () => {
  it.each([
    ['nobody of the unit', [], 'cell'],
    ['the deputy', ['vice'], 'cell'],
    ['the secretary', ['head'], 'committee'],
    ['deputy and committee member: one holder would be left', ['vice', 'third'], 'committee'],
    ['a leader of the committee, who directs the cell', ['second'], undefined],
  ])('that names %s', (_who, named, unitId) => {
    const found = route(named)
    expect(found.ok ? found.value.unitId : undefined).toBe(unitId)
  })

  it('never stays in a cell where it names somebody of the committee, whom no cell judges', () => {
    const holders = [...COMMITTEE.holders, { personId: person('clerk'), office: 'committee_member' as const }]
    expect(route(['clerk'], [], [CELL, { ...COMMITTEE, holders }])).toMatchObject({ value: { unitId: 'committee' } })
  })

  it('goes up past a committee whose commission must stay out of it, and stays where nobody higher leads cases', () => {
    expect(route(['officer'], [], [COMMITTEE, PROVINCE])).toMatchObject({ value: { unitId: 'province' } })
    expect(route(['officer'], [], [COMMITTEE])).toMatchObject({ value: { unitId: 'committee' } })
  })

  it('goes up where a tie leaves too few', () => {
    const tie = { personId: person('vice'), otherId: person('third'), reason: 'relative' } as const
    expect(route(['third'], [tie])).toMatchObject({ value: { unitId: 'committee' } })
  })

  it('never ends with somebody named, tied or directed among those who can open it', () => {
    const names = ['head', 'vice', 'third', 'chief', 'second', 'officer', 'member']
    const some = fc.subarray(names)
    fc.assert(
      fc.property(some, fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names))), (named, pairs) => {
        const ties = pairs.map(([one, other]) => ({
          personId: person(one),
          otherId: person(other),
          reason: 'relative' as const,
        }))
        const found = route(named, ties)
        if (!found.ok) return
        const at = found.value.unitId === 'cell' ? CELL : COMMITTEE
        const out = new Set(found.value.exclusions.map(({ personId }) => personId))
        expect(named.every((one) => out.has(person(one)))).toBe(true)
        for (const tie of ties) if (named.includes(tie.otherId)) expect(out.has(tie.personId)).toBe(true)
        const free = at.holders.filter(({ personId }) => !out.has(personId))
        expect(free.length).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  it('keeps each out once, for the first reason', () => {
    const out = exclusionsAt(
      COMMITTEE,
      [person('second')],
      [{ personId: person('officer'), otherId: person('second'), reason: 'conflict' }],
    )
    expect(out.map(({ personId, reason }) => [personId, reason])).toEqual([
      ['second', 'named'],
      ['officer', 'conflict'],
    ])
  })
})

describe('the states of a letter', () => {
  it('are all reached and left by steps; what is closed offers nothing but what completes it', () => {
    const letterIn = (state: Letter['state']): Letter => ({
      ...{ state, kind: 'named', fault: null, receivedOn: '2026-11-20', transferReceipt: null },
    })
    const closed = LETTER_STATES.filter((state) => stepsOpen(letterIn(state)).length === 0)
    expect(closed).toEqual(['not_handled', 'information', 'withdrawn'])
    expect(LETTER_STEPS.filter((step) => LETTER_FROM[step].length === 0)).toEqual([])
    expect(stepsOpen({ ...letterIn('not_handled'), kind: 'anonymous' })).toEqual(['inform'])
  })
})

describe('pieces', () => {
  it('join without gap or overlap whatever is sent, and the same piece twice is one', () => {
    const size = 3 * LETTER_LIMITS.pieceBytes
    const piece = fc.record({
      starts: fc.integer({ min: -1, max: size }),
      length: fc.integer({ min: 0, max: 300_000 }),
    })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (sent) => {
        let received = 0
        for (const one of sent) {
          const decided = decidePiece({ size, received }, one)
          if (decided.ok && decided.value === 'new') {
            expect(one.starts).toBe(received)
            received += one.length
          }
          if (decided.ok && decided.value === 'again') expect(one.starts + one.length).toBeLessThanOrEqual(received)
          expect(received).toBeLessThanOrEqual(size)
        }
      }),
    )
  })
})

describe('the secret word', () => {
  it('is read back however it was copied, and is nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (random) => {
        const word = secretWordFrom(random)
        expect(word).toMatch(/^([a-z]{4} ){5}[a-z]{4}$/)
        expect(readSecretWord(`  ${word.toUpperCase().replaceAll(' ', '-')}.`)).toBe(word)
      }),
    )
    expect(readSecretWord('một từ khác')).toBeUndefined()
    expect(writeReceiptNumber('1234567890')).toBe('1234 567 890')
  })
})

describe('work', () => {
  it('costs more the more is asked in an hour, up to a bound, and is good for this hour and the last', () => {
    expect([0, 19, 20, 40, 80, 1e9].map(workBits)).toEqual([12, 12, 13, 14, 15, 20])
    expect([5, 4, 3, 6].map((hour) => isFresh(hour, 5))).toEqual([true, true, false, false])
    expect([0, 8, 9].map((bits) => showsWork(new Uint8Array([0, 128]), bits))).toEqual([true, true, false])
  })
})

describe('counts of units below', () => {
  it('do not point at one letter', () => {
    expect([0, 1, 2, 3, 10].map(shownCount)).toEqual([0, null, null, 3, 10])
  })
})

describe('the page of the process', () => {
  it('says of each step from which states it is taken', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../../docs/processes/letter.md'), 'utf8')
    const rows = [...page.matchAll(/^\| `(\w+)` \|[^|]*\| ([^|]*) \|/gm)].map(([, step, from]) => [step, from?.trim()])
    expect(rows).toEqual(LETTER_STEPS.map((step) => [step, LETTER_FROM[step].join(', ')]))
  })
})
