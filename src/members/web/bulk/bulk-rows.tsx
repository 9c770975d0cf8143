import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/call/call.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'
import { bulkApi } from '../../contract/bulk.ts'
import type { RowVerdict } from '../../rules/import/preview.ts'
import { ImportRow } from '../import-row.tsx'

/** The rows of one verdict, asked for when a person opens them, a page at a time. */
export function BulkRows({ bulkId, verdict }: { readonly bulkId: string; readonly verdict: RowVerdict }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('bulk.rowsOpen')}</summary>
      {isOpen ? <Pages bulkId={bulkId} verdict={verdict} /> : null}
    </details>
  )
}

function Pages({ bulkId, verdict }: { readonly bulkId: string; readonly verdict: RowVerdict }) {
  const params = { unitId: useUnit().id, bulkId }
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [bulkApi.rows.name, params, verdict],
    queryFn: ({ pageParam, signal }) =>
      call(bulkApi.rows, { params, query: { verdict, after: pageParam } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
  if (data === undefined) return error === null ? <Loading shape="line" /> : <Refusal error={error} />
  return (
    <>
      <ul className="nn-import-rows">
        {data.pages
          .flatMap(({ rows }) => rows)
          .map((row) => (
            <ImportRow key={row.row} row={row}>
              {row.cell === '' ? null : <p>{t('bulk.rowCell', { cell: row.cell })}</p>}
            </ImportRow>
          ))}
      </ul>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('bulk.more')}
        </Button>
      ) : null}
    </>
  )
}
