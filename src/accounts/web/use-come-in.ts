import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { safeReturnTo } from '#platform/web/shell/nav.ts'

/** After signing in: forgets what was kept for whoever sat here before, and goes where the person was going. */
export function useComeIn(): () => void {
  const client = useQueryClient()
  const navigate = useNavigate()
  const search: { readonly to?: unknown } = useSearch({ strict: false })
  return () => {
    client.clear()
    void navigate({ to: safeReturnTo(search.to), replace: true })
  }
}
