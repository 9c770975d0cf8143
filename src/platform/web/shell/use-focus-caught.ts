import { type RefObject, useEffect } from 'react'

/** Time for a page or a form to put the focus somewhere itself. */
const WAIT_MS = 120
const PARTS = 'section, article, main'
const FIELDS = 'input:not([type="hidden"]), select, textarea'

/**
 * What had the focus often goes away with the act it did (the button that opened a month, the last name of a roll). Where a form took its
 * place, the form's first field takes the focus, else the heading of the part it stood in, so that nobody who works by keyboard or
 * listens to the page is thrown to its top.
 */
export function useFocusCaught(main: RefObject<HTMLElement | null>) {
  useEffect(() => {
    let last: Element | null = null
    let around: readonly Element[] = []
    let forms: ReadonlySet<Element> = new Set()
    let timer: ReturnType<typeof setTimeout> | undefined
    const remember = ({ target }: FocusEvent) => {
      const isInside = target instanceof Element && main.current?.contains(target) === true
      last = isInside ? target : null
      around = last === null ? [] : ancestorsOf(last)
      forms = new Set(document.forms)
    }
    // Where somebody taps beside everything, nothing is wanted.
    const forget = () => {
      last = null
    }
    const look = () => {
      timer = undefined
      if (last === null || document.activeElement !== document.body) return
      if (last.isConnected && last.matches(':disabled')) return
      if (last instanceof HTMLElement && last.isConnected) last.focus({ preventScroll: true })
      if (document.activeElement === document.body) placeAmong(around, forms)?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(() => {
      if (last !== null && document.activeElement === document.body) timer ??= setTimeout(look, WAIT_MS)
    })
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', forget)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget)
    }
  }, [main])
}

function ancestorsOf(element: Element): readonly Element[] {
  const parent = element.parentElement
  return parent === null ? [] : [parent, ...ancestorsOf(parent)]
}

/** The first field of a form that was not there before, or the heading of the inmost part that is left of where something stood. */
function placeAmong(around: readonly Element[], before: ReadonlySet<Element>): HTMLElement | undefined {
  const left = around.filter((one) => one.isConnected)
  const opened = [...document.forms].find((form) => !before.has(form) && left[0]?.contains(form) === true)
  const field = opened?.querySelector<HTMLElement>(FIELDS)
  if (field != null) return field
  for (const part of left.filter((one) => one.matches(PARTS))) {
    const headings = [...part.querySelectorAll<HTMLElement>('h1, h2, h3')]
    const heading = headings.find((one) => one.closest('dialog:not([open])') === null)
    if (heading === undefined) continue
    heading.tabIndex = -1
    return heading
  }
  return undefined
}
