import type { FastifyInstance, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { openApiOf } from './openapi.ts'

export interface OpsDeps {
  readonly pool: pg.Pool
  readonly version: string
  /** Allows `/metrics` from elsewhere with `Authorization: Bearer ...`; null: loopback only. */
  readonly metricsToken: string | null
}

/** What operators ask: is it alive, is it ready, how is it doing, what does it offer. */
export function opsRoutes(app: FastifyInstance, { pool, version, metricsToken }: OpsDeps): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  countRequests(app, registry)
  new Gauge({
    name: 'nennep_db_connections',
    help: 'Connections of the pool by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })

  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await pool.query('select 1')
      return { ok: true }
    } catch {
      return reply.code(503).send({ ok: false, database: 'unreachable' })
    }
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, metricsToken)) return reply.code(404).send({ code: 'not_found' })
    return reply.type(registry.contentType).send(await registry.metrics())
  })
  let openApi: string | undefined
  app.get('/api/openapi.json', async (_request, reply) => {
    openApi ??= JSON.stringify(openApiOf(app.endpoints, version))
    return reply.type('application/json; charset=utf-8').send(openApi)
  })
}

/** Whatever a reverse proxy may say of the caller behind it: through one, another machine looks like this one. */
const FORWARDED = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'] as const

function mayReadMetrics(request: FastifyRequest, token: string | null): boolean {
  const isForwarded = FORWARDED.some((name) => request.headers[name] !== undefined)
  const isLoopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '')
  return (isLoopback && !isForwarded) || (token !== null && request.headers.authorization === `Bearer ${token}`)
}

function countRequests(app: FastifyInstance, registry: Registry): void {
  const labelNames = ['route', 'method', 'status'] as const
  const count = new Counter({
    name: 'nennep_requests_total',
    help: 'Requests answered',
    labelNames,
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'nennep_request_seconds',
    help: 'Time to answer',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    count.inc({ route, method: request.method, status: String(reply.statusCode) })
    seconds.observe({ route }, reply.elapsedTime / 1000)
  })
}
