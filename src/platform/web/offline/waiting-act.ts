/** An act a person made in this browser that the server has not confirmed yet. */
export interface WaitingAct {
  /** The act's own key (UUIDv7), the same at every sending, so the server records it once. */
  readonly key: string
  /** Who made it. Never sent while another person is signed in. */
  readonly personId: string
  /** The room it was made in; acts of one queue go out strictly in order. */
  readonly queue: string
  readonly unitId: string | null
  /** Method and path pattern of its endpoint. */
  readonly endpoint: { readonly method: string; readonly path: string }
  readonly args: ActArgs
  /** What was done, in words, for the list a person sees. */
  readonly label: string
  /** ISO instant by the device's clock. */
  readonly madeAt: string
  /** Place in its queue; kept when the act is mended. */
  readonly order: number
  /** Why the server refused it; a refused act stops its queue. */
  readonly refusal: ActRefusal | null
}

export interface ActArgs {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

export interface ActRefusal {
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly reference: string | null
}

/** What became of one sending. `unreachable` covers no network, a busy server and a fault: the same act is sent again later. */
export type Sending =
  | { readonly kind: 'confirmed'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly refusal: ActRefusal }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed_out' }

export type SendAct = (act: WaitingAct) => Promise<Sending>

/** Where waiting acts are kept. Every method is durable when its promise resolves. */
export interface ActStore {
  /** Puts an act at the end of its queue; an act whose key is already there is left as it is. */
  append(act: Omit<WaitingAct, 'order' | 'refusal'>): Promise<void>
  /** All waiting acts of a person, by order. */
  list(personId: string): Promise<readonly WaitingAct[]>
  remove(key: string): Promise<void>
  refuse(key: string, refusal: ActRefusal): Promise<void>
  /** Puts a mended act with a new key into the place of a refused one, in one step. */
  replace(key: string, mended: { readonly key: string; readonly args: ActArgs; readonly label: string }): Promise<void>
}
