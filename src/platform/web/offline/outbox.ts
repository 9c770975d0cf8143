import { newKey } from '../call/call.ts'
import type { SendLock } from './send-lock.ts'
import { retryDelay, sendQueue } from './send-queue.ts'
import type { ActArgs, ActStore, SendAct, WaitingAct } from './waiting-act.ts'

export interface OutboxDeps {
  readonly store: ActStore
  readonly lock: SendLock
  readonly send: SendAct
  readonly now: () => Date
  /** Tells the other tabs of this browser that the waiting acts changed. */
  readonly announce: () => void
  readonly later: (run: () => void, milliseconds: number) => () => void
}

export type NewAct = Pick<WaitingAct, 'queue' | 'unitId' | 'endpoint' | 'args' | 'label'>

export interface OutboxView {
  /** Not confirmed yet, in order. */
  readonly acts: readonly WaitingAct[]
  /** Confirmed a moment ago, while the screens still read the server's new state: shown until then so that nothing flickers. */
  readonly settling: readonly WaitingAct[]
  /** True after a sending found nobody signed in; acts wait until the person signs in again. */
  readonly signedOut: boolean
  /** False until the store was read for the first time. */
  readonly read: boolean
}

export type ConfirmedListener = (act: WaitingAct, answer: unknown) => Promise<void> | void

/** The waiting acts of one person in one tab: keeps them, sends them, and tells the screens what waits. */
export interface Outbox {
  readonly view: () => OutboxView
  readonly subscribe: (listener: () => void) => () => void
  /** Keeps the act, then sends its queue. Resolves when the act is safe on this device, before it is sent. */
  readonly submit: (act: NewAct) => Promise<string>
  readonly mend: (key: string, mended: { readonly args: ActArgs; readonly label: string }) => Promise<void>
  readonly drop: (key: string) => Promise<void>
  /** Reads the store again and sends whatever can go: at start and when the network returns. */
  readonly wake: () => Promise<void>
  /** Reads the store again without sending: when another tab announces a change. */
  readonly look: () => Promise<void>
  /** Runs for each act the server confirms in this tab; the act counts as settling until the promise resolves. */
  readonly onConfirmed: (listener: ConfirmedListener) => () => void
  readonly close: () => void
}

export function makeOutbox(personId: string, { store, lock, send, now, announce, later }: OutboxDeps): Outbox {
  let view: OutboxView = { acts: [], settling: [], signedOut: false, read: false }
  let closed = false
  let failures = 0
  let cancelRetry = () => {}
  const listeners = new Set<() => void>()
  const confirmed = new Set<ConfirmedListener>()

  const show = (change: Partial<OutboxView>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }
  const look = async () => show({ acts: await store.list(personId), read: true })
  const changed = async () => {
    announce()
    await look()
  }
  const settle = async (act: WaitingAct, answer: unknown) => {
    failures = 0
    show({ acts: view.acts.filter((one) => one.key !== act.key), settling: [...view.settling, act], signedOut: false })
    announce()
    await Promise.allSettled([...confirmed].map(async (listener) => await listener(act, answer)))
    show({ settling: view.settling.filter((one) => one.key !== act.key) })
  }
  const sendWhileOpen: SendAct = async (act) => (closed ? { kind: 'unreachable' } : await send(act))
  const run = async (queue: string) => {
    const end = await lock.run(`nen-nep-send:${personId}:${queue}`, () =>
      sendQueue(store, personId, queue, sendWhileOpen, (act, answer) => void settle(act, answer)),
    )
    if (end === 'unreachable' && !closed) retrySoon()
    show({ signedOut: end === 'signed_out' })
    await (end === 'refused' ? changed() : look())
  }
  const retrySoon = () => {
    cancelRetry()
    cancelRetry = later(() => void wake(), retryDelay(failures))
    failures += 1
  }
  const wake = async () => {
    if (closed) return
    await look()
    const stopped = new Set(view.acts.filter((act) => act.refusal !== null).map((act) => act.queue))
    const queues = new Set(view.acts.map((act) => act.queue).filter((queue) => !stopped.has(queue)))
    await Promise.all([...queues].map(run))
  }

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async submit(act) {
      const key = newKey()
      await store.append({ ...act, key, personId, madeAt: now().toISOString() })
      await changed()
      void run(act.queue)
      return key
    },
    async mend(key, mended) {
      await store.replace(key, { ...mended, key: newKey() })
      await changed()
      await wake()
    },
    async drop(key) {
      await store.remove(key)
      await changed()
      await wake()
    },
    wake,
    look,
    onConfirmed: (listener) => {
      confirmed.add(listener)
      return () => confirmed.delete(listener)
    },
    close() {
      closed = true
      cancelRetry()
    },
  }
}
