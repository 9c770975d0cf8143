import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** The guards of inspection-discipline 11.3, by the names their tests bear: `unbreakable guard 1: ...`. */
const GUARDS = [
  'no meeting without evidence that the member was given the plan and the chance to report',
  'no decision without the member heard, or why he was not there',
  'subject, denouncer or recused is neither in the team nor chairs nor counts',
  'no decision beyond authority',
  'vote totals balance, on a roster frozen on the day',
  'what has expired leaves the lists by itself',
  'a complaint never changes the execution by itself',
  'a denouncer is named nowhere outside the sealed annex',
  'every requirement becomes a task traced to its limit',
  'rules change by versions, a case keeps its own',
  'every look at a case is logged, and the member reads the log of his own',
  'what is marked secret is refused',
] as const

/** The scenarios of inspection-discipline 11.5, by the names their tests bear: `scenario 1: ...`. */
const SCENARIOS = [
  'a cell of 55 plans two thematic supervisions',
  'the check is opened five working days after the plan',
  'the team includes the brother of the member',
  'the member hands in no report',
  'a vote of thirty adds up to a warning',
  'twenty one of thirty for expulsion',
  'a denunciation signed by two persons',
  'the plan of a denunciation printed for all members',
  'day 60 with no conclusion',
  'announced on 10/3/2026, ends on 10/3/2027',
  'a complaint on working day 31',
  'a notice from above with three requirements',
  'Regulation 212 replaces 69 during a case',
] as const

/** Names of tests that run: not those left out or still to be written. */
function namesIn(text: string): readonly string[] {
  const running = /\b(?:describe|it|test)(?:\.each\([^`]*?\))?\(\s*['`]([^'`]+)['`]/g
  return [...text.matchAll(running)].flatMap(([, name = '']) => [name])
}

const found = sourceFiles('src', 'tests')
  .filter(({ name }) => /\.test\.tsx?$/.test(name))
  .flatMap(({ name, lines }) => namesIn(lines.join('\n')).map((test) => ({ file: name, test })))

const isNamed =
  (bare: string) =>
  ({ test }: { readonly test: string }) =>
    test === bare || test.startsWith(`${bare}:`) || test.startsWith(`${bare} `)

const NAMES = [
  ...GUARDS.map((what, place) => [`unbreakable guard ${place + 1}`, what] as const),
  ...SCENARIOS.map((what, place) => [`scenario ${place + 1}`, what] as const),
]

describe('what may never break, and how it is accepted', () => {
  it.each(NAMES)('%s has its test: %s', (name) => {
    const tests = found.filter(isNamed(name)).map(({ file }) => file)
    expect(tests.length, `no test is called "${name}: ..."`).toBeGreaterThan(0)
  })

  it('a test left out is no test', () => {
    expect(
      namesIn("it.skip('scenario 1: x', () => {})\nit.todo('scenario 2: x')\nit('scenario 3: x', () => {})"),
    ).toEqual(['scenario 3: x'])
  })
})
