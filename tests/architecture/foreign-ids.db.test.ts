import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { OFFICES } from '#platform/access/rights.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey } from '#tests/support/test-app.ts'
import { expectedHere } from './access-expected.ts'
import { SAMPLES, type Sample } from './access-samples.ts'
import { aTree } from './access-things.ts'
import { aWorld, type Tree, type World } from './access-world.ts'
import { servedEndpoints } from './served-endpoints.ts'

const fresh = freshDb()
let world: World
let here: Tree
let there: Tree

beforeAll(async () => {
  world = await aWorld(fresh)
  here = await aTree(world, 'Một')
  there = await aTree(world, 'Hai')
}, 60_000)

const ENDPOINTS = await servedEndpoints()

/** Somebody of a tree who may: what is refused is refused for the id or the key. */
function entitled(endpoint: Endpoint, sample: Sample, tree: Tree): PersonId | null {
  if (sample.about === 'anyone') return null
  if (sample.about === 'own') return tree.person
  const office = OFFICES.find((one) => expectedHere(endpoint, sample, one) === 'in')
  return office ? tree.holders[office] : tree.person
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Swap = { readonly at: string; readonly value: object }

/** What is sent with one id changed for the one that stands at the same place in `other`; every such change. */
function swaps(own: object, other: object): readonly Swap[] {
  const twin = other as Readonly<Record<string, unknown>>
  return Object.entries(own).flatMap(([key, inner]: [string, unknown]) =>
    changesOf(inner, twin[key]).map(({ at, value }) => ({
      at: `${key} ${at}`,
      value: Array.isArray(own) ? own.with(Number(key), value) : { ...own, [key]: value },
    })),
  )
}

function changesOf(own: unknown, other: unknown): readonly { readonly at: string; readonly value: unknown }[] {
  if (typeof own === 'string') return UUID.test(own) && own !== other ? [{ at: '', value: other }] : []
  if (typeof own !== 'object' || own === null || own instanceof Buffer) return []
  return swaps(own, Object(other))
}

/** Acts that answer 200 to an id nobody has: forgetting what is not there is done already. */
const SAYS_NOT_DONE = new Set(['members.forgetList'])

/** Acts whose answer holds a code for a person's eyes: it is shown once. */
const SHOWN_ONCE = new Set(['accounts.make', 'accounts.renewCode'])

describe.each(ENDPOINTS)('$name', (endpoint) => {
  it('takes no id of another tree among its own', async () => {
    const sample = SAMPLES[endpoint.name]
    if (!sample) return
    const own = sample.sent(here)
    const person = entitled(endpoint, sample, here)
    const ids = [there.cell, there.committee, there.person, ...Object.values(there.made)]
    for (const { at, value } of swaps(own, sample.sent(there))) {
      const { status, text } = await world.send(person, endpoint, { ...own, ...value })
      const told = `${at} ${status} ${text.slice(0, 300)}`
      expect(status, told).toBeLessThan(500)
      if (endpoint.act && !SAYS_NOT_DONE.has(endpoint.name)) expect(status, told).not.toBe(200)
      for (const id of ids) expect(status === 200 && text.includes(id), told).toBe(false)
    }
  }, 60_000)
})

describe.each(ENDPOINTS.filter(({ act }) => act))('$name', (endpoint) => {
  it('sent twice with one key answers alike; the key is of no use to another', async () => {
    const sample = SAMPLES[endpoint.name]
    if (!sample) return
    const key = newKey()
    const send = (tree: Tree) => world.send(entitled(endpoint, sample, tree), endpoint, { ...sample.sent(tree), key })
    const first = await send(here)
    const again = await send(here)
    if (SHOWN_ONCE.has(endpoint.name)) expect(again.code).toBe('code_already_shown')
    else expect(again).toEqual(first)
    if (first.status === 200 && sample.about !== 'anyone') expect((await send(there)).status).not.toBe(200)
  }, 60_000)
})
