import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, testId } from '#tests/support/seed.ts'
import { trainingApi as api } from '../contract.ts'
import { aCommune, closed, named, opened } from './classes.builders.ts'
import { listTrainedInspectors } from './coverage.queries.ts'
import { findTrainingEvent, listTrainingEvents } from './events.queries.ts'

const fresh = freshDb()
describe('a training class', () => {
  it('goes from plan over nominations to numbered certificates, each paper in its series', async () => {
    const world = await aCommune(fresh)
    const { call, officer, secretary, other, commune, hill } = world
    const classId = await opened(world)
    const params = { classId }
    const { personId, answer } = await named(world, classId, 'Đỗ Văn Khang')
    expect(answer.body).toEqual({ taken: 1 })
    // Each unit sees its own people and seats.
    expect((await call(secretary, api.class, { params })).body).toMatchObject({ people: { all: 1 }, papers: [] })
    expect((await call(secretary, api.people, { params })).body.rows).toMatchObject([{ name: 'Đỗ Văn Khang' }])
    expect((await call(other, api.class, { params })).body.people.all).toBe(0)
    expect((await call(other, api.people, { params, query: { q: 'Khang' } })).body.rows).toEqual([])
    expect((await closed(world, classId)).body).toMatchObject({ stage: 'closed' })
    expect(await listTrainingEvents(fresh.db, world.commune)).toMatchObject([{ id: classId, heldOn: '2026-11-10' }])
    const told = await findTrainingEvent(fresh.db, world.commune, classId)
    expect(told).toMatchObject({ heldOn: '2026-11-10', startsAt: '08:00', chair: null, names: [] })
    expect(told?.contents[1]).toContain('“Thi hành kỷ luật”')
    expect(JSON.stringify(told)).not.toContain('Phạm Thị Sen')
    const { papers } = (await call(officer, api.class, { params })).body
    expect(papers.map(({ symbol }) => symbol).sort()).toEqual(['01-KH/ĐU', '01-QĐ/ĐU', '01-TB/ĐU'])
    const people = (await call(officer, api.people, { params })).body.rows
    expect(people).toMatchObject([{ passed: true, certificate: { symbol: '01-GCN/ĐU', state: 'issued' } }])
    const traineeId = people[0]?.id ?? ''
    const file = { params: { traineeId, format: 'docx' } }
    expect((await call(personId, api.certificate, file)).status).toBe(200)
    expect((await call(other, api.certificate, file)).status).toBe(404)
    const list = (await call(officer, api.classes, { params: { unitId: commune } })).body
    expect(list.counts).toMatchObject({ classes: 1, trainees: 1, organisations: 1 })
    const from = (await call(officer, api.counts, { params: { unitId: commune } })).body
    expect(from).toMatchObject({ rows: [{ key: hill, classes: 1, trainees: 1 }], next: null })
    const seats = (await call(secretary, api.classes, { params: { unitId: hill } })).body.rows[0]?.seats
    expect(seats).toEqual({ all: 2, taken: 1 })
  })

  it('counts who came: not who was called and stayed away', async () => {
    const world = await aCommune(fresh)
    const { call, officer, commune } = world
    const classId = await opened(world)
    for (const name of ['Đỗ Văn Khang', 'Hồ Thị Cư']) await named(world, classId, name)
    await closed(world, classId, null, 'Cư')
    const list = (await call(officer, api.classes, { params: { unitId: commune } })).body
    expect(list).toMatchObject({ rows: [{ trainees: 1 }], counts: { classes: 1, trainees: 1, organisations: 1 } })
    const from = (await call(officer, api.counts, { params: { unitId: commune } })).body
    expect(from.rows).toMatchObject([{ trainees: 1 }])
  })

  it('is read a page at a time, each person once, and found by name or unit without marks', async () => {
    const world = await aCommune(fresh)
    const { call, officer, act } = world
    const classId = await opened(world)
    const nameOf = (index: number) => (index === 57 ? 'Hồ Thị Ẩn' : 'Trần Văn Trùng')
    const role = 'party_member' as const
    const one = (index: number) => ({ name: nameOf(index), fromName: `Đảng ủy ${index}`, role })
    await act(classId, { act: 'add_outside', body: { people: [...Array(70).keys()].map(one) } })
    const ask = async (query: object) => (await call(officer, api.people, { params: { classId }, query })).body
    const first = await ask({})
    const { rows, next } = await ask({ after: first.next })
    expect([rows.length, new Set([...first.rows, ...rows].map(({ id }) => id)).size, next]).toEqual([20, 70, null])
    expect((await ask({ q: 'ho thi an' })).rows).toMatchObject([{ name: 'Hồ Thị Ẩn', from: { name: 'Đảng ủy 57' } }])
  })

  it('is checked by number and code; a voided certificate says so and is drawn no more', async () => {
    const world = await aCommune(fresh)
    const { call, officer, commune, db } = world
    const classId = await opened(world)
    await named(world, classId, 'Đỗ Văn Khang')
    await closed(world, classId)
    const { checkCode, traineeId } = await db
      .selectFrom('trainingCertificate')
      .selectAll()
      .where('classId', '=', classId)
      .executeTakeFirstOrThrow()
    const check = (code: string) =>
      call(officer, api.checkCertificate, { params: { unitId: commune }, query: { year: 2026, number: 1, code } })
    expect((await check('00000000')).body.found).toBeNull()
    expect((await check(checkCode.toLowerCase())).body.found).toMatchObject({ state: 'issued', name: 'Đỗ Văn Khang' })
    await world.act(classId, { act: 'void_certificate', body: { id: traineeId as never, reason: 'Ghi sai tên' } })
    expect((await check(checkCode)).body.found).toMatchObject({ state: 'void', voidReason: 'Ghi sai tên' })
    const file = { params: { traineeId: traineeId, format: 'docx' } }
    expect((await call(officer, api.certificate, file)).status).toBe(404)
  })

  it('never gives a number twice: two classes closed at once, and a first number already used', async () => {
    const world = await aCommune(fresh)
    const [first, second] = [await opened(world, 'L1'), await opened(world, 'L2')]
    for (const classId of [first, second]) {
      await named(world, classId, 'Đỗ Văn Khang')
      await named(world, classId, 'Hồ Thị Cư')
    }
    const both = await Promise.all([closed(world, first), closed(world, second)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const rows = await world.db
      .selectFrom('trainingCertificate')
      .select('number')
      .where('unitId', '=', world.commune)
      .orderBy('number')
      .execute()
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    const third = await opened(world, 'L3')
    await named(world, third, 'Bùi Thị Bưởi')
    expect((await closed(world, third, 4)).body).toMatchObject({ code: 'training_number_used', last: 4 })
    expect((await world.act(third, { act: 'close', body: { on: '2026-11-10', firstNumber: 60 } })).status).toBe(200)
  })

  it('gives the last seat once when two name at the same time', async () => {
    const world = await aCommune(fresh)
    const classId = await opened(world)
    const answers = await Promise.all(['A', 'B', 'C'].map((name) => named(world, classId, `Lê Thị ${name}`)))
    expect(answers.map(({ answer }) => answer.body.code ?? 'ok').sort()).toEqual(['ok', 'ok', 'training_quota_full'])
  })

  it('does not take whoever was transferred meanwhile, and names him', async () => {
    const world = await aCommune(fresh)
    const { db, river } = world
    const classId = await opened(world)
    const { personId } = await named(world, classId, 'Đỗ Văn Khang')
    await db.updateTable('membership').set({ unitId: river }).where('personId', '=', personId).execute()
    const settled = await world.act(classId, { act: 'settle', body: { on: '2026-11-10', declined: [] } })
    expect(settled.body).toMatchObject({ code: 'training_member_moved', name: 'Đỗ Văn Khang' })
  })

  it('tells who inspects untrained with the class offered next, and nobody once he is certified', async () => {
    const world = await aCommune(fresh)
    const { call, officer, commune, secretary, other, hill } = world
    const untrained = async () =>
      (await call(officer, api.coverage, { params: { unitId: commune } })).body.untrained.map((one) => [
        one.personId,
        one.next?.title ?? null,
      ])
    expect((await untrained()).sort()).toEqual(
      [
        [secretary, null],
        [other, null],
      ].sort(),
    )
    const classId = await opened(world)
    expect(await untrained()).toContainEqual([secretary, 'Lớp L1'])
    const people = [{ kind: 'member', personId: secretary, role: 'cell_secretary' }] as const
    await call(secretary, api.nominate, { params: { classId, unitId: hill }, body: { people: [...people] } })
    await closed(world, classId)
    expect(await untrained()).toEqual([[other, null]])
    expect([...(await listTrainedInspectors(world.db, [secretary, other])).keys()]).toEqual([secretary])
    const { body } = await call(officer, api.coverage, { params: { unitId: commune } })
    expect(body).toMatchObject({ inspectors: 2, trained: 1, cells: 2, cellsTrained: 1 })
    expect((await call(secretary, api.mine, {})).body.classes).toMatchObject([{ certificate: '01-GCN/ĐU' }])
  })

  it('counts who is in the team of a case while the case is open', async () => {
    const { db, call, officer, commune, hill, other } = await aCommune(fresh)
    // Written as the cases write them: by who leads them, with his look taken.
    const onTeam = async (fullName: string, endedOn: string | null) => {
      const personId = await seedMember(db, { unitId: hill, fullName })
      const [id, look] = [testId<'case'>(), testId<'caseLook'>()]
      const whose = { caseId: id, unitId: hill }
      const file = { stage: 'accepted', openedOn: '2026-10-01', rulesPin: '{}', endedOn, variant: 'team' }
      await db.transaction().execute(async (trx) => {
        await sql`select set_config('nennep.lead_units', ${hill}, true), set_config('nennep.person', ${officer}, true),
          set_config('nennep.case_look', ${look}, true)`.execute(trx)
        const named = { id, unitId: hill, subjectId: other, procedure: 'duty_inspection', ...file }
        await trx.insertInto('caseFile').values(named).execute()
        const taken = { id: look, ...whose, byPerson: officer, place: 'team', at: new Date() }
        await trx.insertInto('caseLook').values(taken).execute()
        const part = { ...whose, personId, part: 'member', fromOn: '2026-10-01' }
        await trx.insertInto('casePart').values(part).execute()
      })
    }
    await onTeam('Đỗ Thị Đang', null)
    await onTeam('Đỗ Thị Xong', '2026-10-20')
    const { body } = await call(officer, api.coverage, { params: { unitId: commune } })
    expect(body.untrained.filter(({ isInTeam }) => isInTeam).map(({ name }) => name)).toEqual(['Đỗ Thị Đang'])
  })

  it('refuses a second officer who had an older page before him', async () => {
    const world = await aCommune(fresh)
    const classId = await opened(world)
    const body = { act: 'cancel', basedOn: 1, body: { reason: 'Hoãn' } } as const
    const late = await world.call(world.officer, api.actOnClass, { params: { classId }, body })
    expect(late.body.code).toBe('training_changed_meanwhile')
    expect((await world.plan('L1')).body.code).toBe('training_code_used')
  })
})
