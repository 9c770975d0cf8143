import { meetingFactPath } from '#meetings/web/public.ts'
import { PaperScreen, type PaperScreenProps } from '#papers/web/public.ts'
import { useUnit } from '#platform/web/shell/me.tsx'

/** An issued paper, with the way to the facts of whatever it came from. */
export function PaperPage() {
  const { permissions } = useUnit()
  const factPathOf: PaperScreenProps['factPathOf'] = ({ unitId, originKind, originId }) =>
    originKind === 'meeting' ? meetingFactPath({ unitId, meetingId: originId, permissions }) : null
  return <PaperScreen factPathOf={factPathOf} />
}
