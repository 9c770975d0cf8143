import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Db } from '#platform/server/db/db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { newKey, type TestApp } from '#tests/support/test-app.ts'
import { vaultApi } from '../contract.ts'
import { type Lock, type Pair, pairsFor } from '../rules/seal.ts'
import type { OpeningPurpose } from '../rules/vocabulary.ts'
import {
  itemIdentityFrom,
  type KeyPair,
  lockIdentity,
  makeKeyPair,
  openItem,
  seal,
  takeOuterSeal,
  type Wrap,
  wrapFor,
} from '../sealed/sealing.ts'

const bytesOf = (text: string) => Buffer.from(text, 'base64')
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const onWire = (wraps: readonly Wrap[]) => wraps.map(({ blob, ...pair }) => ({ ...pair, blob: textOf(blob) }))

/** One holder at his own browser: his key is here and nowhere else. */
export type Desk = Awaited<ReturnType<typeof aDesk>>

interface Kept {
  readonly id: string
  readonly code: string
}

export async function aDesk(http: TestApp, unitId: UnitId, personId: PersonId) {
  let pair: KeyPair = await makeKeyPair()
  let lockId = ''
  const params = { unitId }

  const locks = async () => {
    const { holders, sheets } = (await http.call(personId, vaultApi.show, { params })).body
    const recipients = new Map<string, string>()
    const all: Lock[] = []
    for (const { person, lock } of holders) {
      if (lock) all.push({ id: lock.id, kind: 'key', personId: person.id as PersonId })
      if (lock) recipients.set(lock.id, lock.recipient)
    }
    for (const { id, keeper, recipient } of sheets) {
      all.push({ id, kind: 'sheet', personId: keeper.id as PersonId })
      recipients.set(id, recipient)
    }
    return { all, recipientOf: (id: string) => recipients.get(id) ?? '' }
  }
  const setSheet = async (place: 1 | 2, keeperId: PersonId) => {
    const sheet = await makeKeyPair()
    const body = { place, keeperId, recipient: sheet.recipient }
    return { ...(await http.call(personId, vaultApi.setSheet, { params, body })), identity: sheet.identity }
  }
  return {
    http,
    unitId,
    personId,
    lockId: () => lockId,
    identity: () => pair.identity,
    locks,
    setSheet,
    makeKey: async () => {
      pair = await makeKeyPair()
      const sealedIdentity = textOf(await lockIdentity(pair.identity, 'mưa rơi trên mái ngói', 6))
      const made = await http.call(personId, vaultApi.setKey, {
        params,
        body: { recipient: pair.recipient, sealedIdentity },
      })
      lockId = made.body.id
      return made
    },
    printSheets: async ([one, other]: readonly [PersonId, PersonId]) =>
      [(await setSheet(1, one)).identity, (await setSheet(2, other)).identity] as const,
    keep: async (
      words: string,
      excludedIds: readonly PersonId[] = [],
      { pairsLess = 0, unsealed = false }: { readonly pairsLess?: number; readonly unsealed?: boolean } = {},
    ) => {
      const { all, recipientOf } = await locks()
      const pairs = pairsFor(all, new Set(excludedIds))
      const content = new TextEncoder().encode(words)
      const sealed = await seal(content, pairs.slice(pairsLess), recipientOf)
      const form = new FormData()
      form.set('body', JSON.stringify({ kind: 'letter', excludedIds, wraps: onWire(sealed.wraps) }))
      form.set('file', new Blob([new Uint8Array(unsealed ? content : sealed.ciphertext)]), 'x')
      return await upload<Kept>(http, personId, unitId, form)
    },
    ask: (purpose: OpeningPurpose, itemIds: readonly string[]) =>
      http.call(personId, vaultApi.ask, { params, body: { purpose, itemIds: [...itemIds], reason: 'Cần đọc lại' } }),
    second: async (openingId: string, identity = pair.identity) => {
      const { parts } = (await http.call(personId, vaultApi.outer, { params: { openingId } })).body
      const inner = await Promise.all(
        parts.map(async ({ itemId, blob }) => {
          const opened = await takeOuterSeal(bytesOf(blob), identity)
          if (!opened) throw new Error('not sealed to this second')
          return { itemId, inner: textOf(opened) }
        }),
      )
      return await http.call(personId, vaultApi.second, { params: { openingId }, body: { basedOn: 1, parts: inner } })
    },
  }
}

async function upload<T>(http: TestApp, personId: PersonId, unitId: UnitId, form: FormData) {
  const request = new Request('http://x/', { method: 'POST', body: form })
  const answer = await http.app.inject({
    method: 'POST',
    url: `/api/units/${unitId}/vault/items`,
    headers: {
      'x-test-person': personId,
      'idempotency-key': newKey(),
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: answer.statusCode, body: answer.json<T & { readonly code?: string }>() }
}

/** `reader` asks, `second` agrees, `reader` reads: what he sees. */
export async function readTogether(reader: Desk, second: Desk, itemId: string): Promise<string | undefined> {
  const { openingId, identities } = await openTogether(reader, second, 'read', [itemId])
  const params = { openingId, itemId }
  const { raw } = await reader.http.call(reader.personId, vaultApi.ciphertext, { params })
  const content = await openItem(raw, identities.get(itemId) ?? '')
  return content && new TextDecoder().decode(content)
}

/** The same to seal anew; with the secrets of the two sheets these open in the place of the two keys. */
export async function resealTogether(
  reader: Desk,
  second: Desk,
  itemIds: readonly string[],
  sheets?: readonly [string, string],
) {
  const opened = await openTogether(reader, second, sheets ? 'recover' : 'rekey', itemIds, sheets)
  const { all, recipientOf } = await reader.locks()
  const items = await Promise.all(
    itemIds.map(async (itemId) => ({
      itemId,
      wraps: onWire(await wrapFor(opened.identities.get(itemId) ?? '', pairsFor(all, new Set()), recipientOf)),
    })),
  )
  const params = { openingId: opened.openingId }
  return await reader.http.call(reader.personId, vaultApi.rewrap, { params, body: { basedOn: 3, items } })
}

async function openTogether(
  reader: Desk,
  second: Desk,
  purpose: OpeningPurpose,
  itemIds: readonly string[],
  [own, others]: readonly [string, string] = [reader.identity(), second.identity()],
) {
  const openingId = (await reader.ask(purpose, itemIds)).body.id
  await second.second(openingId, others)
  const params = { openingId }
  await reader.http.call(reader.personId, vaultApi.open, { params, body: { basedOn: 2 } })
  const { parts } = (await reader.http.call(reader.personId, vaultApi.inner, { params })).body
  const identities = new Map<string, string>()
  for (const { itemId, inner } of parts) {
    identities.set(itemId, (await itemIdentityFrom(bytesOf(inner), own)) ?? '')
  }
  return { openingId, identities }
}

/** A cell with three who may hold a key, each at his own desk with his key made, and the two sheets printed. */
export async function aCellWithVault(db: Db, http: TestApp) {
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Sông Mai' })
  const unitId = await seedUnit(db, { parentId: committee })
  const person = async (office: 'cell_secretary' | 'cell_deputy_secretary' | 'cell_committee_member') => {
    const personId = await seedMember(db, { unitId })
    await seedTerm(db, { personId, unitId, office })
    return await aDesk(http, unitId, personId)
  }
  const secretary = await person('cell_secretary')
  const deputy = await person('cell_deputy_secretary')
  const third = await person('cell_committee_member')
  for (const desk of [secretary, deputy, third]) await desk.makeKey()
  const sheets = await secretary.printSheets([secretary.personId, deputy.personId])
  return { committee, unitId, secretary, deputy, third, sheets }
}

/** What `reader`, opening items together with `second`, seals anew for others than hold the office here. */
export async function resealedWraps(
  reader: Desk,
  second: Desk,
  itemIds: readonly string[],
  target: {
    readonly pairs: readonly Pair[]
    readonly locks: readonly { readonly id: string; readonly recipient: string }[]
  },
) {
  const { identities } = await openTogether(reader, second, 'rekey', itemIds)
  const recipientOf = (id: string) => target.locks.find((lock) => lock.id === id)?.recipient ?? ''
  return await Promise.all(
    itemIds.map(async (itemId) => ({
      itemId,
      wraps: onWire(await wrapFor(identities.get(itemId) ?? '', target.pairs, recipientOf)),
    })),
  )
}
