import { Link } from '@tanstack/react-router'
import { createContext, useContext } from 'react'
import type { RuleView } from '../contract.ts'
import { basisText } from './basis-text.ts'

type Basis = RuleView['basis']

/** Where the text of a basis can be read; null where it is not kept. Pages that know of texts hand it in. */
export const BasisPath = createContext<(basis: Basis) => string | null>(() => null)

/** What a value rests on, as a link where the text is there. */
export function BasisLine({ basis }: { readonly basis: Basis }) {
  const path = useContext(BasisPath)(basis)
  return path === null ? basisText(basis) : <Link to={path}>{basisText(basis)}</Link>
}
