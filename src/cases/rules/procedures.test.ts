import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Line } from './line.ts'
import { PROCEDURE_LINES } from './procedures/procedures.ts'
import { actTable } from './process-page.builders.ts'
import {
  CASE_ACTS,
  CASE_CLOCKS,
  CASE_PAPERS,
  CASE_STAGES,
  type CaseAct,
  type CaseProcedure,
  type CaseStage,
  ENDED_STAGES,
  PROCEDURES,
} from './vocabulary.ts'

const linesOf = (procedure: CaseProcedure) => Object.entries(PROCEDURE_LINES[procedure]) as [CaseAct, Line][]

const leadsTo = ({ to, fork }: Line) => (to === null ? (Object.keys(fork?.ways ?? {}) as CaseStage[]) : [to])
const startsOf = ({ starts, fork, startsForDiscipline }: Line) => [
  ...starts,
  ...Object.values(fork?.ways ?? {}).flat(),
  ...(startsForDiscipline === null ? [] : [startsForDiscipline]),
]

/** Every stage a procedure comes to from its opening. */
function reached(procedure: CaseProcedure): ReadonlySet<CaseStage> {
  const seen = new Set<CaseStage>(['preparing'])
  for (const stage of seen) {
    for (const [, line] of linesOf(procedure)) if (line.in.includes(stage)) for (const to of leadsTo(line)) seen.add(to)
  }
  return seen
}

describe.each(PROCEDURES)('the states of %s', (procedure) => {
  const seen = reached(procedure)
  const lines = linesOf(procedure)

  it('every stage a line names is reached from the opening, and every act is possible somewhere', () => {
    const strays = lines.flatMap(([act, line]) =>
      line.in.filter((stage) => !seen.has(stage)).map((stage) => `${act} in ${stage}`),
    )
    expect(strays).toEqual([])
  })

  it('each stage that is not an end leads on, and no end does', () => {
    const leads = (stage: CaseStage) =>
      lines.some(([, line]) => line.in.includes(stage) && leadsTo(line).some((to) => to !== stage))
    const dead = [...seen].filter((stage) => !leads(stage))
    expect(dead.sort()).toEqual(ENDED_STAGES.filter((stage) => seen.has(stage)).sort())
  })

  it('every clock that is waited for is started, and every one that is started is waited for', () => {
    const started = new Set(lines.flatMap(([, line]) => startsOf(line)))
    const stopped = new Set(lines.flatMap(([, { stops }]) => stops))
    expect([...started].sort()).toEqual([...stopped].sort())
  })

  it('its page tells the lines as they are', () => {
    const file = `../../../docs/processes/${procedure.replaceAll('_', '-')}.md`
    expect(readFileSync(path.resolve(import.meta.dirname, file), 'utf8')).toContain(actTable(procedure))
  })
})

describe('the words of the procedures', () => {
  const all = PROCEDURES.flatMap(linesOf)

  it('no stage, act, clock or paper is known that no procedure comes to', () => {
    const stages = new Set(PROCEDURES.flatMap((procedure) => [...reached(procedure)]))
    expect(CASE_STAGES.filter((stage) => !stages.has(stage))).toEqual([])
    expect(CASE_ACTS.filter((act) => act !== 'open' && !all.some(([one]) => one === act))).toEqual([])
    expect(CASE_CLOCKS.filter((clock) => !all.some(([, line]) => startsOf(line).includes(clock)))).toEqual([])
    expect(CASE_PAPERS.filter((paper) => !all.some(([, { papers }]) => papers.includes(paper)))).toEqual([])
  })
})
