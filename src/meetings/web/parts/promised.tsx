import { lazy, Suspense } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import type { MeetingView } from '../../contract/views.ts'

type Promised = MeetingView['promised'][number]
type Links = { readonly links: readonly { readonly kind: string; readonly id: string }[] }

/** Few items ask about promises: what shows them is loaded when one does. */
const PromisedList = lazy(async () => ({ default: (await import('./promised-list.tsx')).PromisedList }))

/** The promises an item asks about. A copy this browser kept from an older program has none. */
export function promisedOf(promised: readonly Promised[] | undefined, { links }: Links): readonly Promised[] {
  return (promised ?? []).filter((one) => links.some(({ kind, id }) => kind === 'commitment' && id === one.id))
}

/** A title of a programme takes 500 letters. */
const LONGEST_NAMED = 400

/** What an item is about where it asks for one promise alone: the promise itself. */
export function singlePromise(promised: readonly Promised[]): string | null {
  const [one, ...others] = promised
  if (one === undefined || others.length > 0 || one.what.length > LONGEST_NAMED) return null
  return t('meetings.item.commitment', { what: one.what })
}

export function PromisedOfItem({ view, item }: { readonly view: MeetingView; readonly item: Links }) {
  const found = promisedOf(view.promised, item)
  if (found.length === 0) return null
  return (
    <Suspense>
      <PromisedList unitId={view.meeting.unitId} promised={found} />
    </Suspense>
  )
}
