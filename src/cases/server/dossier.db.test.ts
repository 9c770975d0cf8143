import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { casesApi } from '../contract.ts'
import { aCommuneWithCases } from './cases.builders.ts'

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
})
