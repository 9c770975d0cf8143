import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { CallFailed } from '../call/call-failed.ts'
import { findKeptAnswer, keepAnswer } from './kept-answers.ts'

export interface KeptQuery<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly refetch: () => unknown
  /** When the answer shown was given, where it is the one kept on this device; null: it is the server's own of today. */
  readonly keptAt: string | null
}

/**
 * A question whose last answer stays on this device: asked again without network, even after a reload, the screen opens with it.
 * `name` tells the question; `personOf` says whose answer it is.
 */
export function useKept<T>(
  name: string,
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>,
  personOf: (data: T) => string,
): KeptQuery<T> {
  const { data, error, refetch } = query
  const [kept, setKept] = useState<{ readonly name: string; readonly at: string; readonly data: T } | null>(null)
  const isAway = data === undefined && error instanceof CallFailed && error.kind === 'offline'
  useEffect(() => {
    // A device that cannot keep it (private window, full disk) still shows what the server answers.
    if (data !== undefined) keepAnswer(name, personOf(data), data).catch(() => undefined)
  }, [name, data, personOf])
  useEffect(() => {
    if (!isAway) return
    let isCurrent = true
    findKeptAnswer(name)
      .then((found) => isCurrent && found && setKept({ name, at: found.at, data: found.data as T }))
      .catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [name, isAway])
  // While it is asked again the kept answer stays: taking it away would take the screen away, and opening that asks again, for ever.
  const isAskedAgain = data === undefined && error === null
  if ((isAway || isAskedAgain) && kept?.name === name) return { data: kept.data, error: null, refetch, keptAt: kept.at }
  return { data, error, refetch, keptAt: null }
}
