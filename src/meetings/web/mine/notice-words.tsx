import { useQuery } from '@tanstack/react-query'
import { PaperReading } from '#papers/web/public.ts'
import { question } from '#platform/web/call/queries.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { meetingPapersApi } from '../../contract.ts'

/** The notice as it was issued, to be read on the page. */
export function NoticeWords({ meetingId }: { readonly meetingId: string }) {
  const query = useQuery(question(meetingPapersApi.text, { params: { id: meetingId, paper: 'notice' }, query: {} }))
  return <Answer query={query}>{({ paper }) => <PaperReading paper={paper} factPath={null} />}</Answer>
}
