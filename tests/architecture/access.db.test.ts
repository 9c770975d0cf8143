import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { OFFICES, type Office, type Permission, RIGHTS } from '#platform/access/rights.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { expectedHere } from './access-expected.ts'
import { SAMPLES, type Sample } from './access-samples.ts'
import { aTree } from './access-things.ts'
import { type Answered, aWorld, type Tree, type World } from './access-world.ts'
import { servedEndpoints } from './served-endpoints.ts'

const fresh = freshDb()
let world: World
let here: Tree
let elsewhere: Tree

beforeAll(async () => {
  world = await aWorld(fresh)
  here = await aTree(world, 'Một')
  elsewhere = await aTree(world, 'Hai')
}, 60_000)

const ENDPOINTS = await servedEndpoints()
const sampleOf = ({ name }: Endpoint): Sample => SAMPLES[name] ?? { about: 'anyone', sent: () => ({}) }

/** What is one's own is asked for by a member with an account; all else by a holder of each office. */
function callersOf(tree: Tree, { about }: Sample): readonly (readonly [Office, PersonId])[] {
  if (about === 'own') return [['member', tree.person]]
  return OFFICES.map((office) => [office, tree.holders[office]] as const)
}

function came({ status, code }: Answered): string {
  // A commitment's reader is told that it is not his to act on; he may know of it.
  if (status === 403 || code?.startsWith('not_yours_to_')) return 'not_entitled'
  if (status === 404) return 'not_found'
  return status < 400 || status === 409 ? 'in' : `${status} ${code}`
}

/** Ids that must not appear where a tree is not the reader's. */
const idsOf = (tree: Tree) => [tree.cell, tree.committee, tree.person, ...Object.values(tree.made)]

describe('the list of samples', () => {
  it('names every endpoint served and nothing else', () => {
    expect(Object.keys(SAMPLES).toSorted()).toEqual(ENDPOINTS.map(({ name }) => name).toSorted())
  })
})

describe.each(ENDPOINTS.filter(({ access }) => access === 'public'))('$name', (endpoint) => {
  it('lets anyone in', async () => {
    const { code, status } = await world.send(null, endpoint, sampleOf(endpoint).sent(here))
    expect(code).not.toBe('signed_out')
    expect([200, 409, 429]).toContain(status)
  })
})

describe.each(ENDPOINTS.filter(({ access }) => access !== 'public'))('$name', (endpoint) => {
  const sample = sampleOf(endpoint)

  it('knows nobody who is signed out', async () => {
    const { status, code } = await world.send(null, endpoint, sample.sent(here))
    expect([status, code]).toEqual([401, 'signed_out'])
  })

  it('takes nothing from the other tree', async () => {
    for (const [office, caller] of callersOf(elsewhere, sample)) {
      const answer = await world.send(caller, endpoint, sample.sent(here))
      const hasRight = endpoint.access === 'signedIn' || RIGHTS[office][endpoint.access as Permission] !== undefined
      const isOpen = sample.about === 'own' || sample.about === 'list'
      const outside = isOpen && sample.finds !== 'nothing' ? 'in' : 'not_found'
      expect([office, came(answer)]).toEqual([office, hasRight ? outside : 'not_entitled'])
      for (const id of idsOf(here)) expect(answer.text).not.toContain(id)
    }
  })

  it('lets in whom the table of rights lets in, and no other', async () => {
    const answers: [Office, string][] = []
    for (const [office, caller] of callersOf(here, sample)) {
      answers.push([office, came(await world.send(caller, endpoint, sample.sent(here)))])
    }
    const expected = callersOf(here, sample).map(([office]) => [office, expectedHere(endpoint, sample, office)])
    expect(answers).toEqual(expected)
  })
})
