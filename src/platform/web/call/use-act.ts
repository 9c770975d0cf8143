import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Endpoint, ReplyOf } from '#platform/contract/endpoint.ts'
import { keepKey, keptKey, type PendingKey } from '../ui/use-draft.ts'
import { type ArgsOf, call, newKey } from './call.ts'
import type { CallFailed } from './call-failed.ts'

export interface UseActOptions<E> {
  /** Runs after the server has recorded the act. */
  readonly onDone?: (reply: ReplyOf<E>, args: ArgsOf<E>) => void
  /** Query keys to read again afterwards; all of them where none are named. */
  readonly refresh?: readonly (readonly unknown[])[]
  /** The name of the draft the form keeps: the key of a request without an answer then outlives a reload, as what was typed does. */
  readonly keptAs?: string
}

/**
 * An act made from a screen and confirmed at once. Pressed again after the network failed, the same request goes with the same
 * key, so the server records it once. Acts that may wait for the network go through `useWaitingActs`.
 */
export function useAct<E extends Endpoint>(
  endpoint: E,
  { onDone, refresh, keptAs }: UseActOptions<E> = {},
): UseMutationResult<ReplyOf<E>, CallFailed, ArgsOf<E> & { readonly file?: File; readonly files?: readonly File[] }> {
  const client = useQueryClient()
  const pending = useRef<PendingKey | null>(null)
  return useMutation({
    networkMode: 'always',
    mutationFn: async ({ file, files = file === undefined ? [] : [file], ...args }) => {
      const asked = JSON.stringify([args, ...files.map(({ name, size, lastModified }) => [name, size, lastModified])])
      const before = pending.current ?? (keptAs === undefined ? null : keptKey(keptAs))
      const key = before?.asked === asked ? before.key : newKey()
      pending.current = { asked, key }
      if (keptAs !== undefined) keepKey(keptAs, pending.current)
      return await call(endpoint, args as ArgsOf<E>, files.length === 0 ? { key } : { key, files })
    },
    onSuccess: async (reply, args) => {
      pending.current = null
      if (keptAs !== undefined) keepKey(keptAs, null)
      onDone?.(reply, args)
      if (refresh === undefined) await client.invalidateQueries()
      else await Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
    onError: (error) => {
      if (error.kind !== 'refused') return
      pending.current = null
      if (keptAs !== undefined) keepKey(keptAs, null)
    },
  })
}
