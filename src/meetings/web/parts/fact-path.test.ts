import { describe, expect, it } from 'vitest'
import { meetingFactPath } from './fact-path.ts'

const officer = { unitId: 'cell', meetingId: 'm', permissions: ['commitment.read', 'member.roster'] } as const
const minutes = '/u/cell/meetings/m/minutes'

describe('the way from a paper to its facts', () => {
  it.each([
    ['vote:v1', `${minutes}#vote-v1`],
    ['turn:t1', `${minutes}#turn-t1`],
    ['item:i1', `${minutes}#item-i1`],
    ['opinion:o1', `${minutes}#handed_opinion-o1`],
    ['reserved:r1', `${minutes}#reserved_opinion-r1`],
    ['shortcoming:s1', `${minutes}#shortcoming-s1`],
    ['commitment:c1', '/u/cell/commitments/c1'],
    ['member:p1', '/u/cell/members/p1'],
    ['report.moves', '/u/cell/members'],
    ['roll.present', `${minutes}#attendance`],
    ['meeting.startedAt', `${minutes}#opening`],
    ['meeting.endedAt', `${minutes}#closing`],
    ['meeting.startsAt', '/u/cell/meetings/m'],
    ['score.points', '/u/cell/meetings/m/score'],
    ['score:1.1', '/u/cell/meetings/m/score'],
    ['resolution.praised', `${minutes}#resolution`],
    ['something.else', null],
  ])('of %s', (fact, path) => {
    expect(meetingFactPath(officer)(fact)).toBe(path)
  })

  it('is not offered to one who may not go there', () => {
    const member = meetingFactPath({ ...officer, permissions: [] })
    expect(member('commitment:c1')).toBeNull()
    expect(member('member:p1')).toBeNull()
  })

  it('leads to the room while there are no minutes', () => {
    expect(meetingFactPath({ ...officer, hasMinutes: false })('vote:v1')).toBe('/u/cell/meetings/m/room')
  })
})
