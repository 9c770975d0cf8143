import { describe, expect, it } from 'vitest'
import { openCase } from './cases.builders.ts'
import { PROCEDURE_LINES } from './procedures/procedures.ts'
import {
  CASE_STAGES,
  type CaseAct,
  type CaseProcedure,
  type CaseVariant,
  ENDED_STAGES,
  PROCEDURES,
  VARIANTS,
} from './vocabulary.ts'
import { nextStates, walk } from './walk.builders.ts'

/** Ends that are nobody's aim: a case that only has these is lost. */
const BROKEN_OFF: readonly string[] = ['cancelled', 'taken_over']
const isEnd = (stage: string) => ENDED_STAGES.some((end) => end === stage)

const actsFrom = (state: Parameters<typeof nextStates>[0]) =>
  new Set(nextStates(state).map(({ entries }) => entries.at(-1)?.act))

const WALKS = PROCEDURES.flatMap((procedure) =>
  VARIANTS.map((variant): [CaseProcedure, CaseVariant] => [procedure, variant]),
)

describe.each(WALKS)('%s, %s, walked by acts that are really decided', (procedure, variant) => {
  const walked = walk(procedure, openCase({ procedure, variant }))
  const stages = new Set([...walked.states.values()].map(({ stage }) => stage))
  const lines = PROCEDURE_LINES[procedure]

  it('comes to every stage its lines name, and does every act they know', () => {
    const named = new Set(Object.values(lines).flatMap((line) => [...line.in, ...(line.to === null ? [] : [line.to])]))
    expect(CASE_STAGES.filter((stage) => named.has(stage) && !stages.has(stage))).toEqual([])
    expect((Object.keys(lines) as CaseAct[]).filter((act) => !walked.done.has(act))).toEqual([])
  })

  it('from every state an end is come to that is neither breaking off nor being taken over', () => {
    const into = Map.groupBy(walked.moves, ({ to }) => to)
    const good = [...walked.states].filter(([, { stage }]) => isEnd(stage) && !BROKEN_OFF.includes(stage))
    const saved = new Set(good.map(([key]) => key))
    for (const key of saved) for (const { from } of into.get(key) ?? []) saved.add(from)
    const lost = [...walked.states].filter(([key, { stage }]) => !saved.has(key) && !isEnd(stage))
    expect(lost.map(([key]) => key)).toEqual([])
  })

  it('what is done beside the way closes none of it', () => {
    // Once for each act and stage: what an act takes away it takes away wherever the case stands there.
    const once = Map.groupBy(walked.aside, ({ act, from }) => `${act} ${from.stage}`)
    const closed = [...once.values()]
      .flatMap(([first]) => (first && first.act !== 'keep_out' ? [first] : []))
      .flatMap(({ act, from, after }) => {
        const left = actsFrom(after)
        return [...actsFrom(from)].filter((one) => !left.has(one)).map((one) => `${one} after ${act}`)
      })
    expect([...new Set(closed)]).toEqual([])
  })

  it('an end is left by nothing but what the rules allow after it', () => {
    const left = walked.moves.filter(
      ({ from, to }) => isEnd(walked.states.get(from)?.stage ?? '') && !isEnd(walked.states.get(to)?.stage ?? ''),
    )
    expect(left).toEqual([])
  })
})
