import { useQuery } from '@tanstack/react-query'
import { libraryApi } from '#library/contract.ts'
import { question } from '#platform/web/call/queries.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { LEGAL_DOCUMENTS } from '#rulebook/rules/packs/documents.ts'
import { BasisPath } from '#rulebook/web/basis-line.tsx'
import { RulesScreen } from '#rulebook/web/rules-screen.tsx'

const SYMBOLS = [...new Set(LEGAL_DOCUMENTS.map(({ symbol }) => symbol))].join('|')

/** The rule book, its bases linked to the texts of the library where those are there. */
export function RulesPage() {
  const unitId = useUnit().id
  const enabled = useMay('library.read')
  const found = useQuery({
    ...question(libraryApi.cited, { params: { unitId }, query: { symbols: SYMBOLS } }),
    enabled,
  })
  const pathOf = ({ symbol, issuedOn }: { readonly symbol: string; readonly issuedOn: string | null }) => {
    const text = found.data?.rows.find((row) => row.symbol === symbol && row.issuedOn === issuedOn)
    return text === undefined ? null : `/u/${unitId}/library/${text.id}`
  }
  return (
    <BasisPath value={pathOf}>
      <RulesScreen />
    </BasisPath>
  )
}
