import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeetingId } from '#kernel/id.ts'
import { uuidV7 } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor, newKey, testApp, testClock } from '#tests/support/test-app.ts'
import { meetingsApi } from '../contract.ts'
import type { MeetingEvent } from '../rules/events.ts'
import { evolve } from '../rules/evolve.ts'
import type { Meeting } from '../rules/meeting.ts'
import { RANDOM_ACTS, type RandomAct, tryAct } from '../rules/random-acts.builders.ts'
import { ALL_PARTS } from './meeting-view.queries.ts'
import { noSources, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'
import { actOnMeeting } from './meetings.service.ts'
import { withParts } from './meetings.store.ts'
import { findHead, reachOf } from './store/head.store.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')
const deps = () => ({ db: fresh.db, clock, listAgendaSources: noSources })

const USUAL = [
  'schedule',
  'notice',
  'appoint',
  'start',
  'everyonePresent',
  'startItem',
  'turn',
  'vote',
  'shortcoming',
  'close',
  'draft',
  'edit',
  'adopt',
  'addendum',
  'postResult',
  'selfScore',
  'report',
]
const usual = (name: string): RandomAct => ({
  act: RANDOM_ACTS.indexOf(name),
  which: 0,
  number: 5,
  minutesPassed: 3,
  earlier: null,
})
const anAct: fc.Arbitrary<RandomAct> = fc.record({
  act: fc.nat(RANDOM_ACTS.length - 1),
  which: fc.nat(40),
  number: fc.nat(4095),
  minutesPassed: fc.nat(9),
  earlier: fc.option(fc.nat(20), { nil: null }),
})
const aCourse = fc
  .array(fc.array(anAct, { maxLength: 2 }), { minLength: USUAL.length, maxLength: USUAL.length })
  .map((between) => USUAL.flatMap((name, index) => [...(between[index] ?? []), usual(name)]))

/** The order of rows is the list's own affair; what they say is compared. */
function comparable(meeting: Meeting) {
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    all.toSorted((left, right) => (left.id < right.id ? -1 : 1))
  return {
    ...meeting,
    agenda: byId(meeting.agenda),
    turns: byId(meeting.turns),
    votes: byId(meeting.votes),
    shortcomings: byId(meeting.shortcomings),
    absences: meeting.absences.toSorted((left, right) => (left.personId < right.personId ? -1 : 1)),
    attendance: [...meeting.attendance.values()].toSorted((left, right) => (left.personId < right.personId ? -1 : 1)),
    scores: meeting.scores.toSorted((left, right) => (left.column < right.column ? -1 : 1)),
    minutes: meeting.minutes && {
      addenda: byId(meeting.minutes.addenda),
      blocks: meeting.minutes.blocks.toSorted((left, right) => left.position - right.position),
    },
  }
}

describe('the tables', () => {
  it('say after every act what the model in memory says', async () => {
    const http = await testApp(fresh.db, clock, (app) => meetingsRoutes(app, deps()))
    const reached = new Set<string>()
    let newest = Date.UTC(2026, 10, 10)
    await fc.assert(
      fc.asyncProperty(aCourse, async (course) => {
        clock.set('2026-11-12T08:00:00+07:00')
        const { cell, secretary } = await seedCell(fresh.db)
        const opened = await http.call(secretary, meetingsApi.openMonth, {
          params: { unitId: cell },
          body: { month: '2026-11' },
        })
        const id = opened.body.meetings.find((one) => one.kind === 'regular')?.id as MeetingId
        const actor = await actorFor(fresh.db, clock, secretary)
        const load = async () => {
          const found = await findHead(fresh.db, id, reachOf(actor, 'meeting.hold'))
          if (!found) throw new Error('the secretary reaches his meeting')
          return await withParts(fresh.db, found, ALL_PARTS, clock.now())
        }
        let model = await load()
        for (const chosen of course) {
          clock.set(new Date(clock.now().getTime() + chosen.minutesPassed * 60_000).toISOString())
          let events: readonly MeetingEvent[] = []
          const call = {
            key: newKey(),
            name: 'meetings.random',
            id,
            request: chosen,
            officerBy: 'meeting.hold',
            parts: ALL_PARTS,
          } as const
          await actOnMeeting(deps(), actor, call, (meeting, { ctx }) => {
            const newId = () => uuidV7(++newest, crypto.getRandomValues(new Uint8Array(10)))
            const outcome = tryAct(meeting, chosen, { ...ctx, newId })
            if (!outcome.ok) return outcome
            events = outcome.value
            return ok(outcome.value)
          })
          if (events.length === 0) continue
          model = events.reduce(evolve, model)
          expect(comparable(await load())).toEqual(comparable(model))
        }
        reached.add(model.progress.stage)
      }),
      { numRuns: 12, examples: [[USUAL.map(usual)]] },
    )
    expect(reached).toContain('reported')
  }, 120_000)
})
