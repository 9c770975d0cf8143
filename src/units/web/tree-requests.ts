import type { LocalDate } from '#kernel/local-date.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { unitsApi } from '../contract.ts'

/** What stands directly below a unit on a day, page by page; with a name sought, what bears it anywhere in the reach. */
export function useTree(under: string, on: LocalDate, search = '') {
  return usePages(unitsApi.list, {
    query: {
      on,
      ...(search === '' ? { under } : { search }),
    },
  })
}
