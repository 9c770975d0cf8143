import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type ActId, isUuid } from '#kernel/id.ts'
import type { Result } from '#kernel/result.ts'
import type { BodyOf, Endpoint, GeneralRefusal, ParamsOf, QueryOf, ReplyOf } from '#platform/contract/endpoint.ts'
import { type Actor, isEmptyScope, type RememberedCaller } from '../access/actor.ts'
import type { PlainCondition } from '../acts/plain-write.ts'
import { readUpload, type Upload } from './upload.ts'

export interface Download {
  readonly fileName: string
  readonly contentType: string
  readonly body: Buffer | Uint8Array
}

export interface Incoming<E> {
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
  /** The signed-in caller. Endpoints with access `public` are served by `servePublic`. */
  readonly actor: Actor
  /** The act's key; made by the client. Present where the endpoint is an act. */
  readonly key: ActId
  /** Present where the endpoint takes an upload. */
  readonly upload: Upload
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

type Answer<E> = E extends { readonly download: true } ? Download : ReplyOf<E>
type RefusalCode<E> =
  | (E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType, infer C> ? C : never)
  | GeneralRefusal

export type Handler<E> = (incoming: Incoming<E>) => Promise<Result<Answer<E>, { readonly code: RefusalCode<E> }>>

/**
 * Does an act for a caller who is merely remembered, if the statement that writes it asks for the proof; undefined where that is
 * not so, for whatever reason: then the caller is found and the handler asked as always. So it may do, but not refuse.
 */
export type RememberedHandler<E> = (incoming: Incoming<E>, proof: PlainCondition) => Promise<Answer<E> | undefined>

declare module 'fastify' {
  interface FastifyInstance {
    /** Finds the caller of a request, or undefined when nobody is signed in. Set by app/. */
    findActor: (request: FastifyRequest) => Promise<Actor | undefined>
    rememberCaller: (request: FastifyRequest) => RememberedCaller | undefined
    /** Every endpoint served so far: what OpenAPI and the rights matrix are made from. */
    endpoints: Endpoint[]
  }
}

const STATUS: Readonly<Partial<Record<string, number>>> = {
  invalid_input: 400,
  key_missing: 400,
  signed_out: 401,
  not_entitled: 403,
  not_found: 404,
  too_large: 413,
  too_many_requests: 429,
  fault: 500,
}

/** Puts an endpoint on the server: reads and checks the request, asks the handler, checks and sends the answer. */
export function serve<E extends Endpoint>(
  app: FastifyInstance,
  endpoint: E,
  handler: Handler<E>,
  ofRemembered?: RememberedHandler<E>,
): void {
  app.endpoints.push(endpoint)
  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    handler: async (request, reply) => {
      const done = ofRemembered && (await askRemembered(app, endpoint, ofRemembered, request, reply))
      if (done !== undefined) return send(endpoint, reply, { ok: true, value: done })
      const actor = await app.findActor(request)
      const turnedAway = refusedAtTheDoor(endpoint, request, actor)
      if (turnedAway) return refuse(reply, turnedAway)
      const incoming = await read(endpoint, request)
      if (!incoming.ok) return refuse(reply, incoming.error)
      return send(endpoint, reply, await handler({ ...incoming.value, actor, request, reply } as Incoming<E>))
    },
  })
}

async function askRemembered<E extends Endpoint>(
  app: FastifyInstance,
  endpoint: E,
  ofRemembered: RememberedHandler<E>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Answer<E> | undefined> {
  const caller = app.rememberCaller(request)
  if (!caller || refusedAtTheDoor(endpoint, request, caller.actor)) return undefined
  const incoming = await read(endpoint, request)
  if (!incoming.ok) return undefined
  return await ofRemembered({ ...incoming.value, actor: caller.actor, request, reply } as Incoming<E>, caller.proof)
}

function refusedAtTheDoor({ access }: Endpoint, request: FastifyRequest, actor: Actor | undefined) {
  if (access !== 'public' && !actor) return { code: 'signed_out' }
  if (actor && access !== 'public' && access !== 'signedIn' && isEmptyScope(actor.scopeOf(access)))
    return { code: 'not_entitled' }
  if (isOfAnotherPage(request)) return { code: 'not_entitled' }
  return isMeantForAnother(request, actor) ? { code: 'other_person' } : undefined
}

/**
 * A page of another site, or of another port of this machine, can have a browser send our cookie along, but not the header our own pages
 * put on all they ask. Browsers name the page (`Origin`) with whatever changes something.
 */
function isOfAnotherPage({ method, headers }: FastifyRequest): boolean {
  return method !== 'GET' && headers.origin !== undefined && headers['x-nen-nep'] === undefined
}

/** Acts that waited in a browser say whose they are: signed in meanwhile as someone else, they must not become that person's. */
function isMeantForAnother(request: FastifyRequest, actor: Actor | undefined): boolean {
  const person = request.headers['x-person']
  return typeof person === 'string' && person !== actor?.personId
}

/** What a handler of an open door is given: all but a caller. */
export type PublicHandler<E> = (incoming: Omit<Incoming<E>, 'actor'>) => ReturnType<Handler<E>>

/** Like `serve`, for endpoints with access `public`: nobody need be signed in, and the handler is not told who is. */
export function servePublic<E extends Endpoint>(app: FastifyInstance, endpoint: E, handler: PublicHandler<E>): void {
  if (endpoint.access !== 'public') throw new Error(`${endpoint.name} is not public`)
  app.endpoints.push(endpoint)
  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    handler: async (request, reply) => {
      const incoming = await read(endpoint, request)
      if (!incoming.ok) return refuse(reply, incoming.error)
      return send(endpoint, reply, await handler({ ...incoming.value, request, reply } as Omit<Incoming<E>, 'actor'>))
    },
  })
}

function send(endpoint: Endpoint, reply: FastifyReply, answer: Result<unknown, { readonly code: string }>) {
  if (!answer.ok) return refuse(reply, answer.error)
  if (endpoint.download) return sendDownload(reply, answer.value as Download)
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(endpoint.reply.parse(answer.value)))
}

type Read =
  | { readonly ok: true; readonly value: object }
  | { readonly ok: false; readonly error: { readonly code: string } }

async function read(endpoint: Endpoint, request: FastifyRequest): Promise<Read> {
  const key = request.headers['idempotency-key']
  if (endpoint.act && (typeof key !== 'string' || !isUuid(key))) return { ok: false, error: { code: 'key_missing' } }
  const upload = endpoint.upload ? await readUpload(request, endpoint.upload) : undefined
  if (upload && !upload.ok) return upload
  const given = { params: request.params, query: request.query, body: upload ? upload.value.body : request.body }
  const parts: Record<string, unknown> = { key, upload: upload?.value }
  const issues: { readonly path: string; readonly problem: string }[] = []
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = endpoint[part]
    if (schema === undefined) continue
    const parsed = schema.safeParse(given[part])
    if (parsed.success) parts[part] = parsed.data
    else issues.push(...parsed.error.issues.map((issue) => toProblem(part, given[part], issue)))
  }
  if (issues.some((issue) => issue.path.startsWith('params'))) return { ok: false, error: { code: 'not_found' } }
  if (issues.length > 0) return { ok: false, error: { code: 'invalid_input', issues } as { code: string } }
  return { ok: true, value: parts }
}

/** Which place is wrong and how, never what was typed there. */
function toProblem(part: string, given: unknown, issue: z.core.$ZodIssue) {
  const problem = issue.code === 'custom' ? issue.message : isUnreadNumber(given, issue) ? 'not_a_number' : issue.code
  const isBound = !('inclusive' in issue) || issue.inclusive !== false
  const bounds = !isBound
    ? {}
    : 'maximum' in issue
      ? { maximum: issue.maximum }
      : 'minimum' in issue
        ? { minimum: issue.minimum }
        : {}
  const of = 'origin' in issue ? { of: issue.origin } : {}
  return { path: [part, ...issue.path.map(String)].join('.'), problem, ...bounds, ...of }
}

/** Something was given where a number is asked, and it is none, or not a whole one. */
function isUnreadNumber(given: unknown, issue: z.core.$ZodIssue): boolean {
  if (issue.code !== 'invalid_type' || !['number', 'int'].includes(issue.expected)) return false
  const value = issue.path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null)?.[step], given)
  return value !== undefined && value !== null
}

export function refuse(reply: FastifyReply, refusal: { readonly code: string }) {
  return reply
    .code(STATUS[refusal.code] ?? 409)
    .header('cache-control', 'no-store')
    .send(refusal)
}

function sendDownload(reply: FastifyReply, { fileName, contentType, body }: Download) {
  return reply
    .header('content-type', contentType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(body))
}
