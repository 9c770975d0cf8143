import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { newKey } from '#platform/web/call/call.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { loadSealing } from '#vault/web/public.ts'
import { senderApi } from '../../contract/sender.ts'
import { proofText, readSecretWord } from '../../rules/receipt.ts'
import { LETTER_LIMITS } from '../../rules/vocabulary.ts'
import { ask, wordsOf } from './ask.ts'
import { button, el, field, statusLine, textInput } from './dom.ts'
import { sealFor } from './sealed-letter.ts'
import { askWithWork, bytesOf, digestOf, textOf } from './work.ts'

type Standing = ReplyOf<typeof senderApi.status>

interface WithReceipt {
  readonly number: string
  readonly word: string
  readonly proof: string
}

/** What a price of work never exceeds: asked for anew each time it is refused. */
const FIRST_BITS = 13

/** With number and secret word: how the letter stands, what is asked, and an answer. */
export function statusView(place: HTMLElement): void {
  const [number, word] = [textInput(), textInput()]
  number.inputMode = 'numeric'
  const status = statusLine()
  const look = async () => {
    const read = readSecretWord(word.value)
    if (read === undefined) {
      status.textContent = t('sending.wordWrong')
      return
    }
    status.textContent = t('sending.busy')
    try {
      const digits = number.value.replace(/\D/g, '').padStart(10, '0').slice(0, 10)
      const mine = { number: digits, word: read, proof: await digestOf(proofText(digits, read)) }
      const standing = await standingOf(mine)
      place.replaceChildren(await standingView(place, mine, standing))
    } catch (error) {
      status.textContent = wordsOf(error)
    }
  }
  place.replaceChildren(
    field(t('sending.number'), number),
    field(t('sending.word'), word),
    status,
    button(t('sending.look'), () => void look(), 'main'),
  )
}

async function standingOf({ number, proof }: WithReceipt): Promise<Standing> {
  return await askWithWork(`${number} ${proof}`, FIRST_BITS, (work) =>
    ask(senderApi.status, { body: { number, proof, work } }),
  )
}

async function standingView(place: HTMLElement, mine: WithReceipt, standing: Standing): Promise<HTMLElement> {
  const { openToSender, unlockIdentity } = await loadSealing()
  const identity = (await unlockIdentity(bytesOf(standing.sealedIdentity), mine.word)) ?? ''
  const messages = await Promise.all(
    standing.messages.map(async ({ direction, at, sealed }) =>
      direction === 'answer' || sealed === null
        ? el('p', {}, t('sending.answered', { at: formatMoment(at) }))
        : el(
            'div',
            {},
            el('p', {}, t('sending.askedAt', { at: formatMoment(at) })),
            el('p', { className: 'words' }, (await openToSender(bytesOf(sealed), identity)) ?? ''),
          ),
    ),
  )
  return el(
    'div',
    {},
    el('h2', {}, t('sending.stands')),
    el('p', {}, el('strong', {}, isSettled(standing) ? t('sending.settled') : wordOf('sending.state', standing.state))),
    el('p', {}, t('sending.keptBy', { unit: standing.unitName })),
    el('p', {}, t('sending.receivedOn', { day: formatDay(standing.receivedOn as LocalDate) })),
    ...standing.standings.map(caseLine),
    el('h2', {}, t('sending.questions')),
    ...(messages.length === 0 ? [el('p', {}, t('sending.noQuestions'))] : messages),
    answerView(place, mine, standing),
  )
}

/** The register keeps a letter as accepted; its sender reads that it is settled once he was told of every case. */
function isSettled({ standings }: Standing): boolean {
  return standings.length > 0 && standings.every(({ answeredOn }) => answeredOn !== null)
}

function caseLine({ settleUntil, answeredOn, answer }: Standing['standings'][number]): HTMLElement {
  if (answeredOn !== null)
    return el('p', {}, t('sending.result', { day: formatDay(answeredOn as LocalDate), answer: answer ?? '' }))
  return el('p', {}, settleUntil === null ? '' : t('sending.settleUntil', { day: formatDay(settleUntil as LocalDate) }))
}

function answerView(place: HTMLElement, mine: WithReceipt, standing: Standing): HTMLElement {
  const words = el('textarea', { maxLength: LETTER_LIMITS.exchangeWords, autocomplete: 'off' })
  const status = statusLine()
  const send = async () => {
    if (words.value.trim() === '') return
    status.textContent = t('sending.sealing')
    try {
      const { ciphertext, wraps } = await sealFor(standing.sealFor, { words: words.value, files: [] })
      const { number, proof } = mine
      const kept = { ciphertext: textOf(ciphertext), wraps }
      const key = newKey()
      await askWithWork(`${number} ${proof} answer`, FIRST_BITS, (work) =>
        ask(senderApi.answer, { body: { number, proof, work, kept } }, { key }),
      )
      place.replaceChildren(el('p', {}, t('sending.answerKept')))
    } catch (error) {
      status.textContent = wordsOf(error)
    }
  }
  return el(
    'div',
    {},
    field(t('sending.answer'), words),
    status,
    button(t('sending.sendAnswer'), () => void send(), 'main'),
  )
}
