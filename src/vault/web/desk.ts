import type { UnitId } from '#kernel/id.ts'
import { call, newKey } from '#platform/web/call/call.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { vaultApi } from '../contract.ts'
import { type Lock, pairsFor } from '../rules/seal.ts'
import type { SealedKind } from '../rules/vocabulary.ts'
import { type Contents, packed, unpacked } from '../sealed/contents.ts'
import {
  itemIdentityFrom,
  lockIdentity,
  makeKeyPair,
  openItem,
  seal,
  sealToSender,
  takeOuterSeal,
  unlockIdentity,
  type Wrap,
  wrapFor,
} from '../sealed/sealing.ts'
import { DeskFailed } from './desk-failed.ts'
import type { OpeningView, Vault } from './vault-shapes.ts'

/** What a holder does at his own browser: keys, words and letters are here in the clear, and go nowhere. */

export async function makeOwnKey(unitId: UnitId, passphrase: string): Promise<void> {
  const { identity, recipient } = await makeKeyPair()
  const sealedIdentity = textOf(await lockIdentity(identity, passphrase))
  await call(vaultApi.setKey, { params: { unitId }, body: { recipient, sealedIdentity } }, { key: newKey() })
}

/** The identity of the caller's own key; asks nothing of the server. */
export async function ownIdentity({ ownKey }: Vault, passphrase: string): Promise<string> {
  const identity = ownKey && (await unlockIdentity(bytesOf(ownKey.sealedIdentity), passphrase))
  if (!identity) throw new DeskFailed('wrong_passphrase')
  return identity
}

/** Seals and keeps; answers the code it goes by. */
export async function sealAndKeep(
  unitId: UnitId,
  vault: Vault,
  asked: { readonly kind: SealedKind; readonly excludedIds: readonly string[]; readonly contents: Contents },
): Promise<string> {
  const { locks, recipientOf } = locksOf(vault)
  const pairs = pairsFor(locks, new Set(asked.excludedIds))
  const { ciphertext, wraps } = await seal(packed(asked.contents), pairs, recipientOf)
  const file = new File([new Uint8Array(ciphertext)], 'niem-phong.age')
  const body = { kind: asked.kind, excludedIds: [...asked.excludedIds], wraps: onWire(wraps) }
  return (await call(vaultApi.keep, { params: { unitId }, body }, { key: newKey(), file })).code
}

/** The second takes the outer seal off each item and leaves the rest for the reader. */
export async function secondWith({ id, version }: OpeningView, identity: string): Promise<void> {
  const params = { openingId: id }
  const { parts } = await call(vaultApi.outer, { params })
  const opened = await Promise.all(
    parts.map(async ({ itemId, blob }) => {
      const inner = await takeOuterSeal(bytesOf(blob), identity)
      if (!inner) throw new DeskFailed('cannot_open')
      return { itemId, inner: textOf(inner) }
    }),
  )
  await call(vaultApi.second, { params, body: { basedOn: version, parts: opened } }, { key: newKey() })
}

/** The reader opens; what he needs of each item afterwards. */
export async function openWith(opening: OpeningView, identity: string): Promise<ReadonlyMap<string, string>> {
  const params = { openingId: opening.id }
  if (opening.stage === 'seconded')
    await call(vaultApi.open, { params, body: { basedOn: opening.version } }, { key: newKey() })
  const { parts } = await call(vaultApi.inner, { params })
  const found = await Promise.all(
    parts.map(async ({ itemId, inner }) => {
      const itemIdentity = await itemIdentityFrom(bytesOf(inner), identity)
      if (!itemIdentity) throw new DeskFailed('cannot_open')
      return [itemId, itemIdentity] as const
    }),
  )
  return new Map(found)
}

export async function readItem(openingId: string, itemId: string, itemIdentity: string): Promise<Contents> {
  const answer = await fetch(hrefOf(vaultApi.ciphertext, { params: { openingId, itemId } }), { cache: 'no-store' })
  const bytes = answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
  const content = bytes && (await openItem(bytes, itemIdentity))
  if (!content) throw new DeskFailed('cannot_open')
  return unpacked(content)
}

/** Seals the items of an opening for those who hold the office today. */
export async function resealItems(
  opening: OpeningView,
  vault: Vault,
  identities: ReadonlyMap<string, string>,
): Promise<void> {
  const { locks, recipientOf } = locksOf(vault)
  const items = await Promise.all(
    [...identities].map(async ([itemId, identity]) => {
      const excluded = vault.items.find(({ id }) => id === itemId)?.excludedIds ?? []
      const pairs = pairsFor(locks, new Set(excluded))
      return { itemId, wraps: onWire(await wrapFor(identity, pairs, recipientOf)) }
    }),
  )
  const basedOn = opening.stage === 'seconded' ? opening.version + 1 : opening.version
  await call(vaultApi.rewrap, { params: { openingId: opening.id }, body: { basedOn, items } }, { key: newKey() })
}

/** For whom something is sealed, as a register that keeps it in the vault names them. */
export interface SealFor {
  readonly pairs: readonly { readonly reader: string; readonly second: string }[]
  readonly locks: readonly { readonly id: string; readonly recipient: string }[]
}

/** Seals contents for a register that hands them to the vault itself. */
export async function sealFor({ pairs, locks }: SealFor, contents: Contents) {
  const recipients = new Map(locks.map(({ id, recipient }) => [id, recipient]))
  const { ciphertext, wraps } = await seal(packed(contents), pairs, (id) => recipients.get(id) ?? '')
  return { ciphertext: new Uint8Array(ciphertext), wraps: onWire(wraps) }
}

/** Opens what two agreed to seal anew, and seals its keys for others. */
export async function resealFor(opening: OpeningView, vault: Vault, passphrase: string, { pairs, locks }: SealFor) {
  const recipients = new Map(locks.map(({ id, recipient }) => [id, recipient]))
  const identities = await openWith(opening, await ownIdentity(vault, passphrase))
  return await Promise.all(
    [...identities].map(async ([itemId, identity]) => ({
      itemId,
      wraps: onWire(await wrapFor(identity, pairs, (id) => recipients.get(id) ?? '')),
    })),
  )
}

export { lockIdentity, makeKeyPair, sealToSender, textOf }

/** The locks items are sealed for today. */
export function locksOf({ holders, sheets }: Pick<Vault, 'holders' | 'sheets'>): {
  readonly locks: readonly Lock[]
  readonly recipientOf: (lockId: string) => string
} {
  const keys = holders.flatMap(({ person, lock }) =>
    lock ? [{ ...lock, kind: 'key' as const, personId: person.id }] : [],
  )
  const papers = sheets.map(({ id, recipient, keeper }) => ({
    id,
    recipient,
    kind: 'sheet' as const,
    personId: keeper.id,
  }))
  const all = [...keys, ...papers]
  const recipients = new Map(all.map(({ id, recipient }) => [id, recipient]))
  return {
    locks: all.map(({ id, kind, personId }) => ({ id, kind, personId })),
    recipientOf: (id) => recipients.get(id) ?? '',
  }
}

function onWire(wraps: readonly Wrap[]) {
  return wraps.map(({ blob, ...pair }) => ({ ...pair, blob: textOf(blob) }))
}

function textOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
