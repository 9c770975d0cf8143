import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Names under which Vite puts files whose name changes with their content: they may be kept for ever. */
const LASTING = /^assets\//

/**
 * The built pages. Every address that is neither the interface's nor a file is a page of the browser program, so it gets
 * `index.html`. The list of files is read once: a request never names a path of the disk.
 */
export async function serveWebFiles(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) return
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false })
  const files = new Set(namesIn(folder))
  app.get('/*', async (request, reply) => {
    const name = decodePath(request.url)
    if (name === null || name.startsWith('api/')) return reply.callNotFound()
    const isFile = name !== '' && files.has(name)
    if (!isFile && path.basename(name).includes('.')) return reply.callNotFound()
    const found = isFile ? name : 'index.html'
    return reply.header('cache-control', cacheOf(found)).sendFile(found)
  })
}

const cacheOf = (name: string): string => (LASTING.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache')

function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '').slice(1)
  } catch {
    return null
  }
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !/(^|\/)\./.test(name))
}
