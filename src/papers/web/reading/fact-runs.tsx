import { Link } from '@tanstack/react-router'
import { createContext, useContext } from 'react'
import type { PaperViewModel } from '../../contract/paper-view.ts'

type ListBlock = Extract<PaperViewModel['body'][number], { kind: 'basis' }>
export type ShownRuns = ListBlock['runs']

/** Where a fact of the record is opened (`vote:0198...`, `meeting.venue`); null where there is no page of it for this reader. */
export type FactPath = (fact: string) => string | null

export const FactPathContext = createContext<FactPath | null>(null)

/** A line of a paper; what came from the record is lightly marked, and a click opens it. */
export function FactRuns({ runs, opened = new Set() }: { readonly runs: ShownRuns; readonly opened?: Set<string> }) {
  const pathOf = useContext(FactPathContext)
  return keyed(runs).map(({ key, run }) => {
    const text = run.bold ? <strong>{run.text}</strong> : run.italic ? <em>{run.text}</em> : run.text
    if (run.fact === null || pathOf === null) return <span key={key}>{text}</span>
    const path = pathOf(run.fact)
    if (path === null)
      return (
        <span key={key} className="nn-fact">
          {text}
        </span>
      )
    // One stop of the keyboard a fact, though it fills several places of a line.
    const isRepeated = opened.has(run.fact)
    opened.add(run.fact)
    return (
      <Link key={key} to={path} className="nn-fact" {...(isRepeated && { tabIndex: -1 })}>
        {text}
      </Link>
    )
  })
}

/** Runs have no ids; their place in the line is theirs. */
function keyed(runs: ShownRuns) {
  return runs.map((run, place) => ({ key: `${place}`, run }))
}
