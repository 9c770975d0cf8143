import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import type { ArgsOf } from '../call/call.ts'
import { useOutbox } from './outbox-provider.tsx'
import { type QueueState, stateOf } from './send-queue.ts'
import type { ActArgs, WaitingAct } from './waiting-act.ts'

export interface WaitingActs {
  /** What the screen says: all recorded, some waiting, or one refused. */
  readonly state: QueueState
  /** The acts not confirmed yet, in order. */
  readonly acts: readonly WaitingAct[]
  /** What a screen lays over the server's state: the waiting acts and those just confirmed but not read back yet. */
  readonly shown: readonly WaitingAct[]
  readonly signedOut: boolean
  /** Does an act: kept on this device at once, sent in order, never twice. `label` is what the person sees while it waits. */
  readonly submit: <E extends Endpoint>(endpoint: E, args: ArgsOf<E>, label: string) => Promise<string>
  readonly mend: (key: string, mended: { readonly args: ActArgs; readonly label: string }) => Promise<void>
  readonly drop: (key: string) => Promise<void>
  readonly sendAgain: () => void
}

/** The acts of one room (a meeting, a month) that may wait for the network. `queue` names the room, for example `meeting:<id>`. */
export function useWaitingActs(queue: string, unitId: string | null): WaitingActs {
  const outbox = useOutbox()
  const view = useSyncExternalStore(outbox.subscribe, outbox.view)
  const acts = useMemo(() => view.acts.filter((act) => act.queue === queue), [view.acts, queue])
  const shown = useMemo(
    () => [...view.settling.filter((act) => act.queue === queue), ...acts],
    [view.settling, acts, queue],
  )
  const state = useMemo(() => stateOf(acts), [acts])
  const submit = useCallback(
    <E extends Endpoint>({ method, path }: E, args: ArgsOf<E>, label: string) =>
      outbox.submit({ queue, unitId, endpoint: { method, path }, args: args as ActArgs, label }),
    [outbox, queue, unitId],
  )
  const sendAgain = useCallback(() => void outbox.wake(), [outbox])
  return { state, acts, shown, signedOut: view.signedOut, submit, mend: outbox.mend, drop: outbox.drop, sendAgain }
}

/** All waiting acts of the person signed in, for the shell and for signing out. */
export function useAllWaitingActs(): readonly WaitingAct[] {
  const outbox = useOutbox()
  return useSyncExternalStore(outbox.subscribe, outbox.view).acts
}
