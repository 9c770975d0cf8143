import { ASKED, kindsAsked, STOCK_ASKED } from './asked.ts'
import { FORMS, isAsked } from './forms.ts'

const NOUGHT = 'nought.'

/** How often a figure that is asked was answered with nought. A sum of answers alone does not tell that from nobody having answered. */
export const noughtOf = (row: string): string => `${NOUGHT}${row}`

/** The figure such a count is of; undefined of others. */
export const ofNought = (key: string): string | undefined =>
  key.startsWith(NOUGHT) ? key.slice(NOUGHT.length) : undefined

/** Besides its own figure, what says whether one that is asked was told. */
export interface AskedWith {
  /** The first of those that every report asking it asks too: it stands for all of them. */
  readonly first: string
  /** Counted from facts: where it is nought there was nothing to tell. */
  readonly gate: string | null
}

/** By which forms, under which other row and of whom it is asked: rows alike in this are told together or not at all. */
function signatureOf(row: string): string {
  const sections = FORMS.flatMap(({ code, from, sections: all }) =>
    all
      .filter(({ rows }) => rows.includes(row))
      .map(({ gate, ofCommittees }) => [code, from, gate === row ? '' : gate, ofCommittees].join(' ')),
  )
  return [...sections, ...(kindsAsked(row) ?? []), STOCK_ASKED.some((one) => one === row)].join(';')
}

/** The row it hangs on, if any: the same wherever it is asked. */
export const gateOf = (row: string): string | null => {
  const section = FORMS.flatMap(({ sections }) => sections).find(({ rows }) => rows.includes(row))
  return section?.gate === undefined || section.gate === row ? null : section.gate
}

function listAskedWith(): ReadonlyMap<string, AskedWith> {
  const firsts = new Map<string, string>()
  for (const row of ASKED) firsts.set(signatureOf(row), firsts.get(signatureOf(row)) ?? row)
  const firstOf = (row: string) => firsts.get(signatureOf(row)) ?? row
  return new Map(
    ASKED.map((row) => {
      const gate = gateOf(row)
      return [
        row,
        gate !== null && isAsked(gate) ? { first: firstOf(gate), gate: null } : { first: firstOf(row), gate },
      ]
    }),
  )
}

const ASKED_WITH = listAskedWith()

/** A number a committee asked besides its form stands alone. */
export const askedWith = (row: string): AskedWith => ASKED_WITH.get(row) ?? { first: row, gate: null }

/** Of what was answered, the noughts that are counted: one stands for all that are asked with it. */
export function noughtsIn(answers: readonly { readonly indicator: string; readonly value: number }[]) {
  return answers
    .filter(({ indicator, value }) => value === 0 && askedWith(indicator).first === indicator)
    .map(({ indicator }) => ({ indicator: noughtOf(indicator), value: 1 }))
}
