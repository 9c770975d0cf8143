import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resolveDataDir } from './data-dir.ts'

const isRoot = process.getuid?.() === 0
let projectRoot: string
const made: string[] = []

beforeEach(() => {
  projectRoot = mkdtempSync(path.join(os.tmpdir(), 'nen-nep-project-'))
  chmodSync(projectRoot, 0o755)
  made.push(projectRoot)
})
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('the data folder', () => {
  it('is data/ in the project unless another is asked for', () => {
    expect(resolveDataDir({ projectRoot, asked: null, forDatabase: true })).toEqual({
      folder: path.join(projectRoot, 'data'),
      movedBecauseOf: null,
    })
    const elsewhere = path.join(projectRoot, 'elsewhere')
    expect(resolveDataDir({ projectRoot, asked: elsewhere, forDatabase: false }).folder).toBe(elsewhere)
  })

  it('cannot be listed by others', () => {
    const { folder } = resolveDataDir({ projectRoot, asked: null, forDatabase: true })
    expect(statSync(folder).mode & 0o066).toBe(0)
  })

  it('leaves the mode of what was there as it was: a file is refused, a folder others use stays open to them', () => {
    const file = path.join(projectRoot, 'a-file')
    writeFileSync(file, '')
    chmodSync(file, 0o666)
    expect(() => resolveDataDir({ projectRoot, asked: file, forDatabase: true })).toThrow(
      expect.objectContaining({ facts: { folder: file, reason: 'ENOTDIR' } }),
    )
    expect(statSync(file).mode & 0o7777).toBe(0o666)
    const shared = path.join(projectRoot, 'shared')
    mkdirSync(shared)
    chmodSync(shared, 0o1777)
    resolveDataDir({ projectRoot, asked: shared, forDatabase: true })
    expect(statSync(shared).mode & 0o7777).toBe(0o1777)
  })

  it.runIf(isRoot)('lets the account of the database pass a folder that was made closed, and no more', () => {
    const closed = path.join(projectRoot, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    resolveDataDir({ projectRoot, asked: closed, forDatabase: true })
    expect(statSync(closed).mode & 0o777).toBe(0o701)
  })

  it.runIf(isRoot)('goes to an open place when the project is closed to the account of the database', () => {
    chmodSync(projectRoot, 0o700)
    const { folder, movedBecauseOf } = resolveDataDir({ projectRoot, asked: null, forDatabase: true })
    made.push(folder)
    expect(folder).toMatch(/^\/var\/lib\/nen-nep-[0-9a-f]{12}$/)
    expect(movedBecauseOf).toBe(projectRoot)
    expect(resolveDataDir({ projectRoot, asked: null, forDatabase: true }).folder).toBe(folder)
  })

  it.runIf(process.platform === 'linux')('is refused at once where no folder can be made, by whoever it is', () => {
    const asked = '/proc/nen-nep/data'
    expect(() => resolveDataDir({ projectRoot, asked, forDatabase: false })).toThrow(
      expect.objectContaining({ code: 'data_dir_unwritable' }),
    )
  })

  it.runIf(isRoot)('stays where it was asked for, or is refused', () => {
    const closed = path.join(projectRoot, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const request = { projectRoot, asked: path.join(closed, 'data') }
    expect(() => resolveDataDir({ ...request, forDatabase: true })).toThrow(
      expect.objectContaining({ code: 'data_dir_unreachable_for_database' }),
    )
    expect(resolveDataDir({ ...request, forDatabase: false }).folder).toBe(request.asked)
  })
})
