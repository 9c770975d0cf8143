import { findWord } from '#platform/web/i18n/translate.ts'
import type { MeetingView } from '../../contract/views.ts'
import { meetingPath } from '../parts/meeting-link.tsx'

export type ScoreLine = MeetingView['scores'][number]['lines'][number]

/** Why a criterion has its points, in a sentence; undefined where nothing is known yet. */
export function reasonWords({ reasonCode, facts }: Pick<ScoreLine, 'reasonCode' | 'facts'>): string | undefined {
  if (reasonCode === null) return undefined
  const params = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.length : typeof value === 'number' ? value : String(value ?? ''),
    ]),
  )
  return findWord(`finish.reason.${reasonCode}`, params)
}

const ROOM = ['duration', 'attendance', 'excused_in_a_row', 'steps', 'speaking', 'ideology', 'conclusion']
const BEFORE = ['notice', 'posting', 'documents', 'preparation']

/** Where the facts of a reason were recorded. */
export function sourcePath({ meeting }: MeetingView, { reasonCode, facts }: ScoreLine): string | undefined {
  const [about = ''] = (reasonCode ?? '').split('.')
  const here = (page: Parameters<typeof meetingPath>[2]) => meetingPath(meeting.unitId, meeting.id, page)
  if (ROOM.includes(about)) return here('room')
  if (BEFORE.includes(about)) return here('')
  if (about === 'minutes') return here('minutes')
  if (about === 'closing' || about === 'result_posting') return here('report')
  if (about === 'previous_resolution' || about === 'no_previous_task') return `/u/${meeting.unitId}/commitments`
  if (about === 'cell_committee' && typeof facts['meetingId'] === 'string')
    return meetingPath(meeting.unitId, facts['meetingId'], 'minutes')
  return undefined
}
