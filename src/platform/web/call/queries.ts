import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { Endpoint, ReplyOf } from '#platform/contract/endpoint.ts'
import { type ArgsOf, call } from './call.ts'
import { CallFailed } from './call-failed.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** Every question and act fails with this; anything else is a mistake in the program. */
    defaultError: CallFailed
  }
}

/** What `useQuery` needs to ask something. */
export interface Question<T> {
  readonly queryKey: readonly unknown[]
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<T>
}

/** A question to an endpoint for `useQuery`; its key begins with the endpoint's name. */
export function question<E extends Endpoint>(endpoint: E, args: ArgsOf<E>): Question<ReplyOf<E>> {
  return { queryKey: [endpoint.name, args], queryFn: ({ signal }) => call(endpoint, args, { signal }) }
}

/** The browser's memory of answers. `onSignedOut` runs when any call finds that nobody is signed in any more. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof CallFailed && error.kind === 'signedOut') onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        gcTime: 30 * 60_000,
        retry: (failures, error) =>
          failures < 1 && error instanceof CallFailed && error.kind === 'offline' && error.code === 'unavailable',
        refetchOnReconnect: true,
      },
    },
  })
}
