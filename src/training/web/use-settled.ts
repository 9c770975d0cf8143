import { useEffect, useState } from 'react'

const QUIET = 300

/** What was typed, once the typing rests: the server is not asked at every key. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), QUIET)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
