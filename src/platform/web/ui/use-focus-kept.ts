import { useEffect, useRef } from 'react'

/** A form that empties itself after sending disables the button that had the focus: the form takes it, so that nobody is thrown to the top of the page. */
export function useFocusKept() {
  const form = useRef<HTMLFormElement>(null)
  const isSent = useRef(false)
  useEffect(() => {
    if (!isSent.current || form.current === null) return
    const focused = document.activeElement
    if (focused !== document.body && focused?.matches(':disabled') !== true) return
    isSent.current = false
    form.current.focus({ preventScroll: true })
  })
  return {
    form,
    wasSent: () => {
      isSent.current = true
    },
  }
}
