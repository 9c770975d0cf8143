import './fact-list.css'
import { Fragment, type ReactNode } from 'react'

/** What is told, and what is so; null or an empty text where nothing is known. */
export type Fact = readonly [label: string, value: ReactNode]

export interface FactListProps {
  readonly facts: readonly Fact[]
  /** Said where nothing is known; without it such a line is left out. */
  readonly missing?: string
}

/** What is known of one thing, a line each: the name softly, beside it (on a phone below it) what is so. */
export function FactList({ facts, missing }: FactListProps) {
  const shown = missing === undefined ? facts.filter(([, value]) => !isUnknown(value)) : facts
  return (
    <dl className="nn-fact-list">
      {shown.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          {isUnknown(value) ? <dd data-missing>{missing}</dd> : <dd>{value}</dd>}
        </Fragment>
      ))}
    </dl>
  )
}

function isUnknown(value: ReactNode): boolean {
  return value === null || value === undefined || value === ''
}
