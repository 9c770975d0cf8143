import type { PersonId, UnitId } from '#kernel/id.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { senderApi } from '../../contract/sender.ts'
import { writeReceiptNumber } from '../../rules/receipt.ts'
import { ask, isOffline, wordsOf } from './ask.ts'
import { button, el, statusLine } from './dom.ts'
import { handOver } from './hand-over.ts'
import { makeReceipt, sealLetter, type Written } from './sealed-letter.ts'

export interface Sending {
  readonly unitId: UnitId
  readonly bits: number
  readonly namedIds: readonly PersonId[]
  readonly written: Written
  /** Back to what was written: nothing of it is lost. */
  readonly onBack: () => void
}

/** Seals, sends, goes on after a cut, and shows the receipt. */
export function sendingView({ unitId, bits, namedIds, written, onBack }: Sending): HTMLElement {
  const status = statusLine()
  const actions = el('div')
  const view = el('div', {}, status, actions)
  const start = async () => {
    status.textContent = t('sending.sealing')
    try {
      const body = { namedIds: [...namedIds] }
      const { unit, sealFor } = await ask(senderApi.route, { params: { unitId }, body })
      view.prepend(el('p', {}, t('sending.goesTo', { unit: unit.name })))
      const sealed = await sealLetter(sealFor, written, namedIds)
      const receipt = await makeReceipt()
      await run(handOver({ unitId, bits, sealed, receipt }), () => view.replaceChildren(receiptView(receipt)))
    } catch (error) {
      status.textContent = wordsOf(error)
      actions.replaceChildren(button(t('sending.goOn'), onBack))
    }
  }
  const run = async (over: ReturnType<typeof handOver>, onSent: () => void): Promise<void> => {
    actions.replaceChildren()
    const say = () => {
      status.textContent = t('sending.progress', { percent: over.percent() })
    }
    try {
      say()
      await over.goOn(say)
      onSent()
    } catch (error) {
      status.textContent = isOffline(error) ? t('sending.cut', { percent: over.percent() }) : wordsOf(error)
      const again = () => (isOffline(error) ? void run(over, onSent) : onBack())
      actions.replaceChildren(button(t('sending.goOn'), again, 'main'))
    }
  }
  void start()
  return view
}

function receiptView({ number, word }: { readonly number: string; readonly word: string }): HTMLElement {
  const view = el('div')
  const kept = el('input', { type: 'checkbox' })
  const done = button(t('sending.done'), () => location.replace(location.pathname), 'main')
  done.disabled = true
  kept.addEventListener('change', () => {
    done.disabled = !kept.checked
  })
  view.append(
    el('h2', {}, t('sending.sent')),
    el('p', { className: 'problem' }, t('sending.receiptKeep')),
    el(
      'section',
      { className: 'receipt nn-print-alone' },
      el('h3', {}, t('sending.receipt')),
      el('p', {}, t('sending.receiptHelp')),
      el('p', {}, t('sending.number')),
      el('p', { className: 'secret', id: 'receipt-number' }, writeReceiptNumber(number)),
      el('p', {}, t('sending.word')),
      el('p', { className: 'secret', id: 'receipt-word' }, word),
      el('p', {}, `${location.origin}/to-cao`),
    ),
    button(t('sending.print'), () => print()),
    el('label', { className: 'choice' }, kept, t('sending.confirmKept')),
    done,
  )
  return view
}
