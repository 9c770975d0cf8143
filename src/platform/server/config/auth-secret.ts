import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The secret that signs sessions: the setting, or one made on the first start and kept beside the data. */
export function authSecret(dataFolder: string, setting: string | null): string {
  if (setting !== null) return setting
  const file = path.join(dataFolder, 'auth.secret')
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true })
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
  }
  return readFileSync(file, 'utf8')
}
