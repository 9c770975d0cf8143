import { useQuery } from '@tanstack/react-query'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { BasisPath } from '#rulebook/web/basis-line.tsx'
import { RulesScreen } from '#rulebook/web/rules-screen.tsx'

/** The rule book, its bases linked to the texts of the library where those are there. */
export function RulesPage() {
  const unitId = useUnit().id
  const enabled = useMay('library.read')
  const found = useQuery({
    queryKey: ['cited-texts', unitId],
    queryFn: async ({ signal }) => await (await import('./cited-texts.ts')).citedTexts(unitId, signal),
    enabled,
  })
  const pathOf = ({ symbol, issuedOn }: { readonly symbol: string; readonly issuedOn: string | null }) => {
    const text = found.data?.find((row) => row.symbol === symbol && row.issuedOn === issuedOn)
    return text === undefined ? null : `/u/${unitId}/library/${text.id}`
  }
  return (
    <BasisPath value={pathOf}>
      <RulesScreen />
    </BasisPath>
  )
}
