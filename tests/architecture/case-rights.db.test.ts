import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CompiledQuery, sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import { rolesIn } from '#cases/rules/case.ts'
import { actorOn } from '#cases/server/actor-on.ts'
import { aCommuneWithCases, C2 } from '#cases/server/cases.builders.ts'
import { casesFound } from '#cases/server/cases.queries.ts'
import { loadCase } from '#cases/server/cases.store.ts'
import { openCaseFile, tellCases } from '#cases/server/open-case.ts'
import type { CaseId, PersonId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { caseRightsPage, hasOf, thingsOn } from '#scripts/case-rights-page.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor } from '#tests/support/test-app.ts'
import { ROOT } from './source-files.ts'

describe('the page of who sees what in a case', () => {
  it('is the one the code gives: npm run generate', () => {
    expect(readFileSync(path.join(ROOT, 'docs/case-rights.md'), 'utf8')).toBe(caseRightsPage())
  }, 60_000)
})

const fresh = freshDb()
let world: Awaited<ReturnType<typeof aCommuneWithCases>>
/** Every person who is something to the cases, or nothing. */
let people: Readonly<Record<string, PersonId>>
beforeAll(async () => {
  world = await aCommuneWithCases(fresh)
  const { secretary, deputy, hoa, lan, khang, officer, foreign } = world
  people = { secretary, deputy, hoa, lan, khang, officer, foreign }
})

/** A duty inspection of which an officer above takes sight, its deputy kept out, up to findings the member may not read yet. */
async function underWay(): Promise<CaseId> {
  const { open, act, secretary, deputy, hoa, lan, khang, team } = world
  const id = (await open()).body.id as CaseId
  const without = [...team.filter(({ personId }) => personId !== deputy), { personId: khang, role: 'member' as const }]
  await act(secretary, id, 'keep_out', '2026-10-01', 1, { personId: deputy })
  await act(secretary, id, 'set_team', '2026-10-01', 2, { team: without })
  await act(secretary, id, 'issue_plan', '2026-10-02', 3)
  await act(secretary, id, 'deploy', '2026-10-05', 4)
  await act(lan, id, 'hand_in_report', '2026-10-12', 5)
  await act(hoa, id, 'hold_session', '2026-10-16', 6)
  await act(hoa, id, 'record_finding', '2026-10-18', 7)
  return id
}

async function goneOn(id: CaseId) {
  const { act, secretary, hoa } = world
  await act(hoa, id, 'record_finding', '2026-10-18', 8, { contentId: C2 })
  await act(secretary, id, 'draft', '2026-10-20', 9)
  await act(hoa, id, 'share_draft', '2026-10-21', 10)
}

async function inTrx<T>(personId: PersonId, what: (trx: Trx) => Promise<T>): Promise<T> {
  const actor = await actorFor(world.db, world.clock, personId)
  return await world.db.transaction().execute(async (trx) => {
    await tellCases(trx, actor)
    return await what(trx)
  })
}

/** What the page of rights says this person has of the case as it stands. */
async function expectedOf(id: CaseId, personId: PersonId): Promise<ReadonlySet<string>> {
  const actor = await actorFor(world.db, world.clock, personId)
  const leader = await actorFor(world.db, world.clock, world.secretary)
  return await world.db.transaction().execute(async (trx) => {
    await openCaseFile(trx, leader, { caseId: id, at: world.clock.now(), lock: false })
    const state = await loadCase(trx, id)
    return state ? hasOf(state, await actorOn(trx, actor, world.cell)) : new Set<string>()
  })
}

describe('the running endpoints give what the page of rights says', () => {
  it('of each person, in a stage in which findings are kept from the member and in one in which they were shared', async () => {
    const id = await underWay()
    await everyoneHasHisOwn(id)
    await goneOn(id)
    await everyoneHasHisOwn(id)
  })
})

/** Meetings are asked for apart; no unit is what this case is about. */
const APART = ['page: meetings', 'page: subjectUnit']

async function everyoneHasHisOwn(id: CaseId) {
  for (const [who, personId] of Object.entries(people)) {
    const expected = await expectedOf(id, personId)
    const page = await world.call(personId, casesApi.show, { params: { caseId: id } })
    const { linked: _linked, meetings: _meetings, ...told } = page.body
    expect([who, page.status]).toEqual([who, expected.has('cases.show') ? 200 : 404])
    const things = [...expected].filter((thing) => !thing.startsWith('cases.') && !APART.includes(thing))
    expect([who, page.status === 200 ? new Set(thingsOn(told)) : new Set()]).toEqual([who, new Set(things)])
    const looks = await world.call(personId, casesApi.looks, { params: { caseId: id } })
    expect([who, looks.status]).toEqual([who, expected.has('cases.looks') ? 200 : 404])
    const plan = { caseId: id, paper: 'kt1', place: '0', format: 'docx' }
    const paper = await world.call(personId, casesApi.paper, { params: plan as never })
    expect([who, paper.status]).toEqual([who, expected.has('paper: kt1') ? 200 : 404])
    const list = await world.call(personId, casesApi.list, { params: { unitId: world.cell } })
    expect([who, list.body.rows.some((row) => row.id === id)]).toEqual([who, expected.has('cases.list, below')])
  }
}

describe('the second wall stands where the first is taken away', () => {
  it('the list without its own scope finds the same cases: none for who is nothing to them or was kept out', async () => {
    const id = await underWay()
    for (const [who, personId] of Object.entries(people)) {
      const actor = await actorFor(world.db, world.clock, personId)
      const rows = await inTrx(personId, async (trx) => {
        const { sql: text, parameters } = casesFound(actor, sql<boolean>`true`).compile(trx)
        const scope = text.indexOf("where not 'kept_out'")
        expect(scope).toBeGreaterThan(0)
        const open = CompiledQuery.raw(text.slice(0, scope), parameters.slice(0, -1) as unknown[])
        return (await trx.executeQuery<{ id: string }>(open)).rows
      })
      const knows = (await expectedOf(id, personId)).has('cases.show')
      expect([who, rows.some((row) => row.id === id)]).toEqual([who, knows])
    }
  })

  it('what stands beside a case is as closed as the case: parts, clocks, looks, disciplines, without any condition', async () => {
    const id = await underWay()
    for (const table of ['casePart', 'caseClock', 'caseLook'] as const) {
      for (const [who, personId] of Object.entries(people)) {
        const rows = await inTrx(personId, async (trx) => await trx.selectFrom(table).select('caseId').execute())
        const knows = (await expectedOf(id, personId)).has('cases.show')
        expect([table, who, rows.some(({ caseId }) => caseId === id)]).toEqual([table, who, knows])
      }
    }
  })

  it('the content is read by nobody who has not written his own look: not without, not with another’s, not of another case', async () => {
    const [one, other] = [await underWay(), await underWay()]
    const entries = async (trx: Trx) => await trx.selectFrom('caseEntry').select('caseId').execute()
    for (const personId of Object.values(people)) expect(await inTrx(personId, entries)).toEqual([])
    const secretary = await actorFor(world.db, world.clock, world.secretary)
    const at = world.clock.now()
    const seen = await world.db.transaction().execute(async (trx) => {
      await openCaseFile(trx, secretary, { caseId: one, at, lock: false })
      return await entries(trx)
    })
    expect(new Set(seen.map(({ caseId }) => caseId))).toEqual(new Set([one]))
    expect(seen.map(({ caseId }) => caseId)).not.toContain(other)
    const borrowed = await inTrx(world.lan, async (trx) => {
      const look = await trx
        .selectFrom('caseLook')
        .select('id')
        .where('byPerson', '=', world.secretary)
        .executeTakeFirst()
      await sql`select set_config('nennep.case_look', ${look?.id ?? ''}, true)`.execute(trx)
      return await entries(trx)
    })
    expect(borrowed).toEqual([])
  })

  it('a look cannot be written by one who may not know of the case, nor in another’s name', async () => {
    const id = await underWay()
    const forged = (by: PersonId, name: PersonId) =>
      inTrx(by, async (trx) => {
        const look = { id: crypto.randomUUID(), caseId: id, unitId: world.cell, byPerson: name, place: 'lead' }
        await trx
          .insertInto('caseLook')
          .values({ ...look, at: world.clock.now() })
          .execute()
      })
    await expect(forged(world.deputy, world.deputy)).rejects.toThrow(/row-level security/)
    await expect(forged(world.foreign, world.foreign)).rejects.toThrow(/row-level security/)
    await expect(forged(world.lan, world.secretary)).rejects.toThrow(/row-level security/)
  })

  it('who is kept out has no role by the rules either', async () => {
    const id = await underWay()
    const deputy = await actorFor(world.db, world.clock, world.deputy)
    const leader = await actorFor(world.db, world.clock, world.secretary)
    const roles = await world.db.transaction().execute(async (trx) => {
      await openCaseFile(trx, leader, { caseId: id, at: world.clock.now(), lock: false })
      const state = await loadCase(trx, id)
      return state && rolesIn(state, await actorOn(trx, deputy, world.cell))
    })
    expect(roles).toEqual(new Set())
  })
})
