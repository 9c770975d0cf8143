import { lazy, Suspense } from 'react'
import type { MeetingView } from '../../contract/views.ts'

type Item = MeetingView['agenda'][number]
type QuotedText = MeetingView['texts'][number]

/** Few items quote a text: what shows one is loaded when one does. */
const QuotedList = lazy(async () => ({ default: (await import('./quoted-list.tsx')).QuotedList }))

/** The directives an item quotes, in the order given. */
export function textsOfItem(view: MeetingView, { links }: Pick<Item, 'links'>): readonly QuotedText[] {
  return links.flatMap(({ kind, id }) => (kind === 'text' ? view.texts.filter((text) => text.id === id) : []))
}

/** What an item rests on. */
export function QuotedTexts({ view, item }: { readonly view: MeetingView; readonly item: Item }) {
  const texts = textsOfItem(view, item)
  if (texts.length === 0) return null
  return (
    <Suspense>
      <QuotedList unitId={view.meeting.unitId} texts={texts} />
    </Suspense>
  )
}
