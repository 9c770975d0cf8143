import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { whoMeets } from '../parts/words.ts'
import { rollFigures } from './room-figures.ts'
import type { RoomPartProps } from './use-room.ts'

const COUNTED = ['present', 'absent_excused', 'absent_unexcused', 'exempt', 'temp_elsewhere', 'suspended'] as const

/** How many came and did not, and of how many a vote is counted. */
export function Counts({ room }: RoomPartProps) {
  const { view } = room
  const { count, unmarked, obliged } = rollFigures(view)
  const { base, official, presentEligible } = view.voteBase
  const { voters } = whoMeets(view.meeting.kind, official)
  return (
    <ul className="nn-facts">
      <li>{t('room.roll.obliged', { n: obliged })}</li>
      {COUNTED.filter((mark) => count[mark] > 0).map((mark) => (
        <li key={mark}>
          {wordOf('meetings.mark', mark)}: {count[mark]}
        </li>
      ))}
      {unmarked === 0 ? null : <li>{t('room.totals.unmarked', { n: unmarked })}</li>}
      <li>{t('room.roll.base', { base, official, present: presentEligible, voters })}</li>
    </ul>
  )
}
