import type { ReactNode } from 'react'
import { ButtonLink } from '#platform/web/ui/button.tsx'

/** Pages of one meeting, below `/u/$unitId/meetings/$meetingId`. */
export const MEETING_PAGES = ['', 'room', 'minutes', 'score', 'report', 'papers', 'print'] as const
export type MeetingPage = (typeof MEETING_PAGES)[number]

export function meetingPath(unitId: string, meetingId: string, page: MeetingPage = ''): string {
  return `/u/${unitId}/meetings/${meetingId}${page === '' ? '' : `/${page}`}`
}

/** A link that looks like the main action of a page. */
export function MainLink({
  to,
  children,
  quiet = false,
}: {
  readonly to: string
  readonly children: ReactNode
  readonly quiet?: boolean
}) {
  return (
    <ButtonLink to={to} variant={quiet ? 'default' : 'filled'}>
      {children}
    </ButtonLink>
  )
}
