import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { OFFICES, PERMISSIONS, RIGHTS } from '#platform/access/rights.ts'
import { rightsPage } from '../../scripts/rights-page.ts'
import { servedEndpoints } from './served-endpoints.ts'
import { ROOT } from './source-files.ts'

const endpoints = await servedEndpoints()

describe('the page of rights', () => {
  it('is the one the code gives: npm run generate', () => {
    expect(readFileSync(path.join(ROOT, 'docs/rights.md'), 'utf8')).toBe(rightsPage(endpoints))
  })
})

describe('endpoints', () => {
  it('have names and addresses of their own', () => {
    const names = endpoints.map(({ name }) => name)
    const addresses = endpoints.map(({ method, path: at }) => `${method} ${at.replace(/:\w+/g, ':')}`)
    expect(names).toEqual([...new Set(names)])
    expect(addresses).toEqual([...new Set(addresses)])
  })

  it('are acts where they change the record: nothing of a unit is changed without a key', () => {
    const own = /^accounts\.|^members\.(previewImport|bulkStart|bulkCells|saveList|forgetList)$|^rulebook\.preview$/
    // Where a letter would go changes nothing; the open form has its own way of sending a thing once; answers of a contest are kept as last given.
    const elsewhere = /^denunciations\.(route|formRoute|formBegin|formPiece|formStatus)$|^training\.answer$/
    const keyless = endpoints.filter(
      ({ method, act, name }) => method !== 'GET' && !act && !own.test(name) && !elsewhere.test(name),
    )
    expect(keyless.map(({ name }) => name)).toEqual([])
    expect(endpoints.filter(({ method, act }) => method === 'GET' && act)).toEqual([])
  })
})

describe('permissions', () => {
  it('are each asked for somewhere and held by some office', () => {
    const held = new Set(OFFICES.flatMap((office) => Object.keys(RIGHTS[office])))
    expect(PERMISSIONS.filter((permission) => !held.has(permission))).toEqual([])
  })
})
