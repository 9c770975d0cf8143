import { denunciationsApi } from '#denunciations/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { vaultApi } from '#vault/public.ts'
import { packed } from '#vault/sealed/contents.ts'
import { lockIdentity, makeKeyPair, seal } from '#vault/sealed/sealing.ts'
import { DEMO_PASSWORD } from './demo-accounts.ts'
import type { Places } from './places.ts'
import type { Teller } from './story.ts'

/** The passphrase is published: slow work would hold nobody off and only delay the first start. */
const WORK = 10
const LETTER = [
  'Kính gửi Đảng ủy xã.',
  'Quỹ làm đường ngõ năm nay thu hai lần, lần sau không có phiếu thu. Tôi đã hỏi mà không được trả lời.',
  'Đề nghị Đảng ủy xem xét. (Đơn của số liệu trình diễn.)',
].join('\n')
const SENDER = 'Vi Thị Trình Diễn, xóm Trại, xã Bình Lợi (tên của số liệu trình diễn)'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/**
 * A letter that names the secretary of a cell, in the register of the commune: two there hold keys to its vault, whose passphrase is the
 * published one of the demonstration. Everything is sealed here as a browser seals it; the program below sees nothing but that.
 */
export async function tellLetter(teller: Teller, places: Places, today: LocalDate): Promise<void> {
  const { commune, communeHead, inspector, casts } = places
  const { call, clock } = teller
  clock.goTo(addDays(today, -9), '08:10')
  await openVault(teller, commune, [communeHead.id, inspector.id])
  clock.goTo(addDays(today, -6), '14:20')
  const params = { unitId: commune }
  const namedIds = [casts.baiThuong.secretary.id]
  const { sealFor } = await call(inspector.id, denunciationsApi.route, { params, body: { namedIds } })
  const letter = await sealedFor(sealFor, LETTER)
  const identity = await sealedFor(sealFor, SENDER)
  const entered = await call(inspector.id, denunciationsApi.register, {
    params,
    body: {
      ...{ channel: 'post', kind: 'named', copies: 1, namedIds, receipt: null },
      ...{ receivedOn: addDays(today, -6), postmarkOn: addDays(today, -8) },
      letter: { wraps: letter.wraps },
      identity: { ciphertext: base64(identity.ciphertext), wraps: identity.wraps },
    },
    file: { name: 'niem-phong.age', bytes: Buffer.from(letter.ciphertext) },
  })
  clock.goTo(addDays(today, -4), '09:30')
  const sorted = { step: 'triage', fault: null, note: '' } as const
  await call(inspector.id, denunciationsApi.step, {
    params: { letterId: entered.id },
    body: { basedOn: 1, step: sorted },
  })
}

/** Two with a key each, and the two sheets: printed by nobody, for in the demonstration no key is lost. */
async function openVault({ call }: Teller, unitId: UnitId, holders: readonly [PersonId, PersonId]): Promise<void> {
  const params = { unitId }
  for (const [index, personId] of holders.entries()) {
    const { identity, recipient } = await makeKeyPair()
    const sealedIdentity = base64(await lockIdentity(identity, DEMO_PASSWORD, WORK))
    await call(personId, vaultApi.setKey, { params, body: { recipient, sealedIdentity } })
    const sheet = {
      place: index === 0 ? 1 : 2,
      keeperId: personId,
      recipient: (await makeKeyPair()).recipient,
    } as const
    await call(personId, vaultApi.setSheet, { params, body: sheet })
  }
}

interface SealFor {
  readonly pairs: readonly { readonly reader: string; readonly second: string }[]
  readonly locks: readonly { readonly id: string; readonly recipient: string }[]
}

async function sealedFor({ pairs, locks }: SealFor, words: string) {
  const recipientOf = (id: string) => locks.find((lock) => lock.id === id)?.recipient ?? ''
  const { ciphertext, wraps } = await seal(packed({ words, files: [] }), pairs, recipientOf)
  return {
    ciphertext,
    wraps: wraps.map(({ reader, second, blob }) => ({ reader, second, blob: base64(blob) })) as never,
  }
}
