import { describe, expect, it } from 'vitest'
import { debateBudget, findSilentMembers } from './debate-budget.ts'
import type { Turn } from './meeting.ts'
import {
  aMark,
  aMeeting,
  aMember,
  anItem,
  marksOf,
  members,
  PROGRESS,
  personId,
  STARTS_AT,
} from './meetings.builders.ts'
import { draftBlocks } from './minutes-draft.ts'

const at = (minute: number) => new Date(STARTS_AT.getTime() + minute * 60_000)
const aTurn = (id: string, minute: number, facts: Partial<Turn> = {}): Turn => ({
  id,
  itemId: 'b',
  personId: personId('m3'),
  guestId: null,
  kind: 'debate',
  startedAt: at(minute),
  seconds: 90,
  text: `ý ${id}`,
  ...facts,
})
const counter = () => {
  let made = 0
  return () => `block-${++made}`
}

const held = aMeeting({
  progress: PROGRESS.closed,
  attendance: new Map([...marksOf(members(5)), [personId('m5'), aMark('m5', 'absent_excused')]]),
  agenda: [
    anItem({ id: 'c', position: 3 }),
    anItem({ id: 'b', position: 2, startedAt: at(10), endedAt: at(40), conclusion: 'Thống nhất' }),
    anItem({ id: 'a', position: 1, startedAt: at(0), endedAt: at(10), kind: 'inform' }),
  ],
  turns: [aTurn('later', 20), aTurn('earlier', 12), aTurn('elsewhere', 30, { itemId: null })],
  shortcomings: [{ id: 's', itemId: 'b', what: 'Việc chậm', causes: ['Chưa phân công'] }],
  reservedOpinions: [{ id: 'r', personId: personId('m4'), voteId: null, text: 'Chưa nhất trí' }],
})

describe('minutes drafted from the record', () => {
  it('tell the course of the meeting in order, and only items the meeting came to', () => {
    const told = draftBlocks(held, counter()).map(({ kind, itemId, subjectId }) =>
      [kind, itemId, subjectId].filter(Boolean).join(' '),
    )
    expect(told).toEqual([
      'opening',
      'attendance',
      'item a',
      'item b',
      'turn b earlier',
      'turn b later',
      'shortcoming b s',
      'conclusion b',
      'turn elsewhere',
      'reserved_opinion r',
      'closing',
    ])
  })

  it('count who was there and name who was not', () => {
    const attendance = draftBlocks(held, counter()).find((block) => block.kind === 'attendance')
    expect(attendance?.facts).toMatchObject({
      total: 5,
      obliged: 5,
      present: 4,
      absentExcusedIds: ['m5'],
      absentUnexcusedIds: [],
    })
  })

  it('count a visitor among those who had to come, not among the members of the cell', () => {
    const visitor = aMember('visitor', 'official', 'temp_here')
    const roster = [...held.roster, visitor]
    const attendance = new Map([...held.attendance, ...marksOf([visitor])])
    const block = draftBlocks({ ...held, roster, attendance }, counter()).find(({ kind }) => kind === 'attendance')
    expect(block?.facts).toMatchObject({ total: 5, official: 5, obliged: 6, present: 5 })
  })

  it('drafted again keep what people wrote, and take in what is new', () => {
    const first = draftBlocks(held, counter())
    const edited = first.map((block) =>
      block.subjectId === 'earlier' ? { ...block, text: 'Viết lại', version: 2 } : block,
    )
    const more = { ...held, minutes: { blocks: edited, addenda: [] }, turns: [...held.turns, aTurn('new', 25)] }
    const again = draftBlocks(more, () => 'fresh')
    expect(again.find((block) => block.subjectId === 'earlier')).toMatchObject({
      text: 'Viết lại',
      version: 2,
      id: edited.find((block) => block.subjectId === 'earlier')?.id,
    })
    expect(again.find((block) => block.subjectId === 'new')).toMatchObject({ id: 'fresh', version: 1 })
    expect(again.map((block) => block.position)).toEqual(again.map((_, index) => index + 1))
  })
})

describe('the debate budget', () => {
  it('sets reading beside debate, planned beside real', () => {
    const turns = [
      aTurn('r', 1, { kind: 'reading', seconds: 600 }),
      aTurn('d', 15, { seconds: 90 }),
      aTurn('g', 20, { kind: 'guest_remark', seconds: 30 }),
    ]
    expect(debateBudget(held.agenda, turns)).toEqual({
      plannedReading: 30,
      plannedDebate: 60,
      realReading: 10,
      realDebate: 2,
    })
  })

  it('names who is there and has not spoken, in the order of the roster and without a count', () => {
    const silent = findSilentMembers(held, new Map([[personId('m2'), '2026-09-05']]))
    expect(silent).toEqual([
      { personId: 'm1', lastSpokeOn: null },
      { personId: 'm2', lastSpokeOn: '2026-09-05' },
      { personId: 'm4', lastSpokeOn: null },
    ])
  })
})
