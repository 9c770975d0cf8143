import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import { casesRoutes } from '#cases/public.ts'
import { tellCases } from '#cases/server/open-case.ts'
import { fencedOf } from '#cases/server/people-of-case.ts'
import type { CaseId, PersonId } from '#kernel/id.ts'
import { memoryFiles } from '#records/server/records.builders.ts'
import { statementsOf } from '#tests/scale/read-plan.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedUnit } from '#tests/support/seed.ts'
import { actorFor, newKey, type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { vaultRoutes } from '#vault/server/vault.routes.ts'
import { denunciationsApi } from '../contract.ts'
import { aPlace, enterLetter, meetAbout, type PlaceOfLetters } from './denunciations.builders.ts'
import { denunciationsRoutes } from './denunciations.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T08:00:00+07:00')
const ON = '2026-11-20'
let http: TestApp
let place: PlaceOfLetters

beforeAll(async () => {
  http = await testApp(fresh.db, clock, (app) => {
    casesRoutes(app, { db: fresh.db, clock, files: memoryFiles() })
    vaultRoutes(app, { db: fresh.db, clock })
    denunciationsRoutes(app, { db: fresh.db, clock })
  })
  place = await aPlace(fresh.db, http)
}, 60_000)

/** A letter that names `named`, found fit by the secretary: its case. */
async function acceptedLetter(named: PersonId): Promise<CaseId> {
  const { unitId, secretary, deputy } = place
  const by = secretary.personId
  const letterId = String((await enterLetter(http, by, unitId, { namedIds: [named] })).body['id'])
  const params = { letterId }
  const take = async (step: object) => {
    const { version } = (await http.call(by, denunciationsApi.show, { params })).body
    const body = { basedOn: version, step: step as never }
    return (await http.call(by, denunciationsApi.step, { params, body })).status
  }
  const before = await take({ step: 'triage', fault: null, note: '' })
  const met = await meetAbout(http, by, letterId, [secretary.personId, deputy.personId])
  const accepted = await take({ step: 'accept', on: ON, allegations: ['Chi quỹ sai'], variant: 'team' })
  expect([before, met.status, accepted]).toEqual([200, 200, 200])
  return (await http.call(by, denunciationsApi.show, { params })).body.caseIds[0] as CaseId
}

async function act(by: PersonId, caseId: CaseId, name: 'set_team' | 'accept_letter', body: object) {
  const params = { caseId }
  const { version } = (await http.call(by, casesApi.show, { params })).body
  const told = { act: name, on: ON, lateReason: null, basedOn: version, body }
  return await http.call(by, casesApi.act, { params, body: told as never })
}

describe('the page of a case', () => {
  it('is read in so few statements, and nothing is asked or written for the fence beside them', async () => {
    const named = await seedMember(fresh.db, { unitId: place.unitId, fullName: 'Tạ Văn Mới' })
    const caseId = await acceptedLetter(named)
    const look = () => http.call(place.secretary.personId, casesApi.show, { params: { caseId } })
    await look()
    const texts = (await statementsOf(look)).map(({ text }) => text)
    expect(texts.filter((text) => text.includes('denunciation'))).toEqual([])
    // With the session, begin and commit nine: what the caller is, is asked before, by the session's statement.
    expect(texts.slice(texts.findIndex((text) => text.includes('nennep.person')))).toHaveLength(6)
  })
})

describe('who comes to be kept out of a letter after its case was opened', () => {
  it('is not named into its team any more, in words that tell nothing, nor in that of the case it leads to', async () => {
    const { unitId, secretary, deputy, third } = place
    const named = await seedMember(fresh.db, { unitId, fullName: 'Lê Văn Thường' })
    const other = await seedMember(fresh.db, { unitId, fullName: 'Mai Thị Hòa' })
    const caseId = await acceptedLetter(named)
    const by = secretary.personId
    await act(by, caseId, 'accept_letter', { teamWorkingDays: 20, summary: 'Có căn cứ' })
    const teamWith = (last: PersonId) => ({
      team: [
        { personId: secretary.personId, role: 'head' },
        { personId: deputy.personId, role: 'secretary' },
        { personId: last, role: 'member' },
      ],
    })
    expect((await act(by, caseId, 'set_team', teamWith(third.personId))).status).toBe(200)
    const declaring = { params: { unitId }, body: { otherId: named, reason: 'relative' as const } }
    expect((await http.call(third.personId, denunciationsApi.declareTie, declaring)).status).toBe(200)

    const refused = await act(by, caseId, 'set_team', teamWith(third.personId))
    expect(refused.body).toMatchObject({ code: 'choose_another', personId: third.personId })
    expect(Object.keys(refused.body).toSorted()).toEqual(['code', 'personId'])
    expect((await http.call(third.personId, casesApi.show, { params: { caseId } })).status).toBe(404)
    expect((await act(by, caseId, 'set_team', teamWith(other))).status).toBe(200)

    const child = newKey() as string as CaseId
    const ofChild = await fresh.db.transaction().execute(async (trx) => {
      await tellCases(trx, await actorFor(fresh.db, clock, by))
      await sql`insert into case_file (id, unit_id, procedure, variant, subject_id, parent_id, stage, opened_on, rules_pin, version)
        values (${child}, ${unitId}, 'discipline', 'team', ${named}, ${caseId}, 'preparing', ${ON}, '{}', 1)`.execute(
        trx,
      )
      return await fencedOf(trx, child, [third.personId, other])
    })
    expect([...ofChild]).toEqual([third.personId])
  })
})

describe('whoever handles letters', () => {
  const show = (by: PersonId, letterId: string) => http.call(by, denunciationsApi.show, { params: { letterId } })

  it('finds whom a letter may name: members of the unit and who holds an office there or above, nobody else', async () => {
    const { secretary, unitId, chief } = place
    const find = async (q: string) =>
      (await http.call(secretary.personId, denunciationsApi.people, { params: { unitId }, query: { q } })).body.people
    expect(await find('le van thuong')).toContainEqual({ id: place.member, name: 'Lê Văn Thường' })
    const { fullName } = await fresh.db
      .selectFrom('person')
      .select('fullName')
      .where('id', '=', chief.personId)
      .executeTakeFirstOrThrow()
    expect((await find(fullName)).map(({ id }) => id)).toContain(chief.personId)
    await seedMember(fresh.db, { unitId: await seedUnit(fresh.db), fullName: 'Kiều Văn Ngoài' })
    expect(await find('kieu van ngoai')).toEqual([])
  })

  it('keeps himself out: from then on it does not exist for him, and the proof stays', async () => {
    const { unitId, secretary, deputy, third } = place
    const letterId = String((await enterLetter(http, secretary.personId, unitId)).body['id'])
    const body = { basedOn: 1, step: { step: 'recuse' } } as const
    expect((await http.call(third.personId, denunciationsApi.step, { params: { letterId }, body })).status).toBe(200)
    expect((await show(third.personId, letterId)).status).toBe(404)
    const page = (await show(deputy.personId, letterId)).body
    expect(page.keptOut).toMatchObject([{ person: { id: third.personId }, reason: 'conflict' }])
    const items = page.sealed.map(({ itemId }) => itemId)
    expect(await third.ask('read', items.slice(0, 1))).toMatchObject({ body: { code: 'no_part_in_it' } })
  })
})
