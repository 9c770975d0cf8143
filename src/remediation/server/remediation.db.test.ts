import { describe, expect, it } from 'vitest'
import { commitmentsApi } from '#commitments/contract.ts'
import type { Id, PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey } from '#tests/support/test-app.ts'
import { remediationApi } from '../contract.ts'
import { moveRemediation } from './moving.store.ts'
import { A_PDF, aCommune, aHeardNotice, aText, type Commune, outside, TAKEN } from './remediation.builders.ts'

const fresh = freshDb()

type RequirementKey = Id<'remediationRequirement'>

async function takeOn({ call, secretary, member }: Commune, id: string, basedOn = 1) {
  const body = { ...TAKEN, basedOn, personId: member as PersonId }
  return await call(secretary, remediationApi.takeOn, { params: { id }, body })
}

/** Sends evidence as a browser does. */
async function prove({ app }: Commune, by: PersonId, id: string, basedOn: number) {
  const edge = 'edge'
  const field = JSON.stringify({ basedOn, text: 'Đã niêm yết từ 08/12' })
  const head = `--${edge}\r\ncontent-disposition: form-data; name="body"\r\n\r\n${field}\r\n`
  const part = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="anh.pdf"\r\ncontent-type: application/pdf\r\n\r\n`
  const answer = await app.inject({
    method: 'POST',
    url: `/api/remediation-requirements/${id}/evidence`,
    headers: {
      ...{ 'x-test-person': by, 'idempotency-key': newKey() },
      'content-type': `multipart/form-data; boundary=${edge}`,
    },
    payload: Buffer.concat([Buffer.from(head + part), A_PDF, Buffer.from(`\r\n--${edge}--\r\n`)]),
  })
  return { status: answer.statusCode, body: answer.json() }
}

const accept = async ({ call, show }: Commune, by: PersonId, noticeId: string, id: string) => {
  const page = await show(by, noticeId)
  const reportId = page.requirementsList.find((one) => one.id === id)?.pendingReportId as Id<'remediationReport'>
  const body = { reportId, judgement: 'accepted', note: '' } as const
  return await call(by, remediationApi.judge, { params: { id }, body })
}

describe('a notice issued to a cell', () => {
  it('goes from draft to closed, each requirement a commitment with evidence, and its result is a numbered paper', async () => {
    const commune = await aCommune(fresh)
    const { call, head, secretary, member, show } = commune
    const id = await aHeardNotice(commune)
    const page = await show(secretary, id)
    expect(page).toMatchObject({ stage: 'heard', number: expect.stringContaining('TB/'), can: { answer: true } })
    const [first, second] = page.requirementsList.map((one) => one.id as RequirementKey)
    const taken = await takeOn(commune, first ?? '')
    expect(taken).toMatchObject({ status: 200, body: { state: 'taken_on' } })
    const commitment = await call(member, commitmentsApi.show, { params: { id: taken.body.commitmentId } })
    expect(commitment.body).toMatchObject({ originKind: 'notice', originId: id, what: 'Niêm yết dự toán' })
    expect(await prove(commune, secretary, first ?? '', 2)).toMatchObject({ status: 200, body: { state: 'reported' } })
    expect(await accept(commune, head, id, first ?? '')).toMatchObject({ body: { state: 'accepted', stage: 'heard' } })
    const done = await call(member, commitmentsApi.show, { params: { id: taken.body.commitmentId } })
    expect(done.body).toMatchObject({ state: 'accepted', percent: 100 })

    const reasons = [{ requirementId: second as RequirementKey, reason: 'Chờ họp dân' }]
    const { version } = await show(secretary, id)
    const result = { params: { id }, body: { basedOn: version, reasons } }
    const issued = await call(secretary, remediationApi.issueResult, result)
    expect(issued.status).toBe(200)
    await takeOn(commune, second ?? '')
    await prove(commune, secretary, second ?? '', 2)
    expect(await accept(commune, head, id, second ?? '')).toMatchObject({ body: { stage: 'closed' } })
    const closed = await show(secretary, id)
    expect(closed).toMatchObject({ stage: 'closed', resultPaperId: issued.body.paperId, accepted: 2 })
    expect(closed.history.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['issued', 'heard', 'closed']))
    const { kind } = closed.shortcomings[0] ?? {}
    expect(kind).toBe('democracy')
  })

  it('is not seen by the cell while it is a draft, nor by another cell ever', async () => {
    const { call, commune: unitId, cell, head, secretary, foreign } = await aCommune(fresh)
    const drafted = await call(head, remediationApi.draft, {
      params: { unitId },
      body: { ...aText(), toUnitId: cell, issuedAs: 'committee' },
    })
    const params = { id: drafted.body.id }
    expect(await call(secretary, remediationApi.show, { params })).toMatchObject(outside)
    await call(head, remediationApi.issue, { params, body: { basedOn: 1 } })
    expect((await call(secretary, remediationApi.show, { params })).status).toBe(200)
    expect(await call(foreign, remediationApi.show, { params })).toMatchObject(outside)
    const on = { basedOn: 2, on: '2026-11-03' } as const
    expect(await call(foreign, remediationApi.receive, { params, body: on })).toMatchObject(outside)
  })

  it('names the person responsible, who finds it on his own page with what he took on', async () => {
    const commune = await aCommune(fresh)
    const { call, member, secretary, show } = commune
    const text = aText()
    const [first, second] = text.shortcomings
    if (!first || !second) throw new Error('two shortcomings')
    const id = await aHeardNotice(commune, { ...text, shortcomings: [{ ...first, personId: member }, second] })
    const [requirement] = (await show(secretary, id)).requirementsList
    await takeOn(commune, requirement?.id ?? '')
    const { body } = await call(member, remediationApi.mine)
    expect(body.rows).toMatchObject([
      { what: 'Chưa niêm yết dự toán', requirements: [{ shown: 'taken_on', commitmentId: expect.any(String) }] },
    ])
    expect((await call(secretary, remediationApi.mine)).body.rows).toEqual([])
  })

  it('of two who accept at once takes one; the report is judged once', async () => {
    const commune = await aCommune(fresh)
    const { head, inspector, secretary, show } = commune
    const id = await aHeardNotice(commune)
    const [requirement] = (await show(secretary, id)).requirementsList
    const key = requirement?.id ?? ''
    await takeOn(commune, key)
    await prove(commune, secretary, key, 2)
    const both = await Promise.all([accept(commune, head, id, key), accept(commune, inspector, id, key)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('goes with its cell to the cell that follows, open and closed, with a line of its history', async () => {
    const commune = await aCommune(fresh)
    const { db, cell, other, foreign, secretary, show, clock } = commune
    const id = await aHeardNotice(commune)
    const moving = { on: '2026-11-03', at: clock.now(), actId: newKey(), reason: 'Sáp nhập chi bộ' } as const
    await db.transaction().execute((trx) => moveRemediation(trx, [{ fromId: cell, toId: other }], moving))
    expect(await show(foreign, id)).toMatchObject({ unitId: other, can: { answer: true } })
    const { history } = await show(foreign, id)
    expect(history.find(({ kind }) => kind === 'moved')).toMatchObject({ text: 'Sáp nhập chi bộ' })
    expect(await show(secretary, id)).toMatchObject({ code: 'not_found' })
  })
})

describe('a notice typed in from paper', () => {
  const from = { issuerUnitId: null, issuerName: 'Ủy ban kiểm tra Huyện ủy', number: '20-TB/UBKTHU' }
  const days = { issuedOn: '2026-10-20', receivedOn: '2026-10-25' } as const

  it('is received at once; what its issuer answers is written down with the letter', async () => {
    const commune = await aCommune(fresh)
    const { call, cell, secretary, show } = commune
    const entered = await call(secretary, remediationApi.enter, {
      params: { unitId: cell },
      body: { ...aText(), ...from, ...days },
    })
    const id = entered.body.id
    expect(await show(secretary, id)).toMatchObject({ stage: 'received', receivedOn: '2026-10-25', issuerUnitId: null })
    await fresh.db
      .updateTable('remediationNotice')
      .set({ stage: 'heard', heardOn: '2026-11-01' })
      .where('id', '=', id)
      .execute()
    const [requirement] = (await show(secretary, id)).requirementsList
    const params = { id: requirement?.id ?? '' }
    await takeOn(commune, params.id)
    const bare = { params, body: { basedOn: 2, text: 'Đã làm' } }
    expect(await call(secretary, remediationApi.report, bare)).toMatchObject({
      status: 409,
      body: { code: 'remedy_evidence_missing' },
    })
    await prove(commune, secretary, params.id, 2)
    const answer = { basedOn: 3, answer: 'returned', on: '2026-11-03', reference: 'CV 15', note: 'Thiếu ảnh' } as const
    const told = await call(secretary, remediationApi.recordAnswer, { params, body: { ...answer, dueOn: null } })
    expect(told).toMatchObject({ status: 200, body: { state: 'returned' } })
    expect((await show(secretary, id)).requirementsList[0]?.reports[0]).toMatchObject({ reference: 'CV 15' })
  })

  it.each([
    ['no name of its issuer', { issuerName: '' }, 'remedy_receiver_wrong'],
    ['a day of receipt before its issue', { receivedOn: '2026-10-19' }, 'remedy_day_wrong'],
    ['a day to come', { receivedOn: '2026-11-04' }, 'remedy_day_wrong'],
    ['an issuer below', { issuerUnitId: 'other' }, 'remedy_receiver_wrong'],
    ['a requirement due before it', aText('2026-10-19'), 'remedy_due_before_issue'],
  ] as const)('is refused with %s, and nothing is written', async (_what, wrong, code) => {
    const { call, cell, other, secretary } = await aCommune(fresh)
    const issuer = 'issuerUnitId' in wrong ? { issuerUnitId: other } : {}
    const body = { ...aText(), ...from, ...days, ...wrong, ...issuer } as never
    expect(await call(secretary, remediationApi.enter, { params: { unitId: cell }, body })).toMatchObject({
      status: 409,
      body: { code },
    })
    const rows = await fresh.db.selectFrom('remediationNotice').select('id').where('unitId', '=', cell).execute()
    expect(rows).toEqual([])
  })
})

describe('after it was put right', () => {
  it('is looked at in its months; what others did is told from five units on, and without a word of theirs', async () => {
    const commune = await aCommune(fresh)
    const { call, clock, cell, head, secretary, show } = commune
    const id = await aHeardNotice(commune)
    for (const { id: requirement } of (await show(secretary, id)).requirementsList) {
      await takeOn(commune, requirement)
      await prove(commune, secretary, requirement, 2)
      await accept(commune, head, id, requirement)
    }
    const [shortcoming] = (await show(head, id)).shortcomings
    const params = { id: shortcoming?.id ?? '' }
    const look = { months: 3, on: '2026-11-03', result: 'came_back', note: 'Đợt này lại không niêm yết' } as const
    const early = await call(head, remediationApi.checkEffect, { params, body: look })
    expect(early).toMatchObject({ status: 409, body: { code: 'remedy_effect_early', from: '2027-02-03' } })
    clock.set('2027-02-05T09:00:00+07:00')
    const on = { ...look, on: '2027-02-04' } as const
    expect(await call(secretary, remediationApi.noteEffect, { params, body: on })).toMatchObject({
      status: 409,
      body: { code: 'remedy_issuer_inside' },
    })
    expect((await call(head, remediationApi.checkEffect, { params, body: on })).status).toBe(200)
    const again = await call(head, remediationApi.checkEffect, { params, body: on })
    expect(again).toMatchObject({ status: 409, body: { code: 'remedy_effect_given' } })

    for (let nth = 0; nth < 5; nth += 1) await aHeardNotice(await aCommune(fresh))
    const map = await call(secretary, remediationApi.map, { params: { unitId: cell } })
    const democracy = map.body.kinds.find(({ kind }) => kind === 'democracy')
    expect(democracy).toMatchObject({ cameBack: 1, rows: [{ effect: 'came_back' }] })
    expect(democracy?.elsewhere.units).toBeGreaterThanOrEqual(5)
    expect(Object.keys(democracy?.elsewhere ?? {})).toEqual(['units', 'ways'])
  })

  it('is a checklist marked by the unit and confirmed once by the level above', async () => {
    const { call, cell, head, secretary, foreign } = await aCommune(fresh)
    const lists = await call(secretary, remediationApi.checklists, { params: { unitId: cell } })
    const criteria = lists.body.lists.find(({ code }) => code === 'model_area')?.criteria ?? []
    expect(criteria).toHaveLength(10)
    const params = { unitId: cell, code: 'model_area' }
    const lines = criteria.map(({ code }) => ({ code, mark: 'met' as const, note: '' }))
    const fill = { on: '2026-11-03', lines, note: '' } as const
    expect(await call(foreign, remediationApi.fillChecklist, { params, body: fill })).toMatchObject(outside)
    const filled = await call(secretary, remediationApi.fillChecklist, { params, body: fill })
    const said = { lines: criteria.map(({ code }) => ({ code, confirmed: 'met' as const, answer: '' })), note: '' }
    const confirm = { params: { id: filled.body.id }, body: said }
    expect((await call(head, remediationApi.confirmChecklist, confirm)).status).toBe(200)
    expect(await call(head, remediationApi.confirmChecklist, confirm)).toMatchObject({
      status: 409,
      body: { code: 'checklist_confirmed' },
    })
  })
})
