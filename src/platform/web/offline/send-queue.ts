import type { ActStore, SendAct, WaitingAct } from './waiting-act.ts'

/** Why a run over a queue ended. */
export type QueueEnd = 'empty' | 'refused' | 'unreachable' | 'signed_out'

/**
 * Sends a person's acts of one queue, strictly in order, until it is empty or one cannot go. An act leaves the store only
 * after the server has confirmed it, so a closed tab loses nothing: the next run sends it again with the same key.
 */
export async function sendQueue(
  store: ActStore,
  personId: string,
  queue: string,
  send: SendAct,
  onConfirmed: (act: WaitingAct, answer: unknown) => void = () => {},
): Promise<QueueEnd> {
  for (;;) {
    const head = firstOf(await store.list(personId), queue)
    if (head === undefined) return 'empty'
    if (head.refusal !== null) return 'refused'
    const sending = await send(head)
    switch (sending.kind) {
      case 'confirmed':
        await store.remove(head.key)
        onConfirmed(head, sending.answer)
        break
      case 'refused':
        await store.refuse(head.key, sending.refusal)
        return 'refused'
      case 'unreachable':
      case 'signed_out':
        return sending.kind
    }
  }
}

function firstOf(acts: readonly WaitingAct[], queue: string): WaitingAct | undefined {
  return acts.find((act) => act.queue === queue)
}

/** What a screen says about its queue. */
export type QueueState =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'waiting'; readonly count: number }
  | {
      readonly kind: 'refused'
      readonly act: WaitingAct
      readonly refusal: NonNullable<WaitingAct['refusal']>
      readonly behind: number
    }

export function stateOf(acts: readonly WaitingAct[]): QueueState {
  const [head] = acts
  if (head === undefined) return { kind: 'confirmed' }
  if (head.refusal !== null) return { kind: 'refused', act: head, refusal: head.refusal, behind: acts.length - 1 }
  return { kind: 'waiting', count: acts.length }
}

/** Milliseconds to wait before the next try, after a number of tries in a row that did not reach the server. */
export function retryDelay(failures: number): number {
  return Math.min(2000 * 2 ** Math.min(failures, 5), 60_000)
}
