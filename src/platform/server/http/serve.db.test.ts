import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, line } from '#platform/contract/fields.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedPerson, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { makeHttpApp } from './http-app.ts'
import { serve } from './serve.ts'

const fresh = freshDb()

const rename = defineEndpoint({
  name: 'test.rename',
  method: 'POST',
  path: '/test/:id/name',
  access: 'meeting.prepare',
  act: true,
  params: z.object({ id: id<'meeting'>() }),
  body: z.object({ name: line(20), on: day, seats: z.int().min(1).max(9).nullable().default(null) }),
  reply: z.object({ name: z.string() }),
  refusals: [],
})

const someId = '0190b1f0-5b3a-7c4e-9d2a-1b2c3d4e5f60'

async function setUp() {
  const unitId = await seedUnit(fresh.db)
  const secretary = await seedMember(fresh.db, { unitId })
  await seedTerm(fresh.db, { personId: secretary, unitId, office: 'cell_secretary' })
  const stranger = await seedPerson(fresh.db)
  const { app, call } = await testApp(fresh.db, testClock(), (http) =>
    serve(http, rename, async ({ body }) => ok({ name: body.name, secret: 'never sent' })),
  )
  return { app, call, secretary, stranger }
}

describe('an endpoint', () => {
  it('answers with what its contract names and nothing more', async () => {
    const { call, secretary } = await setUp()
    const answer = await call(secretary, rename, {
      params: { id: someId },
      body: { name: '  Họp   tháng 12 ', on: '2026-12-03' },
    })
    expect(answer).toMatchObject({ status: 200, body: { name: 'Họp tháng 12' } })
    expect(answer.raw.toString()).not.toContain('never sent')
  })

  it('turns away who is not signed in, and who holds the permission nowhere', async () => {
    const { call, stranger } = await setUp()
    const asked = { params: { id: someId }, body: { name: 'x', on: '2026-12-03' } } as const
    expect(await call(null, rename, asked)).toMatchObject({ status: 401, body: { code: 'signed_out' } })
    expect(await call(stranger, rename, asked)).toMatchObject({ status: 403, body: { code: 'not_entitled' } })
  })

  it('does nothing for a page of another site that sends our cookie along', async () => {
    const { app, secretary } = await setUp()
    const statusOf = async (headers: Record<string, string>) =>
      (
        await app.inject({
          method: 'POST',
          url: `/api/test/${someId}/name`,
          headers: { 'x-test-person': secretary, 'idempotency-key': someId, ...headers },
          payload: { name: 'x', on: '2026-12-03' },
        })
      ).statusCode
    expect(await statusOf({ origin: 'http://localhost:3000' })).toBe(403)
    expect(await statusOf({ origin: 'null' })).toBe(403)
    expect(await statusOf({ origin: 'http://localhost:8080', 'x-nen-nep': '1' })).toBe(200)
  })

  it('names each wrong place without repeating what was typed', async () => {
    const { call, secretary } = await setUp()
    const answer = await call(secretary, rename, {
      params: { id: someId },
      body: { name: 'bí mật '.repeat(40), on: '2026-02-30' },
    })
    expect(answer).toMatchObject({
      status: 400,
      body: {
        code: 'invalid_input',
        issues: [
          { path: 'body.name', problem: 'too_big' },
          { path: 'body.on', problem: 'not_a_day' },
        ],
      },
    })
    expect(answer.raw.toString()).not.toContain('bí mật')
  })

  it.each([
    ['hai', { problem: 'not_a_number' }],
    [2.5, { problem: 'not_a_number' }],
    [10, { problem: 'too_big', maximum: 9, of: 'number' }],
  ])('tells a number that is none from one out of bounds: %s', async (seats, issue) => {
    const { app, secretary } = await setUp()
    const headers = { 'x-test-person': secretary, 'idempotency-key': someId }
    const payload = { name: 'x', on: '2026-12-03', seats }
    const answer = await app.inject({ method: 'POST', url: `/api/test/${someId}/name`, payload, headers })
    expect(answer.json().issues).toEqual([{ path: 'body.seats', ...issue }])
  })

  it('does not take for the caller what another person left waiting in the browser', async () => {
    const { app, secretary, stranger } = await setUp()
    const headers = { 'x-test-person': secretary, 'x-person': stranger, 'idempotency-key': someId }
    const payload = { name: 'x', on: '2026-12-03' }
    const answer = await app.inject({ method: 'POST', url: `/api/test/${someId}/name`, payload, headers })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'other_person'])
  })

  it('lets a remembered caller only do what he may, and asks anew for everything else', async () => {
    const { secretary, stranger } = await setUp()
    const asked: string[] = []
    let able = true
    const { app, call } = await testApp(
      fresh.db,
      testClock(),
      (http) =>
        serve(
          http,
          rename,
          async ({ body }) => {
            asked.push('handler')
            return ok({ name: body.name })
          },
          async ({ body, actor }, proof) => {
            asked.push(`remembered ${actor.personId} ${proof.text}`)
            return able ? { name: `${body.name} nhớ` } : undefined
          },
        ),
      { proofOf: () => ({ text: 'true', values: [] }) },
    )
    const params = { id: someId }
    const body = { name: 'x', on: '2026-12-03' }
    const names = async () => (await call(secretary, rename, { params, body })).body.name
    expect([await names(), await names()]).toEqual(['x', 'x nhớ'])
    able = false
    expect(await names()).toBe('x')
    expect(asked).toEqual(['handler', `remembered ${secretary} true`, `remembered ${secretary} true`, 'handler'])

    able = true
    await call(stranger, rename, { params, body })
    expect(await call(stranger, rename, { params, body })).toMatchObject({ status: 403 })
    expect(await call(secretary, rename, { params, body: { ...body, on: '2026-02-30' } })).toMatchObject({
      status: 400,
    })
    const headers = { 'x-test-person': secretary, 'x-person': stranger, 'idempotency-key': someId }
    const answer = await app.inject({ method: 'POST', url: `/api/test/${someId}/name`, payload: body, headers })
    expect(answer.json().code).toBe('other_person')
    expect(asked).toHaveLength(4)
  })

  it('asks for the key of an act, and finds nothing under an id that is none', async () => {
    const { app, call, secretary } = await setUp()
    const payload = { name: 'x', on: '2026-12-03' }
    const noKey = await app.inject({
      method: 'POST',
      url: `/api/test/${someId}/name`,
      payload,
      headers: { 'x-test-person': secretary },
    })
    expect([noKey.statusCode, noKey.json()]).toEqual([400, { code: 'key_missing' }])
    expect(
      await call(secretary, rename, { params: { id: '1 or 1=1' }, body: { name: 'x', on: '2026-12-03' } }),
    ).toMatchObject({ status: 404 })
  })

  it('lets a page run and paint nothing that did not come as a file of its own', async () => {
    const { app } = await setUp()
    const { headers } = await app.inject({ method: 'GET', url: '/anything' })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })

  it.each([
    ['over TLS', true, 'max-age=15552000'],
    ['in the open, as on one machine', false, undefined],
  ])('reached %s, says so', async (_how, overTls, said) => {
    const app = await makeHttpApp({ log: pino({ level: 'silent' }), findActor: async () => undefined, overTls })
    const { headers } = await app.inject({ method: 'GET', url: '/anything' })
    expect(headers['strict-transport-security']).toBe(said)
  })

  it('does not wait for ever for a request that never ends', async () => {
    const { app } = await setUp()
    expect(app.server.requestTimeout).toBe(300_000)
    expect(app.server.headersTimeout).toBeGreaterThan(0)
  })

  it('does not repeat an address it cannot read', async () => {
    const { app } = await setUp()
    const answer = await app.inject({ method: 'GET', url: '/bi-mat-%c0%af' })
    expect([answer.statusCode, answer.json()]).toEqual([404, { code: 'not_found' }])
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([
    ['broken JSON', '{"name":', 'application/json', 400, 'invalid_input'],
    ['a form from another site', 'name=x', 'application/x-www-form-urlencoded', 400, 'invalid_input'],
    ['two megabytes', `{"name":"${'a'.repeat(2_000_000)}"}`, 'application/json', 413, 'too_large'],
  ])('refuses %s', async (_what, payload, type, status, code) => {
    const { app, secretary } = await setUp()
    const headers = { 'content-type': type, 'x-test-person': secretary, 'idempotency-key': someId }
    const answer = await app.inject({ method: 'POST', url: `/api/test/${someId}/name`, payload, headers })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
})
