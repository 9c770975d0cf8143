import type { z } from 'zod'
import { uuidV7 } from '#kernel/id.ts'
import type { BodyInputOf, Endpoint, QueryInputOf, ReplyOf } from '#platform/contract/endpoint.ts'
import { type RequestArgs, request } from './request.ts'

type ParamsInputOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType, string> ? z.input<P> : never

/** A part of a request: absent where the contract names none, optional where nothing in it is required. */
type Part<Name extends string, Value> = unknown extends Value
  ? { readonly [K in Name]?: undefined }
  : Record<never, never> extends Value
    ? { readonly [K in Name]?: Value }
    : { readonly [K in Name]: Value }

/** What a caller gives to an endpoint, from its contract. */
export type ArgsOf<E> = Part<'params', ParamsInputOf<E>> & Part<'query', QueryInputOf<E>> & Part<'body', BodyInputOf<E>>

export interface CallOptions {
  /** The act's key; without it an act gets a new one. */
  readonly key?: string
  readonly file?: File
  readonly files?: readonly File[]
  readonly personId?: string
  readonly signal?: AbortSignal
}

/** A new key for an act: UUIDv7 by the device's clock. */
export function newKey(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}

/** Calls an endpoint; answers its reply or throws `CallFailed`. The server checks what is sent, the contract types it. */
export async function call<E extends Endpoint>(
  endpoint: E,
  args: ArgsOf<E>,
  options: CallOptions = {},
): Promise<ReplyOf<E>> {
  const key = endpoint.act ? (options.key ?? newKey()) : undefined
  return (await request(endpoint, { ...(args as RequestArgs), ...options, key })) as ReplyOf<E>
}
