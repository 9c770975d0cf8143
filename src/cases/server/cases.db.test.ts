import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseId } from '#kernel/id.ts'
import { asReader } from '#platform/server/access/tell-reader.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import { aCommuneWithCases, C2 } from './cases.builders.ts'

const fresh = freshDb()
let world: Awaited<ReturnType<typeof aCommuneWithCases>>
beforeAll(async () => {
  world = await aCommuneWithCases(fresh)
})

const outside = { status: 404, body: { code: 'not_found' } }

async function opened(): Promise<CaseId> {
  const made = await world.open()
  return made.body.id as CaseId
}

async function planned(): Promise<CaseId> {
  const id = await opened()
  await world.act(world.secretary, id, 'set_team', '2026-10-01', 1)
  await world.act(world.secretary, id, 'issue_plan', '2026-10-02', 2)
  return id
}

/** What a case asked of Lan, as she sees it: nobody else is told who asks here. */
async function asked<T>(read: (trx: Trx) => Promise<T>): Promise<T> {
  return await asReader(world.db, await actorFor(world.db, world.clock, world.lan), read)
}

const show = (by: typeof world.lan, caseId: CaseId) => world.call(by, casesApi.show, { params: { caseId } })

describe('a duty inspection over HTTP', () => {
  it('is led from the team to the drafts shared with the member, who reports himself', async () => {
    const { secretary, hoa, lan, act } = world
    const id = await planned()
    await act(secretary, id, 'deploy', '2026-10-05', 3)
    await act(lan, id, 'hand_in_report', '2026-10-12', 4)
    await act(hoa, id, 'hold_session', '2026-10-16', 5)
    await act(hoa, id, 'record_finding', '2026-10-18', 6)
    await act(hoa, id, 'record_finding', '2026-10-18', 7, { contentId: C2 })
    await act(secretary, id, 'draft', '2026-10-20', 8)
    await act(hoa, id, 'share_draft', '2026-10-21', 9)
    const concluded = await act(secretary, id, 'conclude', '2026-10-25', 10)
    expect(concluded).toMatchObject({ status: 200, body: { stage: 'concluded', version: 11 } })
    const page = await show(lan, id)
    expect(page.body.entries.filter(({ body }) => body === null)).toEqual([])
  })

  it('findings are the member’s to read once the draft was shared, not before', async () => {
    const { secretary, hoa, lan, act } = world
    const id = await planned()
    await act(secretary, id, 'deploy', '2026-10-05', 3)
    await act(lan, id, 'hand_in_report', '2026-10-12', 4)
    await act(hoa, id, 'hold_session', '2026-10-16', 5)
    await act(hoa, id, 'record_finding', '2026-10-18', 6)
    const finding = (page: Awaited<ReturnType<typeof show>>) =>
      page.body.entries.find((entry) => entry.act === 'record_finding')
    expect(finding(await show(lan, id))?.body).toBeNull()
    expect(finding(await show(hoa, id))?.body).toMatchObject({ strengths: 'Đầy đủ' })
  })

  it('the same act twice is one entry; an older picture is told so and nothing is written', async () => {
    const { secretary, act } = world
    const id = await opened()
    await act(secretary, id, 'set_team', '2026-10-01', 1)
    const stale = await act(secretary, id, 'issue_plan', '2026-10-02', 1)
    expect(stale.body).toEqual({ code: 'changed_meanwhile' })
    expect((await show(secretary, id)).body.version).toBe(2)
  })

  it('nobody opens a case about himself, nor about somebody of another cell', async () => {
    expect((await world.open(world.secretary)).body).toEqual({ code: 'own_case' })
    expect((await world.open(world.foreign)).body).toEqual({ code: 'subject_not_of_the_cell' })
    expect((await world.open(world.lan, world.foreign)).status).toBe(404)
  })

  it('the clock of the plan stands in working days from its day', async () => {
    const page = await show(world.secretary, await planned())
    expect(page.body.dueOn).toBe('2026-10-07')
  })
})

async function concluded(): Promise<CaseId> {
  const { secretary, hoa, lan, act } = world
  const id = await planned()
  await act(secretary, id, 'deploy', '2026-10-05', 3)
  await act(lan, id, 'hand_in_report', '2026-10-12', 4)
  await act(hoa, id, 'hold_session', '2026-10-16', 5)
  await act(hoa, id, 'record_finding', '2026-10-18', 6)
  await act(hoa, id, 'record_finding', '2026-10-18', 7, { contentId: C2 })
  await act(secretary, id, 'draft', '2026-10-20', 8)
  await act(hoa, id, 'share_draft', '2026-10-21', 9)
  await act(secretary, id, 'conclude', '2026-10-25', 10)
  return id
}

const paper = (by: typeof world.lan, caseId: CaseId, code: string, place = 0) =>
  world.call(by, casesApi.paper, { params: { caseId, paper: code, place: String(place), format: 'docx' } as never })

describe('the notice of the conclusion', () => {
  it('unbreakable guard 9: takes its number, makes a commitment of each requirement, traced to the limit it answers, and the register keeps no word of it', async () => {
    const { secretary, lan, act, db } = world
    const id = await concluded()
    const issued = await act(secretary, id, 'issue_notice', '2026-10-26', 11)
    expect(issued).toMatchObject({ status: 200, body: { version: 12 } })
    const made = await asked((trx) => trx.selectFrom('commitment').selectAll().where('originId', '=', id).execute())
    expect(made).toMatchObject([{ ownerPersonId: lan, dueOn: '2026-12-30', originKind: 'notice' }])
    const said = (await show(secretary, id)).body.entries.find((entry) => entry.act === 'conclude')?.body
    const { limits, requirements } = said as { limits: string[]; requirements: { what: string; limit: number }[] }
    expect(requirements.map(({ what, limit }) => [what, limits[limit]])).toEqual(
      made.map(({ what }) => [what, limits[0]]),
    )
    const kept = await db.selectFrom('paper').selectAll().where('originId', '=', id).execute()
    expect(kept.map(({ paperType }) => paperType).toSorted()).toEqual(['notice', 'plan'])
    expect(JSON.stringify(kept)).not.toMatch(/Đỗ Thị Lan|Chấp hành tốt/)
    expect((await act(secretary, id, 'issue_notice', '2026-10-26', 12)).body).toEqual({ code: 'notice_already_issued' })
  })
})

describe('a case typed in late', () => {
  it('has its notice issued though the day of a requirement is over: the commitment counts from the conclusion', async () => {
    const { secretary, act, clock } = world
    const id = await concluded()
    clock.set('2027-02-01T20:00:00+07:00')
    const issued = await act(secretary, id, 'issue_notice', '2027-02-01', 11)
    clock.set('2026-11-20T20:00:00+07:00')
    expect(issued.status).toBe(200)
    const made = await asked((trx) =>
      trx.selectFrom('commitment').select(['madeOn', 'dueOn']).where('originId', '=', id).execute(),
    )
    expect(made).toEqual([{ madeOn: '2026-10-25', dueOn: '2026-12-30' }])
  })
})

describe('papers of the dossier', () => {
  it('are given to whom their content is: the member has his minutes, the commission the plan, others nothing', async () => {
    const { lan, officer, khang, secretary } = world
    const id = await concluded()
    const codes = (await show(lan, id)).body.papers.map((one) => one.paper)
    expect(codes).toEqual(['kt1', 'kt3', 'kt4', 'kt5', 'kt6', 'kt8', 'kt9'])
    expect((await show(officer, id)).body.papers.map((one) => one.paper)).toEqual(['kt1', 'kt9'])
    expect((await paper(secretary, id, 'kt8')).status).toBe(200)
    expect(await paper(officer, id, 'kt8')).toMatchObject(outside)
    expect(await paper(khang, id, 'kt1')).toMatchObject(outside)
    expect(await paper(secretary, id, 'kt10')).toMatchObject(outside)
  })
})

describe('who may know of a case', () => {
  it('members without a place, other cells and offices that do not inspect find nothing', async () => {
    const id = await planned()
    expect(await show(world.khang, id)).toMatchObject(outside)
    expect(await show(world.foreign, id)).toMatchObject(outside)
    const lists = await Promise.all(
      [world.khang, world.foreign].map((by) => world.call(by, casesApi.list, { params: { unitId: world.cell } })),
    )
    expect(lists.map(({ body }) => body.rows)).toEqual([[], []])
  })

  it('the commission above sees the plan and the stage, not what the member or the team wrote', async () => {
    const { secretary, lan, officer, act } = world
    const id = await planned()
    await act(secretary, id, 'deploy', '2026-10-05', 3)
    await act(lan, id, 'hand_in_report', '2026-10-12', 4)
    const page = await show(officer, id)
    const seen = Object.fromEntries(page.body.entries.map((entry) => [entry.act, entry.body !== null]))
    expect(seen).toEqual({ open: true, set_team: true, issue_plan: true, deploy: false, hand_in_report: false })
    expect(page.body.may).toEqual(['take_over'])
  })

  it('whoever is kept out loses sight of it, his office included; only who leads reads why', async () => {
    const { secretary, deputy, hoa, lan, act } = world
    const id = await opened()
    await act(secretary, id, 'keep_out', '2026-10-01', 1, { personId: deputy })
    expect(await show(deputy, id)).toMatchObject(outside)
    expect(
      await world
        .call(deputy, casesApi.list, { params: { unitId: world.cell } })
        .then(({ body }) => body.rows.map((row) => row.id)),
    ).not.toContain(id)
    const toLan = await show(lan, id)
    expect(toLan.body.entries.map((entry) => entry.act)).toEqual(['open'])
    expect(await show(hoa, id)).toMatchObject(outside)
  })

  it('unbreakable guard 11: every look is in the log, whatever was looked at, and the member concerned reads it', async () => {
    const { secretary, lan, hoa, call } = world
    const id = await planned()
    const params = { caseId: id }
    const log = async () =>
      (await call(lan, casesApi.looks, { params })).body.rows.filter(({ by }) => by.id === secretary)
    let seen = (await log()).length
    for (const look of [
      () => show(secretary, id),
      () => call(secretary, casesApi.looks, { params }),
      () => paper(secretary, id, 'kt1'),
      () => call(secretary, casesApi.dossier, { params }),
    ]) {
      expect((await look()).status).toBe(200)
      const now = (await log()).length
      expect(now).toBe(seen + 1)
      seen = now
    }
    expect(await call(hoa, casesApi.looks, { params })).toMatchObject(outside)
  })
})

describe('the second wall', () => {
  it('without a look nothing of a case is read, whatever the query asks', async () => {
    await planned()
    const entries = await world.db.transaction().execute(async (trx) => {
      await sql`set local role nennep_app`.execute(trx)
      await sql`select set_config('nennep.person', ${world.secretary}, true)`.execute(trx)
      return await trx.selectFrom('caseEntry').select('id').execute()
    })
    expect(entries).toEqual([])
  })

  it('to one who has no place in it a case is not there', async () => {
    await planned()
    const files = await world.db.transaction().execute(async (trx) => {
      await sql`set local role nennep_app`.execute(trx)
      await sql`select set_config('nennep.person', ${world.khang}, true)`.execute(trx)
      return await trx.selectFrom('caseFile').select('id').execute()
    })
    expect(files).toEqual([])
  })

  it('an entry is never changed or taken out', async () => {
    const attempt = world.db.transaction().execute(async (trx) => {
      await sql`set local role nennep_app`.execute(trx)
      await sql`update case_entry set late_reason = 'x'`.execute(trx)
    })
    await expect(attempt).rejects.toThrow(/permission denied/)
  })
})
