import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { PersonId } from '#kernel/id.ts'
import { OFFICES } from '#platform/access/rights.ts'
import { type Endpoint, GENERAL_REFUSALS } from '#platform/contract/endpoint.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { expectedHere } from './access-expected.ts'
import { SAMPLES, type Sample } from './access-samples.ts'
import { aTree } from './access-things.ts'
import { aWorld, type Sent, type Tree, type World } from './access-world.ts'
import { servedEndpoints } from './served-endpoints.ts'

/** What nobody types by mistake, and what some do. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  2 ** 53,
  1e308,
  0.1,
  '',
  ' ',
  'x'.repeat(150_000),
  '\u0000',
  '\ud800',
  "'; drop table meeting; --",
  '0000-00-00',
  '9999-12-31T23:59:59+99:99',
  '0192f0c1-7c00-7000-8000-00000000000f',
  [],
  {},
  [[[[[[]]]]]],
  { __proto__: null, constructor: { prototype: { is: 'bad' } } },
]

type Json = Readonly<Record<string, unknown>>

/** Every place in a body: the path to it. */
function placesOf(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...at, key]))]
}

function withChange(value: unknown, [key, ...rest]: readonly string[], change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.map((inner, index) => (String(index) === key ? withChange(inner, rest, change) : inner))
  }
  const old = value as Json
  const changed = withChange(old[key], rest, change)
  const { [key]: _, ...others } = old
  return changed === undefined ? others : { ...old, [key]: changed }
}

function attacksOn(endpoint: Endpoint, sent: Sent): readonly Sent[] {
  return [...bodyAttacks(sent), ...paramAttacks(sent), ...queryAttacks(endpoint, sent), ...fileAttacks(sent)]
}

/** One place of the body wrong at a time, or missing. */
function bodyAttacks(sent: Sent): readonly Sent[] {
  const { body } = sent
  if (body === undefined) return []
  return placesOf(body).flatMap((place) =>
    [...HOSTILE, undefined]
      .map((wrong) => withChange(body, place, () => wrong))
      .flatMap((changed) => (typeof changed === 'object' && changed !== null ? [{ ...sent, body: changed }] : [])),
  )
}

/** Cut off, of another kind, of none, and larger than any file may be. */
const FILES: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.from('%PDF-'),
  Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]),
  Buffer.from([0x50, 0x4b, 0x05, 0x06, ...Array<number>(18).fill(0xff)]),
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.from([0xff, 0xd8, 0xff]),
  Buffer.from('MZ\u0000\u0000'),
  Buffer.from('<script>alert(1)</script>'),
  Buffer.alloc(40_000_000, 'x'),
]

/** Another file, none at all, or the file without what goes beside it. */
function fileAttacks(sent: Sent): readonly Sent[] {
  const { file, ...others } = sent
  return file === undefined ? [] : [...FILES.map((wrong) => ({ ...others, file: wrong })), others]
}

const WORDS = HOSTILE.filter((wrong): wrong is string => typeof wrong === 'string' && wrong.length < 1000)

function paramAttacks(sent: Sent): readonly Sent[] {
  const fit = WORDS.filter((word) => word.trim() !== '' && word !== '\ud800')
  return Object.keys(sent.params ?? {}).flatMap((name) =>
    fit.map((wrong) => ({ ...sent, params: { ...sent.params, [name]: wrong } })),
  )
}

function queryAttacks(endpoint: Endpoint, sent: Sent): readonly Sent[] {
  const names = endpoint.query instanceof z.ZodObject ? Object.keys(endpoint.query.shape) : []
  return names.flatMap((name) => WORDS.map((wrong) => ({ ...sent, query: { ...sent.query, [name]: wrong } })))
}

const fresh = freshDb()
let world: World
let here: Tree

beforeAll(async () => {
  world = await aWorld(fresh)
  here = await aTree(world, 'Một')
}, 60_000)

const ENDPOINTS = await servedEndpoints()

/** Somebody who may: what is refused is refused for what was sent. */
function entitled(endpoint: Endpoint, sample: Sample): PersonId | null {
  if (sample.about === 'anyone') return null
  if (sample.about === 'own') return here.person
  const office = OFFICES.find((one) => expectedHere(endpoint, sample, one) === 'in')
  return office ? here.holders[office] : here.person
}

describe.each(ENDPOINTS)('$name', (endpoint) => {
  it('refuses whatever is sent with a code its contract names, and never breaks', async () => {
    const sample = SAMPLES[endpoint.name]
    if (!sample) return
    const codes = new Set<string>([...endpoint.refusals, ...GENERAL_REFUSALS])
    codes.delete('fault')
    const person = entitled(endpoint, sample)
    for (const attack of attacksOn(endpoint, sample.sent(here))) {
      const { status, code, text } = await world.send(person, endpoint, attack)
      const { file, ...others } = attack
      const short = JSON.stringify(others, (_, value) => (typeof value === 'string' ? value.slice(0, 60) : value))
      const told = file === undefined ? short : `${short} with a file of ${file.length} bytes`
      expect(status, `${told} ${text.slice(0, 300)}`).toBeLessThan(500)
      if (status !== 200) expect(codes, `${told} ${text.slice(0, 300)}`).toContain(code)
    }
  }, 60_000)
})
