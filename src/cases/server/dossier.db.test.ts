import { describe, expect, it } from 'vitest'
import type { CaseId } from '#kernel/id.ts'
import { paperText } from '#papers/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import { readCasePaper } from './case-view.ts'
import { aCommuneWithCases, C2 } from './cases.builders.ts'
import { readDossier } from './dossier.ts'

const fresh = freshDb()

describe('the dossier of a case in one file', () => {
  it('is there once something is written, for those the papers are for, and absent for all others', async () => {
    const { call, open, act, secretary, lan, officer, foreign, khang } = await aCommuneWithCases(fresh)
    const caseId = (await open()).body.id
    const asked = { params: { caseId } }
    expect((await call(secretary, casesApi.dossier, asked)).status).toBe(404)
    await act(secretary, caseId as never, 'set_team', '2026-10-01', 1)
    await act(secretary, caseId as never, 'issue_plan', '2026-10-02', 2)
    for (const by of [secretary, lan, officer]) {
      const file = await call(by, casesApi.dossier, asked)
      expect([file.status, file.raw.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    }
    for (const by of [foreign, khang]) expect((await call(by, casesApi.dossier, asked)).status).toBe(404)
    const looks = await call(lan, casesApi.looks, asked)
    expect(looks.body.rows.map(({ by }) => by.id)).toContain(officer)
  })

  it('has an index that names every paper bound with it, and minutes that tell their hours and who wrote them', async () => {
    const world = await aCommuneWithCases(fresh)
    const { open, act, secretary, hoa, lan, db, clock } = world
    const id = (await open()).body.id as CaseId
    const minutes = { recorderId: hoa, hours: { from: '19:30', to: '21:00' } }
    const steps = [
      [secretary, 'set_team', '2026-10-01', {}],
      [secretary, 'issue_plan', '2026-10-02', {}],
      [secretary, 'deploy', '2026-10-05', {}],
      [lan, 'hand_in_report', '2026-10-12', {}],
      [hoa, 'hold_session', '2026-10-16', { hours: { from: '08:00', to: null } }],
      [hoa, 'record_finding', '2026-10-18', {}],
      [hoa, 'record_finding', '2026-10-18', { contentId: C2 }],
      [secretary, 'draft', '2026-10-20', {}],
      [hoa, 'share_draft', '2026-10-21', {}],
      [secretary, 'conclude', '2026-10-25', minutes],
      [secretary, 'issue_notice', '2026-10-26', {}],
      [secretary, 'announce', '2026-10-27', {}],
      [secretary, 'archive', '2026-10-28', {}],
    ] as const
    for (const [index, [by, name, on, more]] of steps.entries()) {
      expect([name, (await act(by, id, name, on, index + 1, more as never)).body]).toEqual([name, expect.anything()])
    }
    const actor = await actorFor(db, clock, secretary)
    const found = await readDossier(world, actor, id)
    const { papers = [], keys = [] } = found?.dossier ?? {}
    const [index] = papers.flatMap(({ typeName, body }) => (typeName === 'MỤC LỤC' ? [body] : []))
    const rows = index?.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? []
    const named = rows.flatMap(({ cells }) => cells.flat().flatMap(({ pageOf }) => pageOf ?? []))
    expect(named).toEqual(keys.filter((key) => !key.startsWith('kt12')))
    const told = papers.flatMap((model) => (model.typeName === 'MỤC LỤC' ? paperText(model) : [])).join(' ')
    expect(told).toContain('40 trang (bằng chữ: bốn mươi trang)')
    const extract = await readCasePaper(world, actor, id, { paper: 'kt9', place: 0 })
    expect(extract && paperText(extract.model)).toContain('Bắt đầu 19 giờ 30 phút; kết thúc 21 giờ.')
    expect(extract?.model.signatures[0]?.name).toBe('Trần Thị Hoa')
    const session = await readCasePaper(world, actor, id, { paper: 'kt6', place: 0 })
    expect(session && paperText(session.model)).toContain('Bắt đầu 08 giờ.')
  })
})
