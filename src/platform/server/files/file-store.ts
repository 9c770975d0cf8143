import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** Bytes kept under their SHA-256: the same file handed in twice is stored once. */
export interface FileStore {
  /** Returns the digest once the bytes are on the disk. */
  readonly put: (bytes: Uint8Array) => Promise<string>
  /** Undefined where nothing is stored, or what is stored is not what was put in. */
  readonly get: (sha256: string) => Promise<Buffer | undefined>
  /** How much one person may hand in within a day, in bytes. */
  readonly bytesPerPersonADay: number
}

const DIGEST = /^[0-9a-f]{64}$/
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A store in a folder, `files/ab/ab12...`. Bytes are written aside, made durable and renamed, so half a file is never seen. */
export function makeFileStore(folder: string, bytesPerPersonADay: number): FileStore {
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)
  return {
    bytesPerPersonADay,
    put: async (bytes) => {
      const sha256 = sha256Of(bytes)
      const place = placeOf(sha256)
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      const aside = `${place}.${randomUUID()}`
      try {
        await writeDurably(aside, bytes)
        await rename(aside, place)
        await makeDurable(path.dirname(place))
      } finally {
        await rm(aside, { force: true })
      }
      return sha256
    },
    get: async (sha256) => {
      if (!DIGEST.test(sha256)) return undefined
      const bytes = await readFile(placeOf(sha256)).catch(() => undefined)
      return bytes && sha256Of(bytes) === sha256 ? bytes : undefined
    },
  }
}

async function writeDurably(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A folder's entry too must survive a power cut; some systems cannot sync a folder, and need not. */
async function makeDurable(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
