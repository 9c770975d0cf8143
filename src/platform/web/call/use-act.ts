import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Endpoint, ReplyOf } from '#platform/contract/endpoint.ts'
import { type ArgsOf, call, newKey } from './call.ts'
import type { CallFailed } from './call-failed.ts'

export interface UseActOptions<E> {
  /** Runs after the server has recorded the act. */
  readonly onDone?: (reply: ReplyOf<E>, args: ArgsOf<E>) => void
  /** Query keys to read again afterwards; all of them where none are named. */
  readonly refresh?: readonly (readonly unknown[])[]
  /** Where the key of a request without an answer is kept, for a form whose draft outlives a reload: `draft.pending`. */
  readonly pending?: { current: PendingKey | null }
}

/** A request that went out and whose answer is not known: what it asked, and the key it went with. */
export interface PendingKey {
  readonly asked: string
  readonly key: string
}

/**
 * An act made from a screen and confirmed at once. Pressed again after the network failed, the same request goes with the same
 * key, so the server records it once. Acts that may wait for the network go through `useWaitingActs`.
 */
export function useAct<E extends Endpoint>(
  endpoint: E,
  { onDone, refresh, pending: kept }: UseActOptions<E> = {},
): UseMutationResult<ReplyOf<E>, CallFailed, ArgsOf<E> & { readonly file?: File; readonly files?: readonly File[] }> {
  const client = useQueryClient()
  const own = useRef<PendingKey | null>(null)
  const pending = kept ?? own
  return useMutation({
    networkMode: 'always',
    mutationFn: async ({ file, files = file === undefined ? [] : [file], ...args }) => {
      const asked = JSON.stringify([
        endpoint.path,
        args,
        ...files.map(({ name, size, lastModified }) => [name, size, lastModified]),
      ])
      const key = pending.current?.asked === asked ? pending.current.key : newKey()
      pending.current = { asked, key }
      return await call(endpoint, args as ArgsOf<E>, files.length === 0 ? { key } : { key, files })
    },
    onSuccess: async (reply, args) => {
      pending.current = null
      onDone?.(reply, args)
      if (refresh === undefined) await client.invalidateQueries()
      else await Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
    onError: (error) => {
      if (error.kind === 'refused') pending.current = null
    },
  })
}
