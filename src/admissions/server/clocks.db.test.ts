import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember } from '#tests/support/seed.ts'
import { testClock } from '#tests/support/test-app.ts'
import { admissionsApi } from '../contract.ts'
import { A_CANDIDATE, aPaperVote, aPlace, REMARKS, recordStep, stepsBeforeVote } from './admissions.builders.ts'
import { listProcedureClocks, listReviewed, namesOfProcedures } from './clocks.queries.ts'

const fresh = freshDb()
const clock = testClock('2026-12-20T12:00:00+07:00')

describe('what the clocks of procedures are counted from', () => {
  it('is the stage, with the steps that count, of what runs in these cells and no others', async () => {
    const place = await aPlace(fresh, clock)
    const { id } = (
      await place.web.call(place.secretary, admissionsApi.propose, {
        params: { unitId: place.cell },
        body: A_CANDIDATE,
      })
    ).body
    for (const step of stepsBeforeVote(place).slice(0, 3)) await recordStep(place, id, step)
    expect(await listProcedureClocks(fresh.db, [place.cell])).toMatchObject([
      { id, unitId: place.cell, stage: 'curriculum_vitae', steps: [{ stage: 'certificate', on: '2025-05-20' }] },
    ])
    expect(await listProcedureClocks(fresh.db, [place.committee])).toEqual([])
    expect(await namesOfProcedures(fresh.db, [id])).toEqual([[id, A_CANDIDATE.fullName]])
  })

  it('stops for a probationary member once the cell has voted', async () => {
    const place = await aPlace(fresh, clock)
    const personId = await seedMember(fresh.db, { unitId: place.cell, from: '2025-11-15', officialOn: null })
    const { id } = (
      await place.web.call(place.secretary, admissionsApi.open, { params: { personId }, body: { kind: 'recognition' } })
    ).body
    await recordStep(place, id, { stage: 'course', on: '2026-06-01', number: '5', issuer: 'Trung tâm chính trị' })
    await recordStep(place, id, REMARKS)
    expect((await listReviewed(fresh.db, [place.cell])).has(personId)).toBe(false)
    const vote = aPaperVote('2026-12-03', 5, 5)
    await recordStep(place, id, { stage: 'cell_review', vote, outcome: 'recognise', lateReason: '' })
    expect((await listReviewed(fresh.db, [place.cell])).has(personId)).toBe(true)
  })
})
