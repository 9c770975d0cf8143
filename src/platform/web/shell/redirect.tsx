import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

/**
 * Goes elsewhere once. The router's own part asks again whenever it is drawn anew, and its asking makes it be drawn anew
 * while the next screen's code is still being loaded.
 */
export function Redirect({ to, search }: { readonly to: string; readonly search?: Readonly<Record<string, string>> }) {
  const navigate = useNavigate()
  const asked = JSON.stringify(search ?? {})
  useEffect(() => {
    void navigate({ to, search: JSON.parse(asked), replace: true })
  }, [navigate, to, asked])
  return null
}
