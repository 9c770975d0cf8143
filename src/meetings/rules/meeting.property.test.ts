import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evolve } from './evolve.ts'
import type { Meeting } from './meeting.ts'
import { aMeeting, aMember, asOfficer, members } from './meetings.builders.ts'
import { RANDOM_ACTS, type RandomAct, tryAct } from './random-acts.builders.ts'
import { STAGE_TABLE } from './stages.ts'
import type { MeetingStage } from './vocabulary.ts'
import { isInRoom } from './vote-base.ts'

const anAct: fc.Arbitrary<RandomAct> = fc.record({
  act: fc.nat(RANDOM_ACTS.length - 1),
  which: fc.nat(40),
  number: fc.nat(4095),
  minutesPassed: fc.nat(15),
  earlier: fc.option(fc.nat(30), { nil: null }),
})

/** Every kind of member there is; enough official ones to hold a meeting. */
const roster = [
  ...members(5),
  aMember('probationer', 'probationary'),
  aMember('exempt', 'official', 'exempt'),
  aMember('away', 'official', 'temp_away'),
  aMember('visitor', 'official', 'temp_here'),
  aMember('suspended', 'official', 'suspended'),
]

/** A path through the usual course, so that random acts also reach what comes late. */
const USUAL = [
  'schedule',
  'addItem',
  'notice',
  'start',
  'everyonePresent',
  'startItem',
  'close',
  'draft',
  'adopt',
  'postResult',
  'selfScore',
  'report',
  'grade',
]
const usual = (name: string): RandomAct => ({
  act: RANDOM_ACTS.indexOf(name),
  which: 0,
  number: 5,
  minutesPassed: 3,
  earlier: null,
})

/** Random acts strewn into the usual course. */
const aCourse = fc
  .array(fc.array(anAct, { maxLength: 6 }), { minLength: USUAL.length, maxLength: USUAL.length })
  .map((between) => USUAL.flatMap((name, index) => [...(between[index] ?? []), usual(name)]))

interface Step {
  readonly before: Meeting
  readonly after: Meeting
}

function run(course: readonly RandomAct[]): readonly Step[] {
  const steps: Step[] = []
  let meeting: Meeting = aMeeting({ roster, progress: { stage: 'planned', schedule: null } })
  let now = Date.parse('2026-11-12T19:00:00+07:00')
  let made = 0
  for (const chosen of course) {
    now += chosen.minutesPassed * 60_000
    const grades = meeting.progress.stage === 'reported' && chosen.number % 2 === 1
    const actor = grades ? asOfficer(new Date(now), ['superior'], 'above') : asOfficer(new Date(now))
    const ctx = { ...actor, newId: () => `id-${++made}` }
    const outcome = tryAct(meeting, chosen, ctx)
    if (!outcome.ok) continue
    const before = meeting
    meeting = outcome.value.reduce(evolve, meeting)
    steps.push({ before, after: meeting })
  }
  return steps
}

const ALLOWED = new Set<string>(
  Object.values(STAGE_TABLE).flatMap((rule) => rule.in.map((from: MeetingStage) => `${from}>${rule.to ?? from}`)),
)
const LOCKED: readonly MeetingStage[] = ['adopted', 'reported', 'graded']

const everyStep = (holds: (step: Step) => void) =>
  fc.assert(
    fc.property(aCourse, (course) => {
      for (const step of run(course)) holds(step)
    }),
    { numRuns: 400 },
  )

describe('whatever is done to a meeting, in whatever order', () => {
  it('moves from stage to stage only as the table says', () => {
    everyStep(({ before, after }) => expect(ALLOWED).toContain(`${before.progress.stage}>${after.progress.stage}`))
  })

  it('changes nothing of the record once the minutes are adopted', () => {
    everyStep(({ before, after }) => {
      if (!LOCKED.includes(before.progress.stage)) return
      const record = ({
        agenda,
        attendance,
        turns,
        votes,
        shortcomings,
        commitments,
        reservedOpinions,
        minutes,
      }: Meeting) => ({
        agenda,
        attendance,
        turns,
        votes,
        shortcomings,
        commitments,
        reservedOpinions,
        blocks: minutes?.blocks,
      })
      expect(record(after)).toEqual(record(before))
    })
  })

  it('counts every vote on the right base', () => {
    everyStep(({ before, after }) => {
      for (const vote of after.votes.slice(before.votes.length)) {
        const counted = roster.filter(
          ({ personId, standing, place }) =>
            standing === 'official' &&
            place !== 'temp_here' &&
            place !== 'temp_away' &&
            (place !== 'exempt' || isInRoom(before.attendance.get(personId), vote.at)),
        )
        expect(vote.base).toEqual(counted.map((member) => member.personId))
        expect(vote.required).toBe(Math.floor(counted.length / 2) + 1)
        expect(vote.passed).toBe(vote.inFavour >= vote.required)
        expect(vote.inFavour + vote.against + vote.abstained).toBeLessThanOrEqual(vote.presentEligible)
        expect(vote.base).not.toContain('probationer')
      }
    })
  })

  it('never has a negative time, nor two items running at once', () => {
    everyStep(({ after }) => {
      const { progress, agenda, turns } = after
      if ('held' in progress) {
        expect(progress.held.endedAt >= progress.held.startedAt).toBe(true)
        for (const turn of turns) {
          expect(turn.startedAt >= progress.held.startedAt && turn.startedAt <= progress.held.endedAt).toBe(true)
        }
        expect(agenda.every((item) => item.startedAt === null || item.endedAt !== null)).toBe(true)
      }
      for (const item of agenda) if (item.startedAt && item.endedAt) expect(item.endedAt >= item.startedAt).toBe(true)
      expect(agenda.filter((item) => item.startedAt && !item.endedAt).length).toBeLessThanOrEqual(1)
    })
  })

  it('marks only people of the roster, each as fits him, and closes with everyone marked', () => {
    everyStep(({ after }) => {
      const places = new Map(roster.map((member) => [member.personId, member.place]))
      for (const [personId, { mark }] of after.attendance) {
        expect(places.has(personId)).toBe(true)
        if (places.get(personId) === 'suspended') expect(mark).toBe('suspended')
        if (mark === 'exempt') expect(places.get(personId)).toBe('exempt')
      }
      if (LOCKED.includes(after.progress.stage)) expect(after.attendance.size).toBe(roster.length)
    })
  })

  it('keeps the programme in one order', () => {
    everyStep(({ after }) => {
      const positions = after.agenda.map((item) => item.position)
      expect(new Set(positions).size).toBe(positions.length)
    })
  })

  it('reaches the grade when nothing unusual happens', () => {
    const stages = run(USUAL.map(usual)).map((step) => step.after.progress.stage)
    expect(stages.at(-1)).toBe('graded')
  })
})
