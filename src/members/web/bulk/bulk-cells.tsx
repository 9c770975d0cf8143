import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/call/call.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type BulkList, bulkApi } from '../../contract/bulk.ts'

/** Names of cells nobody could settle by themselves: a person says which cell each one is. */
export function BulkCells({ list }: { readonly list: BulkList }) {
  const params = { unitId: useUnit().id, bulkId: list.id }
  const client = useQueryClient()
  const [chosen, setChosen] = useState<ReadonlyMap<string, string | null>>(new Map())
  const choose = useMutation({
    mutationFn: () =>
      call(bulkApi.cells, { params, body: { chosen: [...chosen].map(([name, unitId]) => ({ name, unitId })) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [bulkApi.lists.name] }),
  })
  const { sure, chosen: said, open } = list.cellCounts
  return (
    <Section title={t('bulk.cellsTitle')}>
      <p>{t('bulk.cellsCounts', { sure: formatNumber(sure), chosen: formatNumber(said), open: formatNumber(open) })}</p>
      {list.cells.length === 0 ? null : (
        <>
          <p className="nn-prose">{t('bulk.cellsLead')}</p>
          {list.cells.map(({ name, rows, firstRow, unitId, candidates }) => (
            <SelectField
              name={null}
              key={name}
              label={t('bulk.cellName', { name })}
              help={[
                t('bulk.cellRows', { n: formatNumber(rows), row: String(firstRow) }),
                ...(candidates.length === 0 ? [t('bulk.noCandidates')] : []),
              ].join('. ')}
              empty={t('bulk.cellEmpty')}
              value={chosen.has(name) ? (chosen.get(name) ?? null) : unitId}
              choices={candidates.map((one) => ({
                value: one.id,
                label: [one.name, one.parentName].filter((word) => word !== '').join(', '),
              }))}
              onChange={(value) => setChosen(new Map(chosen).set(name, value))}
            />
          ))}
          <Refusal error={choose.error} />
          <div className="nn-form-actions">
            <Button
              variant="default"
              disabled={chosen.size === 0}
              loading={choose.isPending}
              onClick={() => choose.mutate()}
            >
              {t('bulk.compareAgain')}
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}
