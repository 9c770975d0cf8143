import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { meetingPapersApi } from '../../contract.ts'

/**
 * That the reader opened what was sent to him: told once for the notice (`null`) and for each paper, and shown to himself. A failure says
 * nothing: reading goes on, and the next opening tells it again.
 */
export function useOpened(meetingId: string) {
  const me = useMe().person.id
  const asked = question(meetingPapersApi.dispatches, { params: { id: meetingId } })
  const { data } = useQuery(asked)
  const { mutate, isPending } = useAct(meetingPapersApi.markOpened, { refresh: [asked.queryKey] })
  const wasSent = data?.noticeSentAt != null && data.dispatches.some(({ person }) => person.id === me)
  const openedAt = (paperId: string | null): string | null => {
    const mine = data?.opened.find((one) => one.personId === me && one.paperId === paperId)
    return mine !== undefined && mine.openedAt >= (data?.noticeSentAt ?? '') ? mine.openedAt : null
  }
  const told = useRef(new Set<string | null>())
  const open = (paperId: string | null) => {
    if (!wasSent || isPending || told.current.has(paperId) || openedAt(paperId) !== null) return
    told.current.add(paperId)
    mutate({ params: { id: meetingId }, body: { paperId } })
  }
  return { open, openedAt, wasSent }
}
