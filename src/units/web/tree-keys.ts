import type { KeyboardEvent } from 'react'

/** Names of units in the picture, in the order in which they are seen. */
const NAMES = 'a[data-tree-name]'

/**
 * The arrows walk the picture: up and down from name to name, right opens a branch or steps into it, left closes it or goes to
 * what stands above. Opening and closing press the branch's own button, so the keyboard can do nothing the mouse cannot.
 */
export function walkTree(event: KeyboardEvent<HTMLElement>): void {
  const at = event.target instanceof Element ? event.target.closest('li') : null
  if (at === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>(NAMES)]
  const own = at.querySelector<HTMLElement>(NAMES)
  const index = own === null ? -1 : names.indexOf(own)
  const fold = at.querySelector<HTMLButtonElement>(':scope > div > button[aria-expanded]')
  const isOpen = fold?.getAttribute('aria-expanded') === 'true'
  const above = at.parentElement?.closest('li')?.querySelector<HTMLElement>(NAMES)
  const steps: Record<string, () => void> = {
    ArrowDown: () => names[index + 1]?.focus(),
    ArrowUp: () => names[index - 1]?.focus(),
    Home: () => names[0]?.focus(),
    End: () => names.at(-1)?.focus(),
    ArrowRight: () => (fold !== null && !isOpen ? fold.click() : names[index + 1]?.focus()),
    ArrowLeft: () => (isOpen ? fold?.click() : above?.focus()),
  }
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  step()
}
