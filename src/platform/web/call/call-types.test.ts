import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, line } from '#platform/contract/fields.ts'
import type { ArgsOf, call } from './call.ts'

const rename = defineEndpoint({
  name: 'test.rename',
  method: 'POST',
  path: '/things/:id',
  access: 'signedIn',
  act: true,
  params: z.object({ id: id<'thing'>() }),
  body: z.object({ name: line(10), note: line(10).default('') }),
  reply: z.object({ length: z.int() }),
  refusals: ['locked'],
})

const list = defineEndpoint({
  name: 'test.list',
  method: 'GET',
  path: '/things',
  access: 'signedIn',
  act: false,
  query: z.object({ search: z.string().optional() }),
  reply: z.array(z.string()),
  refusals: [],
})

// The compiler is the test: each line below that is marked must not be accepted.
const accepted: ArgsOf<typeof rename> = { params: { id: 'a' }, body: { name: 'b' } }
const everything: ArgsOf<typeof list> = {}
const searched: ArgsOf<typeof list> = { query: { search: 'a' } }
// @ts-expect-error a parameter is missing
const withoutParams: ArgsOf<typeof rename> = { body: { name: 'b' } }
// @ts-expect-error a required field of the body is missing
const withoutName: ArgsOf<typeof rename> = { params: { id: 'a' }, body: {} }
// @ts-expect-error the endpoint takes no body
const withBody: ArgsOf<typeof list> = { body: { a: 1 } }
// @ts-expect-error no such question
const withOther: ArgsOf<typeof list> = { query: { find: 'a' } }

type Reply = Awaited<ReturnType<typeof call<typeof rename>>>
const reply: Reply = { length: 1 }

describe('the types of a call', () => {
  it('come from the contract', () => {
    const all = [accepted, everything, searched, withoutParams, withoutName, withBody, withOther, reply]
    expect(all).toHaveLength(8)
  })
})
