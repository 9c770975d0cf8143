/** What `app/` and higher capabilities' screens use of transfers. */

import { lazy } from 'react'

export { MyTransfers } from './my-transfers.tsx'
export { TransfersPart } from './transfers-part.tsx'

/** Loaded when the page that shows it is: within a `Suspense`. */
export const ExemptionsWaiting = lazy(async () => ({
  default: (await import('./exemptions-waiting.tsx')).ExemptionsWaiting,
}))
