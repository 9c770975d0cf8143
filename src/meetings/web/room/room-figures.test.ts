import { describe, expect, it } from 'vitest'
import { clockText, parseClock } from './clock-text.ts'
import { nextMark } from './roll-draft.ts'
import { aMeetingView, anItem, aRosterLine, present } from './room.builders.ts'
import { beganLongAgo, nextItem, rollFigures, runningItem, spentOn, voteAhead, voteOfItem } from './room-figures.ts'

const now = new Date('2026-12-03T13:00:00Z')

describe('what a vote needs, said before hands are raised', () => {
  const roster = [
    ...Array.from({ length: 36 }, (_, index) => present(`p${index}`)),
    aRosterLine('excused', { mark: 'absent_excused', reason: 'Đi viện' }),
    aRosterLine('unexcused', { mark: 'absent_unexcused' }),
    aRosterLine('exempt', { place: 'exempt', mark: 'exempt' }),
    aRosterLine('away', { place: 'temp_away', mark: 'temp_elsewhere' }),
    present('new', { standing: 'probationary' }),
  ]
  const view = aMeetingView({ roster })

  it('counts on all official members but those away and the exempt who stayed at home', () => {
    expect(voteAhead(view, 'resolution', now)).toMatchObject({
      base: 38,
      presentEligible: 36,
      required: 20,
      unmarked: 0,
    })
  })

  it.each([
    ['regular.adopt_programme', 'programme'],
    ['regular.score_meeting', 'score'],
    ['regular.adopt_conclusion', 'resolution'],
    [null, 'resolution'],
  ] as const)('is about %s: %s', (code, kind) => {
    expect(voteOfItem({ code })).toBe(kind)
  })

  it('asks two thirds where the rule does', () => {
    expect(voteAhead(view, 'admission', now).required).toBe(26)
  })

  it('counts an exempt member who came, and nobody who has left', () => {
    const changed = roster.map((line) => {
      if (line.person.id === 'exempt') return { ...line, mark: 'present' as const }
      return line.person.id === 'p0' ? { ...line, leftAt: '2026-12-03T12:50:00Z' } : line
    })
    const ahead = voteAhead(aMeetingView({ roster: changed }), 'resolution', now)
    expect(ahead).toMatchObject({ base: 39, presentEligible: 36 })
  })

  it('counts the marks of the roll', () => {
    expect(rollFigures(view)).toMatchObject({
      all: 41,
      obliged: 39,
      obligedPresent: 37,
      unmarked: 0,
      count: { present: 37, exempt: 1 },
    })
  })
})

describe('where the programme is', () => {
  const agenda = [
    anItem('a', { startedAt: '2026-12-03T12:30:00Z', endedAt: '2026-12-03T12:40:00Z' }),
    anItem('b', { startedAt: '2026-12-03T12:40:00Z' }),
    anItem('c'),
  ]

  it('knows the running item and the one after it', () => {
    const view = aMeetingView({ agenda })
    expect([runningItem(view)?.id, nextItem(view)?.id]).toEqual(['b', 'c'])
    expect(nextItem(aMeetingView({ agenda: agenda.slice(0, 2) }))).toBeUndefined()
  })

  it('keeps reading and speaking apart, each item with its own', () => {
    const said = { id: 't', person: null, guestId: null, startedAt: '2026-12-03T12:41:00Z', text: '' }
    const view = aMeetingView({
      agenda,
      turns: [
        { ...said, itemId: 'b', kind: 'reading', seconds: 120 },
        { ...said, itemId: 'b', kind: 'debate', seconds: 45 },
        { ...said, itemId: 'a', kind: 'debate', seconds: 600 },
      ],
    })
    const [first, second] = agenda
    expect(second && spentOn(view, second, now)).toEqual({ total: 1200, reading: 120, debate: 45 })
    expect(first && spentOn(view, first, now).total).toBe(600)
  })
})

describe('a tap on a name', () => {
  it.each([
    ['an obliged member', {}, [null, 'present', 'absent_excused', 'absent_unexcused', 'present']],
    ['an exempt member', { place: 'exempt' }, ['exempt', 'present', 'exempt']],
    ['a member elsewhere', { place: 'temp_away' }, ['temp_elsewhere', 'present', 'temp_elsewhere']],
    [
      'a member whose leave was granted',
      { absence: { reason: 'Đi viện', state: 'accepted', answer: null } },
      [null, 'absent_excused', 'absent_unexcused', 'present'],
    ],
  ] as const)('goes round the marks that fit %s', (_who, facts, marks) => {
    const line = aRosterLine('x', facts)
    for (const [index, mark] of marks.slice(0, -1).entries()) expect(nextMark(line, mark)).toBe(marks[index + 1])
  })
})

describe('lengths', () => {
  it.each([
    ['1:30', 90],
    ['2', 120],
    ['0.45', 45],
    ['1:75', undefined],
    ['một phút', undefined],
  ])('%s', (text, seconds) => {
    expect(parseClock(text)).toBe(seconds)
  })

  it('are written as minutes and seconds', () => {
    expect([0, 59, 61, 3725].map(clockText)).toEqual(['0:00', '0:59', '1:01', '62:05'])
  })
})

describe('a meeting under way', () => {
  it('since yesterday is being written down afterwards; one that ended is not', () => {
    const began = (stage: 'in_progress' | 'closed') => {
      const view = aMeetingView()
      return { ...view, meeting: { ...view.meeting, stage, startedAt: '2026-11-12T12:30:00.000Z' } }
    }
    expect(beganLongAgo(began('in_progress'), new Date('2026-11-12T15:00:00.000Z'))).toBe(false)
    expect(beganLongAgo(began('in_progress'), new Date('2026-11-13T02:00:00.000Z'))).toBe(true)
    expect(beganLongAgo(began('closed'), new Date('2026-11-13T02:00:00.000Z'))).toBe(false)
  })
})
