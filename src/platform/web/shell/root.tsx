import '../theme/styles.ts'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PreferencesProvider } from './preferences-provider.tsx'

/** What stands around everything: colours, answers kept, text size and language. */
export function Root({ client, children }: { readonly client: QueryClient; readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={client}>
      <PreferencesProvider>{children}</PreferencesProvider>
    </QueryClientProvider>
  )
}
