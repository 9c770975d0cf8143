import { beforeAll, describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey } from '#tests/support/test-app.ts'
import { recordsApi } from '../contract.ts'
import { aRecordPlace } from './records.builders.ts'

const fresh = freshDb()
let place: Awaited<ReturnType<typeof aRecordPlace>>
beforeAll(async () => {
  place = await aRecordPlace(fresh)
})

const ofMember = () => ({ params: { personId: place.member } })
const wants = (wanted: Record<string, string | null>, seen: Record<string, string | null> | null = null) => ({
  lines: [{ section: 'birth' as const, rowId: null, seen, wanted }],
  reason: 'Khai lý lịch còn thiếu',
})
const child = (values: Record<string, string | null>) => ({
  lines: [{ section: 'family' as const, rowId: null, seen: null, wanted: values }],
  reason: 'Khai thêm người thân',
})
const evidence = 'Giấy khai sinh số 12, ngày 02/3/1960'

async function requestsSeenBy(person = place.officer) {
  const { body } = await place.web.call(person, recordsApi.requestsOf, ofMember())
  return body.requests
}

describe('a request for correction', () => {
  it('is asked by the member, seen as a difference, accepted with the evidence, and stays with old and new', async () => {
    const { web, member, officer } = place
    const asked = await web.call(member, recordsApi.proposeMine, { body: wants({ nativePlace: 'Xã Sông Mai' }) })
    expect(asked.status).toBe(200)
    const request = (await requestsSeenBy()).find(({ id }) => id === asked.body.id)
    expect(request?.lines).toMatchObject([
      {
        section: 'birth',
        before: { nativePlace: null },
        now: { nativePlace: null },
        after: { nativePlace: 'Xã Sông Mai' },
        moved: false,
      },
    ])
    const decision = {
      verdict: 'accepted' as const,
      evidence,
      note: 'Đúng với giấy khai sinh',
      basedOn: request?.basedOn ?? '',
    }
    const decided = await web.call(officer, recordsApi.decide, { params: { id: asked.body.id }, body: decision })
    expect(decided.body).toEqual({ state: 'accepted' })
    const mine = await web.call(member, recordsApi.mine)
    expect(mine.body.sets.birth?.['nativePlace']).toBe('Xã Sông Mai')
    const kept = await web.call(member, recordsApi.myRequests)
    expect(kept.body.requests.find(({ id }) => id === asked.body.id)).toMatchObject({
      state: 'accepted',
      evidence,
      note: 'Đúng với giấy khai sinh',
      lines: [
        { before: { nativePlace: null }, replaced: { nativePlace: null }, after: { nativePlace: 'Xã Sông Mai' } },
      ],
    })
  })

  it("changes a fact of the register too, by the register's own rules", async () => {
    const { web, member, officer } = place
    const line = {
      section: 'facts' as const,
      rowId: null,
      seen: { bornOn: '1960-05-04' },
      wanted: { bornOn: '1960-04-05' },
    }
    const asked = await web.call(member, recordsApi.proposeMine, {
      body: { lines: [line], reason: 'Ghi nhầm ngày tháng' },
    })
    const request = (await requestsSeenBy()).find(({ id }) => id === asked.body.id)
    const body = { verdict: 'accepted' as const, evidence, note: 'Đúng', basedOn: request?.basedOn ?? '' }
    expect((await web.call(officer, recordsApi.decide, { params: { id: asked.body.id }, body })).status).toBe(200)
    const row = await fresh.db.selectFrom('person').select('bornOn').where('id', '=', member).executeTakeFirstOrThrow()
    expect(row.bornOn).toBe('1960-04-05')
  })

  it('brings the second of two back to look: he sees what stands now, and then decides', async () => {
    const { web, member, secretary, officer } = place
    const first = await web.call(member, recordsApi.proposeMine, { body: wants({ religion: 'Không' }) })
    const second = await web.call(secretary, recordsApi.propose, {
      ...ofMember(),
      body: wants({ religion: 'Phật giáo' }),
    })
    const seen = await requestsSeenBy()
    const stand = (id: string) => seen.find((one) => one.id === id)?.basedOn ?? ''
    const accept = (id: string, basedOn: string) =>
      web.call(officer, recordsApi.decide, {
        params: { id },
        body: { verdict: 'accepted', evidence, note: 'Đã đối chiếu', basedOn },
      })
    expect((await accept(first.body.id, stand(first.body.id))).status).toBe(200)
    const late = await accept(second.body.id, stand(second.body.id))
    expect(late.body).toMatchObject({ code: 'file_moved' })
    const again = (await requestsSeenBy()).find(({ id }) => id === second.body.id)
    expect(again?.lines[0]).toMatchObject({ before: { religion: null }, now: { religion: 'Không' }, moved: true })
    expect((await accept(second.body.id, again?.basedOn ?? '')).status).toBe(200)
    const kept = (await requestsSeenBy()).find(({ id }) => id === second.body.id)
    expect(kept?.lines[0]).toMatchObject({ replaced: { religion: 'Không' }, after: { religion: 'Phật giáo' } })
  })

  it('of two officers at once lets one decide', async () => {
    const { web, member, officer } = place
    const asked = await web.call(member, recordsApi.proposeMine, { body: wants({ familyClass: 'Bần nông' }) })
    const basedOn = (await requestsSeenBy()).find(({ id }) => id === asked.body.id)?.basedOn ?? ''
    const body = { verdict: 'refused' as const, evidence: '', note: 'Chưa có giấy tờ', basedOn }
    const answers = await Promise.all(
      [1, 2].map(() => web.call(officer, recordsApi.decide, { params: { id: asked.body.id }, body, key: newKey() })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('request_closed')
  })

  it.each([
    ['nothing that differs', () => wants({ religion: 'Phật giáo' }), 'nothing_to_change'],
    ['a field nobody knows', () => wants({ shoeSize: '42' }), 'field_unknown'],
    ['what was seen has moved', () => wants({ religion: 'Không' }, { religion: 'Công giáo' }), 'changed_meanwhile'],
    ['a day that is none', () => ({ ...wants({}), lines: [career({ enlistedOn: '1978-02-31' })] }), 'value_unfit'],
    ['a day before birth', () => ({ ...wants({}), lines: [career({ enlistedOn: '1950' })] }), 'day_before_birth'],
    ['a day to come', () => ({ ...wants({}), lines: [career({ enlistedOn: '2030' })] }), 'day_in_future'],
    [
      'an end before its beginning',
      () => ({ ...wants({}), lines: [career({ enlistedOn: '1980', dischargedOn: '1979' })] }),
      'ends_before_start',
    ],
    ['a relative without a name', () => child({ relation: 'Con' }), 'value_missing'],
    ['a row of nobody', () => ({ ...wants({}), lines: [strangeRow] }), 'row_taken_out'],
  ])('is refused with %s', async (_what, body, code) => {
    const answer = await place.web.call(place.member, recordsApi.proposeMine, { body: body() })
    expect(answer.body.code).toBe(code)
  })

  it('is taken back by the member alone, once', async () => {
    const { web, member, secretary } = place
    const asked = await web.call(member, recordsApi.proposeMine, { body: wants({ otherNames: 'Hai Hòa' }) })
    const back = (person: typeof member) => web.call(person, recordsApi.withdraw, { params: { id: asked.body.id } })
    expect((await back(secretary)).status).toBe(404)
    expect((await back(member)).body).toEqual({ state: 'withdrawn' })
    expect((await back(member)).body).toMatchObject({ code: 'request_closed' })
  })
})

const career = (wanted: Record<string, string>) => ({ section: 'career' as const, rowId: null, seen: null, wanted })
const strangeRow = {
  section: 'work' as const,
  rowId: '0192f0c1-7c00-7000-8000-00000000000a',
  seen: { work: 'Làm ruộng' },
  wanted: { work: 'Thợ mộc' },
}

describe('the facts of the register', () => {
  const facts = (wanted: Record<string, string | null>, seen: Record<string, string | null>, paper = evidence) => ({
    ...ofMember(),
    body: { lines: [{ section: 'facts' as const, rowId: null, seen, wanted }], reason: 'Ghi nhầm', evidence: paper },
  })

  it.each(['secretary', 'deputy'] as const)(
    'are put right at once by the %s, with reason and evidence',
    async (who) => {
      const { web, member } = place
      const stood = (await web.call(member, recordsApi.mine)).body.sets.facts?.['occupation'] ?? null
      const change = facts({ occupation: `Nghề do ${who} ghi` }, { occupation: stood })
      const without = { ...change, body: { ...change.body, evidence: '' } }
      expect((await web.call(place[who], recordsApi.correctFacts, without)).body.code).toBe('evidence_missing')
      const unreasoned = { ...change, body: { ...change.body, reason: '' } }
      expect((await web.call(place[who], recordsApi.correctFacts, unreasoned)).status).toBe(400)
      const done = await web.call(place[who], recordsApi.correctFacts, change)
      expect(done.status).toBe(200)
      const history = (await web.call(member, recordsApi.myRequests)).body.requests
      expect(history.find(({ id }) => id === done.body.id)).toMatchObject({
        ...{ direct: true, state: 'accepted', reason: 'Ghi nhầm', evidence },
        lines: [{ replaced: { occupation: stood }, after: { occupation: `Nghề do ${who} ghi` } }],
      })
      const looks = (await web.call(member, recordsApi.looks)).body.looks
      expect(looks.filter(({ purpose, office }) => purpose === 'change' && office.startsWith('cell_'))).not.toEqual([])
    },
  )

  it('of two at once lets the first in and tells the second what moved', async () => {
    const { web, secretary, deputy } = place
    const answers = await Promise.all([
      web.call(secretary, recordsApi.correctFacts, facts({ phone: '0912000111' }, { phone: null })),
      web.call(deputy, recordsApi.correctFacts, facts({ phone: '0912000222' }, { phone: null })),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const late = answers.find(({ status }) => status === 409)
    expect(late?.body).toMatchObject({ code: 'changed_meanwhile', section: 'facts', field: 'phone' })
  })

  it('are all the register’s keeper may change, in his own cell, and not of himself', async () => {
    const { web, secretary, stranger, committeeMember } = place
    const change = facts({ occupation: 'Thợ mộc' }, {})
    const other = { ...change, body: { ...change.body, lines: wants({ religion: 'Không' }).lines } }
    expect((await web.call(secretary, recordsApi.correctFacts, other)).body.code).toBe('line_unfit')
    expect((await web.call(stranger, recordsApi.correctFacts, change)).status).toBe(404)
    expect((await web.call(committeeMember, recordsApi.correctFacts, change)).status).toBe(403)
    const own = { ...change, params: { personId: stranger } }
    expect((await web.call(stranger, recordsApi.correctFacts, own)).body.code).toBe('own_file')
  })
})

describe('correcting at once', () => {
  it("asks for evidence, never touches one's own file, and leaves old and new", async () => {
    const { web, officer, member, secretary } = place
    const body = { ...child({ relation: 'Con', fullName: 'Lê Văn Út', bornOn: '1990' }), evidence: '' }
    expect((await web.call(officer, recordsApi.correct, { ...ofMember(), body })).body.code).toBe('evidence_missing')
    const own = { params: { personId: officer }, body: { ...body, evidence } }
    expect((await web.call(officer, recordsApi.correct, own)).body.code).toBe('own_file')
    expect((await web.call(secretary, recordsApi.correct, { ...ofMember(), body: { ...body, evidence } })).status).toBe(
      403,
    )
    expect((await web.call(officer, recordsApi.correct, { ...ofMember(), body: { ...body, evidence } })).status).toBe(
      200,
    )
    const mine = await web.call(member, recordsApi.mine)
    expect(mine.body.rows.family).toMatchObject([
      { values: { relation: 'Con', fullName: 'Lê Văn Út', bornOn: '1990' } },
    ])
    const kept = await web.call(member, recordsApi.myRequests)
    expect(kept.body.requests.find(({ direct }) => direct)).toMatchObject({ direct: true, state: 'accepted', evidence })

    const [row] = mine.body.rows.family ?? []
    const gone = {
      lines: [{ section: 'family' as const, rowId: row?.rowId ?? '', seen: row?.values ?? {}, wanted: null }],
    }
    const taken = await web.call(officer, recordsApi.correct, {
      ...ofMember(),
      body: { ...gone, reason: 'Ghi hai lần', evidence },
    })
    expect(taken.status).toBe(200)
    expect((await web.call(member, recordsApi.mine)).body.rows.family).toEqual([])
  })
})
