import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, newKey } from '#platform/web/call/call.ts'
import { meetingsApi } from '../../contract.ts'
import type { GradeDecision } from './grade-decision.ts'
import { type Sending, sendGrades, toSendings } from './send-grades.ts'

/** Records the grades of several meetings, each as an act of its own, and tells how far it has come. */
export function useGrading() {
  const client = useQueryClient()
  const [sendings, setSendings] = useState<readonly Sending[]>([])
  const [isSending, setSending] = useState(false)
  const send = async (decisions: ReadonlyMap<string, GradeDecision>) => {
    setSending(true)
    const kept = sendings.filter((one) => one.state === 'done' && !decisions.has(one.meetingId))
    const show = (now: readonly Sending[]) => setSendings([...kept, ...now])
    const record = ({ meetingId, decision, key }: Sending) =>
      call(meetingsApi.decideGrade, { params: { id: meetingId }, body: decision }, { key })
    await sendGrades(toSendings(decisions, sendings, newKey), record, show)
    setSending(false)
  }
  /** The table is read again when the page is left, so that its lines do not vanish while they are being sent. */
  const refresh = () => void client.invalidateQueries()
  return { sendings, isSending, send, refresh }
}
