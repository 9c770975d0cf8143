import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { tellCases } from '#cases/public.ts'
import { commitmentsApi } from '#commitments/contract.ts'
import { listOpenCommitments, moveCommitmentsAskedByCases } from '#commitments/public.ts'
import type { CommitmentId, Id, PersonId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedTerm } from '#tests/support/seed.ts'
import { actorFor, newKey } from '#tests/support/test-app.ts'
import { remediationApi } from '../contract.ts'
import { listRemedyClocks, subjectsOfNotices } from './clocks.queries.ts'
import { aMemberConcluded, aWorldOfConclusions, carriedOn, caseOf } from './conclusions.builders.ts'
import { moveRemediation } from './moving.store.ts'
import { listRemedyFacts } from './report-facts.queries.ts'

const fresh = freshDb()
let world: Awaited<ReturnType<typeof aWorldOfConclusions>>
let follower: PersonId
beforeAll(async () => {
  world = await aWorldOfConclusions(fresh)
  follower = world.khang
  await seedTerm(world.db, { personId: follower, unitId: world.cell, office: 'cell_follower' })
})

type NoticeId = Id<'remediationNotice'>

async function commitmentOf(id: NoticeId): Promise<CommitmentId> {
  const { body } = await world.call(world.secretary, remediationApi.show, { params: { id } })
  return body.requirementsList[0]?.commitment?.id as CommitmentId
}

async function seesCommitment(by: PersonId, id: CommitmentId) {
  const query = { unitId: world.cell, show: 'open' } as const
  const listed = (await world.call(by, commitmentsApi.list, { query })).body
  const { status } = await world.call(by, commitmentsApi.show, { params: { id } })
  return { listed: listed.rows.some((row) => row.id === id), counted: listed.counts.open > 0, shown: status === 200 }
}

const NOTHING = { listed: false, counted: false, shown: false }
const ALL = { listed: true, counted: true, shown: true }

/** Whom a letter that led to the case of a notice keeps out, as the register of letters writes it. */
async function keptOutByLetter(id: NoticeId, personId: PersonId) {
  const { db, cell } = world
  await sql`with item as (insert into vault_item (id, unit_id, kind, year, seq, ciphertext, kept_at, act_id)
      select gen_random_uuid(), ${cell}, 'letter', 2026, 900, decode('00', 'hex'), now(), gen_random_uuid() returning id),
    letter as (insert into denunciation (id, unit_id, concerned_unit_id, year, seq, code, channel, state, kind, received_on, letter_item,
        case_ids, recorded_at, act_id)
      select gen_random_uuid(), ${cell}, ${cell}, 2026, 900, 'NTC-2026-900', 'post', 'accepted', 'named', '2026-09-01', item.id,
        array[${await caseOf(world, id)}::uuid], now(), gen_random_uuid() from item returning id)
    insert into denunciation_exclusion (denunciation_id, person_id, reason, since, act_id)
    select id, ${personId}, 'relative', now(), gen_random_uuid() from letter`.execute(db)
}

describe('what a case asked of a member', () => {
  it('stands among the commitments for him and for who may know of the case; who is kept out neither sees nor judges it', async () => {
    const { secretary, deputy, officer, lan, hoa, call } = world
    const id = await commitmentOf(await aMemberConcluded(world, deputy))
    for (const by of [secretary, officer]) expect(await seesCommitment(by, id), by).toEqual(ALL)
    for (const by of [deputy, follower, hoa]) expect(await seesCommitment(by, id), by).toEqual(NOTHING)
    expect((await call(lan, commitmentsApi.mine)).body.rows.map((row) => row.id)).toContain(id)
    expect((await call(lan, commitmentsApi.show, { params: { id } })).status).toBe(200)
    const body = { reason: 'Không cần nữa' }
    expect((await call(deputy, commitmentsApi.drop, { params: { id }, body })).body).toMatchObject({
      code: 'not_found',
    })
    // What keeps it from him is that a case asked it, nothing else.
    await carriedOn(world.db, (trx) => sql`update commitment set origin_kind = 'other' where id = ${id}`.execute(trx))
    expect(await seesCommitment(deputy, id)).toEqual(ALL)
    const closed = sql`update commitment set origin_kind = 'notice', state = 'accepted', closed_on = '2026-11-20' where id = ${id}`
    await carriedOn(world.db, (trx) => closed.execute(trx))
  })

  it('is known by no page and no deadline to whom the letter keeps out from which the case came', async () => {
    const { deputy, officer, secretary, cell, call, db } = world
    const id = await aMemberConcluded(world)
    const commitment = await commitmentOf(id)
    expect(await seesCommitment(deputy, commitment)).toEqual(ALL)
    const show = async (by: PersonId) => (await call(by, remediationApi.show, { params: { id } })).status
    expect([await show(deputy), await show(secretary)]).toEqual([200, 200])
    await carriedOn(db, (trx) =>
      sql`update remediation_requirement set state = 'accepted', accepted_on = '2026-11-01' where notice_id = ${id}`.execute(
        trx,
      ),
    )
    const due = async () => (await listRemedyClocks(db, [cell], '2026-11-20')).filter(({ noticeId }) => noticeId === id)
    expect((await due()).map(({ clock }) => clock)).toEqual(['effect'])
    expect(await subjectsOfNotices(db, [id])).toEqual([])
    await keptOutByLetter(id, deputy)
    expect([await show(deputy), await show(secretary), await show(officer)]).toEqual([404, 200, 200])
    expect(await seesCommitment(deputy, commitment)).toEqual(NOTHING)
    const { rows } = (await call(deputy, remediationApi.list, { params: { unitId: cell }, query: { show: 'open' } }))
      .body
    expect(rows.filter((row) => row.id === id)).toEqual([])
    expect(await due()).toEqual([])
  })
})

describe('the second wall', () => {
  const TABLES = [
    ...['notice', 'shortcoming', 'requirement', 'report', 'event', 'effect'].map((one) => `remediation_${one}`),
    ...['commitment', 'commitment_report', 'commitment_event'],
  ]

  /** Every row of every table, without the scope of any query, as one session sees it. */
  async function rowsFor(trx: Trx): Promise<number[]> {
    const counts: number[] = []
    for (const table of TABLES) {
      const { rows } = await sql<{
        readonly n: number
      }>`select count(*)::int as n from ${sql.table(table)}`.execute(trx)
      counts.push(rows[0]?.n ?? -1)
    }
    return counts
  }

  it('shows what was concluded about a member to nobody the case is not for, whatever a query forgets', async () => {
    const { db, clock, secretary, officer, deputy, foreign, hoa, call, lan } = world
    const id = await aMemberConcluded(world, deputy)
    const commitmentId = await commitmentOf(id)
    const done = { params: { id: commitmentId }, body: { text: 'Đã báo trước', percent: 100, done: true } } as const
    await call(lan, commitmentsApi.report, done)
    await carriedOn(db, async (trx) => {
      await sql`insert into remediation_effect (id, shortcoming_id, unit_id, months, checked_on, result, note, at)
        select gen_random_uuid(), id, unit_id, 3, '2026-11-19', 'holds', 'x', now() from remediation_shortcoming where notice_id = ${id}`.execute(
        trx,
      )
    })
    const seenBy = (by: PersonId) =>
      db.transaction().execute(async (trx) => {
        await tellCases(trx, await actorFor(db, clock, by))
        const { rows } = await sql`select from remediation_notice where id = ${id}`.execute(trx)
        return { rows: rows.length, all: await rowsFor(trx) }
      })
    expect((await seenBy(secretary)).rows).toBe(1)
    expect((await seenBy(officer)).all.every((count) => count > 0)).toBe(true)
    expect((await seenBy(lan)).rows).toBe(1)
    for (const by of [deputy, foreign]) expect((await seenBy(by)).rows, by).toBe(0)
    expect((await seenBy(foreign)).all).toEqual(TABLES.map(() => 0))
    expect(await db.transaction().execute(rowsFor)).toEqual(TABLES.map(() => 0))
    expect(await sql`select from remediation_notice`.execute(db)).toMatchObject({ rows: [] })
    expect((await seenBy(hoa)).rows).toBe(1) // of the team that examined
    const foreignHand = db.transaction().execute(async (trx) => {
      await tellCases(trx, await actorFor(db, clock, foreign))
      return await sql`update remediation_requirement set what = 'x'`.execute(trx)
    })
    expect((await foreignHand).numAffectedRows).toBe(0n)
    // Who is not told for whom to ask (an agenda, a handover, a count) asks in vain.
    const month = { unitIds: [world.cell], month: '2026-11', today: '2026-11-20' } as const
    expect(await listOpenCommitments(db, month)).toEqual([])
    expect(await sql`select from commitment`.execute(db)).toMatchObject({ rows: [] })
  })
})

describe('a unit that ends', () => {
  it('hands what was concluded about its member to who leads the unit that follows, closed cases too', async () => {
    const { db, clock, cell, other, foreign, deputy } = world
    const id = await aMemberConcluded(world, deputy)
    const commitmentId = await commitmentOf(id)
    const moving = { on: '2026-11-20', at: clock.now(), actId: newKey(), reason: 'Sáp nhập' } as const
    const seen: number[] = []
    const undone = db.transaction().execute(async (trx) => {
      const ended = [{ fromId: cell, toId: other }]
      await moveRemediation(trx, ended, moving)
      await moveCommitmentsAskedByCases(trx, ended, { at: moving.at, by: null, actId: moving.actId }, moving.reason)
      for (const by of [foreign, deputy]) {
        await tellCases(trx, await actorFor(db, clock, by))
        seen.push((await sql`select from remediation_notice where id = ${id}`.execute(trx)).rows.length)
        const moved = sql`select from commitment where id = ${commitmentId} and unit_id = ${other}`
        seen.push((await moved.execute(trx)).rows.length)
      }
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(seen).toEqual([1, 1, 0, 0])
  })
})

describe('statistics', () => {
  it('count what units must put right, never what was asked of one member', async () => {
    const { db, cell } = world
    const month = { unitId: cell, month: '2026-12' } as const
    const count = async () => (await listRemedyFacts(db, [month])).map(({ count: n }) => Number(n))
    expect(await count()).toEqual([])
    await carriedOn(db, (trx) =>
      sql`update remediation_notice set person_id = null where unit_id = ${cell}`.execute(trx),
    )
    expect((await count())[0]).toBeGreaterThan(0)
  })
})
