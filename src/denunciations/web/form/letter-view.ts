import type { PersonId, UnitId } from '#kernel/id.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { senderApi } from '../../contract/sender.ts'
import { LETTER_LIMITS } from '../../rules/vocabulary.ts'
import { ask, wordsOf } from './ask.ts'
import { button, el, field, statusLine, textInput } from './dom.ts'
import { sendingView } from './sending-view.ts'

type Unit = ReplyOf<typeof senderApi.unit>

/** First to whom, then what. */
export function letterView(place: HTMLElement): void {
  const search = textInput()
  const found = el('div')
  const status = statusLine()
  const look = async () => {
    status.textContent = t('sending.busy')
    try {
      const { units } = await ask(senderApi.units, { query: { search: search.value } })
      status.textContent = units.length === 0 ? t('sending.noUnit') : ''
      const choices = units.map(({ id, name, above }) =>
        button(above === null ? name : `${name} (${above})`, () => void open(id as UnitId)),
      )
      found.replaceChildren(...choices)
    } catch (error) {
      status.textContent = wordsOf(error)
    }
  }
  const open = async (unitId: UnitId) => {
    try {
      place.replaceChildren(writingView(await ask(senderApi.unit, { params: { unitId } })))
      place.querySelector<HTMLElement>('h2')?.focus()
    } catch (error) {
      status.textContent = wordsOf(error)
    }
  }
  place.replaceChildren(
    field(t('sending.findUnit'), search, t('sending.findUnitHelp')),
    button(t('sending.find'), () => void look(), 'main'),
    status,
    found,
  )
}

function writingView({ unit, holders, bits }: Unit): HTMLElement {
  const marks = holders.map(({ id, name, office }) => {
    const box = el('input', { type: 'checkbox', value: id })
    return { box, line: el('label', { className: 'choice' }, box, `${name}, ${wordOf('sending.office', office)}`) }
  })
  const [name, address, phone] = [textInput(), textInput(), textInput()]
  const words = el('textarea', { maxLength: LETTER_LIMITS.words, autocomplete: 'off' })
  const files = el('input', { type: 'file', multiple: true })
  const status = statusLine()
  const view = el('div')
  const send = () => {
    const chosen = Array.from(files.files ?? [])
    if ([name, address, words].some(({ value }) => value.trim() === '')) {
      status.textContent = t('sending.missing')
      return
    }
    if (chosen.reduce((sum, { size }) => sum + size, 0) > LETTER_LIMITS.attachmentBytes) {
      status.textContent = t('sending.filesTooLarge')
      return
    }
    const identity = [name, address, phone].map(({ value }) => value.trim()).join('\n')
    const namedIds = marks.filter(({ box }) => box.checked).map(({ box }) => box.value as PersonId)
    const written = { identity, words: words.value, files: chosen }
    view.replaceChildren(sendingView({ unitId: unit.id as UnitId, bits, namedIds, written, onBack: () => draw() }))
  }
  const draw = () =>
    view.replaceChildren(
      el('h2', { tabIndex: -1 }, unit.name),
      el(
        'fieldset',
        {},
        el('legend', {}, t('sending.readers')),
        el('small', {}, t('sending.readersHelp')),
        ...marks.map(({ line }) => line),
      ),
      field(t('sending.name'), name, t('sending.identityHelp')),
      field(t('sending.address'), address),
      field(t('sending.phone'), phone),
      field(t('sending.words'), words, t('sending.wordsHelp')),
      field(t('sending.files'), files),
      status,
      button(t('sending.send'), send, 'main'),
    )
  draw()
  return view
}
