import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey, testClock } from '#tests/support/test-app.ts'
import { admissionsApi } from '../contract.ts'
import {
  A_CANDIDATE,
  type AdmissionsPlace,
  aPaperVote,
  aPlace,
  REMARKS,
  recordStep,
  stepsBeforeVote,
} from './admissions.builders.ts'

const fresh = freshDb()
const clock = testClock('2025-11-20T12:00:00+07:00')

async function proposed(place: AdmissionsPlace): Promise<string> {
  const answer = await place.web.call(place.secretary, admissionsApi.propose, {
    params: { unitId: place.cell },
    body: A_CANDIDATE,
  })
  expect(answer.status).toBe(200)
  return answer.body.id
}

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

async function admitted(place: AdmissionsPlace) {
  place.clock.set('2025-11-20T12:00:00+07:00')
  const id = await proposed(place)
  for (const step of stepsBeforeVote(place)) await take(place, id, step)
  await take(place, id, {
    stage: 'cell_resolution',
    vote: aPaperVote('2025-10-20', 5, 5),
    ageException: null,
    schooling: null,
    schoolingException: null,
  })
  await take(place, id, decision('committee_decision', '2025-11-03'), place.officer)
  await take(place, id, { stage: 'decision_received', on: '2025-11-05' })
  await take(place, id, { stage: 'ceremony', on: '2025-11-15', helperIds: [place.members[1]], lateReason: '' })
  const page = (await place.web.call(place.secretary, admissionsApi.one, { params: { id } })).body
  return { id, personId: page.personId as PersonId, page }
}

const memberOf = (personId: string) =>
  fresh.db
    .selectFrom('member')
    .select(['admittedOn', 'probationFromOn', 'officialOn'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()

describe('from a candidate to an official member', () => {
  it('goes stage by stage, and keeps the three dates apart', async () => {
    const place = await aPlace(fresh, clock)
    const { personId, page } = await admitted(place)
    expect(page).toMatchObject({ state: 'completed', stage: null })
    expect(await memberOf(personId)).toEqual({
      admittedOn: '2025-11-03',
      probationFromOn: '2025-11-15',
      officialOn: null,
    })
    const roll = await fresh.db.selectFrom('membership').selectAll().where('personId', '=', personId).execute()
    expect(roll).toMatchObject([{ unitId: place.cell, fromOn: '2025-11-15', toOn: null }])

    const ofMember = await place.web.call(place.secretary, admissionsApi.ofMember, { params: { personId } })
    const recognition = ofMember.body.procedures.find(({ kind }) => kind === 'recognition')
    expect(recognition).toMatchObject({ state: 'running', stage: 'course', deadline: { dueOn: '2026-11-15' } })
    const id = recognition?.id ?? ''
    place.clock.set('2027-01-12T12:00:00+07:00')
    await take(place, id, { stage: 'course', on: '2026-06-01', number: '5', issuer: 'Trung tâm chính trị' })
    await take(place, id, REMARKS)
    const early = await recordStep(place, id, review('2026-11-14'))
    expect(early).toMatchObject({ status: 409, body: { code: 'probation_running', endsOn: '2026-11-15' } })
    await take(place, id, review('2026-12-03'))
    await take(place, id, decision('recognition_decision', '2027-01-10'), place.officer)
    expect(await memberOf(personId)).toMatchObject({ officialOn: '2026-11-15' })
    expect((await take(place, id, { stage: 'announcement', on: '2027-01-12' })).stage).toBeNull()
    place.clock.set('2025-11-20T12:00:00+07:00')
  })

  const review = (heldOn: string) => ({
    stage: 'cell_review',
    vote: aPaperVote(heldOn, 5, 5),
    outcome: 'recognise',
    lateReason: '',
  })

  it('numbers the cell’s resolution and report and the committee’s decision, each in its own series and ledger', async () => {
    const place = await aPlace(fresh, clock)
    const { id } = await admitted(place)
    const papers = await fresh.db
      .selectFrom('paper')
      .select(['unitId', 'paperType', 'number', 'symbol', 'issuedOn'])
      .where('originId', '=', id)
      .orderBy('issuedOn')
      .orderBy('paperType')
      .execute()
    expect(papers).toEqual([
      { unitId: place.cell, paperType: 'report', number: 1, symbol: 'BC/CB', issuedOn: '2025-10-20' },
      { unitId: place.cell, paperType: 'resolution', number: 1, symbol: 'NQ/CB', issuedOn: '2025-10-20' },
      { unitId: place.committee, paperType: 'decision', number: 1, symbol: 'QĐ/ĐU', issuedOn: '2025-11-03' },
    ])
    const ledger = await fresh.db
      .selectFrom('ledgerEntry')
      .select('act')
      .where('unitId', '=', place.committee)
      .execute()
    expect(ledger).toEqual([{ act: 'admissions.decide' }])
    const pdf = await place.web.call(place.secretary, admissionsApi.paper, { params: { id, paper: 'cellResolution' } })
    expect(pdf.raw.subarray(0, 4).toString()).toBe('%PDF')
  })
})

describe('what the procedure refuses', () => {
  it('skips no stage, and is not recorded from an older page', async () => {
    const place = await aPlace(fresh, clock)
    const id = await proposed(place)
    expect((await recordStep(place, id, { stage: 'application', on: '2025-09-01' })).body).toMatchObject({
      code: 'not_this_stage',
      stage: 'sympathiser',
    })
    const [first] = stepsBeforeVote(place)
    const body = { step: first, basedOn: 1 } as never
    const answers = await Promise.all([
      place.web.call(place.secretary, admissionsApi.record, { params: { id }, body }),
      place.web.call(place.secretary, admissionsApi.record, { params: { id }, body }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('changed_meanwhile')
  })

  it('takes the same act sent twice once', async () => {
    const place = await aPlace(fresh, clock)
    const id = await proposed(place)
    const [step] = stepsBeforeVote(place)
    const send = { params: { id }, body: { step, basedOn: 1 } as never, key: newKey() }
    const first = await place.web.call(place.secretary, admissionsApi.record, send)
    expect((await place.web.call(place.secretary, admissionsApi.record, send)).body).toEqual(first.body)
  })

  it('holds a vote on paper against the roll of that day', async () => {
    const place = await aPlace(fresh, clock)
    const id = await proposed(place)
    for (const step of stepsBeforeVote(place)) await take(place, id, step)
    const vote = (inFavour: number, base: number) =>
      recordStep(place, id, {
        stage: 'cell_resolution',
        vote: aPaperVote('2025-10-20', inFavour, base),
        ageException: null,
        schooling: null,
        schoolingException: null,
      })
    expect((await vote(3, 3)).body).toMatchObject({ code: 'base_unlikely', least: 5, most: 5 })
    expect((await vote(3, 5)).body).toMatchObject({ code: 'vote_not_carried', needed: 4, inFavour: 3 })
    expect(await fresh.db.selectFrom('paper').select('id').where('originId', '=', id).execute()).toEqual([])
  })

  it('is no business of another cell, nor is the decision the cell’s', async () => {
    const place = await aPlace(fresh, clock)
    const other = await aPlace(fresh, clock)
    const id = await proposed(place)
    expect((await place.web.call(other.secretary, admissionsApi.one, { params: { id } })).status).toBe(404)
    const body = { step: decision('committee_decision', '2025-11-03'), basedOn: 1 } as never
    expect((await place.web.call(place.secretary, admissionsApi.decide, { params: { id }, body })).status).toBe(403)
    expect((await place.web.call(other.officer, admissionsApi.decide, { params: { id }, body })).status).toBe(404)
  })

  it('takes back what was recorded wrongly, with its reason, but nothing that bound', async () => {
    const place = await aPlace(fresh, clock)
    const id = await proposed(place)
    const [first] = stepsBeforeVote(place)
    await take(place, id, first ?? {})
    const back = await place.web.call(place.secretary, admissionsApi.takeBack, {
      params: { id },
      body: { reason: 'Ghi nhầm ngày', basedOn: 2 },
    })
    expect(back.body).toEqual({ stage: 'sympathiser', version: 3 })
    const page = (await place.web.call(place.secretary, admissionsApi.one, { params: { id } })).body
    expect(page.takenBack).toMatchObject([{ stage: 'sympathiser', reason: 'Ghi nhầm ngày' }])
    const done = await admitted(place)
    const { version } = done.page
    const bound = await place.web.call(place.secretary, admissionsApi.takeBack, {
      params: { id: done.id },
      body: { reason: 'x', basedOn: version },
    })
    expect(bound.body.code).toBe('procedure_closed')
  })
})
