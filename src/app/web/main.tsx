import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from '#platform/web/call/queries.ts'
import { registerServiceWorker } from '#platform/web/shell/new-version.ts'
import { Root } from '#platform/web/shell/root.tsx'
import { makeRouter } from './router.tsx'
import { sources } from './sources.ts'

// Asked once more who is here; the answer "nobody" must not ask again, or it would never end.
const client = makeQueryClient(() => {
  if (client.getQueryState(sources.me.queryKey)?.status !== 'error')
    void client.resetQueries({ queryKey: sources.me.queryKey })
})
const router = makeRouter()

const place = document.getElementById('root')
if (place === null) throw new Error('the page has no place to draw in')
createRoot(place).render(
  <Root client={client}>
    <RouterProvider router={router} />
  </Root>,
)

if (import.meta.env.PROD) void registerServiceWorker()
