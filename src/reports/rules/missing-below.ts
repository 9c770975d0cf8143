import type { UnitId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import type { UnitKind } from '#rulebook/rules/unit-kinds.ts'
import { kindsAsked } from './asked.ts'
import type { Form } from './form.ts'
import { isAsked, sectionsFor } from './forms.ts'
import { askedWith, gateOf } from './nought.ts'
import { monthsOf, type Span } from './periods.ts'
import type { Told } from './telling.ts'
import { isStock } from './totals.ts'

export interface Below {
  readonly unitId: UnitId
  readonly kind: UnitKind
}

/** A report in which a unit, or one below it, told something. */
export interface ToldBelow extends Span {
  readonly unitId: UnitId
  readonly indicator: string
}

/** What is asked and was told of none of these months. */
export interface Untold {
  readonly rows: readonly string[]
  readonly months: readonly Month[]
}

/** Units that lack the same. */
export interface Missing {
  readonly untold: readonly Untold[]
  readonly unitIds: readonly UnitId[]
}

interface MissingContext extends Pick<Told, 'known' | 'told'> {
  readonly form: Form
  readonly span: Span
  readonly below: readonly Below[]
  readonly tellings: readonly ToldBelow[]
}

/** Asked of a committee that units below it would know: nobody asked them. Of what was told below it is asked nothing. */
export function askableBelow({
  form,
  below,
  known,
}: Pick<MissingContext, 'form' | 'below' | 'known'>): readonly string[] {
  const isCell = below.every(({ kind }) => kind === 'cell')
  const asked = sectionsFor(form, isCell).flatMap(({ rows }) => rows.filter(isAsked))
  return asked.filter((row) => gateOf(row) === null && kindsAsked(row) === null && !known.has(row))
}

/**
 * What units right below a committee are to tell and did not: it knows the rest of a sum only from them, and never types what they know. What none of
 * them told the committee is asked itself, as the lowest that was asked, unless only units of their kind can tell it.
 */
export function missingBelow({ form, span, below, tellings, known, told }: MissingContext): readonly Missing[] {
  const by = Map.groupBy(tellings, ({ unitId, indicator }) => `${unitId} ${indicator}`)
  const monthsUntold = (unitId: UnitId, row: string): readonly Month[] => {
    const covered = new Set((by.get(`${unitId} ${row}`) ?? []).flatMap(monthsOf))
    return (isStock(row) ? [span.last] : monthsOf(span)).filter((month) => !covered.has(month))
  }
  const isLeftToThem = (row: string) => known.has(row) && !told.has(row)
  const missing = below.map(({ unitId, kind }) => {
    const asked = sectionsFor(form, kind === 'cell').flatMap(({ rows }) => rows.filter(isAsked))
    const theirs = asked.filter((row) => gateOf(row) === null && (kindsAsked(row)?.includes(kind) ?? isLeftToThem(row)))
    const byMonths = Map.groupBy(theirs, (row) => monthsUntold(unitId, askedWith(row).first).join(' '))
    const untold = [...byMonths].flatMap(([months, rows]): readonly Untold[] =>
      months === '' ? [] : [{ months: months.split(' ') as Month[], rows }],
    )
    return { unitId, untold }
  })
  const lacking = missing.filter(({ untold }) => untold.length > 0)
  const alike = Map.groupBy(lacking, ({ untold }) => JSON.stringify(untold))
  return [...alike.values()].map((all) => ({
    untold: all[0]?.untold ?? [],
    unitIds: all.map(({ unitId }) => unitId),
  }))
}
