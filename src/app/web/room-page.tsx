import { lazy, Suspense } from 'react'
import { RoomScreen } from '#meetings/web/room/room-screen.tsx'

const HearingsPart = lazy(async () => ({
  default: (await import('#cases/web/discipline/hearings-part.tsx')).HearingsPart,
}))

/** The chair's room, with the order of a meeting that considers a discipline where one is open. */
export function RoomPage() {
  return (
    <RoomScreen
      beside={(unitId) => (
        <Suspense>
          <HearingsPart unitId={unitId} />
        </Suspense>
      )}
    />
  )
}
