import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import type { PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { notesApi } from '../contract/notes.ts'
import { listEscalated } from './plan-clocks.queries.ts'
import { theCellOf55 } from './plans.builders.ts'

const fresh = freshDb()
const outside = { status: 404, body: { code: 'not_found' } }

async function aNote() {
  const world = await theCellOf55(fresh)
  const { call, cell, secretary, lan } = world
  const body = {
    ...{ personId: lan, topic: 'duties', seenWhat: 'Hai tháng chưa đến hộ nào', seenWhere: 'Ngõ 3', advice: '' },
    ...{ link: { kind: 'task' as const, text: 'Phụ trách 12 hộ ngõ 3', dutyLineId: null }, seenOn: '2026-01-05' },
  } as const
  const write = (more: object = {}, by = secretary) =>
    call(by, notesApi.write, { params: { unitId: cell }, body: { ...body, ...more } as never })
  const noteId = (await write()).body.id
  const act = (name: string, basedOn: number, said: object, by = secretary) =>
    call(by, notesApi.act, { params: { noteId }, body: { act: name, basedOn, body: said } as never })
  const mine = (by: PersonId) => call(by, notesApi.mine, {})
  const list = (by = secretary) => call(by, notesApi.list, { params: { unitId: cell } })
  return { ...world, noteId, write, act, mine, list }
}

describe('a note of regular supervision', () => {
  it('is on the page of the member concerned at once, and that he opened it is kept', async () => {
    const { mine, lan, list } = await aNote()
    expect((await list()).body.rows).toMatchObject([{ shownAt: null }])
    const [note] = (await mine(lan)).body.rows
    expect(note).toMatchObject({
      seenWhat: 'Hai tháng chưa đến hộ nào',
      seenWhere: 'Ngõ 3',
      roles: ['subject'],
      may: ['answer'],
    })
    expect((await list()).body.rows[0]?.shownAt).not.toBeNull()
  })

  it('goes from answer to reminder to what was mended, and is counted by topic and month alone', async () => {
    const { act, lan, list, mine } = await aNote()
    expect((await act('answer', 1, { text: 'Tôi ốm hai tháng' }, lan)).body.stage).toBe('answered')
    const remind = { on: '2026-01-09', how: 'in_private', text: 'Nhờ đồng chí khác giúp khi ốm' }
    expect((await act('remind', 1, remind)).body.code).toBe('note_changed_meanwhile')
    expect((await act('remind', 2, remind)).body.stage).toBe('reminded')
    expect((await act('resolve', 3, { text: 'Đồng ý' })).body.code).toBe('note_report_missing')
    expect((await act('resolve', 3, { text: 'x' }, lan)).body.code).toBe('note_not_yours')
    await act('report', 3, { text: 'Đã đến đủ 12 hộ' }, lan)
    expect((await act('resolve', 4, { text: 'Đồng ý' })).body.stage).toBe('resolved')
    const page = (await list()).body
    expect(page.months[0]).toEqual({ month: '2026-01', reminded: 1 })
    expect(page.months.slice(1).every(({ reminded }) => reminded === 0)).toBe(true)
    expect((await mine(lan)).body.rows[0]?.steps.map((step) => step.act)).toEqual([
      'answer',
      'remind',
      'report',
      'resolve',
    ])
  })

  it('handed on, waits for the meeting that takes it up, and no longer once a case was opened about the member', async () => {
    const { act, call, cell, secretary, lan, db, noteId } = await aNote()
    await act('remind', 1, { on: '2026-01-09', how: 'in_private', text: 'Lần thứ hai' })
    expect(await listEscalated(db, [cell])).toEqual([])
    const handedOn = { on: '2026-01-10', to: 'thematic_supervision', reason: 'lặp lại', informed: 'nói trực tiếp' }
    expect((await act('escalate', 2, handedOn)).body.stage).toBe('escalated')
    expect(await listEscalated(db, [cell])).toEqual([{ unitId: cell, noteId }])
    const body = {
      procedure: 'thematic_supervision' as const,
      variant: 'team' as const,
      on: '2026-01-10' as const,
      ...{ parentId: null, reason: 'theo ghi nhận', planItemId: null, subjectId: lan },
    }
    expect((await call(secretary, casesApi.open, { params: { unitId: cell }, body })).status).toBe(200)
    expect(await listEscalated(db, [cell])).toEqual([])
  })

  it('leaves every list after its months and stays as a count', async () => {
    const { act, list, mine, lan, clock } = await aNote()
    await act('withdraw', 1, { reason: 'Nhầm người' })
    clock.set('2027-01-11T08:00:00+07:00')
    const page = (await list()).body
    expect(page).toMatchObject({ rows: [], expired: 1 })
    expect((await mine(lan)).body.rows).toEqual([])
  })

  it.each([
    ['no fact', { seenWhat: '  ' }, 'note_fact_missing'],
    ['no place', { seenWhere: '' }, 'note_fact_missing'],
    ['no task', { link: { kind: 'task', text: '', dutyLineId: null } }, 'note_link_missing'],
    [
      'a task that is not his',
      { link: { kind: 'task', text: 'x', dutyLineId: '018f0000-0000-7000-8000-000000000009' } },
      'note_link_missing',
    ],
    ['no topic', { topic: '' }, 'note_topic_unknown'],
  ])('is refused with %s', async (_what, more, code) => {
    const { write } = await aNote()
    expect((await write(more)).body.code).toBe(code)
  })

  it('is not written about oneself, about another cell, or by whom it is not', async () => {
    const { write, secretary, foreign, plain, act, mine, list, officer } = await aNote()
    expect((await write({ personId: secretary })).body.code).toBe('note_about_oneself')
    expect((await write({ personId: foreign })).body.code).toBe('note_not_on_roll')
    expect(await write({}, foreign)).toMatchObject(outside)
    expect((await write({}, plain)).status).toBe(403)
    for (const by of [foreign, plain, officer]) {
      expect(await act('answer', 1, { text: 'x' }, by)).toMatchObject(outside)
      expect((await mine(by)).body.rows).toEqual([])
    }
    expect((await list(officer)).status).toBe(403)
  })

  it('is not led by the deputy it is about', async () => {
    const { write, deputy, call, mine } = await aNote()
    const noteId = (await write({ personId: deputy })).body.id
    const [note] = (await mine(deputy)).body.rows
    expect(note?.may).toEqual(['answer'])
    const body = { act: 'withdraw', basedOn: 1, body: { reason: 'x' } } as const
    expect((await call(deputy, notesApi.act, { params: { noteId }, body })).body.code).toBe('note_not_yours')
  })

  it('is behind the second wall: the tables show nothing to whom nothing was told', async () => {
    const { noteId, db, plain } = await aNote()
    const seen = (who: string) =>
      db.transaction().execute(async (trx) => {
        await sql`select set_config('nennep.person', ${who}, true), set_config('nennep.note_units', '', true)`.execute(
          trx,
        )
        const note = await trx.selectFrom('oversightNote').select('id').where('id', '=', noteId).execute()
        return note.length + (await trx.selectFrom('oversightNoteStep').select('id').execute()).length
      })
    expect(await seen('')).toBe(0)
    expect(await seen(plain)).toBe(0)
  })
})
