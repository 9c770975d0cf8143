/** What `app/` and higher capabilities' screens use of the personal files. */

import { lazy } from 'react'

/** Loaded when the page that shows it is: within a `Suspense`. */
export const ToDecidePart = lazy(async () => ({ default: (await import('./to-decide-part.tsx')).ToDecidePart }))
