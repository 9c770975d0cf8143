import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, testId } from '#tests/support/seed.ts'
import { newKey } from '#tests/support/test-app.ts'
import { checkupsApi } from '../contract.ts'
import { aCheckedCommune } from './checkups.builders.ts'

const fresh = freshDb()
const reason = 'Chi bộ đã họp, quyết định còn chờ đóng dấu'

/** A commune with one member of the cell whose probation has run out. */
async function withProbation() {
  const world = await aCheckedCommune(fresh)
  const late = await seedMember(world.db, {
    unitId: world.cell,
    fullName: 'Lý Thị Hạ',
    from: '2025-03-03',
    officialOn: null,
  })
  await world.check()
  const [finding] = await world.findingsOf(world.cell, world.secretary)
  if (finding === undefined) throw new Error('nothing found')
  const answer = (by = world.secretary, basedOn = finding.digest) =>
    world.call(by, checkupsApi.answer, { params: { id: finding.id }, body: { reason, basedOn } })
  return { ...world, late, finding, answer }
}

describe('the check of the register', () => {
  it('finds nothing where nothing is wrong, and says when it looked', async () => {
    const { check, call, cell, secretary } = await aCheckedCommune(fresh)
    expect((await call(secretary, checkupsApi.ofUnit, { params: { unitId: cell } })).body).toMatchObject({
      ranAt: null,
      findings: [],
    })
    await check()
    expect((await call(secretary, checkupsApi.ofUnit, { params: { unitId: cell } })).body).toMatchObject({
      ranAt: '2026-11-20T05:00:00.000Z',
      findings: [],
      canAnswer: true,
    })
  })

  it('finds the same again without doubling or renewing it', async () => {
    const { check, clock, findingsOf, cell, finding } = await withProbation()
    clock.set('2026-11-21T12:00:00+07:00')
    await check()
    expect(await findingsOf(cell)).toEqual([finding])
    expect(finding).toMatchObject({
      rule: 'probation_over',
      level: 'warning',
      state: 'open',
      subject: { kind: 'person', name: 'Lý Thị Hạ' },
      facts: { endedOn: '2026-03-03', reviewBy: '2026-04-14' },
      figures: [{ certainty: 'confirmed' }, { certainty: 'single' }],
    })
  })

  it('keeps as mended what no longer holds, and finds it anew when it comes back', async () => {
    const { db, check, clock, findingsOf, cell, late, finding } = await withProbation()
    await db.updateTable('member').set({ officialOn: '2026-03-03' }).where('id', '=', late).execute()
    clock.set('2026-11-21T12:00:00+07:00')
    await check()
    expect(await findingsOf(cell)).toMatchObject([
      { id: finding.id, state: 'mended', mendedAt: '2026-11-21T05:00:00.000Z' },
    ])
    await db.updateTable('member').set({ officialOn: null }).where('id', '=', late).execute()
    await check()
    expect((await findingsOf(cell)).map(({ state }) => state)).toEqual(['open', 'mended'])
  })

  it('mends what was found in a unit that has ended', async () => {
    const { db, check, clock, cell, finding } = await withProbation()
    await db.updateTable('unit').set({ closedOn: '2026-11-21' }).where('id', '=', cell).execute()
    clock.set('2026-11-21T12:00:00+07:00')
    await check()
    const row = await db.selectFrom('checkupFinding').selectAll().where('id', '=', finding.id).executeTakeFirst()
    expect(row?.mendedAt).toEqual(clock.now())
  })
})

describe('an answer', () => {
  it('makes a finding quiet and says who gave it when', async () => {
    const { answer, check, findingsOf, codesOf, cell } = await withProbation()
    expect((await answer()).status).toBe(200)
    await check()
    expect(await codesOf(cell)).toEqual([])
    expect(await findingsOf(cell)).toMatchObject([
      { state: 'answered', answers: [{ reason, byName: 'Phạm Thị Sen', at: '2026-11-20T05:00:00.000Z', holds: true }] },
    ])
  })

  it('holds until the facts change; the old sentence stays', async () => {
    const { db, answer, check, clock, findingsOf, cell, late, finding } = await withProbation()
    await answer()
    clock.set('2026-11-21T12:00:00+07:00')
    const moved = { probationFromOn: '2025-04-03' } as const
    await db.updateTable('member').set(moved).where('id', '=', late).execute()
    await check()
    expect(await findingsOf(cell)).toMatchObject([
      { id: finding.id, state: 'open', facts: { endedOn: '2026-04-03' }, answers: [{ reason, holds: false }] },
    ])
    // Back as they were: that they moved at all asks for a new look.
    clock.set('2026-11-22T12:00:00+07:00')
    await db.updateTable('member').set({ probationFromOn: '2025-03-03' }).where('id', '=', late).execute()
    await check()
    expect(await findingsOf(cell)).toMatchObject([{ state: 'open', answers: [{ holds: false }] }])
  })

  it('of two officers is the first one only; sent twice it is one', async () => {
    const { call, finding, secretary, officer, answer, findingsOf, cell } = await withProbation()
    const sent = { params: { id: finding.id }, body: { reason, basedOn: finding.digest }, key: newKey() }
    await call(secretary, checkupsApi.answer, sent)
    expect((await call(secretary, checkupsApi.answer, sent)).status).toBe(200)
    expect((await answer(officer)).body.code).toBe('finding_answered')
    expect((await findingsOf(cell))[0]?.answers).toHaveLength(1)
  })

  it('given at once by two is kept once', async () => {
    const { secretary, officer, answer, findingsOf, cell } = await withProbation()
    const given = await Promise.all([answer(secretary), answer(officer)])
    expect(given.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await findingsOf(cell))[0]?.answers).toHaveLength(1)
  })

  it('is refused for facts nobody has read, for what is mended, and for oneself', async () => {
    const { db, check, answer, late, findingsOf, cell, secretary, call } = await withProbation()
    expect((await answer(secretary, 'x')).body.code).toBe('finding_changed')
    await db.updateTable('member').set({ officialOn: '2026-03-03' }).where('id', '=', late).execute()
    await db.updateTable('person').set({ citizenNumber: '001200300400' }).where('id', 'in', [late, secretary]).execute()
    await check()
    expect((await answer()).body.code).toBe('finding_mended')
    const own = (await findingsOf(cell)).find(({ subject }) => subject.id === secretary)
    const sent = { params: { id: own?.id ?? '' }, body: { reason, basedOn: own?.digest ?? '' } }
    expect((await call(secretary, checkupsApi.answer, sent)).body.code).toBe('own_finding')
  })
})

describe('who sees what was found', () => {
  it('is the cell of its own, the office of all below it, and nobody else', async () => {
    const { call, cell, other, commune, secretary, foreign, officer, head, answer, finding } = await withProbation()
    const of = async (by: typeof officer, unitId: typeof cell) =>
      (await call(by, checkupsApi.ofUnit, { params: { unitId } })).status
    expect([await of(secretary, cell), await of(officer, cell), await of(head, cell)]).toEqual([200, 200, 200])
    expect([await of(secretary, other), await of(foreign, cell), await of(secretary, commune)]).toEqual([404, 404, 404])
    expect((await answer(foreign)).status).toBe(404)
    expect((await answer(head)).status).toBe(403)
    const nobody = { params: { id: testId() }, body: { reason, basedOn: finding.digest } }
    expect((await call(secretary, checkupsApi.answer, nobody)).status).toBe(404)
  })

  it('tells the committee how many by kind and by cell, without what was answered', async () => {
    const { call, cell, commune, officer, answer } = await withProbation()
    const below = async () => (await call(officer, checkupsApi.below, { params: { unitId: commune } })).body
    const before = await below()
    expect(before.kinds).toEqual([{ rule: 'probation_over', level: 'warning', count: 1 }])
    expect(before.units.map(({ unitName, error, warning }) => [unitName, error, warning])).toEqual([
      ['Chi bộ thôn Cầu Đá', 0, 1],
      ['Chi bộ thôn Đồi Chè', 0, 0],
    ])
    await answer()
    const after = await below()
    expect([after.kinds, after.units.find(({ unitId }) => unitId === cell)?.warning]).toEqual([[], 0])
  })

  it('names the other of two with one number only to who may know him, and the number to nobody', async () => {
    const { db, check, call, secretary, officer, cell, other } = await aCheckedCommune(fresh)
    const number = '079300400500'
    const here = await seedMember(db, { unitId: cell, fullName: 'Mai Thị Lan' })
    const there = await seedMember(db, { unitId: other, fullName: 'Mai Thị Lành' })
    await db.updateTable('person').set({ citizenNumber: number }).where('id', 'in', [here, there]).execute()
    await check()
    const asked = { params: { unitId: cell } }
    const mine = await call(secretary, checkupsApi.ofUnit, asked)
    expect(mine.body.findings).toMatchObject([
      { rule: 'same_citizen_number', subject: { name: 'Mai Thị Lan' }, others: { names: [], elsewhere: 1 } },
    ])
    const above = await call(officer, checkupsApi.ofUnit, asked)
    expect(above.body.findings).toMatchObject([{ others: { names: ['Mai Thị Lành'], elsewhere: 0 } }])
    for (const { raw } of [mine, above]) expect(raw.toString()).not.toContain(number)
    expect(mine.raw.toString()).not.toContain(there)
  })

  it('shows a member page what is found about him and no one else', async () => {
    const { call, late, secretary, foreign, officer } = await withProbation()
    const of = (by: typeof officer, personId: typeof officer) =>
      call(by, checkupsApi.ofMember, { params: { personId } })
    expect((await of(secretary, late)).body).toMatchObject({ findings: [{ rule: 'probation_over' }], canAnswer: true })
    expect((await of(secretary, secretary)).body.findings).toEqual([])
    expect((await of(foreign, late)).status).toBe(404)
  })
})

describe('on demand', () => {
  it('looks the units below through at once', async () => {
    const { db, call, cell, commune, officer, secretary, codesOf } = await aCheckedCommune(fresh)
    await seedMember(db, { unitId: cell, from: '2025-03-03', officialOn: null })
    expect((await call(officer, checkupsApi.run, { params: { unitId: commune }, body: {} })).body).toEqual({ units: 3 })
    expect(await codesOf(cell)).toEqual(['probation_over'])
    expect((await call(secretary, checkupsApi.run, { params: { unitId: commune }, body: {} })).status).toBe(404)
  })

  it('leaves what stands in units not asked for', async () => {
    const { call, cell, other, foreign, codesOf } = await withProbation()
    await call(foreign, checkupsApi.run, { params: { unitId: other }, body: {} })
    expect(await codesOf(cell)).toEqual(['probation_over'])
  })
})
