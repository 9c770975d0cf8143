import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { readmitMember } from '#members/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, testId } from '#tests/support/seed.ts'
import { testClock } from '#tests/support/test-app.ts'
import { admissionsApi } from '../contract.ts'
import { type AdmissionsPlace, aPaperVote, aPlace, recordStep } from './admissions.builders.ts'

const fresh = freshDb()
const clock = testClock('2025-11-20T12:00:00+07:00')

const take = async (place: AdmissionsPlace, id: string, step: object, by?: PersonId) => {
  const answer = await recordStep(place, id, step, by)
  expect(answer.body, `${JSON.stringify(step)}`).toMatchObject({ version: expect.any(Number) })
  return answer.body
}

const decision = (stage: string, on: string) => ({
  stage,
  on,
  bodyVote: { body: 'standing_committee', members: 9, inFavour: 8 },
  number: { kind: 'issue' },
})

describe('leaving the Party', () => {
  const open = (place: AdmissionsPlace, personId: PersonId, kind: 'removal' | 'death' | 'readmission' | 'leaving') =>
    place.web.call(place.secretary, admissionsApi.open, { params: { personId }, body: { kind } })

  async function removed(place: AdmissionsPlace, personId: PersonId) {
    const { id } = (await open(place, personId, 'removal')).body
    await take(place, id, {
      stage: 'grounds',
      on: '2025-09-01',
      ground: 'absence',
      months: ['2025-05', '2025-06', '2025-07'],
      evidence: 'Vắng ba tháng không lý do.',
    })
    await take(place, id, { stage: 'warning', on: '2025-09-05', how: 'Gặp trực tiếp' })
    await take(place, id, { stage: 'hearing', on: '2025-10-01', form: 'did_not_come', text: 'Đã mời hai lần' })
    await take(place, id, { stage: 'exit_resolution', vote: aPaperVote('2025-10-20', 4, 6) })
    await take(place, id, decision('exit_decision', '2025-11-03'), place.officer)
  }

  it('removal is warned, heard, voted, decided; then rights, offices and the account end', async () => {
    const place = await aPlace(fresh, clock)
    const person = await seedMember(fresh.db, { unitId: place.cell, fullName: 'Vũ Văn Vắng' })
    await seedTerm(fresh.db, { personId: person, unitId: place.cell, office: 'fee_collector' })
    await removed(place, person)
    const roll = await fresh.db.selectFrom('membership').selectAll().where('personId', '=', person).execute()
    expect(roll).toMatchObject([{ toOn: '2025-11-03', endReason: 'removed' }])
    const terms = await fresh.db.selectFrom('term').select('toOn').where('personId', '=', person).execute()
    expect(terms).toEqual([{ toOn: '2025-11-03' }])
  })

  it('comes back only after the rule’s months, never to a second running procedure', async () => {
    const place = await aPlace(fresh, clock)
    const person = await seedMember(fresh.db, { unitId: place.cell })
    await removed(place, person)
    expect((await open(place, person, 'readmission')).body).toMatchObject({ code: 'already_running' })
    const running = await fresh.db
      .selectFrom('admissionProcedure')
      .select(['id'])
      .where('personId', '=', person)
      .where('state', '=', 'running')
      .executeTakeFirstOrThrow()
    await take(place, running.id, { stage: 'announcement', on: '2025-11-10' })
    expect((await open(place, person, 'readmission')).body).toMatchObject({
      code: 'out_too_short',
      fromOn: '2028-11-03',
    })
    place.clock.set('2028-11-03T09:00:00+07:00')
    expect((await open(place, person, 'readmission')).status).toBe(200)
    place.clock.set('2025-11-20T12:00:00+07:00')
  })

  it('death ends the membership on its day and says which badge he may still be given', async () => {
    const place = await aPlace(fresh, clock)
    const person = await seedMember(fresh.db, { unitId: place.cell, from: '1996-03-01', officialOn: '1997-03-01' })
    const { id } = (await open(place, person, 'death')).body
    expect(
      (await recordStep(place, id, { stage: 'death_record', on: '2025-11-21', basis: 'Giấy chứng tử' })).body,
    ).toMatchObject({ code: 'day_to_come' })
    await take(place, id, { stage: 'death_record', on: '2025-11-10', basis: 'Giấy chứng tử' })
    const page = (await place.web.call(place.secretary, admissionsApi.one, { params: { id } })).body
    expect(page).toMatchObject({ state: 'completed', posthumousBadge: 30 })
  })

  it('readmission begins new dates and keeps the former ones readable', async () => {
    const place = await aPlace(fresh, clock)
    const person = await seedMember(fresh.db, { unitId: place.cell, from: '2010-03-01', officialOn: '2011-03-01' })
    await removed(place, person)
    const membership = { personId: person, membershipId: testId<'membership'>(), unitId: place.cell }
    const stamp = { actId: testId<'act'>(), at: clock.now() }
    await fresh.db.transaction().execute(async (trx) => {
      await readmitMember(trx, { ...membership, admittedOn: '2028-11-20', joinedOn: '2028-12-03' }, stamp)
    })
    const now = await fresh.db.selectFrom('member').selectAll().where('id', '=', person).executeTakeFirst()
    expect(now).toMatchObject({ admittedOn: '2028-11-20', probationFromOn: '2028-12-03', officialOn: null })
    const former = await fresh.db.selectFrom('memberFormer').selectAll().where('personId', '=', person).execute()
    expect(former).toMatchObject([
      { admittedOn: '2010-03-01', officialOn: '2011-03-01', endedOn: '2025-11-03', endReason: 'removed' },
    ])
    // Badges count the former time too: from 20/11/2028 back by the 5726 days before 03/11/2025.
    await fresh.db.updateTable('member').set({ officialOn: '2029-12-03' }).where('id', '=', person).execute()
    place.clock.set('2043-01-05T09:00:00+07:00')
    const year = { params: { unitId: place.cell }, query: { year: '2043' } } as const
    const { rows, partyAgeCertainty } = (await place.web.call(place.secretary, admissionsApi.badges, year)).body
    expect(partyAgeCertainty).toBe('unknown')
    expect(rows.filter(({ personId }) => personId === person)).toMatchObject([
      { years: 30, partyAgeFromOn: '2013-03-18', fullOn: '2043-03-18', isReadmitted: true },
    ])
    place.clock.set('2025-11-20T12:00:00+07:00')
  })
})
