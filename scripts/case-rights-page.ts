import { type CaseActor, type CaseState, rolesIn } from '#cases/rules/case.ts'
import { FIGURES } from '#cases/rules/cases.builders.ts'
import { asBrother, asCommission, asHoa, asLan, asSecretary } from '#cases/rules/people.builders.ts'
import {
  CASE_ACTS,
  CASE_STAGES,
  type CaseProcedure,
  type CaseRole,
  type CaseStage,
  PROCEDURES,
} from '#cases/rules/vocabulary.ts'
import { asVan, openWithKeptOut, walk } from '#cases/rules/walk.builders.ts'
import { casePageOf, choosesMeetings, peopleOf, readsLooks, seenCase } from '#cases/server/case-page.ts'
import type { CaseId, UnitId } from '#kernel/id.ts'

/** Everyone a case may meet: by office, by place in it, or with neither. */
export const READERS: readonly (readonly [name: string, actor: CaseActor])[] = [
  ['leads the cell, head of the team', asSecretary],
  ['leads the cell, no place', { personId: 'office' as CaseActor['personId'], leadsCell: true, inspectsAbove: false }],
  ['in the team', asHoa],
  ['elected to count', asVan],
  ['member concerned', asLan],
  ['member concerned, leads the cell', { ...asLan, leadsCell: true }],
  ['member concerned, inspects above', { ...asLan, inspectsAbove: true }],
  ['inspects above', asCommission],
  ['kept out, leads the cell', { ...asBrother, leadsCell: true }],
  ['kept out, inspects above', { ...asBrother, inspectsAbove: true }],
  ['nobody to it', { ...asCommission, inspectsAbove: false }],
]

/** How often a thing was there in a stage, and how often the reader had it. */
interface Tally {
  there: number
  seen: number
}
/** By thing, by reader, by stage. */
export type Matrix = Map<string, Map<string, Map<CaseStage, Tally>>>

type Page = Pick<ReturnType<typeof casePageOf>, 'papers' | 'may'> & {
  readonly entries: readonly {
    readonly act: string
    readonly body: object | null
    readonly lateReason: string | null
  }[]
  readonly discipline: object | null
}

/** What one reader has of a case: names of things; of the content of an entry each field by its own name. */
export function hasOf(state: CaseState, actor: CaseActor): ReadonlySet<string> {
  const seen = seenCase(state, actor)
  if (!seen) return new Set()
  const people = [...peopleOf(seen)].map((id) => ({ id, name: id }))
  const head = { id: 'case' as CaseId, unitId: 'unit' as UnitId, version: state.entries.length, rulesPin: {} }
  const page = casePageOf(seen, {
    head,
    people,
    unitName: 'unit',
    subjectUnit: 'unit',
    disciplineOn: null,
    figures: FIGURES,
    today: '2030-12-31',
  })
  return new Set([...endpointsOf(page, seen.roles), ...thingsOn(page)])
}

/** Names of everything a page tells. */
export function thingsOn(page: Page): readonly string[] {
  return [...fieldsOf(page), ...entriesIn(page)]
}

/** The endpoints of a case that answer him. */
function endpointsOf({ entries, papers, may }: Page, roles: ReadonlySet<CaseRole>): readonly string[] {
  const answers = {
    'cases.show': true,
    'cases.list, below': true,
    'cases.mine': roles.has('subject') || roles.has('team'),
    'cases.looks': readsLooks(roles),
    'cases.paper, dossier': papers.length > 0,
    'cases.file': entries.some(({ act, body }) => act === 'hand_in_file' && body !== null),
    'cases.act': may.length > 0,
    'cases.handInFile': may.includes('hand_in_file'),
    'page: meetings': choosesMeetings(roles),
  }
  return Object.entries(answers).flatMap(([name, isAnswered]) => (isAnswered ? [name] : []))
}

function fieldsOf({ entries: _entries, papers, may, discipline, ...rest }: Page): readonly string[] {
  const there = (fields: object, before: string) =>
    Object.entries(fields).flatMap(([field, value]) => (isThere(value) ? [`page: ${before}${field}`] : []))
  return [
    ...there(rest, ''),
    ...there(discipline ?? {}, 'discipline.'),
    ...papers.map(({ paper }) => `paper: ${paper}`),
    ...may.map((act) => `act: ${act}`),
  ]
}

function entriesIn({ entries }: Page): readonly string[] {
  return entries.flatMap(({ act, body, lateReason }) => [
    `entry done: ${act}`,
    ...(lateReason === null ? [] : ['late reason: of an act']),
    ...Object.keys(body ?? {}).map((field) => `content: ${act}.${field}`),
  ])
}

const isThere = (value: unknown) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** What sight depends on beside the stage: who was told, placed and shown what by then, or left out. */
function standing({ stage, isTold, team, counters, entries }: CaseState): string {
  const shown = ['share_draft', 'send_up', 'submit_up'].filter((act) => entries.some((one) => one.act === act))
  const isApart = entries.some((one) => one.act === 'hold_session' && one.body.withMember === null)
  return [stage, isTold, team.length > 0, counters.length > 0, isApart, ...shown].join(' ')
}

/** Enough of the states that stand alike, evenly from the shortest way there to the longest. */
const MOST = 12
function spread(states: readonly CaseState[]): readonly CaseState[] {
  const step = Math.max(1, (states.length - 1) / (MOST - 1))
  const places = new Set(Array.from({ length: Math.min(MOST, states.length) }, (_, index) => Math.round(index * step)))
  return states.filter((_, place) => places.has(place))
}

/** Asked of the states the procedure comes to, in each of its stages, by acts that were really decided. */
function matrixOf(procedure: CaseProcedure): { readonly stages: readonly CaseStage[]; readonly matrix: Matrix } {
  const { states, aside } = walk(procedure, openWithKeptOut(procedure))
  const once = Map.groupBy(aside, ({ act, from }) => `${act} ${from.stage}`)
  const beside = [...once.values()].flatMap(([first]) => (first ? [first.after] : []))
  const all = [...[...Map.groupBy(states.values(), standing).values()].flatMap(spread), ...beside]
  const matrix: Matrix = new Map()
  for (const state of all) {
    const had = hadBy(state)
    const things = new Set([...had.values()].flatMap((one) => [...one]))
    for (const thing of things) for (const [name] of READERS) tally(matrix, thing, name, state.stage, had.get(name))
  }
  const seen = new Set(all.map(({ stage }) => stage))
  return { stages: CASE_STAGES.filter((stage) => seen.has(stage)), matrix }
}

/** Readers of the same roles have the same: it is asked once for them. */
function hadBy(state: CaseState): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, ReadonlySet<string>>()
  return new Map(
    READERS.map(([name, actor]) => {
      const roles = [...rolesIn(state, actor)].join()
      const had = asked.get(roles) ?? hasOf(state, actor)
      asked.set(roles, had)
      return [name, had]
    }),
  )
}

function tally(matrix: Matrix, thing: string, reader: string, stage: CaseStage, had: ReadonlySet<string> | undefined) {
  const readers = matrix.get(thing) ?? new Map<string, Map<CaseStage, Tally>>()
  matrix.set(thing, readers)
  const stages = readers.get(reader) ?? new Map<CaseStage, Tally>()
  readers.set(reader, stages)
  const { there, seen } = stages.get(stage) ?? { there: 0, seen: 0 }
  stages.set(stage, { there: there + 1, seen: seen + (had?.has(thing) ? 1 : 0) })
}

function cellOf(stages: ReadonlyMap<CaseStage, Tally>): string {
  const ordered = CASE_STAGES.filter((stage) => stages.has(stage))
  const share = (stage: CaseStage) => {
    const { there, seen } = stages.get(stage) ?? { there: 0, seen: 0 }
    return seen === 0 ? 'none' : seen === there ? 'all' : 'some'
  }
  const shares = ordered.map(share)
  if (shares.every((one) => one === 'all')) return 'yes'
  if (shares.every((one) => one === 'none')) return '·'
  const named = (which: string, mark: string) =>
    ordered.filter((stage) => share(stage) === which).map((stage) => `${stage}${mark}`)
  const yes = [...named('all', ''), ...named('some', '\\*')]
  const no = [...named('none', ''), ...named('some', '\\*')]
  return no.length < yes.length ? `all but ${no.join(', ')}` : yes.join(', ')
}

const KINDS = ['cases.', 'page: ', 'late reason: ', 'entry done: ', 'content: ', 'paper: ', 'act: '] as const
const kindOf = (thing: string) => KINDS.find((kind) => thing.startsWith(kind)) ?? ''

/** Things of one kind that the same readers have in the same stages stand in one row; what an act says, by the act. */
function rowsOf(matrix: Matrix): readonly (readonly string[])[] {
  const rows = [...matrix].map(([thing, readers]) => ({
    thing,
    cells: READERS.map(([name]) => cellOf(readers.get(name) ?? new Map())),
  }))
  const groups = Map.groupBy(rows, ({ thing, cells }) =>
    [kindOf(thing), thing.startsWith('content: ') ? thing.split('.')[0] : '', ...cells].join('|'),
  )
  const short = (thing: string) =>
    thing.startsWith('content: ') ? (thing.split('.')[1] ?? '') : thing.slice(kindOf(thing).length)
  const joined = [...groups.values()].flatMap(([first, ...more]) =>
    first ? [[[first.thing, ...more.map(({ thing }) => short(thing))].join(', '), ...first.cells]] : [],
  )
  const place = ([thing = '']: readonly string[]) => {
    const kind = KINDS.map(String).indexOf(kindOf(thing))
    const act = CASE_ACTS.findIndex((one) => new RegExp(`: ${one}([,.]|$)`).test(thing))
    return kind * 1000 + Math.max(act, 0)
  }
  return joined.toSorted((left, right) => place(left) - place(right))
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function tableOf(procedure: CaseProcedure): readonly string[] {
  const { stages, matrix } = matrixOf(procedure)
  const head = ['What', ...READERS.map(([name]) => name)]
  return [
    `## \`${procedure}\``,
    '',
    `Stages come to: ${stages.map((stage) => `\`${stage}\``).join(', ')}.`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rowsOf(matrix).map(line),
    '',
  ]
}

/** The page of who sees and does what in a case, in which stage. */
export function caseRightsPage(): string {
  return [INTRODUCTION, ...PROCEDURES.flatMap(tableOf)].join('\n')
}

const INTRODUCTION = `# Who sees and does what in a case

Made by \`npm run generate\`; a test compares. Every stage each procedure comes to is walked by acts that are really decided, and the code that
makes the page of a case is asked of each of them for each reader. \`tests/architecture/case-rights.db.test.ts\` asks the running endpoints and the
database behind them.

\`yes\`: in every stage in which it is there. \`·\`: never. Else the stages; \`\\*\`: in that stage only after an act that gives it (a draft that
was shared, a member who was told), or only in some of its cases. \`content\`: a field of what an act says. \`page: linked\` is not here: it holds cases that have rows of their own.
\`cases.open\` is asked of an office (\`docs/rights.md\`), and \`cases.disciplines\` of the discipline in effect, not of a case.
`
