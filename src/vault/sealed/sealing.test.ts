import { describe, expect, it } from 'vitest'
import { type Lock, pairsFor } from '../rules/seal.ts'
import {
  itemIdentityFrom,
  type KeyPair,
  lockIdentity,
  makeKeyPair,
  openItem,
  seal,
  takeOuterSeal,
  unlockIdentity,
  wrapFor,
} from './sealing.ts'

const LETTER = new TextEncoder().encode('Tôi là Đinh Thị Tố, ở xóm Trại')

async function aVault(names: readonly string[]) {
  const keys = new Map<string, KeyPair>()
  for (const name of names) keys.set(name, await makeKeyPair())
  const locks: Lock[] = names.map((id) => ({
    id,
    kind: id.startsWith('sheet') ? 'sheet' : 'key',
    personId: id,
  }))
  const keyOf = (id: string) => {
    const key = keys.get(id)
    if (!key) throw new Error(`no key ${id}`)
    return key
  }
  return { locks, keyOf, recipientOf: (id: string) => keyOf(id).recipient }
}

describe('a sealed item', () => {
  it('is read by two holders together, in either part, and by the two sheets', async () => {
    const { locks, keyOf, recipientOf } = await aVault(['chair', 'deputy', 'sheet1', 'sheet2'])
    const { ciphertext, wraps } = await seal(LETTER, pairsFor(locks, new Set()), recipientOf)
    expect(wraps).toHaveLength(4)
    for (const { reader, second, blob } of wraps) {
      const inner = await takeOuterSeal(blob, keyOf(second).identity)
      const identity = inner && (await itemIdentityFrom(inner, keyOf(reader).identity))
      expect(identity && (await openItem(ciphertext, identity))).toEqual(LETTER)
    }
  })

  it('is not read by one alone, whatever he holds of it', async () => {
    const { locks, keyOf, recipientOf } = await aVault(['chair', 'deputy', 'sheet1', 'sheet2'])
    const { ciphertext, wraps } = await seal(LETTER, pairsFor(locks, new Set()), recipientOf)
    for (const alone of ['chair', 'deputy', 'sheet1', 'sheet2']) {
      const { identity } = keyOf(alone)
      expect(await openItem(ciphertext, identity)).toBeUndefined()
      for (const { blob } of wraps) {
        const inner = await takeOuterSeal(blob, identity)
        expect((await itemIdentityFrom(blob, identity)) ?? '').not.toMatch(/^AGE-SECRET/)
        expect(inner && (await itemIdentityFrom(inner, identity))).toBeUndefined()
      }
    }
  })

  it('shows neither its words nor its length', async () => {
    const { locks, recipientOf } = await aVault(['chair', 'deputy', 'sheet1', 'sheet2'])
    const sealed = (text: string) => seal(new TextEncoder().encode(text), pairsFor(locks, new Set()), recipientOf)
    const [short, long] = [await sealed('Một dòng'), await sealed('Rất dài. '.repeat(900))]
    expect(short.ciphertext.length).toBe(long.ciphertext.length)
    const readable = new TextDecoder().decode(long.ciphertext)
    expect(readable).not.toContain('dài')
  })

  it('is sealed anew for others by who opened it, without being written anew', async () => {
    const before = await aVault(['chair', 'deputy', 'sheet1', 'sheet2'])
    const { ciphertext, wraps } = await seal(LETTER, pairsFor(before.locks, new Set()), before.recipientOf)
    const [wrap] = wraps
    if (!wrap) throw new Error('nothing sealed')
    const inner = await takeOuterSeal(wrap.blob, before.keyOf(wrap.second).identity)
    const identity = inner && (await itemIdentityFrom(inner, before.keyOf(wrap.reader).identity))
    const after = await aVault(['newcomer', 'chair', 'sheet1', 'sheet2'])
    const [fresh] = await wrapFor(identity ?? '', pairsFor(after.locks, new Set()), after.recipientOf)
    const opened = fresh && (await takeOuterSeal(fresh.blob, after.keyOf(fresh.second).identity))
    const found = fresh && opened && (await itemIdentityFrom(opened, after.keyOf(fresh.reader).identity))
    expect(found && (await openItem(ciphertext, found))).toEqual(LETTER)
  })
})

describe('a key', () => {
  it('opens with its passphrase however its marks are typed, and with no other', async () => {
    const { identity } = await makeKeyPair()
    const locked = await lockIdentity(identity, 'mưa rơi trên mái ngói'.normalize('NFD'), 10)
    expect(await unlockIdentity(locked, 'mưa rơi trên mái ngói')).toBe(identity)
    expect(await unlockIdentity(locked, 'mua roi tren mai ngoi')).toBeUndefined()
    expect(await unlockIdentity(locked.slice(0, 120), 'mưa rơi trên mái ngói')).toBeUndefined()
  })
})
