/** Small helpers to draw with: text is always text, never markup. */

type Child = Node | string | null

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), props)
  made.append(...children.filter((child) => child !== null))
  return made
}

let fields = 0

/** A field with its label, and help under it. */
export function field<T extends HTMLElement>(label: string, control: T, help: string | null = null): HTMLElement {
  fields += 1
  control.id = `field-${fields}`
  return el('div', {}, el('label', { htmlFor: control.id }, label, help && el('small', {}, help)), control)
}

export function button(label: string, onPress: () => void, className = ''): HTMLButtonElement {
  const made = el('button', { type: 'button', className }, label)
  made.addEventListener('click', onPress)
  return made
}

export function textInput(): HTMLInputElement {
  return el('input', { type: 'text', autocomplete: 'off', spellcheck: false })
}

/** Where what goes on is said; those who hear the page are told too. */
export function statusLine(): HTMLParagraphElement {
  const line = el('p')
  line.setAttribute('role', 'status')
  return line
}
