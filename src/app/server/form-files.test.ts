import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeHttpApp } from '#platform/server/http/http-app.ts'
import { serveFormFiles } from './form-files.ts'
import { serveWebFiles } from './web-files.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nen-nep-form-'))
let app: Awaited<ReturnType<typeof makeHttpApp>>

beforeAll(async () => {
  for (const half of ['web', 'form']) {
    mkdirSync(path.join(folder, half, 'assets'), { recursive: true })
    writeFileSync(path.join(folder, half, 'index.html'), `<title>${half}</title>`)
  }
  writeFileSync(path.join(folder, 'form/assets/main-abc.js'), 'plain')
  app = await makeHttpApp({ log: pino({ level: 'silent' }), findActor: async () => undefined })
  await serveFormFiles(app, path.join(folder, 'form'))
  await serveWebFiles(app, path.join(folder, 'web'))
})

afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

/** What each header must say, and must not. A policy that lets more in loses its grade. */
function grade(headers: Readonly<Record<string, unknown>>): readonly string[] {
  const of = (name: string) => String(headers[name] ?? '')
  const policy = new Map(
    of('content-security-policy')
      .split(';')
      .map((part) => part.trim().split(' '))
      .map(([name = '', ...sources]) => [name, sources.join(' ')]),
  )
  const asked: readonly (readonly [string, boolean])[] = [
    ['nothing is let in unless named', policy.get('default-src') === "'none'"],
    ['scripts are files of this host', policy.get('script-src') === "'self'"],
    ['styles are files of this host', policy.get('style-src') === "'self'"],
    ['asks no other host', policy.get('connect-src') === "'self'"],
    ['sends no plain form', policy.get('form-action') === "'none'"],
    ['stands in no frame', policy.get('frame-ancestors') === "'none'"],
    ['has no other base', policy.get('base-uri') === "'none'"],
    ['nothing inline or made of text', !/unsafe|nonce|sha256|\*|https?:/.test(of('content-security-policy'))],
    ['nothing is kept', of('cache-control') === 'no-store'],
    ['nobody is told where from', of('referrer-policy') === 'no-referrer'],
    ['types are not guessed', of('x-content-type-options') === 'nosniff'],
    ['apart from other windows', of('cross-origin-opener-policy') === 'same-origin'],
    ['no cookie', headers['set-cookie'] === undefined],
    ['not by search engines', of('x-robots-tag').includes('noindex')],
  ]
  return asked.flatMap(([what, holds]) => (holds ? [] : [what]))
}

describe('the open page', () => {
  it.each(['/to-cao', '/to-cao/assets/main-abc.js'])('%s has headers of the best grade', async (url) => {
    const answer = await app.inject(url)
    expect(answer.statusCode).toBe(200)
    expect(grade(answer.headers)).toEqual([])
  })

  it('has a grade that is lost by a laxer policy', () => {
    expect(grade({ 'content-security-policy': "default-src 'self'; script-src 'self' 'unsafe-inline'" })).toHaveLength(
      13,
    )
  })

  it('is the page of the form, and the program keeps its own', async () => {
    expect((await app.inject('/to-cao')).body).toBe('<title>form</title>')
    expect((await app.inject('/thang-nay')).body).toBe('<title>web</title>')
  })

  it.each(['/to-cao/assets/gone.js', '/to-cao/../package.json', '/to-cao/%2e%2e/index.html'])(
    '%s is not there',
    async (url) => {
      const { body } = await app.inject(url)
      expect(body).not.toContain('form')
    },
  )
})
