import { useEffect, useState } from 'react'

/** Whether the window is as wide as a laptop's; follows it when it is turned or resized. */
export function useWideScreen(): boolean {
  const [wide, setWide] = useState(() => matchMedia('(min-width: 48em)').matches)
  useEffect(() => {
    const watched = matchMedia('(min-width: 48em)')
    const follow = () => setWide(watched.matches)
    watched.addEventListener('change', follow)
    return () => watched.removeEventListener('change', follow)
  }, [])
  return wide
}
