import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#platform/web/call/call.ts'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { SheetView } from '../contract/contest-shapes.ts'
import { trainingApi } from '../contract.ts'
import type { AttemptId } from '../rules/contest.ts'

/** By place; kept in the tab until the server has them. */
type Ticked = Readonly<Record<string, number>>

const TRY_AGAIN_MS = 4000

export interface Answers {
  readonly chosenAt: (place: number) => number | null
  readonly choose: (place: number, chosen: number) => void
  /** Something ticked has not reached the server yet. */
  readonly isWaiting: boolean
}

/** Answers go to the server as they are ticked; what a cut holds back is kept in the tab and goes when the network is there again. */
export function useAnswers({ attemptId, questions }: SheetView): Answers {
  const waiting = useDraft<Ticked>(`training.contest.${attemptId}`, {})
  const [sent, setSent] = useState<Ticked>({})
  const isSending = useRef(false)
  const { value, set } = waiting
  const send = useCallback(async () => {
    const answers = Object.entries(value).map(([place, chosen]) => ({ place: Number(place), chosen }))
    if (isSending.current || answers.length === 0) return
    isSending.current = true
    try {
      await call(trainingApi.answer, { params: { attemptId: attemptId as AttemptId }, body: { answers } })
      setSent((before) => ({ ...before, ...value }))
      set((now) => Object.fromEntries(Object.entries(now).filter(([place, chosen]) => value[place] !== chosen)))
    } catch (error) {
      // Refused: the time is over or it was handed in elsewhere, so these count no more.
      if (error instanceof CallFailed && error.kind === 'refused') set({})
    } finally {
      isSending.current = false
    }
  }, [attemptId, value, set])
  useEffect(() => {
    void send()
    const again = () => void send()
    const timer = setInterval(again, TRY_AGAIN_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [send])
  const known = new Map(questions.map(({ place, chosen }) => [place, chosen]))
  return {
    chosenAt: (place) => value[place] ?? sent[place] ?? known.get(place) ?? null,
    choose: (place, chosen) => set((now) => ({ ...now, [place]: chosen })),
    isWaiting: Object.keys(value).length > 0,
  }
}
