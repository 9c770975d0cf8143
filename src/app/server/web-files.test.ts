import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveWebFiles } from './web-files.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nen-nep-web-'))
let app: FastifyInstance

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<title>page</title>')
  writeFileSync(path.join(folder, 'assets', 'main-abc.js'), 'plain')
  writeFileSync(path.join(folder, 'assets', 'main-abc.js.gz'), gzipSync('plain'))
  writeFileSync(path.join(folder, '.inputs'), 'secret')
  app = Fastify()
  app.get('/api/known', async () => ({ ok: true }))
  await serveWebFiles(app, folder)
})

afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

describe('the built pages', () => {
  it.each(['/', '/thang-nay', '/chi-bo/1/sinh-hoat?thang=2026-11'])(
    '%s is a page of the browser program',
    async (url) => {
      const answer = await app.inject(url)
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toBe('<title>page</title>')
      expect(answer.headers['cache-control']).toBe('no-cache')
    },
  )

  it('files named by their content are kept for ever, and sent packed to who can unpack', async () => {
    const plain = await app.inject('/assets/main-abc.js')
    expect(plain.body).toBe('plain')
    expect(plain.headers['cache-control']).toContain('immutable')
    const packed = await app.inject({ url: '/assets/main-abc.js', headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers['content-encoding']).toBe('gzip')
  })

  it.each(['/assets/gone.js', '/.inputs', '/api/unknown', '/../package.json', '/%2e%2e/package.json', '/%ff'])(
    '%s is not there',
    async (url) => {
      expect((await app.inject(url)).statusCode).toBeGreaterThanOrEqual(400)
    },
  )

  it('leaves the interface alone', async () => {
    expect((await app.inject('/api/known')).json()).toEqual({ ok: true })
  })
})
