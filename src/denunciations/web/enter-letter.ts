import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { call, newKey } from '#platform/web/call/call.ts'
import { loadDesk } from '#vault/web/public.ts'
import { denunciationsApi } from '../contract.ts'
import type { LetterChannel, LetterKind } from '../rules/vocabulary.ts'
import { makeReceipt, type Receipt } from './receipt.ts'

export interface TypedLetter {
  readonly channel: Exclude<LetterChannel, 'form'>
  readonly kind: LetterKind
  readonly receivedOn: LocalDate
  readonly postmarkOn: LocalDate | null
  readonly copies: number
  readonly namedIds: readonly string[]
  readonly identity: string
  readonly words: string
  readonly file: File | null
  readonly wantsReceipt: boolean
}

export interface Entered {
  readonly code: string
  readonly isOwn: boolean
  readonly unitName: string
  readonly receipt: Receipt | null
}

/** Hands a sealed letter over; called again after no answer came, it is the same act, and the letter stands in the register once. */
export type HandOver = () => Promise<Entered>

/** Asks where the letter belongs and seals it for those there. */
export async function sealLetter(unitId: UnitId, typed: TypedLetter): Promise<HandOver> {
  const { words, file, identity, wantsReceipt, namedIds, ...plain } = typed
  const params = { unitId }
  const ids = namedIds.map((id) => id as PersonId)
  const route = await call(denunciationsApi.route, { params, body: { namedIds: ids } })
  const { sealFor, textOf } = await loadDesk()
  const files = file ? [{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }] : []
  const letter = await sealFor(route.sealFor, { words, files })
  const sender = typed.kind === 'named' ? await sealFor(route.sealFor, { words: identity, files: [] }) : null
  const receipt = wantsReceipt ? await makeReceipt() : null
  const body = {
    ...plain,
    namedIds: ids,
    letter: { wraps: letter.wraps },
    identity: sender && { ciphertext: textOf(sender.ciphertext), wraps: sender.wraps },
    receipt: receipt?.sent ?? null,
  }
  const sealed = new File([letter.ciphertext], 'niem-phong.age')
  const sending = { key: newKey(), file: sealed }
  return async () => {
    const { code, isOwn } = await call(denunciationsApi.register, { params, body }, sending)
    return { code, isOwn, unitName: route.unit.name, receipt }
  }
}
