import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/** What else than the database belongs to the record: files handed in, and the secret that seals second factors. */
export const FILES = 'files'
export const SECRET = 'auth.secret'

export function isUnusedFolder(dataFolder: string): boolean {
  const files = path.join(dataFolder, FILES)
  const hasFiles = existsSync(files) && readdirSync(files).length > 0
  return !hasFiles && !existsSync(path.join(dataFolder, SECRET))
}

/** Only for a folder that was unused when the restore began. */
export function clearFolder(dataFolder: string): void {
  for (const made of [FILES, SECRET]) rmSync(path.join(dataFolder, made), { recursive: true, force: true })
}

/** Names, relative to the data folder and with `/`, of all that is kept beside the database. */
export function listKept(dataFolder: string): string[] {
  const files = path.join(dataFolder, FILES)
  const found = existsSync(files) ? readdirSync(files, { recursive: true, withFileTypes: true }) : []
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dataFolder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  return [...names.sort(), ...(existsSync(path.join(dataFolder, SECRET)) ? [SECRET] : [])]
}
