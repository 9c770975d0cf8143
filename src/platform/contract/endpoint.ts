import type { z } from 'zod'
import type { Permission } from '#platform/access/rights.ts'

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof METHODS)[number]

/**
 * Who may call: anyone, anyone signed in (the handler looks only at what is the caller's own), or holders of a
 * permission somewhere (the handler's query then carries the scope of that permission).
 */
export type Access = 'public' | 'signedIn' | Permission

/** Refusals any endpoint can give before its own handler speaks. */
export const GENERAL_REFUSALS = [
  'invalid_input',
  'signed_out',
  'other_person',
  'not_entitled',
  'not_found',
  'too_many_requests',
  'too_large',
  'key_missing',
  'key_reused',
  'changed_meanwhile',
  'fault',
] as const
export type GeneralRefusal = (typeof GENERAL_REFUSALS)[number]

/** A file that comes with the request as `multipart/form-data`, field `file`; the body's fields come beside it as JSON in field `body`. */
export interface UploadSpec {
  /** Of all files together. */
  readonly maxBytes: number
  /** How many may come at once, each in a field `file` of its own; one where it is not said. */
  readonly maxFiles?: number
}

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Refusal extends string = string,
> {
  /** Unique name, `meetings.start`: the key of the rights matrix, of OpenAPI and of acts that wait offline. */
  readonly name: string
  readonly method: Method
  /** Below `/api`, with `:name` parameters. */
  readonly path: string
  readonly access: Access
  /** True where the call changes the record: the caller sends its key in the header `Idempotency-Key`. */
  readonly act: boolean
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly reply: Reply
  /** A download answers with bytes; `reply` is then unused. */
  readonly download?: boolean
  readonly upload?: UploadSpec
  readonly refusals: readonly Refusal[]
}

/** Names the parts of an endpoint and keeps their types: the single place where request, answer and refusals are said. */
export function defineEndpoint<
  Params extends z.ZodType = z.ZodType<Record<never, never>>,
  Query extends z.ZodType = z.ZodType<Record<never, never>>,
  Body extends z.ZodType = z.ZodType<undefined>,
  Reply extends z.ZodType = z.ZodType,
  const Refusal extends string = never,
>(endpoint: Endpoint<Params, Query, Body, Reply, Refusal>): Endpoint<Params, Query, Body, Reply, Refusal> {
  return endpoint
}

export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType, string> ? z.output<P> : never
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType, string> ? z.output<Q> : never
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType, string> ? z.output<B> : never
export type ReplyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R, string> ? z.output<R> : never
export type RefusalOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType, infer C> ? C : never
/** What the browser sends: before defaults and transforms. */
export type QueryInputOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType, string> ? z.input<Q> : never
export type BodyInputOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType, string> ? z.input<B> : never

/** The body of every answer that is not 2xx. */
export interface RefusalBody {
  readonly code: string
  readonly [fact: string]: unknown
}
