import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeFileStore } from '#platform/server/files/file-store.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { bulletinsApi as api } from '../contract.ts'
import { bulletinsRoutes } from './bulletins.routes.ts'

const fresh = freshDb()
const TEXT = { title: 'Tin của xã', body: 'Đảng ủy xã họp.', conclusion: '', sourceName: '', authorName: '' }

/** A committee whose office writes and whose secretary releases; one member stands under a case, one does not. */
async function aCommittee() {
  const { db } = fresh
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: committee })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Đỗ Văn Chủ' })
  const officer = await seedMember(db, { unitId: cell, fullName: 'Trần Văn Phòng' })
  const underCase = await seedMember(db, { unitId: cell, fullName: 'Hà Quang Kín' })
  const plain = await seedMember(db, { unitId: cell, fullName: 'Mai Thị Thường' })
  await seedTerm(db, { personId: secretary, unitId: committee, office: 'committee_secretary' })
  await seedTerm(db, { personId: officer, unitId: committee, office: 'office_officer' })
  await seedTerm(db, { personId: underCase, unitId: cell, office: 'cell_secretary' })
  const file = { unitId: cell, subjectId: underCase, stage: 'accepted', openedOn: '2026-11-01', rulesPin: '{}' }
  await db.transaction().execute(async (trx) => {
    await sql`select set_config('nennep.lead_units', ${cell}, true)`.execute(trx)
    await trx
      .insertInto('caseFile')
      .values({ ...file, id: testId<'case'>(), procedure: 'duty_inspection', variant: 'team' })
      .execute()
  })
  const clock = testClock()
  const files = makeFileStore(mkdtempSync(path.join(os.tmpdir(), 'nennep-bulletin-')), 200_000_000)
  const deps = { db, clock, files, photoMaxMegapixels: 50, publicUrl: 'https://xa.example' }
  const { app, call } = await testApp(db, clock, (server) => bulletinsRoutes(server, deps))
  const drafted = await call(officer, api.draft, {
    params: { unitId: committee },
    body: { kind: 'free', title: TEXT.title },
  })
  const params = { id: drafted.body.id }
  const edit = async (part: Partial<typeof TEXT>, basedOn: number) =>
    await call(officer, api.edit, { params, body: { ...TEXT, ...part, basedOn } })
  const get = async (url: string) => await app.inject({ method: 'GET', url })
  return { db, call, get, committee, secretary, officer, plain, params, edit }
}

describe('the gate', () => {
  it('marks the name of who stands under a case, office or not, and of a member without a part, in the same words', async () => {
    const { call, secretary, edit, params } = await aCommittee()
    await edit({ body: 'Đồng chí Hà Quang Kín và ha quang kin; Mai Thị Thường; đồng chí Đỗ Văn Chủ.' }, 1)
    const { places } = (await call(secretary, api.show, { params })).body
    expect(places.map(({ kind, text }) => [kind, text])).toEqual([
      ['name', 'Hà Quang Kín'],
      ['name', 'ha quang kin'],
      ['name', 'Mai Thị Thường'],
    ])
    const refused = await call(secretary, api.release, { params, body: { basedOn: 2 } })
    expect(refused).toMatchObject({ status: 409, body: { code: 'gate_closed' } })
  })

  it('lets a figure through once a second person said what it rests on', async () => {
    const { call, secretary, officer, edit, params } = await aCommittee()
    await edit({ body: 'Thu nhập tăng 12,5%.' }, 1)
    const release = async (basedOn: number) => (await call(secretary, api.release, { params, body: { basedOn } })).body
    expect(await release(2)).toMatchObject({ code: 'gate_closed', places: [{ kind: 'figure', text: '12,5' }] })
    const body = { figure: '12,5', basis: 'Báo cáo quý III' }
    expect((await call(officer, api.approveFigure, { params, body })).status).toBe(403)
    await call(secretary, api.approveFigure, { params, body })
    expect(await release(3)).toMatchObject({ stage: 'released' })
    expect(await release(4)).toMatchObject({ code: 'wrong_bulletin_stage' })
  })
})

describe('the public page', () => {
  it('is off until it is switched on, shows what is out and nothing else, and every correction', async () => {
    const { call, get, committee, secretary, edit, params } = await aCommittee()
    await edit({ body: 'Họp <script>alert(1)</script> & bàn' }, 1)
    const site = { params: { unitId: committee }, body: { isOpen: true, slug: 'xa-tan-lap' } }
    const here = `/tin/xa-tan-lap/${params.id}`
    const off = await get('/tin/xa-tan-lap')
    expect([off.statusCode, off.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    await call(secretary, api.setSite, site)
    expect((await get('/tin/xa-tan-lap')).body).toContain('Chưa có tin')
    expect((await get(here)).statusCode).toBe(404)
    // The figure of the script is a figure like any other.
    await call(secretary, api.approveFigure, { params, body: { figure: '1', basis: 'Không phải số liệu' } })
    expect((await call(secretary, api.release, { params, body: { basedOn: 3 } })).status).toBe(200)
    const correct = async (text: string, basis: string) =>
      await call(secretary, api.correct, { params, body: { text, basis } })
    expect((await correct('Cùng dự có ha_quang_kin.', 'Sổ')).body).toMatchObject({ marked: ['ha_quang_kin'] })
    expect((await correct('Thu 40 triệu.', '')).body).toMatchObject({ code: 'gate_closed', marked: ['40'] })
    expect((await correct('Họp sáng, thu 40 triệu.', 'Biên bản')).status).toBe(200)
    const page = await get(here)
    expect(page.headers).toMatchObject({ 'cache-control': 'public, max-age=300', 'x-content-type-options': 'nosniff' })
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.body).toContain('&lt;script&gt;')
    expect(page.body).not.toContain('<script')
    expect(page.body).toContain('Đính chính')
    expect(page.body).toContain('(Căn cứ: Biên bản)')
    const feed = await get('/tin/xa-tan-lap/atom.xml')
    expect(feed.headers['content-type']).toContain('application/atom+xml')
    expect(feed.body).toContain(`https://xa.example${here}`)
    expect(feed.body).toContain('Đính chính: Họp sáng')
    await call(secretary, api.withdraw, { params, body: { reason: 'Nhầm' } })
    expect((await get(here)).statusCode).toBe(404)
    await call(secretary, api.setSite, { ...site, body: { ...site.body, isOpen: false } })
    expect((await get('/tin/xa-tan-lap')).statusCode).toBe(404)
  })

  it('answers no more than so often a minute to one address', async () => {
    const { get } = await aCommittee()
    const answers: number[] = []
    for (let index = 0; index < 121; index += 1) answers.push((await get('/tin/khong-co')).statusCode)
    expect([answers[0], answers[119], answers[120]]).toEqual([404, 404, 429])
  })
})

it('an address is of one committee, also where two ask for it at once, and never a barred name', async () => {
  const { db, call, committee, secretary } = await aCommittee()
  const other = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân An' })
  const head = await seedMember(db, { unitId: await seedUnit(db, { parentId: other }), fullName: 'Võ Thị Đầu' })
  await seedTerm(db, { personId: head, unitId: other, office: 'committee_secretary' })
  const ask = async (by: typeof head, unitId: typeof other, slug: string) =>
    await call(by, api.setSite, { params: { unitId }, body: { isOpen: true, slug } })
  const answers = await Promise.all([ask(secretary, committee, 'tin-xa'), ask(head, other, 'tin-xa')])
  expect(answers.map(({ status, body }) => [status, body.code]).toSorted()).toEqual([
    [200, undefined],
    [409, 'slug_taken'],
  ])
  expect((await ask(secretary, committee, 'ha-quang-kin')).body).toMatchObject({ code: 'slug_names_person' })
})

it('two who change the draft at once do not undo each other', async () => {
  const { edit } = await aCommittee()
  const answers = await Promise.all([edit({ body: 'Một' }, 1), edit({ body: 'Hai' }, 1)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
})
