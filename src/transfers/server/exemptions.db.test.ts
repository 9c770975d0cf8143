import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { findRoster } from '#members/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testId } from '#tests/support/seed.ts'
import { transfersApi } from '../contract.ts'
import { aCommune, type Commune, onTheWay, outside } from './transfers.builders.ts'

const fresh = freshDb()

/** A vote of a meeting of the cell held on a day. */
async function aVote(
  unitId: UnitId,
  base: readonly string[],
  { day = '2026-11-10', passed = true, kind = 'resolution' } = {},
) {
  const meetingId = testId<'meeting'>()
  const at = new Date(`${day}T19:30:00+07:00`)
  const held = {
    startsOn: day,
    startsAt: at,
    place: 'Nhà văn hóa',
    startedAt: at,
    endedAt: at,
    rulesPin: '{}',
    rosterPin: '[]',
  }
  await fresh.db
    .insertInto('meeting')
    .values({ id: meetingId, unitId, kind: 'extraordinary', stage: 'closed', month: '2026-11', ...held })
    .execute()
  const id = testId<'vote'>()
  const counted = { presentEligible: 3, required: 2, inFavour: passed ? 3 : 1, against: 0, abstained: 0, passed }
  await fresh.db
    .insertInto('vote')
    .values({ id, unitId, meetingId, kind, question: 'Miễn sinh hoạt', at, base: [...base], ...counted })
    .execute()
  return id
}

const EXEMPT = {
  kind: 'exempt',
  cause: 'age',
  how: 'oral',
  askedOn: '2026-11-10',
  fromOn: '2026-11-10',
  toOn: null,
} as const
const TEMPORARY = {
  kind: 'temp_exempt',
  cause: 'mobile_work',
  how: 'written',
  askedOn: '2026-11-10',
  fromOn: '2026-11-15',
  toOn: '2027-05-01',
} as const

async function asked({ call, leaving, from, member }: Commune, facts: typeof EXEMPT | typeof TEMPORARY) {
  const body = { ...facts, personId: member, reason: '' }
  const answer = await call(leaving, transfersApi.askExemption, { params: { unitId: from }, body })
  if (answer.status !== 200) throw new Error(`ask: ${answer.body.code}`)
  return { id: answer.body.id }
}

async function leaveOf({ from, member }: Commune, on: '2026-11-20' | '2027-01-10') {
  const scope = { unitIds: [from], subtreeIds: [], on }
  const roster = (await findRoster(fresh.pool, { unitId: from, on, scope })) ?? []
  return roster.find(({ personId }) => personId === member)?.leave?.kind ?? null
}

describe('an exemption', () => {
  it('holds with the cell’s resolution once its vote is carried, and ends when the member asks to come back', async () => {
    const world = await aCommune(fresh)
    const { call, leaving, member, from } = world
    const params = await asked(world, EXEMPT)
    const voteId = await aVote(from, [leaving, member, world.office])
    const done = await call(leaving, transfersApi.resolveExemption, { params, body: { voteId } })
    expect(done.body).toEqual({ stage: 'in_force' })
    expect(await leaveOf(world, '2026-11-20')).toBe('exempt')
    const paper = await fresh.db
      .selectFrom('paper')
      .select(['symbol', 'number'])
      .where('originId', '=', params.id)
      .execute()
    expect(paper).toEqual([{ symbol: 'NQ/CB', number: 1 }])
    const again = await call(leaving, transfersApi.resolveExemption, { params, body: { voteId } })
    expect(again.body.code).toBe('transfer_wrong_stage')
    const { id: leaveId } = await fresh.db
      .selectFrom('memberLeave')
      .select('id')
      .where('personId', '=', member)
      .executeTakeFirstOrThrow()
    world.clock.set('2027-01-05T09:00:00+07:00')
    const back = { params: { personId: member, leaveId }, body: { backOn: '2027-01-05' } as const }
    expect(await call(world.receiving, transfersApi.endLeave, back)).toMatchObject(outside)
    expect((await call(leaving, transfersApi.endLeave, back)).status).toBe(200)
    expect(await leaveOf(world, '2027-01-10')).toBe(null)
    const list = await call(leaving, transfersApi.exemptions, { params: { unitId: from } })
    expect(list.body.rows[0]).toMatchObject({ stage: 'ended', closedOn: '2027-01-05' })
  })

  it('is asked for by the member on his own page and taken back by him alone, until his cell has voted', async () => {
    const world = await aCommune(fresh)
    const { call, leaving, member, from, office } = world
    const body = { kind: 'exempt', cause: 'health', fromOn: '2026-11-20', toOn: null, reason: 'Sức yếu' } as const
    const ask = () => call(member, transfersApi.askOwnExemption, { body })
    const mine = async () => (await call(member, transfersApi.myExemptions, {})).body
    expect(await mine()).toEqual({ rows: [], mayAsk: true })
    const params = { id: (await ask()).body.id }
    expect((await ask()).body.code).toBe('exemption_open')
    expect(await mine()).toMatchObject({ rows: [{ stage: 'asked', mayTakeBack: true }], mayAsk: false })
    const row = (await call(leaving, transfersApi.exemptions, { params: { unitId: from } })).body.rows[0]
    expect(row).toMatchObject({ ...params, askedHow: 'written', can: ['resolve', 'withdraw'] })
    expect(await call(leaving, transfersApi.unaskExemption, { params })).toMatchObject(outside)
    expect((await call(member, transfersApi.unaskExemption, { params })).body).toEqual({ stage: 'withdrawn' })
    expect((await call(member, transfersApi.unaskExemption, { params })).body.code).toBe('transfer_wrong_stage')
    const again = { id: (await ask()).body.id }
    const voteId = await aVote(from, [leaving, member, office], { day: '2026-11-20' })
    const done = await call(leaving, transfersApi.resolveExemption, { params: again, body: { voteId } })
    expect(done.body).toEqual({ stage: 'in_force' })
    expect((await call(member, transfersApi.unaskExemption, { params: again })).body.code).toBe('transfer_wrong_stage')
    const written = { params: { unitId: from }, body: { ...EXEMPT, personId: leaving, reason: '' } }
    const other = (await call(leaving, transfersApi.askExemption, written)).body.id
    expect(await call(member, transfersApi.unaskExemption, { params: { id: other } })).toMatchObject(outside)
  })

  it('ends with his time on the roll: whoever goes to another cell asks there anew', async () => {
    const world = await aCommune(fresh)
    const { call, leaving, receiving, member, from, office } = world
    const params = await asked(world, EXEMPT)
    const voteId = await aVote(from, [leaving, member, office])
    await call(leaving, transfersApi.resolveExemption, { params, body: { voteId } })
    const on = '2026-11-20'
    const moving = { id: await onTheWay(world) }
    world.clock.set('2026-11-20T09:00:00+07:00')
    await call(receiving, transfersApi.present, { params: moving, body: { on, lateReason: '' } })
    const accepted = await call(receiving, transfersApi.accept, { params: moving, body: { on, note: '' } })
    expect(accepted.status).toBe(200)
    const body = { kind: 'exempt', cause: 'age', fromOn: on, toOn: null, reason: '' } as const
    expect((await call(member, transfersApi.askOwnExemption, { body })).status).toBe(200)
    const { rows } = (await call(member, transfersApi.myExemptions, {})).body
    expect(rows.map(({ stage }) => stage)).toEqual(['asked', 'ended'])
  })

  it('for a time waits for the committee, whose decision puts it in force', async () => {
    const world = await aCommune(fresh)
    const { call, leaving, office, member, from, commune } = world
    const params = await asked(world, TEMPORARY)
    const voteId = await aVote(from, [leaving, member, office])
    const resolved = await call(leaving, transfersApi.resolveExemption, { params, body: { voteId } })
    expect(resolved.body).toEqual({ stage: 'resolved' })
    expect(await leaveOf(world, '2026-11-20')).toBe(null)
    const decide = { params, body: { granted: true, reason: '' } }
    expect(await call(leaving, transfersApi.decideExemption, decide)).toMatchObject(outside)
    const waiting = await call(office, transfersApi.exemptions, { params: { unitId: commune } })
    expect(waiting.body.rows[0]?.can).toContain('decide')
    expect((await call(office, transfersApi.decideExemption, decide)).body).toEqual({ stage: 'in_force' })
    expect(await leaveOf(world, '2026-11-20')).toBe('temp_exempt')
    const papers = await fresh.db.selectFrom('paper').select('symbol').where('originId', '=', params.id).execute()
    expect(papers.map(({ symbol }) => symbol).sort()).toEqual(['QĐ/ĐU', 'TTr/CB'])
  })

  it('is not granted by a lost vote, a vote of another cell, or one vote twice', async () => {
    const world = await aCommune(fresh)
    const { call, leaving, member, from, to, office } = world
    const params = await asked(world, EXEMPT)
    const settle = async (voteId: string) =>
      (await call(leaving, transfersApi.resolveExemption, { params, body: { voteId } })).body
    expect((await settle(await aVote(to, [leaving, member, office]))).code).toBe('vote_unknown')
    expect((await settle(await aVote(from, [leaving, member, office], { day: '2026-11-09' }))).code).toBe(
      'vote_unknown',
    )
    // Nor by the one that chose who takes the minutes.
    expect((await settle(await aVote(from, [leaving, member, office], { kind: 'minute_taker' }))).code).toBe(
      'vote_unknown',
    )
    const lost = await aVote(from, [leaving, member, office], { passed: false })
    expect(await settle(lost)).toEqual({ stage: 'refused' })
    expect(await leaveOf(world, '2026-11-20')).toBe(null)
    const next = await asked(world, EXEMPT)
    const twice = await call(leaving, transfersApi.resolveExemption, { params: next, body: { voteId: lost } })
    expect(twice.body.code).toBe('vote_used')
  })
})
