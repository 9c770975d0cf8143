import type { FastifyInstance } from 'fastify'
import type { ServerDeps } from '#platform/server/deps.ts'

/** Every capability's routes; an endpoint that is not served from here does not exist. */
export function routes(_app: FastifyInstance, _deps: ServerDeps): void {}
