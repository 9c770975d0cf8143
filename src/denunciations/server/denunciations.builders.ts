import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Db } from '#platform/server/db/db.ts'
import { seedMember, seedTerm } from '#tests/support/seed.ts'
import { newKey, type TestApp, type TestClock } from '#tests/support/test-app.ts'
import {
  itemIdentityFrom,
  lockIdentity,
  makeKeyPair,
  openItem,
  seal,
  takeOuterSeal,
  type Wrap,
} from '#vault/sealed/sealing.ts'
import { aCellWithVault, aDesk, type Desk } from '#vault/server/vault.builders.ts'
import { senderApi } from '../contract/sender.ts'
import { denunciationsApi } from '../contract.ts'
import { proofText, secretWordFrom } from '../rules/receipt.ts'
import { hourOf, showsWork, workText } from '../rules/work.ts'

export interface SealFor {
  readonly pairs: readonly { readonly reader: string; readonly second: string }[]
  readonly locks: readonly { readonly id: string; readonly recipient: string }[]
}

const onWire = (wraps: readonly Wrap[]) =>
  wraps.map(({ blob, ...pair }) => ({ ...pair, blob: Buffer.from(blob).toString('base64') }))

export const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Words sealed as a browser seals them. */
export async function sealed(words: string | Uint8Array, { pairs, locks }: SealFor) {
  const recipientOf = (id: string) => locks.find((lock) => lock.id === id)?.recipient ?? ''
  const content = typeof words === 'string' ? new TextEncoder().encode(words) : words
  const { ciphertext, wraps } = await seal(content, pairs, recipientOf)
  return { ciphertext: Buffer.from(ciphertext), wraps: onWire(wraps) }
}

export const inBody = ({ ciphertext, wraps }: Awaited<ReturnType<typeof sealed>>) => ({
  ciphertext: ciphertext.toString('base64'),
  wraps,
})

/** Work for a request, as a sender's browser finds it. */
export function workFor(subject: string, clock: TestClock, bits = 12) {
  const hour = hourOf(clock.now())
  for (let nonce = 0; ; nonce += 1) {
    const digest = createHash('sha256')
      .update(workText(subject, hour, nonce))
      .digest()
    if (showsWork(digest, bits)) return { hour, nonce }
  }
}

let receipts = 0

/** A receipt whose word and key only the sender has. */
export async function aReceipt() {
  receipts += 1
  const number = String(1_000_000_000 + receipts)
  const word = secretWordFrom(randomBytes(12))
  const { identity, recipient } = await makeKeyPair()
  const sealedIdentity = Buffer.from(await lockIdentity(identity, word, 6)).toString('base64')
  return { word, identity, sent: { number, proof: sha256(proofText(number, word)), recipient, sealedIdentity } }
}

/** A request with a file, as a browser sends it. */
export async function upload(
  http: TestApp,
  {
    url,
    person,
    body,
    file,
    key = newKey(),
  }: { url: string; person: PersonId | null; body: object; file: Uint8Array; key?: string },
) {
  const form = new FormData()
  form.set('body', JSON.stringify(body))
  form.set('file', new Blob([new Uint8Array(file)]), 'x')
  const request = new Request('http://x/', { method: 'POST', body: form })
  const answer = await http.app.inject({
    method: 'POST',
    url,
    headers: {
      ...(person === null ? {} : { 'x-test-person': person }),
      'idempotency-key': key,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}

export interface Entering {
  readonly namedIds?: readonly PersonId[]
  readonly words?: string
  readonly kind?: 'named' | 'anonymous'
  readonly receivedOn?: string
  readonly postmarkOn?: string | null
}

/** Whoever received a letter on paper enters it: asks where it belongs, seals it for those there, hands it over. */
export async function enterLetter(http: TestApp, by: PersonId, unitId: UnitId, entering: Entering = {}) {
  const { namedIds = [], words = 'Đề nghị xem xét việc chi quỹ', kind = 'named' } = entering
  const { receivedOn = '2026-11-20', postmarkOn = null } = entering
  const params = { unitId }
  const route = await http.call(by, denunciationsApi.route, { params, body: { namedIds: [...namedIds] } })
  if (route.status !== 200)
    return { status: route.status, body: route.body as Record<string, unknown>, receipt: undefined }
  const receipt = await aReceipt()
  const letter = await sealed(words, route.body.sealFor)
  const identity = kind === 'named' ? inBody(await sealed(SENDER, route.body.sealFor)) : null
  const plain = { channel: 'post', kind, receivedOn, postmarkOn, copies: 1, namedIds }
  const body = { ...plain, letter: { wraps: letter.wraps }, identity, receipt: receipt.sent }
  const url = `/api/units/${unitId}/denunciations`
  return { ...(await upload(http, { url, person: by, body, file: letter.ciphertext })), receipt }
}

/** Never a real person: what must be found nowhere but in the vault. */
export const SENDER = 'Đinh Thị Tố, xóm Trại, số 0912000111'

/** A cell with three holders, its committee with a secretary, a deputy and an inspection officer who have keys too. */
export async function aPlace(db: Db, http: TestApp) {
  const cell = await aCellWithVault(db, http)
  const above = async (office: 'committee_secretary' | 'committee_deputy_secretary' | 'inspection_officer') => {
    const personId = await seedMember(db, { unitId: cell.unitId, fullName: 'Phan Văn Trên' })
    await seedTerm(db, { personId, unitId: cell.committee, office })
    const desk = await aDesk(http, cell.committee, personId)
    await desk.makeKey()
    return desk
  }
  const chief = await above('committee_secretary')
  const vice = await above('committee_deputy_secretary')
  const officer = await above('inspection_officer')
  await chief.printSheets([chief.personId, vice.personId])
  const member = await seedMember(db, { unitId: cell.unitId, fullName: 'Lê Văn Thường' })
  return { ...cell, chief, vice, officer, member }
}

export type PlaceOfLetters = Awaited<ReturnType<typeof aPlace>>

export const listFor = async (http: TestApp, { personId }: Pick<Desk, 'personId'>, unitId: UnitId) =>
  (await http.call(personId, denunciationsApi.list, { params: { unitId } })).body.rows

/** A sender at his own device, signed in nowhere. */
export function aSender(http: TestApp, clock: TestClock, unitId: UnitId) {
  const dropId = randomUUID()
  const params = { unitId }
  const ofDrop = { dropId }
  const piece = (bytes: Uint8Array, starts: number) =>
    upload(http, { url: `/api/denunciation-form/drops/${dropId}/pieces`, person: null, body: { starts }, file: bytes })
  return {
    dropId,
    route: (namedIds: readonly PersonId[] = []) =>
      http.call(null, senderApi.route, { params, body: { namedIds: [...namedIds] } }),
    begin: (size: number, bits = 12) =>
      http.call(null, senderApi.begin, { params, body: { dropId, size, work: workFor(dropId, clock, bits) } }),
    piece,
    drop: () => http.call(null, senderApi.drop, { params: ofDrop }),
    pieces: async (bytes: Uint8Array, from = 0) => {
      for (let at = from; at < bytes.length; at += 262_144) await piece(bytes.subarray(at, at + 262_144), at)
    },
    send: (body: object, key = newKey()) =>
      http.call(null, senderApi.send, { params: ofDrop, body: body as never, key }),
    status: (number: string, word: string) => {
      const proof = sha256(proofText(number, word))
      return http.call(null, senderApi.status, { body: { number, proof, work: workFor(`${number} ${proof}`, clock) } })
    },
    answer: (
      number: string,
      word: string,
      kept: { ciphertext: string; wraps: never[] | ReturnType<typeof onWire> },
    ) => {
      const proof = sha256(proofText(number, word))
      const work = workFor(`${number} ${proof} answer`, clock)
      return http.call(null, senderApi.answer, { body: { number, proof, work, kept } })
    },
  }
}

/** A whole letter of the form, from the first look to the receipt. */
export async function sendByForm(
  http: TestApp,
  clock: TestClock,
  unitId: UnitId,
  { words = 'Thư gửi qua mẫu', namedIds = [] }: { words?: string; namedIds?: readonly PersonId[] } = {},
) {
  const sender = aSender(http, clock, unitId)
  const { sealFor } = (await sender.route(namedIds)).body
  const letter = await sealed(words, sealFor)
  const receipt = await aReceipt()
  await sender.begin(letter.ciphertext.length)
  await sender.pieces(letter.ciphertext)
  const identity = inBody(await sealed(SENDER, sealFor))
  const body = { namedIds, digest: sha256(letter.ciphertext), wraps: letter.wraps, identity, receipt: receipt.sent }
  return { sender, receipt, letter, answer: await sender.send(body) }
}

export async function openForm(http: TestApp, desk: Desk, unitId: UnitId) {
  return await http.call(desk.personId, denunciationsApi.switchForm, { params: { unitId }, body: { isOn: true } })
}

/** The meeting with the sender by these, its minutes sealed by one who handles the letter. */
export async function meetAbout(
  http: TestApp,
  by: PersonId,
  letterId: string,
  representativeIds: readonly PersonId[],
  rightsTold = true,
) {
  const page = (await http.call(by, denunciationsApi.show, { params: { letterId } })).body
  const minutes = await sealed('Biên bản làm việc', page.sealFor)
  const meeting = { on: '2026-11-20', representativeIds, rightsTold, wraps: minutes.wraps }
  const url = `/api/denunciations/${letterId}/meeting`
  return await upload(http, { url, person: by, body: { basedOn: page.version, ...meeting }, file: minutes.ciphertext })
}

/** What one item of a dossier that was taken out says to two who hold these identities, with no program of ours. */
export async function openAnnex(files: ReadonlyMap<string, Uint8Array>, path: string, outer: string, inner: string) {
  const keys = [...files].filter(([name]) => name.startsWith(`${path}-chia-khoa`)).map(([, blob]) => blob)
  const halves = (await Promise.all(keys.map((blob) => takeOuterSeal(blob, outer)))).filter((one) => one !== undefined)
  const found = (await Promise.all(halves.map((half) => itemIdentityFrom(half, inner)))).find((one) => one)
  const content = found && (await openItem(files.get(`${path}.age`) ?? new Uint8Array(), found))
  return content && new TextDecoder().decode(content)
}
