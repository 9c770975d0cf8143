import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, PersonId } from '#kernel/id.ts'
import { asReader } from '#platform/server/access/tell-reader.ts'
import { readScan } from '#records/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor, newKey } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import { handInFile } from './case-files.ts'
import { aCommuneWithCases } from './cases.builders.ts'
import { listCaseClocks } from './clocks-due.queries.ts'
import { denunciationStanding } from './denunciation/standing.queries.ts'
import { denunciationsOver, type World } from './denunciation.builders.ts'
import { disciplineOver } from './discipline.builders.ts'

const fresh = freshDb()
let world: World
let over: ReturnType<typeof denunciationsOver>
beforeAll(async () => {
  world = await aCommuneWithCases(fresh)
  over = denunciationsOver(world)
})

const outside = { status: 404, body: { code: 'not_found' } }
const listed = async (by: PersonId) => {
  const { body } = await world.call(by, casesApi.list, { params: { unitId: world.cell } })
  const mine = await world.call(by, casesApi.mine, {})
  return [...body.rows, ...mine.body.rows].map((row) => row.id)
}
const actsSeen = async (by: PersonId, id: CaseId) => (await over.show(by, id)).body.entries.map(({ act }) => act)

describe('a denunciation out of the register', () => {
  it('is unknown to the member denounced until its plan, and for good to whoever is kept out', async () => {
    const { lan, khang, secretary } = world
    const id = await over.open()
    expect(await over.show(lan, id)).toMatchObject(outside)
    await over.all(id, over.toPlan)
    expect((await over.show(lan, id)).body).toMatchObject({ stage: 'plan_issued', roles: ['subject'] })
    expect(await over.show(khang, id)).toMatchObject(outside)
    expect(await listed(khang)).not.toContain(id)
    expect(await listed(secretary)).toContain(id)
  })

  it('is not opened by who is named or kept out, and by nobody over the wire', async () => {
    const { secretary, lan, call, cell } = world
    expect(await over.tryOpen({ subjectIds: [secretary] })).toMatchObject({ error: { code: 'own_case' } })
    const out = [{ personId: secretary, conflict: 'relative', reason: 'vợ' } as const]
    expect(await over.tryOpen({ keptOut: out })).toMatchObject({ error: { code: 'kept_out' } })
    const body = { procedure: 'denunciation', variant: 'team', subjectId: lan, on: '2026-10-01' } as never
    expect((await call(secretary, casesApi.open, { params: { unitId: cell }, body })).status).toBe(400)
    expect(await over.tryOpen({ on: '2026-12-01' })).toMatchObject({ error: { code: 'day_in_the_future' } })
  })

  it('that names two members is a case each, and neither knows of the other', async () => {
    const { lan, deputy, secretary } = world
    const opened = await over.tryOpen({ subjectIds: [lan, deputy], keptOut: [] })
    const [first, second] = opened.ok ? opened.value.map(({ caseId }) => caseId) : []
    if (!first || !second) throw new Error('two cases')
    expect((await over.show(secretary, second)).body.subject.id).toBe(deputy)
    expect(await over.show(deputy, first)).toMatchObject(outside)
    expect(await listed(deputy)).toEqual(expect.not.arrayContaining([first, second]))
  })

  it('puts no clock among the obligations of a cell whose officer is kept out of it', async () => {
    const { deputy, db, cell } = world
    const hidden = await over.open({ keptOut: [{ personId: deputy, conflict: 'relative', reason: 'em ruột' }] })
    const plain = await over.open()
    const due = (await listCaseClocks(db, [cell], '2026-11-22')).map(({ caseId, clock }) => `${caseId} ${clock}`)
    expect(due).toContain(`${plain} settle_from_receipt`)
    expect(due.filter((one) => one.startsWith(hidden))).toEqual([])
  })
})

describe('unbreakable guard 3: subject, denouncer, or recused cannot be team member, chair or counter', () => {
  it('whoever the register keeps out is refused in the team, as representative, as chair', async () => {
    const { secretary, khang, hoa, deputy } = world
    const id = await over.open()
    const refused = async (act: Parameters<typeof over.does>[1]) => (await over.does(id, act)).body.code
    expect(await refused([secretary, 'meet_sender', '2026-10-01', { representatives: [khang, hoa] }])).toBe('kept_out')
    await over.all(id, over.toPlan.slice(0, 2))
    const team = [
      { personId: secretary, role: 'head' },
      { personId: khang, role: 'secretary' },
      { personId: deputy, role: 'member' },
    ]
    expect(await refused([secretary, 'set_team', '2026-10-01', { team }])).toBe('kept_out')
    await over.all(id, [...over.toPlan.slice(2), ...over.toDraft])
    expect(await refused([secretary, 'conclude_denunciation', '2026-10-25', { chairId: khang }])).toBe('kept_out')
  })
})

describe('unbreakable guard 6: expiry of effect is computed daily, expired decisions leave the lists', () => {
  it('the discipline a denunciation led to names it, stands in the list, and leaves it by itself on its day', async () => {
    const { secretary, lan, cell, call, clock } = world
    const letter = await over.open({ keptOut: [] })
    const early = await call(secretary, casesApi.open, {
      params: { unitId: cell },
      body: { procedure: 'discipline', variant: 'team', subjectId: lan, parentId: letter, on: '2026-10-01' },
    })
    expect(early.body.code).toBe('parent_does_not_fit')
    await over.all(letter, [...over.toPlan, ...over.toDraft, ...over.toEnd.slice(0, 1)])
    // The case follows the conclusion of the letter's: it is not opened before.
    const id = await disciplineOver(world, 24).decided(letter)
    expect((await over.show(secretary, id)).body.linked.map((row) => row.id)).toEqual([letter])
    // What asked for it, or for the dossier to go up, no longer runs.
    const asked = (await over.show(secretary, letter)).body.clocks.find(({ clock: one }) => one === 'send_up')
    expect(asked).toMatchObject({ doneOn: '2026-10-25' })
    const stands = async () => {
      const { body } = await call(secretary, casesApi.disciplines, { params: { unitId: cell } })
      return body.rows.find(({ caseId }) => caseId === id)
    }
    const now = clock.now()
    clock.set('2027-11-17T20:00:00+07:00')
    expect(await stands()).toMatchObject({ form: 'reprimand', effectFrom: '2026-11-18', expiresOn: '2027-11-18' })
    clock.set('2027-11-18T08:00:00+07:00')
    expect(await stands()).toBeUndefined()
    expect((await over.show(secretary, id)).body.discipline).toMatchObject({ effect: { effect: 'expired' } })
    clock.set(now.toISOString())
  })
})

describe('unbreakable guard 8: denouncer identity never appears outside the sealed annex', () => {
  it('nobody is kept out as its sender, and what is done for the sender is not even mentioned to the member', async () => {
    const { secretary, lan, officer, hoa, khang } = world
    const id = await over.open()
    const named = { personId: khang, conflict: 'denouncer', reason: 'gửi đơn' }
    expect((await over.does(id, [secretary, 'keep_out', '2026-10-01', named])).body.code).toBe('sender_named')
    await over.all(id, over.toPlan)
    await over.all(id, [
      [hoa, 'record_retaliation', '2026-10-03'],
      [secretary, 'order_protection', '2026-10-03'],
    ])
    for (const by of [lan, officer]) {
      const seen = await actsSeen(by, id)
      for (const act of ['meet_sender', 'record_retaliation', 'order_protection', 'keep_out'] as const)
        expect(seen, act).not.toContain(act)
    }
    expect((await over.show(lan, id)).body.papers.map(({ paper }) => paper)).toEqual(['tc2'])
    const params = { caseId: id, paper: 'tc_protection', place: '0', format: 'pdf' } as never
    expect(await world.call(lan, casesApi.paper, { params })).toMatchObject(outside)
    expect((await world.call(secretary, casesApi.paper, { params })).status).toBe(200)
  })

  it('what the register of papers keeps and what the sender reads names nobody', async () => {
    const { db } = world
    const id = await over.open()
    await over.all(id, [...over.toPlan, ...over.toDraft, ...over.toEnd])
    const { rows } = await sql<{ readonly subject: string }>`
      select subject from paper where origin_id = ${id}`.execute(db)
    expect(rows.map(({ subject }) => subject).sort()).toEqual(['giải quyết tố cáo', 'kết luận giải quyết tố cáo'])
    const [standing] = await denunciationStanding(db, [id])
    expect(standing).toMatchObject({ stage: 'notified', isExtended: false, answeredOn: '2026-10-28' })
    expect(JSON.stringify(standing)).not.toContain('Lan')
  })
})

describe('unbreakable guard 9: every conclusion requirement creates a remediation task', () => {
  it('the requirement of the notice is a commitment of the member, traced to the case', async () => {
    const { db, lan } = world
    const id = await over.open()
    await over.all(id, [...over.toPlan, ...over.toDraft, ...over.toEnd.slice(0, 2)])
    const made = sql<{ readonly what: string; readonly owner: string }>`
      select what, owner_person_id as owner from commitment where origin_id = ${id}`
    const { rows } = await asReader(db, await actorFor(db, world.clock, lan), (trx) => made.execute(trx))
    expect(rows).toEqual([{ what: 'Lập sổ quỹ', owner: lan }])
  })
})

describe('unbreakable guard 10: a rule that changes is a new version, and a denunciation keeps those of its day', () => {
  it('the days to settle it are those of the day it was taken up, to its end', async () => {
    const { secretary, db, commune, officer, clock } = world
    const settleUntil = async (id: CaseId) => {
      await over.all(id, over.toPlan)
      return (await over.show(secretary, id)).body.clocks.find((one) => one.clock === 'settle')?.dueOn
    }
    const before = await over.open({ on: '2026-09-30' })
    const changed = { code: 'denunciation.settleDays', value: '45', fromOn: '2026-10-01', reason: 'đảng ủy quy định' }
    const by = { unitId: commune, setBy: officer, actId: newKey(), at: clock.now() }
    await db
      .insertInto('ruleOverlay')
      .values({ id: newKey(), ...changed, ...by })
      .execute()
    const after = await over.open()
    expect([await settleUntil(before), await settleUntil(after)]).toEqual(['2026-12-01', '2026-11-16'])
    await db.deleteFrom('ruleOverlay').execute()
  })
})

describe('unbreakable guard 11: all reads of case files are logged', () => {
  it('the member reads who looked at his file, from before he was told', async () => {
    const { lan, secretary, officer } = world
    const id = await over.open()
    await over.all(id, over.toPlan)
    await over.show(officer, id)
    const { body } = await world.call(lan, casesApi.looks, { params: { caseId: id } })
    expect(body.rows.map(({ by }) => by.id)).toEqual(expect.arrayContaining([secretary, officer]))
  })
})

describe('unbreakable guard 12: what is marked secret is refused', () => {
  it('by its name, whoever hands it in; not a byte of it is kept', async () => {
    const { lan, hoa, db, clock, files } = world
    const id = await over.open()
    await over.all(id, [...over.toPlan, ...over.toDraft.slice(0, 2)])
    const kept = async () => (await db.selectFrom('file').select('id').execute()).length
    const handIn = async (by: PersonId, fileName: string, words: string) => {
      const { version } = (await over.show(by, id)).body
      const scan = readScan(files, { fileName, bytes: Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`) }, true)
      const told = {
        key: newKey(),
        caseId: id,
        basedOn: version,
        on: '2026-10-06',
        lateReason: null,
        title: 'Sổ',
      } as const
      const done = await handInFile({ db, clock }, await actorFor(db, clock, by), { ...told, scan })
      return done.ok ? 'kept' : done.error.code
    }
    const before = await kept()
    expect(await handIn(lan, 'so quy - MẬT.pdf', 'sổ')).toBe('secret_in_name')
    expect(await handIn(hoa, 'Toi mat so quy TỐI MẬT.pdf', 'sổ')).toBe('secret_in_name')
    expect(await kept()).toBe(before)
    expect(await handIn(lan, 'so-quy.pdf', 'sổ')).toBe('kept')
  })
})
