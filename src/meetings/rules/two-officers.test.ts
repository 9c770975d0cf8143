import { describe, expect, it } from 'vitest'
import { decideConcludeItem } from './acts/conclude-item.ts'
import { decideRollCall } from './acts/roll-call.ts'
import {
  aMark,
  aMeeting,
  anItem,
  asOfficer,
  marksOf,
  members,
  PROGRESS,
  personId,
  STARTS_AT,
} from './meetings.builders.ts'
import type { AttendanceMark } from './vocabulary.ts'

const officer = asOfficer(new Date(STARTS_AT.getTime() + 3_600_000))
const running = aMeeting({ progress: PROGRESS.in_progress, attendance: marksOf(members(5)) })

describe('two officers at once', () => {
  it('does not write over another officer’s later mark, and names whom it is about', () => {
    const call = (mark: AttendanceMark, basedOn: AttendanceMark | null) =>
      decideRollCall(
        running,
        {
          marks: [
            { ...aMark('m1', mark), basedOn },
            { ...aMark('m2', 'present'), basedOn: null },
          ],
        },
        officer,
      )
    // Both stand as present: m2's own mark says the same, so it is no quarrel.
    expect(call('absent_unexcused', null)).toEqual({
      ok: false,
      error: { code: 'marked_meanwhile', n: 1, personIds: [personId('m1')] },
    })
    expect(call('absent_unexcused', 'present')).toMatchObject({ ok: true })
    expect(call('present', null)).toMatchObject({ ok: true })
    const written = call('absent_unexcused', 'present')
    expect(JSON.stringify(written)).not.toContain('basedOn')
  })

  it('does not write over a conclusion its writer has not seen', () => {
    const item = anItem({ startedAt: STARTS_AT, conclusion: 'Làm mương trước 05/12' })
    const meeting = aMeeting({ progress: PROGRESS.in_progress, agenda: [item] })
    const conclude = (conclusion: string, basedOn: string | null) =>
      decideConcludeItem(meeting, { itemId: item.id, conclusion, basedOn }, officer)
    expect(conclude('Làm mương sau Tết', null)).toEqual({ ok: false, error: { code: 'changed_meanwhile' } })
    expect(conclude('Làm mương sau Tết', 'Làm mương trước 05/12')).toMatchObject({ ok: true })
  })
})
