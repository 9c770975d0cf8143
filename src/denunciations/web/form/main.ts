import '#platform/web/theme/palette.css'
import '#platform/web/theme/base.css'
import './form.css'
import { t } from '#platform/web/i18n/translate.ts'
import { button, el } from './dom.ts'
import { letterView } from './letter-view.ts'
import { statusView } from './status-view.ts'

/** The open page: nobody signs in, nothing is kept on the device, nothing leaves it unsealed. */
function draw(place: HTMLElement): void {
  const view = el('div')
  const choices = [
    { label: t('sending.write'), show: letterView },
    { label: t('sending.haveReceipt'), show: statusView },
  ]
  const buttons = choices.map(({ label, show }, index) => button(label, () => choose(show, index)))
  const choose = (show: (at: HTMLElement) => void, chosen: number) => {
    for (const [index, one] of buttons.entries()) one.setAttribute('aria-pressed', String(index === chosen))
    show(view)
  }
  place.replaceChildren(
    el('h1', {}, t('sending.title')),
    el('p', {}, t('sending.lead')),
    el('p', {}, el('small', {}, t('sending.privacy'))),
    ...(isSecureContext
      ? [el('div', {}, ...buttons), view]
      : [el('p', { className: 'problem' }, t('sending.insecure'))]),
  )
  if (isSecureContext) choose(letterView, 0)
}

const place = document.getElementById('form')
if (place) draw(place)
