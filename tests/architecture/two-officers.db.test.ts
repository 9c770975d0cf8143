import { spawnSync } from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { STAGE_TABLE } from '#meetings/rules/stages.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { newKey } from '#tests/support/test-app.ts'
import { type Answered, aWorld, DAY, MONTH, type World } from './access-world.ts'
import { ROOT } from './source-files.ts'

const fresh = freshDb()
let world: World
beforeAll(async () => {
  world = await aWorld(fresh)
}, 60_000)

/** An act by one of two officers; `twice`: sent a second time with the same key while the first is under way. */
interface Step {
  readonly act: string
  readonly byDeputy: boolean
  readonly twice: boolean
  readonly which: number
  readonly number: number
}

interface Hall {
  readonly unitId: string
  readonly meetingId: string
  readonly officers: readonly [PersonId, PersonId]
  readonly people: readonly PersonId[]
  readonly exempt: PersonId
  readonly away: PersonId
}

const MARKS = ['present', 'absent_excused', 'absent_unexcused', 'exempt', 'temp_elsewhere'] as const

const BODIES: Readonly<Record<string, (step: Step, hall: Hall) => object>> = {
  set_schedule: () => ({ startsAt: `${DAY}T11:30:00+07:00`, place: 'Nhà văn hóa thôn' }),
  send_notice: () => ({ channels: ['paper'] }),
  add_item: ({ number }) => ({ title: `Nội dung ${number}`, kind: 'debate', plannedMinutes: number }),
  start: () => ({}),
  roll_call: ({ which, number }, { people }) => {
    const mark = MARKS[number % MARKS.length]
    return {
      marks: [{ personId: people[which % people.length], mark, reason: mark === 'absent_excused' ? 'Ốm' : null }],
    }
  },
  record_turn: ({ which }, { people }) => ({
    personId: people[which % people.length],
    kind: 'debate',
    seconds: 60,
    text: 'Tôi nhất trí',
  }),
  vote: ({ number }) => ({ kind: 'programme', question: '', inFavour: number % 7, against: number % 2, abstained: 0 }),
  record_shortcoming: ({ number }) => ({ what: `Việc chậm ${number}`, causes: ['Mùa gặt'] }),
  appoint: ({ which }, { people }) => ({ office: 'minute_taker', personId: people[which % people.length] }),
  draft_minutes: () => ({}),
  close: () => ({}),
  adopt_minutes: () => ({ inFavour: 5, against: 0, abstained: 0 }),
  add_addendum: () => ({ text: 'Sửa một tên', reason: 'Ghi nhầm' }),
  postpone: () => ({ reason: 'Bão về' }),
}
const ACTS = Object.keys(BODIES)

const aStep: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS),
  byDeputy: fc.boolean(),
  twice: fc.boolean(),
  which: fc.nat(20),
  number: fc.nat(40),
})
const certain = (act: string, which = 0): Step => ({ act, byDeputy: false, twice: false, which, number: 0 })
/** The usual course with random acts strewn in, so that what comes late is reached too. */
const COURSE = [
  ...[certain('set_schedule'), certain('send_notice'), certain('start'), certain('appoint')],
  ...Array.from({ length: 7 }, (_, which) => certain('roll_call', which)),
  ...[certain('draft_minutes'), certain('close'), certain('adopt_minutes'), certain('add_addendum')],
]
const aCourse = fc
  .array(fc.array(aStep, { maxLength: 3 }), { minLength: COURSE.length, maxLength: COURSE.length })
  .map((between) => COURSE.flatMap((step, index) => [[...(between[index] ?? [])], [step]]))

/** Seven people of the roll: two officers, three more, one exempt, one on temporary activity elsewhere. */
async function aHall(): Promise<Hall> {
  const { db } = world.deps
  const unitId = await seedUnit(db, { name: 'Chi bộ thôn Yên Hạ' })
  const people: PersonId[] = []
  for (let index = 0; index < 5; index += 1) people.push(await seedMember(db, { unitId }))
  const exempt = await seedMember(db, { unitId, leave: { kind: 'exempt', from: '2020-01-01' } })
  const away = await seedMember(db, { unitId, leave: { kind: 'temp_away', from: '2020-01-01' } })
  const [first, second] = people
  if (!first || !second) throw new Error('five people were seeded')
  await seedTerm(db, { personId: first, unitId, office: 'cell_secretary' })
  await seedTerm(db, { personId: second, unitId, office: 'cell_deputy_secretary' })
  const opened = await world.send(first, endpointOf('open_month'), { params: { unitId }, body: { month: MONTH } })
  const { meetings }: { meetings: { id: string; kind: string }[] } = JSON.parse(opened.text)
  const meetingId = meetings.find(({ kind }) => kind === 'regular')?.id ?? ''
  return { unitId, meetingId, officers: [first, second], people: [...people, exempt, away], exempt, away }
}

function endpointOf(act: string): Endpoint {
  const endpoint = world.app.endpoints.find(({ name }) => name === `meetings.${act}`)
  if (!endpoint) throw new Error(`no endpoint for ${act}`)
  return endpoint
}

interface Done {
  readonly key: string
  readonly step: Step
  readonly body: object
  readonly answers: readonly Answered[]
}

async function perform(hall: Hall, step: Step): Promise<Done> {
  const key = newKey()
  const body = BODIES[step.act]?.(step, hall) ?? {}
  const send = () =>
    world.send(hall.officers[step.byDeputy ? 1 : 0], endpointOf(step.act), {
      params: { id: hall.meetingId },
      body,
      key,
    })
  return { key, step, body, answers: await Promise.all(step.twice ? [send(), send()] : [send()]) }
}

async function run(course: readonly (readonly Step[])[]) {
  const hall = await aHall()
  const done: Done[] = []
  // Steps of one group are under way at once.
  for (const group of course) done.push(...(await Promise.all(group.map((step) => perform(hall, step)))))
  return { hall, done }
}

const grantedOf = ({ answers }: Done) => answers.find(({ status }) => status === 200)
const replyOf = (done: Done): { version: number; id: string } => JSON.parse(grantedOf(done)?.text ?? '{}')
const versionOf = (done: Done): number => replyOf(done).version

describe('two officers at once on one meeting', () => {
  it('lose no act and double none, break no lock, and count every vote on the right base', async () => {
    await fc.assert(
      fc.asyncProperty(aCourse, async (course) => {
        const { hall, done } = await run(course)
        for (const { answers } of done) {
          for (const { status, text } of answers) expect(status, text).toBeLessThan(500)
          // A refusal leaves nothing behind: the same act may be let through a moment later. Once done, its answer stands.
          const granted = answers.filter(({ status }) => status === 200)
          expect(new Set(granted.map(({ text }) => text)).size).toBeLessThanOrEqual(1)
        }
        const accepted = done.filter((one) => grantedOf(one)).toSorted((a, b) => versionOf(a) - versionOf(b))
        expect(await keysOf(hall)).toEqual(accepted.map(({ key }) => key).toSorted())
        expect(accepted.map(versionOf)).toEqual(accepted.map((_, index) => versionOf(accepted[0] ?? failed()) + index))
        expectLocksHeld(accepted)
        await expectBases(hall, accepted)
      }),
      { numRuns: 6, endOnFailure: true },
    )
    expectChainsWhole()
  }, 120_000)
})

function failed(): never {
  throw new Error('nothing was accepted')
}

/** Keys on record for the meeting, its opening left out. */
async function keysOf({ meetingId }: Hall): Promise<readonly string[]> {
  const rows = await world.deps.db.selectFrom('act').select('id').where('subjectId', '=', meetingId).execute()
  return rows.map(({ id }) => id).toSorted()
}

/** In the order of the meeting's own count, each act stands in a stage it may be done in. */
function expectLocksHeld(accepted: readonly Done[]): void {
  let stage: string = 'planned'
  for (const { step } of accepted) {
    const rule = STAGE_TABLE[step.act as keyof typeof STAGE_TABLE]
    expect(rule.in, `${step.act} in ${stage}`).toContain(stage)
    stage = rule.to ?? stage
  }
  expect(['adopted', 'postponed', 'planned', 'notified', 'in_progress', 'closed']).toContain(stage)
}

/** All official members but those away; the exempt only while marked present. */
async function expectBases({ meetingId, people, exempt, away }: Hall, accepted: readonly Done[]): Promise<void> {
  const rows = await world.deps.db
    .selectFrom('vote')
    .select(['id', 'base'])
    .where('meetingId', '=', meetingId)
    .execute()
  const baseOf = new Map(rows.map(({ id, base }) => [id, base]))
  const present = new Set<string>()
  for (const done of accepted) {
    const { step, body } = done
    if (step.act === 'roll_call') {
      const [mark] = (body as { marks: { personId: string; mark: string }[] }).marks
      if (mark?.mark === 'present') present.add(mark.personId)
      else present.delete(mark?.personId ?? '')
    }
    if (step.act !== 'vote' && step.act !== 'adopt_minutes') continue
    const counted = people.filter((id) => (id === exempt ? present.has(id) : id !== away || present.has(id)))
    const base = baseOf.get(replyOf(done).id) ?? []
    expect(base.toSorted()).toEqual(counted.filter((id) => id !== away).toSorted())
  }
}

function expectChainsWhole(): void {
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: fresh.ownerUrl, CONSOLE_LANGUAGE: 'en' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'scripts/verify-ledger.mjs')], {
    env,
    encoding: 'utf8',
  })
  expect([status, `${stdout}${stderr}`]).toEqual([0, expect.stringContaining('all hold')])
}
