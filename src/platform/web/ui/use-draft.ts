import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PendingKey } from '../call/use-act.ts'

const PREFIX = 'nen-nep.draft.'

export interface Draft<T> {
  readonly value: T
  readonly set: (change: T | ((before: T) => T)) => void
  /** Forgets the draft: after the act was recorded. */
  readonly clear: () => void
  /** True where something written earlier was found. */
  readonly restored: boolean
  /** For the act that records it: the key of a request whose answer never came, so that neither a second press nor a reload doubles it. */
  readonly pending: { current: PendingKey | null }
}

/**
 * What a person types in a form, kept in the tab until it is recorded, so that neither a wrong turn nor a reload throws it away.
 * `name` tells the form and what it is about, for example `meeting:<id>:place`. Only plain JSON.
 */
export function useDraft<T>(name: string, initial: T): Draft<T> {
  const key = PREFIX + name
  const first = useRef(initial)
  const [{ value, restored }, setState] = useState(() => readDraft(key, initial))
  const opened = useRef(key)
  useEffect(() => {
    if (opened.current === key) return
    opened.current = key
    setState(readDraft(key, first.current))
  }, [key])
  const set = useCallback(
    (change: T | ((before: T) => T)) =>
      setState((before) => {
        const after = change instanceof Function ? change(before.value) : change
        sessionStorage.setItem(key, JSON.stringify(after))
        return { value: after, restored: false }
      }),
    [key],
  )
  const clear = useCallback(() => {
    sessionStorage.removeItem(key)
    setState({ value: first.current, restored: false })
  }, [key])
  const pending = useMemo(() => pendingKey(`${key}.key`), [key])
  return { value, set, clear, restored, pending }
}

function pendingKey(key: string): { current: PendingKey | null } {
  return {
    get current() {
      return readDraft<PendingKey | null>(key, null).value
    },
    set current(pending) {
      if (pending === null) sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, JSON.stringify(pending))
    },
  }
}

function readDraft<T>(key: string, initial: T): { readonly value: T; readonly restored: boolean } {
  const kept = sessionStorage.getItem(key)
  if (kept === null) return { value: initial, restored: false }
  try {
    return { value: JSON.parse(kept) as T, restored: true }
  } catch {
    return { value: initial, restored: false }
  }
}

/** Whether something written earlier waits under that name: its form stands open again. */
export function hasDraft(name: string): boolean {
  return sessionStorage.getItem(PREFIX + name) !== null
}

/** Forgets every draft of this tab: at signing out. */
export function clearDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}
