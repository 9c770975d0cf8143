import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from './folder-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nen-nep-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const heldBy = (text: string) => writeFileSync(path.join(folder, 'program.lock'), text)
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid

describe('the lock of a data folder', () => {
  it('keeps a second holder out until it is released', () => {
    const lock = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'data_dir_in_use' }))
    lock.release()
    lockFolder(folder).release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is taken over from a program that was killed', () => {
    heldBy(`${deadPid()} 12345`)
    lockFolder(folder).release()
  })

  it.runIf(process.platform === 'linux')('is taken over when another process got the number of the dead holder', () => {
    heldBy(`${process.pid} 1`)
    lockFolder(folder).release()
  })

  it('is taken over when it was left unreadable', () => {
    heldBy('')
    lockFolder(folder).release()
  })

  it('is not released by one who no longer holds it', () => {
    const lock = lockFolder(folder)
    heldBy('1 1')
    lock.release()
    expect(existsSync(path.join(folder, 'program.lock'))).toBe(true)
  })
})
