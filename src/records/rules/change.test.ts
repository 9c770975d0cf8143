import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyLine, findChanges, replacedBy, type WantedLine } from './change.ts'
import { FIELDS } from './record-fields.ts'
import { RECORD_SECTIONS, SECTION_SPECS, sectionsSeen } from './record-sections.ts'
import type { Values } from './record-values.ts'

const context = { today: '2026-11-20', bornOn: '1960-05-04' } as const
const ROW = '0192f0c1-7c00-7000-8000-00000000000b'
const birth = (wanted: Values, seen: Values | null = null): WantedLine => ({
  section: 'birth',
  rowId: null,
  seen,
  wanted,
})

describe('what a correction changes', () => {
  it('names only the fields that differ, with old and new', () => {
    const found = findChanges(
      [birth({ nativePlace: ' Xã  Sông Mai ', religion: 'Không' })],
      () => ({ religion: 'Không' }),
      context,
    )
    expect(found).toEqual({
      ok: true,
      value: [{ section: 'birth', rowId: null, before: { nativePlace: null }, after: { nativePlace: 'Xã Sông Mai' } }],
    })
  })

  it('adds, changes and takes out a row', () => {
    const row = { relation: 'Con', fullName: 'Lê Văn Út', bornOn: null, details: null }
    const one = (line: Omit<WantedLine, 'section' | 'rowId'>, current: Values | null) =>
      findChanges([{ section: 'family', rowId: ROW, ...line }], () => current, context)
    expect(one({ seen: null, wanted: row }, null)).toMatchObject({
      value: [{ before: null, after: { relation: 'Con' } }],
    })
    expect(one({ seen: row, wanted: { bornOn: '1990' } }, row)).toMatchObject({
      value: [{ before: { bornOn: null }, after: { bornOn: '1990' } }],
    })
    expect(one({ seen: row, wanted: null }, row)).toMatchObject({ value: [{ before: row, after: null }] })
  })

  it.each([
    ['one place named twice', [birth({ religion: 'Không' }), birth({ religion: 'Không' })], 'line_unfit'],
    ['a row without its id', [{ section: 'family', rowId: null, seen: null, wanted: {} }], 'line_unfit'],
    ['a set that goes', [{ section: 'birth', rowId: null, seen: {}, wanted: null }], 'line_unfit'],
  ] as const)('is refused with %s', (_what, lines, code) => {
    expect(findChanges(lines as readonly WantedLine[], () => null, context)).toMatchObject({ error: { code } })
  })
})

const text = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null })
const values = fc.record({ nativePlace: text, religion: text, otherNames: text })

describe('whatever two people want', () => {
  it('the one who saw something else never overwrites it unseen', () => {
    fc.assert(
      fc.property(values, values, values, (current, seen, wanted) => {
        const found = findChanges([birth(wanted, seen)], () => current, context)
        const moved = Object.entries(seen).some(([name, value]) => current[name as keyof typeof current] !== value)
        if (moved) expect(found).toMatchObject({ ok: false, error: { code: 'changed_meanwhile' } })
        else expect(found.ok || found.error.code === 'nothing_to_change').toBe(true)
      }),
    )
  })

  it('old and new together give back both sides', () => {
    fc.assert(
      fc.property(values, values, (current, wanted) => {
        const found = findChanges([birth(wanted, current)], () => current, context)
        if (!found.ok) return
        const [line] = found.value
        if (!line) throw new Error('a change has a line')
        expect(applyLine(line, current, context)).toEqual({ ok: true, value: { ...current, ...wanted } })
        expect({ ...current, ...wanted, ...replacedBy(line, current) }).toEqual(current)
      }),
    )
  })
})

describe('who sees what', () => {
  it('keeps family and household from those who may only read', () => {
    const hidden = RECORD_SECTIONS.filter((section) => !sectionsSeen({ file: true, private: false }).includes(section))
    expect(hidden).toEqual(['family', 'household'])
    expect(sectionsSeen({ file: true, private: true })).toEqual(RECORD_SECTIONS)
    expect(sectionsSeen({ file: false, private: false })).toEqual([])
  })

  it('holds each numbered item of the phiếu, 01 to 30, 20 being a leave of the register', () => {
    const items = new Set(RECORD_SECTIONS.flatMap((section) => SECTION_SPECS[section].fields.map(({ item }) => item)))
    const wanted = Array.from({ length: 30 }, (_, index) => String(index + 1).padStart(2, '0'))
    expect(wanted.filter((item) => !items.has(item))).toEqual(['20', '25'])
    expect(FIELDS.rewards.find(({ name }) => name === 'kind')?.choices).toContain('title')
  })
})
