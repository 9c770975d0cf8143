import { describe, expect, it } from 'vitest'
import { isUuid } from '#kernel/id.ts'
import { newKey } from './call.ts'
import { CallFailed, toFailure } from './call-failed.ts'
import { hrefOf, request } from './request.ts'

describe('the address of a call', () => {
  it('fills parameters and query, leaving out what is not given', () => {
    const href = hrefOf(
      { path: '/units/:unitId/months/:month' },
      { params: { unitId: 'a/b', month: '2026-12' }, query: { q: 'Ỵ x', tag: ['a', 'b'], none: undefined } },
    )
    expect(href).toBe('/api/units/a%2Fb/months/2026-12?q=%E1%BB%B4+x&tag=a&tag=b')
  })

  it('does not send a call whose parameter is missing', () => {
    expect(() => hrefOf({ path: '/units/:unitId' })).toThrow('unitId')
  })
})

describe('a request', () => {
  const seen: { url: string; init: RequestInit }[] = []
  const answering = (status: number, body: string) => async (url: string | URL | Request, init?: RequestInit) => {
    seen.push({ url: String(url), init: init ?? {} })
    return new Response(status === 204 ? null : body, { status })
  }
  const act = { method: 'POST', path: '/x' }

  it('carries the key, the person and the header no other site can set', async () => {
    await request(act, { body: { a: 1 }, key: 'k', personId: 'p' }, answering(200, '{}'))
    expect(seen.at(-1)?.init).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      credentials: 'same-origin',
      headers: { 'idempotency-key': 'k', 'x-person': 'p', 'x-nen-nep': '1', 'content-type': 'application/json' },
    })
  })

  it('sends a number that could not be read as a word, so that it is refused and not taken for nothing', async () => {
    await request(act, { body: { score: Number('tám'), none: null } }, answering(200, '{}'))
    expect(seen.at(-1)?.init.body).toBe('{"score":"NaN","none":null}')
  })

  it('sends a file with its fields beside it and lets the browser name the type', async () => {
    await request(act, { body: { a: 1 }, file: new File(['x'], 'so.xlsx') }, answering(200, '{}'))
    const { body, headers } = seen.at(-1)?.init ?? {}
    expect(body).toBeInstanceOf(FormData)
    expect(headers).not.toHaveProperty('content-type')
  })

  it.each([
    [
      409,
      '{"code":"wrong_stage","stage":"closed","reference":"R1"}',
      { kind: 'refused', code: 'wrong_stage', facts: { stage: 'closed' }, reference: 'R1' },
    ],
    [404, '{"code":"not_found"}', { kind: 'refused', code: 'not_found' }],
    [401, '{"code":"signed_out"}', { kind: 'signedOut' }],
    [500, '{"code":"fault","reference":"R2"}', { kind: 'fault', reference: 'R2' }],
    [502, '<html>', { kind: 'offline', code: 'unavailable' }],
    [429, '{"code":"too_many_requests"}', { kind: 'offline', code: 'too_many_requests' }],
    [404, '<html>', { kind: 'fault', reference: null }],
  ])('%i %s', async (status, body, failure) => {
    await expect(request(act, {}, answering(status, body))).rejects.toMatchObject(failure)
  })

  it('that does not reach the server, or whose answer breaks off, is offline', async () => {
    const cut = async () => Promise.reject(new TypeError('network'))
    await expect(request(act, {}, cut)).rejects.toMatchObject({ kind: 'offline', code: 'offline' })
    await expect(request(act, {}, answering(200, '{"half":'))).rejects.toMatchObject({ kind: 'offline' })
  })

  it('reads an empty answer', async () => {
    expect(await request(act, {}, answering(204, ''))).toBeUndefined()
  })
})

describe('keys and failures', () => {
  it('makes keys the server accepts, in order of time', () => {
    const keys = [newKey(), newKey()]
    expect(keys.every(isUuid)).toBe(true)
    expect(keys[0]).not.toBe(keys[1])
  })

  it('a failure is an error with its code', () => {
    expect(toFailure(409, { code: 'x' })).toBeInstanceOf(CallFailed)
  })
})
