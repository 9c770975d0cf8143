import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Where the public writes; every file of it stands below. */
const FORM = '/to-cao'

/**
 * Stricter than the program's own pages: nothing but files of this host, nothing inline, no frame, no other window, nothing kept by the
 * browser or on the way, and no word to anybody about where the reader came from.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow, noarchive',
}

/** The open page for letters, built apart from the program's pages. A request never names a path of the disk. */
export async function serveFormFiles(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) return
  const assets = readdirSync(path.join(folder, 'assets'))
  const files = new Map([['', 'index.html'], ...assets.map((name) => [`/assets/${name}`, `assets/${name}`] as const)])
  await app.register(async (apart) => {
    await apart.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false })
    const serve = (name: string) => {
      apart.get(`${FORM}${name}`, async (_request, reply) => {
        const found = files.get(name)
        return found === undefined ? reply.callNotFound() : reply.headers(HEADERS).sendFile(found)
      })
    }
    for (const name of files.keys()) if (!/\.(gz|br)$/.test(name)) serve(name)
  })
}
