import type { UnitId } from '#kernel/id.ts'
import { newKey } from '#platform/web/call/call.ts'
import { senderApi } from '../../contract/sender.ts'
import { LETTER_LIMITS } from '../../rules/vocabulary.ts'
import { ask } from './ask.ts'
import type { makeReceipt, sealLetter } from './sealed-letter.ts'
import { askWithWork } from './work.ts'

export interface HandingOver {
  readonly unitId: UnitId
  readonly bits: number
  readonly sealed: Awaited<ReturnType<typeof sealLetter>>
  readonly receipt: Awaited<ReturnType<typeof makeReceipt>>
}

/**
 * Hands a sealed letter over, piece by piece. Called again after a cut it goes on where the server says it stands: drop and key stay
 * the same, so what arrived twice is one letter.
 */
export function handOver({ unitId, bits, sealed, receipt }: HandingOver) {
  const { ciphertext, body } = sealed
  const dropId = crypto.randomUUID()
  const key = newKey()
  const params = { dropId }
  let isBegun = false
  let received = 0
  const begin = async () => {
    const asked = { dropId, size: ciphertext.length }
    const begun = await askWithWork(dropId, bits, (work) =>
      ask(senderApi.begin, { params: { unitId }, body: { ...asked, work } }),
    )
    received = begun.received
    isBegun = true
  }
  return {
    percent: () => Math.floor((received / ciphertext.length) * 100),
    goOn: async (onProgress: () => void): Promise<void> => {
      if (isBegun && received < ciphertext.length) received = (await ask(senderApi.drop, { params })).received
      else if (!isBegun) await begin()
      while (received < ciphertext.length) {
        const piece = ciphertext.slice(received, received + LETTER_LIMITS.pieceBytes)
        const file = new File([piece], 'phan')
        received = (await ask(senderApi.piece, { params, body: { starts: received } }, { file })).received
        onProgress()
      }
      await ask(senderApi.send, { params, body: { ...body, receipt: receipt.sent } }, { key })
    },
  }
}
