import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ActStore, WaitingAct } from './waiting-act.ts'

type Kept = Omit<WaitingAct, 'order'> & { readonly order?: number }

interface Schema extends DBSchema {
  waitingAct: { key: number; value: Kept; indexes: { byKey: string; byPerson: string } }
}

const DURABLE = { durability: 'strict' } as const

/** Waiting acts in the browser's own database: they survive a reload, a closed tab and a dead battery. */
export function idbActStore(name = 'nen-nep'): ActStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  const open = () => {
    opened ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        const acts = db.createObjectStore('waitingAct', { keyPath: 'order', autoIncrement: true })
        acts.createIndex('byKey', 'key', { unique: true })
        acts.createIndex('byPerson', 'personId')
      },
      terminated: () => {
        opened = undefined
      },
    })
    return opened
  }

  /** Changes the kept act of a key in one durable step; does nothing where it is gone. */
  const change = async (key: string, to: (act: Kept) => Kept | undefined) => {
    const trx = (await open()).transaction('waitingAct', 'readwrite', DURABLE)
    const act = await trx.store.index('byKey').get(key)
    const changed = act === undefined ? undefined : to(act)
    if (changed !== undefined) await trx.store.put(changed)
    await trx.done
  }

  return {
    async append(act) {
      const trx = (await open()).transaction('waitingAct', 'readwrite', DURABLE)
      const known = await trx.store.index('byKey').getKey(act.key)
      if (known === undefined) await trx.store.add({ ...act, refusal: null })
      await trx.done
    },
    async list(personId) {
      const acts = await (await open()).getAllFromIndex('waitingAct', 'byPerson', personId)
      return acts.map((act) => ({ ...act, order: act.order ?? 0 })).sort((left, right) => left.order - right.order)
    },
    async remove(key) {
      const trx = (await open()).transaction('waitingAct', 'readwrite', DURABLE)
      const order = await trx.store.index('byKey').getKey(key)
      if (order !== undefined) await trx.store.delete(order)
      await trx.done
    },
    refuse: (key, refusal) => change(key, (act) => ({ ...act, refusal })),
    replace: (key, mended) =>
      change(key, (act) => (act.refusal === null ? undefined : { ...act, ...mended, refusal: null })),
  }
}
