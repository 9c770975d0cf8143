import { lazy } from 'react'
import { TextScreen } from '#library/web/text-screen.tsx'

const QuotingMeetings = lazy(async () => ({
  default: (await import('#meetings/web/parts/quoting-meetings.tsx')).QuotingMeetings,
}))

/** A text of the library with what quotes it. */
export function TextPage() {
  return <TextScreen QuotedBy={QuotingMeetings} />
}
