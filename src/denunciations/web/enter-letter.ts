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

/** Asks where the letter belongs, seals it for those there, hands it over. */
export async function enterLetter(unitId: UnitId, typed: TypedLetter): Promise<Entered> {
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
  const { code, isOwn } = await call(denunciationsApi.register, { params, body }, { key: newKey(), file: sealed })
  return { code, isOwn, unitName: route.unit.name, receipt }
}
