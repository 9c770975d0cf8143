import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import { casesRoutes } from '#cases/public.ts'
import type { CaseId, PersonId } from '#kernel/id.ts'
import { memoryFiles } from '#records/server/records.builders.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm } from '#tests/support/seed.ts'
import { type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { vaultApi } from '#vault/contract.ts'
import { type Desk, readTogether } from '#vault/server/vault.builders.ts'
import { vaultRoutes } from '#vault/server/vault.routes.ts'
import type { StepBody } from '../contract/steps.ts'
import { denunciationsApi } from '../contract.ts'
import { aPlace, enterLetter, listFor, meetAbout, type PlaceOfLetters } from './denunciations.builders.ts'
import { denunciationsRoutes } from './denunciations.routes.ts'
import { listRunning } from './letters.queries.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T08:00:00+07:00')
let http: TestApp
let place: PlaceOfLetters

beforeAll(async () => {
  http = await testApp(fresh.db, clock, (app) => {
    vaultRoutes(app, { db: fresh.db, clock })
    denunciationsRoutes(app, { db: fresh.db, clock })
    casesRoutes(app, { db: fresh.db, clock, files: memoryFiles() })
  })
  place = await aPlace(fresh.db, http)
}, 60_000)

const show = (by: string, letterId: string) => http.call(by as never, denunciationsApi.show, { params: { letterId } })

describe('who is named in a letter', () => {
  it('with an office of the unit does not find it: not in the list, by itself, in counts, tasks or the vault; nor is it sealed for him', async () => {
    const { unitId, secretary, deputy, third } = place
    const entered = await enterLetter(http, secretary.personId, unitId, { namedIds: [deputy.personId] })
    expect(entered).toMatchObject({ status: 200, body: { isOwn: true } })
    const letterId = String(entered.body['id'])
    expect((await listFor(http, secretary, unitId)).map(({ id }) => id)).toContain(letterId)
    expect((await listFor(http, deputy, unitId)).map(({ id }) => id)).not.toContain(letterId)
    expect((await show(secretary.personId, letterId)).status).toBe(200)
    const [gone, absent] = [await show(deputy.personId, letterId), await show(deputy.personId, unitId)]
    expect([gone.status, gone.raw.toString()]).toEqual([404, absent.raw.toString()])
    const counted = async (by: string) =>
      (await http.call(by as never, denunciationsApi.statistics, { params: { unitId }, query: { year: 2026 } })).body
        .counts
    expect(await counted(third.personId)).toHaveLength(1)
    expect(await counted(deputy.personId)).toEqual([])
    const readers = [deputy, third].map(({ personId }) => ({ unitId, personId }))
    const running = await listRunning(fresh.db, readers, '2026-11-20')
    expect(running.map(({ readerId }) => readerId)).toEqual([third.personId])
    const opened = (await show(third.personId, letterId)).body.sealed[0]?.itemId ?? ''
    await readTogether(third, secretary, opened)
    expect((await http.call(third.personId, vaultApi.show, { params: { unitId } })).body.openings).toHaveLength(1)
    const vault = (await http.call(deputy.personId, vaultApi.show, { params: { unitId } })).body
    expect([vault.items, vault.openings]).toEqual([[], []])
    const lock = deputy.lockId()
    const wraps = await fresh.db
      .selectFrom('vaultWrap')
      .select('itemId')
      .where((row) => row.or([row('reader', '=', lock), row('second', '=', lock)]))
      .execute()
    expect(wraps).toEqual([])
    const page = (await show(third.personId, letterId)).body
    expect(page.keptOut).toMatchObject([{ person: { id: deputy.personId }, reason: 'named' }])
    expect(await readTogether(third, secretary, page.sealed[0]?.itemId ?? '')).toBe('Đề nghị xem xét việc chi quỹ')
  })

  it('cannot act on it, whatever he guesses', async () => {
    const { unitId, secretary, deputy } = place
    const letterId = String(
      (await enterLetter(http, secretary.personId, unitId, { namedIds: [deputy.personId] })).body['id'],
    )
    const triage = { step: 'triage', fault: null, note: '' } as const
    const params = { letterId }
    expect(
      (await http.call(deputy.personId, denunciationsApi.step, { params, body: { basedOn: 1, step: triage } })).status,
    ).toBe(404)
  })

  it('as the secretary: the letter goes one level up and leaves no trace in his unit', async () => {
    const { unitId, committee, secretary, deputy, chief, vice } = place
    const before = (await listFor(http, deputy, unitId)).length
    const entered = await enterLetter(http, deputy.personId, unitId, { namedIds: [secretary.personId] })
    expect(entered).toMatchObject({ status: 200, body: { isOwn: false } })
    expect(await listFor(http, deputy, unitId)).toHaveLength(before)
    const [above] = await listFor(http, chief, committee)
    expect(above).toMatchObject({ id: entered.body['id'], concernedUnit: { id: unitId } })
    const sealedThere = (await show(vice.personId, above?.id ?? '')).body.sealed
    expect(sealedThere.map(({ kind }) => kind).toSorted()).toEqual(['identity', 'letter'])
  })

  it('cannot be the one who enters it; one that names the head of every level is refused', async () => {
    const { unitId, secretary, deputy, chief } = place
    expect(await enterLetter(http, deputy.personId, unitId, { namedIds: [deputy.personId] })).toMatchObject({
      body: { code: 'recorder_involved' },
    })
    const heads = [secretary.personId, chief.personId]
    expect(await enterLetter(http, deputy.personId, unitId, { namedIds: heads })).toMatchObject({
      body: { code: 'nobody_can_keep_it' },
    })
  })
})

describe('a letter in the register of a committee', () => {
  it('is accepted by its commission alone, which leads the case and does not type what the register knows', async () => {
    const { chief, vice, officer, member, committee } = place
    const entering = { namedIds: [member], postmarkOn: '2026-11-17' }
    const letterId = String((await enterLetter(http, chief.personId, committee, entering)).body['id'])
    const by = async (personId: PersonId, step: StepBody) => {
      const { version } = (await show(personId, letterId)).body
      const body = { basedOn: version, step: step as never }
      return await http.call(personId, denunciationsApi.step, { params: { letterId }, body })
    }
    await by(chief.personId, { step: 'triage', fault: null, note: '' })
    await meetAbout(http, chief.personId, letterId, [chief.personId, vice.personId])
    // The day it was posted counts, in the register and then in the case.
    const settle = { fromOn: '2026-11-17', dueOn: '2027-02-15' }
    expect((await show(chief.personId, letterId)).body.clocks).toMatchObject([{ clock: 'resolve', ...settle }])
    const accept = { step: 'accept', on: '2026-11-20', variant: 'team' } as const
    const accepting = { ...accept, allegations: ['Chi quỹ sai', 'Vắng họp'] }
    expect(await by(chief.personId, accepting)).toMatchObject({ body: { code: 'commission_accepts' } })
    expect((await show(chief.personId, letterId)).body).toMatchObject({ waitsForCommission: true, ofCommittee: true })
    expect(await by(officer.personId, accepting)).toMatchObject({ body: { state: 'accepted' } })
    const { caseIds } = (await show(officer.personId, letterId)).body
    const caseId = caseIds[0] as CaseId
    const opened = await http.call(officer.personId, casesApi.show, { params: { caseId } })
    expect(opened.body).toMatchObject({ byCommission: true, stage: 'sender_met', roles: ['lead'] })
    expect(opened.body.clocks).toMatchObject([{ clock: 'settle_from_receipt', dueOn: settle.dueOn }])
    const told = Object.fromEntries(opened.body.entries.map(({ act, body }) => [act, body]))
    expect(told['take_letter']).toMatchObject({ allegations: ['Chi quỹ sai', 'Vắng họp'] })
    expect(told['meet_sender']).toEqual({
      ...{ representatives: [chief.personId, vice.personId], rightsTold: true, metOn: '2026-11-20' },
    })
    const concerned = await http.call(member, casesApi.show, { params: { caseId } })
    expect(concerned.status).toBe(404)
  })
})

describe('who is near to one named', () => {
  it('falls out by what he declared of himself, before and after the letter came', async () => {
    const { unitId, secretary, deputy, third, member } = place
    const early = String((await enterLetter(http, secretary.personId, unitId, { namedIds: [member] })).body['id'])
    expect((await show(third.personId, early)).status).toBe(200)
    const declared = await http.call(third.personId, denunciationsApi.declareTie, {
      params: { unitId },
      body: { otherId: member, reason: 'relative' },
    })
    expect(declared.status).toBe(200)
    const late = String((await enterLetter(http, secretary.personId, unitId, { namedIds: [member] })).body['id'])
    for (const letterId of [early, late]) {
      expect((await show(third.personId, letterId)).status).toBe(404)
      expect((await show(deputy.personId, letterId)).body.keptOut).toContainEqual(
        expect.objectContaining({ reason: 'relative', becauseOf: { id: member, name: 'Lê Văn Thường' } }),
      )
    }
    expect(
      await http.call(third.personId, denunciationsApi.declareTie, {
        params: { unitId },
        body: { otherId: member, reason: 'conflict' },
      }),
    ).toMatchObject({ body: { code: 'tie_known' } })
  })

  it('falls out where he is directed by one named: the inspection officer under a deputy of the committee', async () => {
    const { unitId, committee, chief, vice, officer } = place
    const params = { unitId: committee }
    const route = await http.call(chief.personId, denunciationsApi.route, {
      params,
      body: { namedIds: [vice.personId] },
    })
    // The secretary alone is left, and one alone opens nothing.
    expect(route).toMatchObject({ body: { code: 'nobody_can_keep_it' } })
    const helper = place.third
    await seedTerm(fresh.db, { personId: helper.personId, unitId: committee, office: 'committee_deputy_secretary' })
    const entered = await enterLetter(http, chief.personId, committee, { namedIds: [vice.personId] })
    expect(entered.status).toBe(200)
    const { keptOut } = (await show(chief.personId, String(entered.body['id']))).body
    expect(keptOut.map(({ reason, person }) => [reason, person.id])).toEqual(
      expect.arrayContaining([
        ['named', vice.personId],
        ['directed', officer.personId],
      ]),
    )
    expect((await show(officer.personId, String(entered.body['id']))).status).toBe(404)
    expect(unitId).not.toBe(committee)
  })

  it('falls out when he comes under one named later: at once, in the vault and in the case, and the proof is written', async () => {
    const { committee, chief, vice, officer, member } = place
    const named = await seedMember(fresh.db, { unitId: place.unitId, fullName: 'Bùi Văn Mới' })
    const entering = { namedIds: [named, member] }
    const letterId = String((await enterLetter(http, chief.personId, committee, entering)).body['id'])
    const seen = (await show(officer.personId, letterId)).body
    const itemId = seen.sealed[0]?.itemId ?? ''
    await fresh.db
      .updateTable('denunciation')
      .set({ caseIds: [letterId] })
      .where('id', '=', letterId)
      .execute()
    const term = { personId: named, unitId: committee, office: 'committee_deputy_secretary' } as const
    await seedTerm(fresh.db, { ...term, from: '2026-11-21' })
    expect((await show(officer.personId, letterId)).status).toBe(200)

    const asked = await chief.ask('read', [itemId])

    clock.set('2026-11-21T08:00:00+07:00')
    const readers = [officer, chief].map(({ personId }) => ({ unitId: committee, personId }))
    const running = (await listRunning(fresh.db, readers, '2026-11-21')).filter((one) => one.letterId === letterId)
    expect(running.map(({ readerId }) => readerId)).toEqual([chief.personId])
    const vaultOf = async (by: Desk) =>
      (await http.call(by.personId, vaultApi.show, { params: { unitId: committee } })).body
    const vault = await vaultOf(officer)
    expect(vault.items.map(({ id }) => id)).not.toContain(itemId)
    expect(vault.openings.map(({ id }) => id)).not.toContain(asked.body.id)
    expect(await officer.ask('read', [itemId])).toMatchObject({ body: { code: 'no_part_in_it' } })
    expect((await http.call(officer.personId, vaultApi.outer, { params: { openingId: asked.body.id } })).status).toBe(
      404,
    )
    const forAll = (await vaultOf(chief)).items.find(({ id }) => id === itemId)
    expect(forAll).toMatchObject({ excludedIds: expect.arrayContaining([officer.personId]) })
    const fenced = await sql<{ is: boolean }>`select set_config('nennep.on', '2026-11-21', true),
      case_fenced(${letterId}, ${officer.personId}) as is`.execute(fresh.db)
    expect(fenced.rows).toMatchObject([{ is: true }])
    // So far nobody wrote it down: all that was looked at asked for the day.
    const written = fresh.db.selectFrom('denunciationExclusion').select('reason').where('denunciationId', '=', letterId)
    expect(await written.where('personId', '=', officer.personId).execute()).toEqual([])
    expect((await show(officer.personId, letterId)).status).toBe(404)
    const { keptOut } = (await show(vice.personId, letterId)).body
    expect(keptOut).toContainEqual(
      expect.objectContaining({ reason: 'directed', becauseOf: { id: named, name: 'Bùi Văn Mới' } }),
    )
    clock.set('2026-11-20T08:00:00+07:00')
  })

  it('a name found later keeps out at once; where the register is no longer for it, the letter waits for the level above', async () => {
    const { unitId, secretary, deputy } = place
    const letterId = String((await enterLetter(http, deputy.personId, unitId)).body['id'])
    const step = { step: 'name' as const, namedIds: [secretary.personId as string] }
    const params = { letterId }
    expect(
      (await http.call(deputy.personId, denunciationsApi.step, { params, body: { basedOn: 1, step } })).status,
    ).toBe(200)
    expect((await show(secretary.personId, letterId)).status).toBe(404)
    expect((await show(deputy.personId, letterId)).body.mustGoUp).toMatchObject({ unit: { id: place.committee } })
  })
})
