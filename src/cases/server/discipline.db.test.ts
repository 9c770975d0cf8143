import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember } from '#tests/support/seed.ts'
import { casesApi } from '../contract.ts'
import { COUNTS } from '../rules/discipline/discipline.builders.ts'
import { aCommuneWithCases } from './cases.builders.ts'
import { disciplineOver, type World } from './discipline.builders.ts'

const fresh = freshDb()
let world: World
let way: ReturnType<typeof disciplineOver>
beforeAll(async () => {
  world = await aCommuneWithCases(fresh)
  way = disciplineOver(world)
})

const show = async (by: PersonId, caseId: CaseId) => world.call(by, casesApi.show, { params: { caseId } })
const countsSeen = async (by: PersonId, id: CaseId) =>
  (await show(by, id)).body.entries.filter(({ act }) => act === 'enter_counts').map(({ body }) => body !== null)

/** What stands in the tables, fence or not. */
async function asOwner(text: string, id: CaseId): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const owner = new pg.Client({ connectionString: fresh.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<Record<string, unknown>>(text, [id])
  await owner.end()
  return rows
}

describe('a discipline over HTTP', () => {
  it('goes from the violation to the decision given to the member, with its complaint window', async () => {
    const { secretary, deputy, lan } = world
    const id = await way.decided()
    const told = await show(lan, id)
    expect(told.body.stage).toBe('decided_in_cell')
    expect(told.body.discipline?.ballot).toMatchObject({ kind: 'impose', base: 5, voters: 5 })
    expect(told.body.discipline?.result).toMatchObject({ verdict: 'decided', form: 'reprimand', votes: 3, needed: 3 })
    expect(told.body.discipline?.effect).toMatchObject({ effect: 'in_effect', expiresOn: '2027-10-25' })
    const issued = await way.does(secretary, id, 'issue_decision', '2026-11-02')
    expect(issued.body).toMatchObject({ stage: 'decision_issued' })
    await way.does(deputy, id, 'announce_decision', '2026-11-03')
    expect((await show(lan, id)).body.discipline?.complaintUntil).toBe('2026-12-15')
  })

  it('the base is counted from the roster of the day, whatever is sent; later changes change nothing', async () => {
    const { secretary, cell, db } = world
    const id = await way.toTheMeeting()
    const forged = await way.does(secretary, id, 'open_hearing', '2026-10-25', { frozen: { base: 1 } })
    expect(forged.status).toBe(400)
    await way.does(secretary, id, 'open_hearing', '2026-10-25')
    await seedMember(db, { unitId: cell, fullName: 'Bùi Thị Mơ', from: '2026-11-02', officialOn: '2026-11-02' })
    expect((await show(secretary, id)).body.discipline?.ballot?.base).toBe(5)
  })

  it('two persons enter the counts; neither sees the other’s, and what differed is only told to differ', async () => {
    const { secretary, deputy, hoa, khang, officer } = world
    const id = await way.toTheVote()
    await way.count(hoa, id)
    expect((await way.count(hoa, id)).body).toMatchObject({ code: 'second_person_needed' })
    for (const by of [secretary, deputy, hoa, khang, officer]) expect(await countsSeen(by, id)).toEqual([false])
    const unbalanced = await way.count(khang, id, { ...COUNTS, invalid: 1 })
    expect(unbalanced.body).toMatchObject({ code: 'counts_unbalanced', problem: 'returned_differ' })
    await way.count(khang, id, { ...COUNTS, reprimand: 2, warning: 2 })
    const differed = await show(secretary, id)
    expect(differed.body.discipline).toMatchObject({ counting: { differed: 1, isWaiting: false }, result: null })
    await way.count(khang, id)
    await way.count(hoa, id)
    expect(await countsSeen(secretary, id)).toEqual([false, false, true, true])
    expect((await show(secretary, id)).body.stage).toBe('vote_counted')
  })

  it('a counter who is nothing else sees that the case runs, and no content but his meeting', async () => {
    const { khang } = world
    const id = await way.toTheVote()
    const page = await show(khang, id)
    expect(page.body.roles).toEqual(['counter'])
    expect(page.body.may).toEqual(['enter_counts'])
    const read = page.body.entries.filter(({ body }) => body !== null).map(({ act }) => act)
    expect(read).toEqual(['open'])
    expect(page.body.papers).toEqual([])
  })

  it('unbreakable guard 6: what is in effect stands in the list of who may know, and leaves it by itself on its day', async () => {
    const { call, cell, clock, secretary, lan, hoa, foreign, officer } = world
    const id = await way.decided()
    const [row] = await asOwner(
      'select form, effect_from::text, expires_on::text, annulled_on from discipline_record where case_id = $1',
      id,
    )
    expect(row).toMatchObject({
      form: 'reprimand',
      effect_from: '2026-10-25',
      expires_on: '2027-10-25',
      annulled_on: null,
    })
    const listed = async (by: PersonId) => {
      const { body } = await call(by, casesApi.disciplines, { params: { unitId: cell } })
      return body.rows.some(({ caseId }) => caseId === id)
    }
    const seen = async () => Promise.all([secretary, officer, lan, hoa, foreign].map(listed))
    expect(await seen()).toEqual([true, true, true, false, false])
    const now = clock.now()
    clock.set('2027-10-25T08:00:00+07:00')
    expect(await seen()).toEqual([false, false, false, false, false])
    clock.set(now.toISOString())
  })
})

describe('what a case writes to others', () => {
  it('a suspension is asked for on paper, decided above, runs its days, and keeps the case open until it ends', async () => {
    const { secretary, lan, hoa } = world
    const id = await way.toTheMeeting()
    const proposed = await way.does(secretary, id, 'propose_activity_suspension', '2026-10-24', {
      agreed: { on: '2026-10-24', meetingId: null },
    })
    expect(proposed.status).toBe(200)
    await way.does(secretary, id, 'record_activity_suspension', '2026-10-24', { effectFrom: '2026-10-24' })
    const page = (await show(lan, id)).body
    expect(page.discipline?.suspension).toMatchObject({ kind: 'party_activity', untilOn: '2027-01-22' })
    expect(page.clocks.find(({ clock }) => clock === 'activity_suspension')).toMatchObject({ dueOn: '2027-01-22' })
    expect(page.papers.map(({ paper }) => paper)).toContain('kl_suspension')
    const stranger = await way.does(hoa, id, 'end_activity_suspension', '2026-10-24')
    expect(stranger.body).toMatchObject({ code: 'not_entitled' })
  })

  it('the place where the member works is told within its days, in a numbered letter; before that the file does not close', async () => {
    const { secretary, deputy, lan } = world
    const id = await way.decided()
    await way.does(secretary, id, 'issue_decision', '2026-11-02')
    await way.does(deputy, id, 'announce_decision', '2026-11-03')
    const early = await way.does(secretary, id, 'archive', '2026-11-05')
    expect(early.body).toMatchObject({ code: 'organisation_not_told', dueOn: '2026-11-07' })
    await way.does(secretary, id, 'tell_organisation', '2026-11-05')
    const { papers, entries } = (await show(lan, id)).body
    expect(papers.map(({ paper }) => paper)).toContain('kl_organisation')
    expect(entries.some(({ act, body }) => act === 'tell_organisation' && body !== null)).toBe(true)
    expect((await way.does(secretary, id, 'archive', '2026-11-05')).body).toMatchObject({ stage: 'archived' })
  })
})

describe('the personal file', () => {
  const inFile = (id: CaseId) => asOwner('select decided_on, form, reason from record_discipline where id = $1', id)

  it('says the discipline once its decision is issued, with the day it ends; annulled it is taken out', async () => {
    const { secretary, deputy, lan } = world
    const id = await way.decided()
    expect(await inFile(id)).toEqual([])
    await way.does(secretary, id, 'issue_decision', '2026-11-02')
    expect(await inFile(id)).toMatchObject([
      { decided_on: '2026-10-25', form: 'Khiển trách (hết hiệu lực ngày 25/10/2027)' },
    ])
    await way.does(deputy, id, 'announce_decision', '2026-11-03')
    // Told to the case alone it would reach nobody.
    const told = await way.does(lan, id, 'register_complaint', '2026-11-10', { complaintId: null })
    expect(told).toMatchObject({ status: 409, body: { code: 'complaint_not_filed' } })
    expect((await way.does(lan, id, 'register_complaint', '2026-11-10')).status).toBe(400)
    expect((await show(lan, id)).body.entries.map(({ act }) => act)).not.toContain('register_complaint')
    expect(await way.complains(id, '2026-11-10')).toMatchObject({ ok: true })
    expect(await inFile(id)).toHaveLength(1)
    await way.does(secretary, id, 'record_complaint_outcome', '2026-11-18')
    expect(await inFile(id)).toEqual([])
  })
})

describe('nobody can tell who chose what', () => {
  it('no table has a place for a ballot: every column of every table of cases is known', async () => {
    const { rows } = await sql<{ readonly name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and (table_name like 'case%' or table_name like 'discipline%' or table_name like '%ballot%')
      order by 1`.execute(fresh.db)
    const tables = new Set(rows.map(({ name }) => name.split('.')[0]))
    expect([...tables].sort()).toEqual([
      'case_clock',
      'case_entry',
      'case_file',
      'case_look',
      'case_part',
      'discipline_record',
    ])
    const ofRecord = rows
      .filter(({ name }) => name.startsWith('discipline_record'))
      .map(({ name }) => name.split('.')[1])
    expect(ofRecord.sort()).toEqual(
      ['annulled_on', 'case_id', 'changed_on', 'effect_from', 'expires_on', 'form', 'person_id', 'unit_id'].sort(),
    )
  })

  it('entries of a count hold totals alone, by whoever typed them', async () => {
    const id = await way.decided()
    const entries = await asOwner('select act, body from case_entry where case_id = $1', id)
    const counts = entries.filter(({ act }) => act === 'enter_counts').map(({ body }) => body as { counts: object })
    expect(counts).toHaveLength(2)
    for (const body of counts) expect(body).toEqual({ counts: COUNTS })
  })
})
