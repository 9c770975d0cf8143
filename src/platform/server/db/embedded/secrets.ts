import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** How to reach the embedded server: kept beside the data, readable by its owner alone. */
const connectionSchema = z.object({ port: z.int().min(1).max(65_535), password: z.string().min(20) })

export type Connection = z.infer<typeof connectionSchema>

export function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

export function readConnection(home: string): Connection | null {
  try {
    return connectionSchema.parse(JSON.parse(readFileSync(fileOf(home), 'utf8')))
  } catch {
    return null
  }
}

/** Written aside and moved into place, so that a kill in between leaves the old file or the new one. */
export function recordConnection(home: string, connection: Connection): void {
  const draft = `${fileOf(home)}.draft`
  writeFileSync(draft, `${JSON.stringify(connection)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, fileOf(home))
}

function fileOf(home: string): string {
  return path.join(home, 'database.json')
}
