import { describe, expect, it } from 'vitest'
import type { CommitmentId } from '#kernel/id.ts'
import type { CommitmentLine, Shortcoming, Vote } from './meeting.ts'
import { partOf, resolutionsNotVoted } from './meeting-halves.ts'
import { aMeeting, anItem, personId } from './meetings.builders.ts'

const limit = (id: string, itemId: string | null): Shortcoming => ({ id, itemId, what: id, causes: ['c'] })
const task = (id: string, itemId: string | null, shortcomingId: string | null = null): CommitmentLine => ({
  id: id as CommitmentId,
  itemId,
  shortcomingId,
  what: id,
  product: null,
  owner: { kind: 'person', personId: personId('m1') },
  madeOn: '2026-11-12',
  dueOn: '2026-11-30',
  reportMonth: '2026-12',
})

const meeting = aMeeting({
  kind: 'combined',
  agenda: [
    anItem({ id: 'own' }),
    anItem({ id: 'step', code: 'thematic.discussion', title: null, origin: 'step' }),
    anItem({ id: 'topic', origin: 'topic' }),
    anItem({ id: 'tail', code: 'regular.assign_tasks', title: null, origin: 'step' }),
  ],
  shortcomings: [limit('of the month', 'own'), limit('of the theme', 'step')],
  commitments: [
    task('monthly', 'tail'),
    task('themed', 'topic'),
    task('answers the theme', 'tail', 'of the theme'),
    task('loose', null),
  ],
})

describe('what the cell was not asked before it closes', () => {
  const asked = (kind: 'resolution' | 'thematic_resolution', passed: boolean): Vote => ({
    ...{ id: kind, kind, itemId: null, question: '', at: new Date('2026-11-12T13:00:00Z') },
    ...{ base: [], presentEligible: 5, inFavour: 4, against: 1, abstained: 0, required: 3, passed },
  })

  it.each([
    ['regular', [], ['resolution']],
    ['regular', [asked('resolution', false)], []],
    ['combined', [asked('resolution', true)], ['thematic_resolution']],
    ['combined', [asked('resolution', true), asked('thematic_resolution', true)], []],
    ['cell_committee', [], []],
  ] as const)('%s with %j', (kind, votes, open) => {
    expect(resolutionsNotVoted(aMeeting({ kind, votes }))).toEqual(open)
  })
})

describe('the halves of a combined meeting', () => {
  it.each([
    ['regular', ['own', 'tail'], ['of the month'], ['monthly', 'loose']],
    ['thematic', ['step', 'topic'], ['of the theme'], ['themed', 'answers the theme']],
  ] as const)('the %s part has its items, limits and tasks, and no other', (part, items, limits, tasks) => {
    const half = partOf(meeting, part)
    expect(half.agenda.map(({ id }) => id)).toEqual(items)
    expect(half.shortcomings.map(({ id }) => id)).toEqual(limits)
    expect(half.commitments.map(({ id }) => id)).toEqual(tasks)
  })
})
