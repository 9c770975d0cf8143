import { useInfiniteQuery } from '@tanstack/react-query'
import type { LocalDate } from '#kernel/local-date.ts'
import { call } from '#platform/web/call/call.ts'
import { unitsApi } from '../contract.ts'

/** What stands directly below a unit on a day, page by page; with a name sought, what bears it anywhere in the reach. */
export function useTree(under: string, on: LocalDate, search = '') {
  return useInfiniteQuery({
    queryKey: [unitsApi.list.name, under, on, search],
    queryFn: ({ pageParam, signal }) =>
      call(
        unitsApi.list,
        {
          query: {
            on,
            ...(search === '' ? { under } : { search }),
            ...(pageParam === null ? {} : { after: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}
