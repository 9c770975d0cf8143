import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Actor, RememberedCaller } from '../access/actor.ts'
import { factsOfFault } from '../log/fault-facts.ts'
import type { Log } from '../log/log.ts'
import { refuse } from './serve.ts'

export interface HttpAppDeps {
  readonly log: Log
  readonly findActor: (request: FastifyRequest) => Promise<Actor | undefined>
  /** Who called before; none where it is not given. */
  readonly rememberCaller?: (request: FastifyRequest) => RememberedCaller | undefined
  /** Reverse proxies whose word about the caller's address is taken; none by default. */
  readonly trustedProxies?: readonly string[]
  /** The program is reached over TLS: browsers are told to come no other way. */
  readonly overTls?: boolean
}

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'self'; frame-src 'self' blob:; frame-ancestors 'self'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** A whole request must have come by then: ten megabytes over a poor line take less, one that drips on for ever is cut off. */
const REQUEST_WITHIN_MS = 300_000

const ONLY_TLS = { 'strict-transport-security': 'max-age=15552000' }

/** The bare HTTP application: headers, limits, faults. Capabilities put their endpoints on it with `serve`. */
export async function makeHttpApp(deps: HttpAppDeps): Promise<FastifyInstance> {
  const { log, findActor, trustedProxies = [], overTls = false } = deps
  const headers = overTls ? { ...HEADERS, ...ONLY_TLS } : HEADERS
  const app = Fastify({
    logger: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: 1_000_000,
    requestTimeout: REQUEST_WITHIN_MS,
    genReqId: () => randomUUID(),
    // An address that cannot be read is turned away before the hooks below: without repeating it.
    frameworkErrors: (_error, _request, reply) => void refuse(reply.headers(headers), { code: 'not_found' }),
    routerOptions: { maxParamLength: 200 },
  })
  app.decorate('endpoints', [])
  app.decorate('findActor', findActor)
  app.decorate('rememberCaller', deps.rememberCaller ?? (() => undefined))
  await app.register(multipart)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error.statusCode === 413) return refuse(reply, { code: 'too_large' })
    if (error.statusCode !== undefined && error.statusCode < 500) return refuse(reply, { code: 'invalid_input' })
    log.error({ reference: request.id, route: request.routeOptions.url, ...factsOfFault(error) }, 'fault')
    return refuse(reply, { code: 'fault', reference: request.id } as { code: string })
  })
  app.setNotFoundHandler((_request, reply) => refuse(reply, { code: 'not_found' }))
  return app
}
