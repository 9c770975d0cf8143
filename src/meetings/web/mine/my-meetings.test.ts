import { describe, expect, it } from 'vitest'
import { type MyMeeting, nextOf, papersToWrite, pastOf, prepOf } from './my-meetings.ts'

type Line = MyMeeting['meeting']

const aLine: Line = {
  id: 'm1',
  unitId: 'u1',
  kind: 'regular',
  stage: 'notified',
  month: '2026-11',
  topic: null,
  startsAt: '2026-11-25T12:30:00.000Z',
  place: 'Nhà văn hóa',
  startedAt: null,
  endedAt: null,
  chair: null,
  minuteTaker: null,
  observer: null,
  prepMeetingId: null,
  noticeSentAt: null,
  documentsPostedAt: null,
  resultPostedAt: null,
  adoptedAt: null,
  reportedAt: null,
  resolutionPaperId: null,
  ownPoints: null,
  ownGrade: null,
  decidedPoints: null,
  decidedGrade: null,
  decidedReason: null,
  stoppedReason: null,
  version: 1,
}

const mine = (meeting: Partial<Line>, papers: MyMeeting['papers'] = []): MyMeeting => ({
  meeting: { ...aLine, ...meeting },
  unitName: 'Chi bộ thôn Yên Hạ',
  roles: ['member'],
  absence: null,
  papers,
  mark: null,
  said: [],
})

describe('a member’s meetings', () => {
  const later = mine({ id: 'later', startsAt: '2026-12-03T12:30:00.000Z' })
  const soon = mine({ id: 'soon' })

  it('the next one is the soonest to come, or the one running', () => {
    expect(nextOf([later, soon], '2026-11-20')?.meeting.id).toBe('soon')
    const running = mine({ id: 'running', stage: 'in_progress', startsAt: '2026-11-20T12:30:00.000Z' })
    expect(nextOf([later, soon, running], '2026-11-20')?.meeting.id).toBe('running')
  })

  it('what prepares one of the cell stands by itself, and is not the next one', () => {
    const prep = mine({ id: 'prep', kind: 'cell_committee', startsAt: '2026-11-24T12:30:00.000Z' })
    expect(nextOf([prep, later], '2026-11-20')?.meeting.id).toBe('later')
    expect(prepOf([prep, later], '2026-11-20').map(({ meeting }) => meeting.id)).toEqual(['prep'])
    expect(prepOf([prep], '2026-11-26')).toEqual([])
  })

  it('one whose day passed without being held is not the next one, nor one without a day', () => {
    expect(nextOf([soon, mine({ startsAt: null })], '2026-11-27')).toBeUndefined()
    expect(nextOf([soon], '2026-11-26')?.meeting.id).toBe('soon')
  })

  it('past is what was held', () => {
    const held = mine({ id: 'held', stage: 'closed', endedAt: '2026-10-25T14:00:00.000Z' })
    expect(pastOf([soon, held, mine({ stage: 'cancelled' })]).map((one) => one.meeting.id)).toEqual(['held'])
  })

  it('papers asked for stand here until they are approved or the meeting is held', () => {
    const paper = (id: string, state: string) => ({ id, title: 'Tham luận', state, dueOn: null })
    const meetings = [
      mine({}, [paper('a', 'assigned'), paper('b', 'approved')]),
      mine({ stage: 'closed' }, [paper('c', 'handed_in')]),
    ]
    expect(papersToWrite(meetings).map(({ paper: { id } }) => id)).toEqual(['a'])
  })
})
