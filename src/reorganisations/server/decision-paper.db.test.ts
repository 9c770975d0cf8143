import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { reorganisationsApi as api } from '../contract.ts'
import { aCommuneOfCells, aMerge, draft } from './reorganisations.builders.ts'

const fresh = freshDb()
const outside = { status: 404, body: { code: 'not_found' } }

describe('the committee’s own decision', () => {
  it('is drafted from the plan, numbered when issued, and decides', async () => {
    const world = await aCommuneOfCells(fresh)
    const { call, officer, secretary, committee, upper, middle } = world
    const id = await draft(world, aMerge(committee, [upper.id, middle.id]))
    const params = { id }
    const pdf = await call(officer, api.draftPdf, { params })
    expect([pdf.status, pdf.raw.subarray(0, 4).toString()]).toEqual([200, '%PDF'])
    const seen = (await call(officer, api.show, { params })).body.preview?.digest ?? ''
    await call(officer, api.confirmPreview, { params, body: { basedOn: 1, seen } })
    expect(await call(secretary ?? null, api.issueDecision, { params, body: { basedOn: 2 } })).toMatchObject(outside)
    const issued = await call(officer, api.issueDecision, { params, body: { basedOn: 2 } })
    expect(issued.status).toBe(200)
    expect((await call(officer, api.show, { params })).body).toMatchObject({
      stage: 'decided',
      paperId: issued.body.paperId,
      decision: { number: '01', symbol: 'QĐ/ĐU', issuer: 'Đảng ủy xã Tân Lập', issuedOn: '2026-11-20' },
    })
    const papers = await world.db.selectFrom('paper').select('subject').where('id', '=', issued.body.paperId).execute()
    expect(papers).toEqual([{ subject: 'về việc sắp xếp' }])
  })
})
