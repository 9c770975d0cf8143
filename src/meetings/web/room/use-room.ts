import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import { question } from '#platform/web/call/queries.ts'
import { useOutbox } from '#platform/web/offline/outbox-provider.tsx'
import { type KeptQuery, useKept } from '#platform/web/offline/use-kept.ts'
import { useWaitingActs, type WaitingActs } from '#platform/web/offline/use-waiting-acts.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import type { RoomActName, RoomApi } from './room-acts.ts'
import { beganLongAgo } from './room-figures.ts'
import { applyWaiting, refusalBeforehand } from './room-model.ts'

/** What a part of the room is given. */
export interface Room {
  /** The meeting as if the waiting acts were done. */
  readonly view: MeetingView
  readonly waiting: WaitingActs
  /** True while a meeting that has taken place is typed back from paper: times are typed, not taken from the clock. */
  readonly isAfterwards: boolean
  readonly setAfterwards: (isAfterwards: boolean) => void
  /**
   * Does an act: first asks the rules here, which throw `CallFailed` with their reason; then keeps it on this device and sends it.
   * `label` is what the person reads while it waits.
   */
  readonly act: <E extends RoomApi[RoomActName]>(endpoint: E, body: BodyInputOf<E>, label: string) => Promise<void>
}

export interface RoomPartProps {
  readonly room: Room
}

const SECOND = 1000
const personOf = (view: MeetingView) => view.mine.personId

/** The last known view of the meeting in the address: asked again now and then, since a second person may write in the same room. */
export function useRoomView(): KeptQuery<MeetingView> {
  const { meetingId = '' } = useParams({ strict: false }) as { readonly meetingId?: string }
  const query = useQuery({
    ...question(meetingsApi.meeting, { params: { id: meetingId } }),
    refetchInterval: 20 * SECOND,
  })
  return useKept(`meeting:${meetingId}`, query, personOf)
}

export function useRoom(known: MeetingView): Room {
  const { id } = known.meeting
  const queue = `meeting:${id}`
  const unitId = useUnit().id
  const outbox = useOutbox()
  const waiting = useWaitingActs(queue, unitId)
  const afterwards = useDraft(`room:${id}:afterwards`, beganLongAgo(known, new Date()))
  const now = useNow(30 * SECOND)
  useReadAgainWhenRefused(waiting.state.kind === 'refused')
  const { shown } = waiting
  const view = useMemo(() => applyWaiting(known, shown, now), [known, shown, now])
  return {
    view,
    waiting,
    isAfterwards: afterwards.value,
    setAfterwards: afterwards.set,
    act: async (endpoint, body, label) => {
      const args = { params: { id }, body }
      const refusal = refusalBeforehand(view, { endpoint, args }, new Date())
      if (refusal !== null) {
        const { code, ...facts } = refusal
        throw new CallFailed('refused', code, facts)
      }
      const { method, path } = endpoint
      await outbox.submit({ queue, unitId, endpoint: { method, path }, args, label })
    },
  }
}

/** A refusal means that the room has become another than the one shown. */
function useReadAgainWhenRefused(isRefused: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (isRefused) void client.invalidateQueries({ queryKey: [meetingsApi.meeting.name] })
  }, [client, isRefused])
}

/** The time, renewed every so many milliseconds. */
export function useNow(every: number): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}

/** Doing acts from one form: the reason of the last one refused, and whether it went. A second click meanwhile does nothing. */
export function useDoing() {
  const [error, setError] = useState<unknown>(null)
  const isBusy = useRef(false)
  const attempt = async (doIt: () => Promise<void>): Promise<boolean> => {
    if (isBusy.current) return false
    isBusy.current = true
    try {
      await doIt()
      setError(null)
      return true
    } catch (failure) {
      setError(failure)
      return false
    } finally {
      isBusy.current = false
    }
  }
  return { error, attempt }
}
