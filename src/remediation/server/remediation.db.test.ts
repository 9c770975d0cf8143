import { describe, expect, it } from 'vitest'
import { commitmentsApi } from '#commitments/contract.ts'
import type { Id, PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey } from '#tests/support/test-app.ts'
import { remediationApi } from '../contract.ts'
import { moveRemediation } from './moving.store.ts'
import { aCommune, accept, aHeardNotice, aText, type Commune, outside, prove, TAKEN } from './remediation.builders.ts'

const fresh = freshDb()

type RequirementKey = Id<'remediationRequirement'>

async function takeOn({ call, secretary, member }: Commune, id: string, basedOn = 1) {
  const body = { ...TAKEN, basedOn, personId: member as PersonId }
  return await call(secretary, remediationApi.takeOn, { params: { id }, body })
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

  it('scenario 12: a notice from above with three requirements is three tasks; what is not finished is reported with its reason', async () => {
    const commune = await aCommune(fresh)
    const { call, head, secretary, show } = commune
    const text = aText()
    const third = {
      who: 'Chi ủy',
      authority: '',
      dueOn: '2026-12-20',
      shortcoming: 1,
      what: 'Họp lại tổ dân cư',
      product: 'Biên bản họp',
    }
    const id = await aHeardNotice(commune, { ...text, requirements: [...text.requirements, third] })
    const ids = (await show(secretary, id)).requirementsList.map((one) => one.id as RequirementKey)
    const tasks = []
    for (const requirement of ids) tasks.push((await takeOn(commune, requirement)).body.commitmentId)
    expect(new Set(tasks).size).toBe(3)
    const [first = '' as RequirementKey, ...rest] = ids
    await prove(commune, secretary, first, 2)
    await accept(commune, head, id, first)
    const report = async (reasons: readonly { requirementId: RequirementKey; reason: string }[]) =>
      await call(secretary, remediationApi.issueResult, {
        params: { id },
        body: { basedOn: (await show(secretary, id)).version, reasons: [...reasons] },
      })
    expect((await report([])).body).toMatchObject({ code: 'remedy_reason_of', at: 2 })
    const reasons = rest.map((requirementId, place) => ({ requirementId, reason: `Chờ kinh phí ${place + 1}` }))
    const { paperId } = (await report(reasons)).body
    const paper = await fresh.db.selectFrom('paper').select('model').where('id', '=', paperId).executeTakeFirstOrThrow()
    const told = JSON.stringify(paper.model)
    for (const { reason } of reasons) expect(told).toContain(reason)
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
    const { call, head, member, secretary, show } = commune
    const text = aText()
    const [first, second] = text.shortcomings
    if (!first || !second) throw new Error('two shortcomings')
    const id = await aHeardNotice(commune, { ...text, shortcomings: [{ ...first, personId: member }, second] })
    const [requirement] = (await show(secretary, id)).requirementsList
    const { commitmentId } = (await takeOn(commune, requirement?.id ?? '')).body
    const more = { basedOn: 2, dueOn: '2027-01-31', reason: 'Mưa bão' } as const
    await call(head, remediationApi.extend, { params: { id: requirement?.id as RequirementKey }, body: more })
    const { body: owed } = await call(member, commitmentsApi.show, { params: { id: commitmentId } })
    expect([owed.dueOn, JSON.stringify(owed.history)]).toEqual(['2027-01-31', expect.stringContaining('Mưa bão')])
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
    const reportId = (await show(head, id)).requirementsList[0]?.pendingReportId as Id<'remediationReport'>
    const judged = { params: { id: key }, body: { reportId, judgement: 'accepted', note: '' } } as const
    const both = await Promise.all([head, inspector].map((by) => commune.call(by, remediationApi.judge, judged)))
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
