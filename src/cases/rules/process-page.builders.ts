import type { Line } from './line.ts'
import { PROCEDURE_LINES } from './procedures/procedures.ts'
import type { CaseProcedure } from './vocabulary.ts'

/** The act table of a procedure's page in `docs/processes/`, made from its lines; a test compares the page with it. */
export function actTable(procedure: CaseProcedure): string {
  const rows = Object.entries(PROCEDURE_LINES[procedure]).map(([act, found]: [string, Line]) => {
    const cells = [
      `\`${act}\``,
      found.in.join(', '),
      found.by.join(', '),
      found.to ?? Object.keys(found.fork?.ways ?? {}).join(' or '),
      found.guards.join(', '),
      found.papers.join(', '),
      [
        ...found.starts.map((clock) => `starts ${clock}`),
        ...(found.startsForDiscipline === null ? [] : [`starts ${found.startsForDiscipline} where discipline follows`]),
        ...Object.entries(found.fork?.ways ?? {}).flatMap(([stage, clocks]) =>
          clocks.map((clock) => `${stage} starts ${clock}`),
        ),
        ...(found.moves === null ? [] : [`moves ${found.moves}`]),
        ...found.stops.map((clock) => `stops ${clock}`),
      ].join(', '),
      found.source,
    ]
    return `| ${cells.join(' | ')} |`
  })
  const head = '| Act | In stage | By | Leads to | Guards | Papers | Clocks | Source |'
  return [head, '|---|---|---|---|---|---|---|---|', ...rows].join('\n')
}
