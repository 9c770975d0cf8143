import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MeetingId } from '#kernel/id.ts'
import { startWorker } from '#platform/server/jobs/jobs.ts'
import { makeMailer } from '#platform/server/mail/mailer.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testClock } from '#tests/support/test-app.ts'
import { meetingPapersApi } from '../contract.ts'
import { catchMails, decoded, type MailCatcher } from './mail-catcher.builders.ts'
import { mailNotice, meetingTasks } from './notice-mail.jobs.ts'
import { type Held, heldMeeting, withMail } from './papers.builders.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')

let mails: MailCatcher

beforeAll(async () => {
  mails = await catchMails()
})
afterAll(() => mails.close())

async function dispatchesOf({ http, id, secretary }: Held) {
  const answer = await http.call(secretary, meetingPapersApi.dispatches, { params: { id } })
  expect(answer.status).toBe(200)
  return answer.body.dispatches
}

describe('a notice by mail', () => {
  it('goes to each address with a calendar file and says no more than when, where and the titles; its proof is kept', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const [first = held.deputy, second = held.deputy] = held.members
    await withMail(fresh.db, first, 'thu@example.org')
    const mailer = makeMailer(mails.url, 'chibo@example.org')
    const deps = { db: fresh.db, clock, mailer }
    const meetingId = held.id as MeetingId
    mails.letters.length = 0
    await mailNotice(deps, { meetingId, personId: first })
    await mailNotice(deps, { meetingId, personId: first })
    await mailNotice(deps, { meetingId, personId: second })
    mailer?.close()

    expect(mails.letters).toHaveLength(1)
    const letter = decoded(mails.letters[0] ?? '')
    expect(letter).toContain('19:30 ngày 12/11/2026')
    expect(letter).toContain('Nhà văn hóa thôn')
    expect(letter).toContain('Thảo luận, tự phê bình và phê bình')
    expect(letter).toContain('BEGIN:VEVENT')
    for (const said of ['Nguyễn Văn Thử', 'mương', 'đi chữa bệnh']) expect(letter).not.toContain(said)

    const sent = await dispatchesOf(held)
    const by = (person: string) => sent.filter((one) => one.person.id === person && one.channel === 'email')
    expect(by(first)).toMatchObject([{ failure: null, deliveredAt: clock.now().toISOString() }])
    expect(by(second)).toMatchObject([{ failure: 'no_address', deliveredAt: null }])
    const proof = await fresh.db
      .selectFrom('noticeDispatch')
      .select('proof')
      .where('personId', '=', first)
      .where('channel', '=', 'email')
      .executeTakeFirstOrThrow()
    expect(proof.proof).toContain('taken as 42')
  })

  it('is carried by the queue to everyone on the roll once the act is committed', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const [first = held.deputy] = held.members
    await withMail(fresh.db, first, 'thu@example.org')
    const mailer = makeMailer(mails.url, 'chibo@example.org')
    const told = new Set<string>()
    const all = Promise.withResolvers<void>()
    const tasks = meetingTasks({ db: fresh.db, clock, mailer }).map((task) => ({
      ...task,
      run: async (payload: unknown) => {
        await task.run(payload)
        const { meetingId, personId } = payload as { meetingId: string; personId: string }
        if (meetingId === held.id) told.add(personId)
        if (told.size === held.members.length + 2) all.resolve()
      },
    }))
    const worker = await startWorker(fresh.ownerUrl, tasks, pino({ level: 'silent' }))
    await all.promise
    await worker.stop()
    mailer?.close()
    const sent = (await dispatchesOf(held)).filter(({ channel }) => channel === 'email')
    expect(sent.filter(({ deliveredAt }) => deliveredAt !== null).map(({ person }) => person.id)).toEqual([first])
    expect(sent.filter(({ failure }) => failure === 'no_address')).toHaveLength(held.members.length + 1)
  })

  it('says which letters were not taken, and mends that when a later try gets through', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const [first = held.deputy, second = held.deputy] = held.members
    await withMail(fresh.db, first, 'thu@example.org')
    await withMail(fresh.db, second, 'thu2@example.org')
    const meetingId = held.id as MeetingId
    await mailNotice({ db: fresh.db, clock, mailer: null }, { meetingId, personId: second })
    const mailer = makeMailer(mails.url, 'chibo@example.org')
    const deps = { db: fresh.db, clock, mailer }
    mails.refuse(true)
    await expect(mailNotice(deps, { meetingId, personId: first })).rejects.toThrow()
    const failures = async () => {
      const sent = await dispatchesOf(held)
      return [first, second].map(
        (id) => sent.find(({ person, channel }) => person.id === id && channel === 'email')?.failure,
      )
    }
    expect(await failures()).toEqual(['mail_refused', 'no_mail_server'])
    mails.refuse(false)
    await mailNotice(deps, { meetingId, personId: first })
    mailer?.close()
    expect(await failures()).toEqual([null, 'no_mail_server'])
  })

  it('on paper is ticked once it is in somebody’s hands, by an officer only', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const onPaper = (await dispatchesOf(held)).filter(({ channel }) => channel === 'paper')
    const [one] = onPaper
    const tick = (person: typeof held.secretary) =>
      held.http.call(person, meetingPapersApi.handOver, {
        params: { id: held.id },
        body: { dispatchIds: [one?.id ?? ''] },
      })
    const [plain = held.deputy] = held.members
    expect((await tick(plain)).status).toBe(403)
    expect((await tick(held.secretary)).status).toBe(200)
    const at = clock.now().toISOString()
    clock.set('2026-11-13T08:00:00+07:00')
    expect((await tick(held.secretary)).status).toBe(200)
    const after = (await dispatchesOf(held)).filter(({ channel }) => channel === 'paper')
    expect(after.filter(({ deliveredAt }) => deliveredAt !== null)).toMatchObject([{ id: one?.id, deliveredAt: at }])
  })

  it('shows a plain member his own dispatches only', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const [plain = held.deputy] = held.members
    const seen = await held.http.call(plain, meetingPapersApi.dispatches, { params: { id: held.id } })
    expect(seen.body.mayHandOver).toBe(false)
    expect(new Set(seen.body.dispatches.map(({ person }) => person.id))).toEqual(new Set([plain]))
  })

  it('as a file for the calendar', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const file = await held.http.call(held.secretary, meetingPapersApi.calendar, { params: { id: held.id } })
    const text = file.raw.toString('utf8')
    expect(text).toContain('DTSTART:20261112T123000Z')
    expect(text).toContain('SUMMARY:Sinh hoạt chi bộ thường kỳ tháng 11/2026')
  })
})
