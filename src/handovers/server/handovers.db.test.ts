import { describe, expect, it } from 'vitest'
import { obligationsOf } from '#obligations/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey } from '#tests/support/test-app.ts'
import { handoversApi as api } from '../contract.ts'
import { aChangeOfSecretary, aTerm } from './handovers.builders.ts'

const fresh = freshDb()
const outside = { status: 404, body: { code: 'not_found' } }

type World = Awaited<ReturnType<typeof aChangeOfSecretary>>

async function opened(world: World) {
  const { call, receiver, cell, body } = world
  const made = await call(receiver, api.open, { params: { unitId: cell }, body })
  if (made.status !== 200) throw new Error(`not opened: ${made.body.code}`)
  const params = { id: made.body.id }
  const page = await call(receiver, api.show, { params })
  return { params, page: page.body, seen: page.body.digest }
}

const dueIn = async ({ cell }: World) =>
  ((await obligationsOf(fresh.db, [cell], '2026-11-20')).get(cell) ?? [])
    .filter(({ kind }) => kind === 'hand_over_office')
    .map(({ dueOn, certainty }) => ({ dueOn, certainty }))

describe('handing over an office', () => {
  it('is drawn up from what is open, confirmed by both, numbered, and no longer due', async () => {
    const world = await aChangeOfSecretary(fresh)
    const { call, giver, receiver, cell, termId } = world
    expect(await dueIn(world)).toEqual([{ dueOn: '2026-11-25', certainty: 'unknown' }])
    const list = await call(receiver, api.list, { params: { unitId: cell } })
    expect(list.body.terms.map(({ endedOn }) => endedOn)).toEqual(['2026-11-10', null])
    const { params, page, seen } = await opened(world)
    expect(page).toMatchObject({
      office: 'cell_secretary',
      side: 'receiver',
      isBehind: false,
      kit: {
        commitments: [{ what: 'Lắp 6 bóng đèn đường thôn', owner: 'Ngô Văn Thường', dueOn: '2026-12-03' }],
        meetings: [{ kind: 'regular', stage: 'planned', month: '2026-12' }],
        ...{ reorganisations: null, cases: 0, requests: 0, roll: { total: 3 } },
      },
    })
    const draft = await call(giver, api.sheet, { params: { ...params, format: 'pdf' } })
    expect([draft.status, draft.raw.subarray(0, 4).toString()]).toEqual([200, '%PDF'])

    const first = { params, body: { basedOn: 1, seen }, key: newKey() }
    const [once, again] = [await call(giver, api.confirm, first), await call(giver, api.confirm, first)]
    expect([once.body, again.body]).toEqual([
      { id: params.id, version: 2, stage: 'confirmed_by_one' },
      { id: params.id, version: 2, stage: 'confirmed_by_one' },
    ])
    const second = await call(receiver, api.confirm, { params, body: { basedOn: 2, seen } })
    expect(second.body).toMatchObject({ stage: 'signed' })
    const paper = await fresh.db.selectFrom('paper').selectAll().where('unitId', '=', cell).executeTakeFirstOrThrow()
    expect(paper).toMatchObject({ paperType: 'minutes', number: 1, template: 'handover' })
    expect((await call(giver, api.show, { params })).body).toMatchObject({
      ...{ stage: 'signed', signedHow: 'app', signedOn: '2026-11-20', paperId: paper.id, can: [] },
    })
    const term = await fresh.db.selectFrom('term').select('handedOverOn').where('id', '=', termId).execute()
    expect(term).toEqual([{ handedOverOn: '2026-11-18' }])
    expect(await dueIn(world)).toEqual([])
    const sheet = await call(giver, api.sheet, { params: { ...params, format: 'docx' } })
    expect(sheet.raw.subarray(0, 2).toString()).toBe('PK')
  })

  it('is recorded as signed by hand', async () => {
    const world = await aChangeOfSecretary(fresh)
    const { call, officer } = world
    const { params, seen } = await opened(world)
    const body = { basedOn: 1, seen, signedOn: '2026-11-19' } as const
    expect((await call(officer, api.signOnPaper, { params, body })).body).toMatchObject({ stage: 'signed' })
    expect((await call(officer, api.show, { params })).body).toMatchObject({
      signedHow: 'paper',
      signedOn: '2026-11-19',
    })
  })

  it('tells when the facts moved on; drawing up anew takes a confirmation back', async () => {
    const world = await aChangeOfSecretary(fresh)
    const { call, giver, receiver } = world
    const { params, seen } = await opened(world)
    await call(giver, api.confirm, { params, body: { basedOn: 1, seen } })
    await fresh.db.updateTable('commitment').set({ dueOn: '2026-12-24' }).execute()
    expect((await call(receiver, api.show, { params })).body.isBehind).toBe(true)
    const remarks = 'Thiếu sổ nghị quyết năm 2019'
    expect((await call(receiver, api.drawUp, { params, body: { basedOn: 2, remarks } })).body).toMatchObject({
      stage: 'open',
    })
    const old = await call(receiver, api.confirm, { params, body: { basedOn: 3, seen } })
    expect(old.body).toMatchObject({ code: 'kit_changed' })
    const { body } = await call(receiver, api.show, { params })
    expect(body).toMatchObject({ isBehind: false, remarks, giver: { confirmedAt: null } })
  })
})

describe('what is refused', () => {
  it('is the handover of somebody else’s unit, which looks absent', async () => {
    const world = await aChangeOfSecretary(fresh)
    const { call, stranger, plain, cell, other, body, receiver } = world
    expect(await call(stranger, api.open, { params: { unitId: cell }, body })).toMatchObject(outside)
    // A term of another unit, under the caller's own.
    expect(await call(stranger, api.open, { params: { unitId: other }, body })).toMatchObject(outside)
    expect((await call(plain, api.open, { params: { unitId: cell }, body })).status).toBe(403)
    const { params, seen } = await opened(world)
    for (const who of [stranger, plain]) {
      expect(await call(who, api.show, { params })).toMatchObject(outside)
      expect(await call(who, api.confirm, { params, body: { basedOn: 1, seen } })).toMatchObject(outside)
      expect(await call(who, api.sheet, { params: { ...params, format: 'pdf' } })).toMatchObject(outside)
    }
    const twice = await call(receiver, api.open, { params: { unitId: cell }, body })
    expect(twice.body).toMatchObject({ code: 'handover_exists' })
  })

  it('is signing for the other side, twice, and two at once', async () => {
    const world = await aChangeOfSecretary(fresh)
    const { call, officer, giver, receiver, cell } = world
    const { params, seen } = await opened(world)
    const confirm = (who: string, basedOn: number) =>
      call(who as typeof giver, api.confirm, { params, body: { basedOn, seen } })
    expect((await confirm(officer, 1)).body).toMatchObject({ code: 'not_a_side' })
    const both = await Promise.all([confirm(giver, 1), confirm(receiver, 1)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const papers = await fresh.db.selectFrom('paper').select('id').where('unitId', '=', cell).execute()
    expect(papers).toEqual([])
    const first = both[0].status === 200 ? giver : receiver
    expect((await confirm(first, 2)).body).toMatchObject({ code: 'already_confirmed' })
  })

  it('does not ask those who went on in the office, nor for terms long gone', async () => {
    const world = await aChangeOfSecretary(fresh)
    const { cell, plain, giver } = world
    await aTerm(fresh, { unitId: cell, personId: plain, fromOn: '2015-01-01', toOn: '2020-01-01' })
    expect(await dueIn(world)).toHaveLength(1)
    await aTerm(fresh, { unitId: cell, personId: giver, fromOn: '2026-11-10' })
    expect(await dueIn(world)).toEqual([])
  })

  it('drops what was begun by mistake, and the office may be handed over anew', async () => {
    const world = await aChangeOfSecretary(fresh)
    const { call, receiver } = world
    const { params } = await opened(world)
    const body = { basedOn: 1, reason: 'Chọn nhầm người nhận' }
    expect((await call(receiver, api.drop, { params, body })).body).toMatchObject({ stage: 'dropped' })
    expect((await opened(world)).page.stage).toBe('open')
  })
})
