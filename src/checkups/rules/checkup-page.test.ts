import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHECKUP_CODES } from '#rulebook/rules/checkup-values.ts'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { resolveRules } from '#rulebook/rules/resolve.ts'
import { checkupsApi, UNITS_ON_DEMAND } from '../contract.ts'
import { CHECKUP_RULES, isLookedFor } from './checkup-rules.ts'
import { FINDING_STATES } from './finding.ts'

const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../../..', file), 'utf8')
const page = read('docs/processes/checkup.md')
const vietnamese: unknown = JSON.parse(read('src/platform/web/i18n/vi/checkups.json'))

/** Cells of the rows whose first cell is a code, by that code. */
const rows = new Map(
  page.split('\n').flatMap((line) => {
    const [code, ...cells] = line.split('|').slice(1, -1)
    const name = /^ `([\w.]+)` $/.exec(code ?? '')?.[1]
    return name === undefined ? [] : [[name, cells.map((cell) => cell.trim())] as const]
  }),
)
const codesIn = (cell: string | undefined) => [...(cell ?? '').matchAll(/`([\w.]+)`/g)].map((match) => match[1])

describe('docs/processes/checkup.md', () => {
  it('tells every rule as the table has it', () => {
    expect(CHECKUP_RULES.map(({ code }) => code).toSorted()).toEqual([...CHECKUP_CODES].toSorted())
    const told = CHECKUP_RULES.map(({ code }) => [code, ...(rows.get(code) ?? [])])
    expect(told).toEqual(
      CHECKUP_RULES.map(({ code, level, seenWith, figures }) => [
        code,
        (vietnamese as Readonly<Record<string, string>>)[`checkups.kind.${code}`],
        level,
        `\`${seenWith}\``,
        figures.map((figure) => `\`${figure}\``).join(' '),
      ]),
    )
  })

  it('names every state and every act with its refusals, and no more', () => {
    const acts = Object.values(checkupsApi).filter((endpoint) => endpoint.act)
    const names = [...CHECKUP_CODES, ...FINDING_STATES, ...acts.map(({ name }) => name)]
    expect([...rows.keys()].toSorted()).toEqual(names.toSorted())
    for (const { name, refusals } of acts) expect(codesIn(rows.get(name)?.at(-1))).toEqual([...refusals])
    expect(page).toContain(`up to ${UNITS_ON_DEMAND} units`)
  })
})

describe('a row of the table', () => {
  const national = resolveRules(NATIONAL_PACKS, [], { unitPath: [], on: '2026-11-20' })
  const [first] = CHECKUP_RULES
  if (first === undefined) throw new Error('there are rules')

  it.each([
    ['holds from its day', { from: '2026-11-20' }, true],
    ['not before it', { from: '2026-11-21' }, false],
    ['until the day before its end', { to: '2026-11-21' }, true],
    ['not from its end on', { to: '2026-11-20' }, false],
  ] as const)('%s', (_what, dates, expected) => {
    expect(isLookedFor({ ...first, ...dates }, national, '2026-11-20')).toBe(expected)
  })

  it('is silent where a committee has switched it off', () => {
    const switchedOff = { ...national['checkup.switchedOff'], value: [first.code] }
    expect(isLookedFor(first, { ...national, 'checkup.switchedOff': switchedOff }, '2026-11-20')).toBe(false)
  })
})
