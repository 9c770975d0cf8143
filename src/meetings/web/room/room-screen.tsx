import '../meetings.css'
import './room.css'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Failure } from '#platform/web/ui/failure.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { MeetingView } from '../../contract/views.ts'
import { meetingPath } from '../parts/meeting-link.tsx'
import { kindOf, longMoment } from '../parts/words.ts'
import { BeforeStart } from './before-start.tsx'
import { ClosePart } from './close-part.tsx'
import { HeldPart } from './held-part.tsx'
import { Mending } from './mending.tsx'
import { OutcomesPart } from './outcomes-part.tsx'
import { ProgrammePart } from './programme-part.tsx'
import { RollPart } from './roll-part.tsx'
import { RoomHead } from './room-head.tsx'
import { SpeakersPart } from './speakers-part.tsx'
import { type Room, useRoom, useRoomView } from './use-room.ts'
import { VotesPart } from './votes-part.tsx'

const PARTS = ['roll', 'programme', 'speakers', 'votes', 'outcomes', 'close'] as const
type Part = (typeof PARTS)[number]

interface RoomScreenProps {
  /** What a higher capability shows while a meeting runs; `app/web` hands it in. */
  readonly beside: (unitId: string) => ReactNode
}

/** The chair's room: made to be glanced at, used with one hand, and at work without network. */
export function RoomScreen({ beside }: RoomScreenProps) {
  const { data, error, refetch, keptAt } = useRoomView()
  if (data === undefined) return error === null ? <Loading /> : <Failure error={error} retry={() => void refetch()} />
  const isAway = error instanceof CallFailed && error.kind === 'offline'
  return (
    <>
      {error === null || isAway ? null : <Failure error={error} retry={() => void refetch()} />}
      <RoomPage known={data} keptAt={keptAt} beside={beside} />
    </>
  )
}

interface RoomPageProps extends RoomScreenProps {
  readonly known: MeetingView
  readonly keptAt: string | null
}

function RoomPage({ known, keptAt, beside }: RoomPageProps) {
  const room = useRoom(known)
  const { meeting } = room.view
  const isRunning = meeting.stage === 'in_progress'
  return (
    <Page
      title={meeting.topic === null ? kindOf(meeting.kind) : `${kindOf(meeting.kind)}: ${meeting.topic}`}
      lead={meeting.startsAt === null || isRunning ? undefined : longMoment(meeting.startsAt)}
      back={<Link to={meetingPath(meeting.unitId, meeting.id)}>{t('room.back')}</Link>}
    >
      <div className="nn-room">
        <Mending waiting={room.waiting} view={room.view} />
        {keptAt === null ? null : (
          <Notice tone="plain" title={t('room.kept', { at: formatMoment(keptAt) })}>
            <p>{t('room.kept.help')}</p>
          </Notice>
        )}
        {isRunning ? beside(meeting.unitId) : null}
        <Stage room={room} />
      </div>
    </Page>
  )
}

function Stage({ room }: { readonly room: Room }) {
  const { meeting } = room.view
  switch (meeting.stage) {
    case 'planned':
    case 'notified':
      return <BeforeStart room={room} />
    case 'in_progress':
    case 'closed':
      return <Running room={room} />
    default:
      return <HeldPart room={room} />
  }
}

function Running({ room }: { readonly room: Room }) {
  const { meeting } = room.view
  const part = useDraft<Part>(`room:${meeting.id}:part`, meeting.stage === 'closed' ? 'close' : 'roll')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // What began the meeting is gone with its button: whoever works by keyboard goes on from here.
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true })
  }, [])
  const go = (chosen: Part) => {
    part.set(chosen)
    document.getElementById('room-part')?.scrollIntoView({ block: 'start' })
  }
  return (
    <>
      <RoomHead room={room} quiet={part.value === 'close'} />
      <nav className="nn-room-parts nn-no-print" aria-label={t('room.parts')}>
        {PARTS.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === part.value ? 'true' : undefined}
            onClick={() => go(one)}
          >
            {t(`room.part.${one}`)}
          </button>
        ))}
      </nav>
      <section id="room-part" className="nn-room-part" aria-labelledby="room-part-title">
        <h2 id="room-part-title" ref={title} tabIndex={-1}>
          {t(`room.part.${part.value}.title`)}
        </h2>
        <PartOf room={room} part={part.value} />
      </section>
    </>
  )
}

function PartOf({ room, part }: { readonly room: Room; readonly part: Part }) {
  switch (part) {
    case 'roll':
      return <RollPart room={room} />
    case 'programme':
      return <ProgrammePart room={room} />
    case 'speakers':
      return <SpeakersPart room={room} />
    case 'votes':
      return <VotesPart room={room} />
    case 'outcomes':
      return <OutcomesPart room={room} />
    case 'close':
      return <ClosePart room={room} />
  }
}
