import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

interface Kept {
  readonly name: string
  readonly personId: string
  /** When the server gave it, by the device's clock. */
  readonly at: string
  readonly data: unknown
}

interface Schema extends DBSchema {
  answer: { key: string; value: Kept }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('nen-nep-kept', 1, {
    upgrade: (db) => {
      db.createObjectStore('answer', { keyPath: 'name' })
    },
    terminated: () => {
      opened = undefined
    },
  })
  return opened
}

/** Keeps the last answer to a question on this device, so that its screen opens without network. What others left is removed first. */
export async function keepAnswer(name: string, personId: string, data: unknown): Promise<void> {
  const trx = (await open()).transaction('answer', 'readwrite')
  for (const kept of await trx.store.getAll()) if (kept.personId !== personId) await trx.store.delete(kept.name)
  await trx.store.put({ name, personId, at: new Date().toISOString(), data })
  await trx.done
}

export interface KeptAnswer {
  readonly at: string
  readonly data: unknown
}

export async function findKeptAnswer(name: string): Promise<KeptAnswer | undefined> {
  return await (await open()).get('answer', name)
}

/** Leaves nothing of what was read on this device: when somebody signs out or is found signed out. */
export async function forgetKeptAnswers(): Promise<void> {
  await (await open()).clear('answer')
}
