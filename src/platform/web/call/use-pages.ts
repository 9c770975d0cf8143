import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import type { z } from 'zod'
import type { Endpoint, ReplyOf } from '#platform/contract/endpoint.ts'
import { type ArgsOf, call } from './call.ts'

/** An endpoint that answers a page at a time: `next` of one answer is `after` of the next question, null after the last. */
type PagedEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType<{ readonly next: string | null }>>

export type Pages<E extends PagedEndpoint> = UseInfiniteQueryResult<InfiniteData<ReplyOf<E>>>

interface PagesOptions {
  /** What is shown stays until the answer to a changed question is there. */
  readonly keepsShown?: boolean
}

/** Asks an endpoint page by page; `args` without `after`. */
export function usePages<E extends PagedEndpoint>(
  endpoint: E,
  args: ArgsOf<E>,
  { keepsShown = false }: PagesOptions = {},
): Pages<E> {
  return useInfiniteQuery({
    queryKey: [endpoint.name, 'pages', args],
    queryFn: ({ pageParam, signal }) =>
      call(
        endpoint,
        pageParam === null ? args : { ...args, query: { ...(args.query as object | undefined), after: pageParam } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    ...(keepsShown ? { placeholderData: keepPreviousData } : {}),
  })
}
