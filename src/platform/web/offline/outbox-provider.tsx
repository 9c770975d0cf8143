import { notifyManager, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { idbActStore } from './idb-act-store.ts'
import { makeOutbox, type Outbox } from './outbox.ts'
import { sendAct } from './send-act.ts'
import { browserLock } from './send-lock.ts'

const OutboxContext = createContext<Outbox | null>(null)

const store = idbActStore()
const lock = browserLock()

function openOutbox(personId: string, channel: BroadcastChannel | undefined): Outbox {
  return makeOutbox(personId, {
    store,
    lock,
    send: sendAct,
    now: () => new Date(),
    announce: () => channel?.postMessage(personId),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
}

/**
 * Reads the screens' questions again after an act; done when they show the answers. A later act takes the reading over, so an
 * earlier one waits for it, and the screens hear of an answer a moment after it is there: let go before, an act would vanish and come back.
 */
function makeReadBack(client: QueryClient): () => Promise<void> {
  let latest = Promise.resolve()
  return async () => {
    latest = client.invalidateQueries()
    let awaited: Promise<void>
    do {
      awaited = latest
      await awaited
    } while (awaited !== latest)
    await new Promise<void>((resolve) => notifyManager.schedule(resolve))
  }
}

/** Gives the screens the waiting acts of the person signed in, and sends them whenever the network is there. */
export function OutboxProvider({ personId, children }: { readonly personId: string; readonly children: ReactNode }) {
  const client = useQueryClient()
  const channel = useMemo(
    () => ('BroadcastChannel' in globalThis ? new BroadcastChannel('nen-nep-acts') : undefined),
    [],
  )
  const outbox = useMemo(() => openOutbox(personId, channel), [personId, channel])
  useEffect(() => {
    const wake = () => void outbox.wake()
    const wakeIfSeen = () => document.visibilityState === 'visible' && wake()
    const look = () => void outbox.look()
    const offConfirmed = outbox.onConfirmed(makeReadBack(client))
    channel?.addEventListener('message', look)
    window.addEventListener('online', wake)
    document.addEventListener('visibilitychange', wakeIfSeen)
    wake()
    return () => {
      offConfirmed()
      channel?.removeEventListener('message', look)
      window.removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wakeIfSeen)
      outbox.close()
    }
  }, [outbox, channel, client])
  return <OutboxContext value={outbox}>{children}</OutboxContext>
}

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext)
  if (outbox === null) throw new Error('no outbox: the screen stands outside the shell')
  return outbox
}
