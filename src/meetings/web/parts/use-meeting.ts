import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import type { MeetingAct } from '../../rules/stages.ts'

/** The meeting of the page's address. */
export function useMeeting() {
  const { meetingId = '' } = useParams({ strict: false }) as { readonly meetingId?: string }
  return useQuery(question(meetingsApi.meeting, { params: { id: meetingId } }))
}

/** Whether to offer an act: what the server said of the caller and the present stage. */
export function mayDo(view: MeetingView, act: MeetingAct): boolean {
  return view.mine.allowed.includes(act)
}

/** What a part of a meeting's page is given. */
export interface PartProps {
  readonly view: MeetingView
}
