import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import { aCommuneWithCases } from './cases.builders.ts'
import { disciplineOver, type World } from './discipline.builders.ts'

const fresh = freshDb()
let world: World
beforeAll(async () => {
  world = await aCommuneWithCases(fresh)
})

const show = async (id: CaseId) => (await world.call(world.secretary, casesApi.show, { params: { caseId: id } })).body

const opened = async (on: LocalDate, procedure: 'duty_inspection' | 'discipline' = 'duty_inspection') =>
  (await world.open(world.lan, world.secretary, { on, procedure })).body.id as CaseId

/** The committee above sets a value from a day. */
async function setFrom(fromOn: LocalDate, value: number) {
  const told = {
    code: 'case.deployWorkingDays',
    value: JSON.stringify(value),
    fromOn,
    reason: 'theo quy định của đảng ủy',
  }
  const by = { unitId: world.commune, setBy: world.officer, actId: newKey(), at: world.clock.now() }
  await world.db
    .insertInto('ruleOverlay')
    .values({ id: newKey(), ...told, ...by })
    .execute()
}

async function planDue(id: CaseId): Promise<string | undefined> {
  await world.act(world.secretary, id, 'set_team', '2026-10-05', 1)
  await world.act(world.secretary, id, 'issue_plan', '2026-10-05', 2)
  return (await show(id)).clocks.find(({ clock }) => clock === 'deploy')?.dueOn
}

describe('unbreakable guard 10: a rule that changes is a new version, and a case keeps those of its day', () => {
  it('one opened before runs by the old value to its end, one opened after by the new', async () => {
    const before = await opened('2026-10-01')
    await setFrom('2026-10-03', 9)
    const after = await opened('2026-10-04')
    expect(await planDue(before)).toBe('2026-10-08')
    expect(await planDue(after)).toBe('2026-10-16')
    const kept = await world.db.selectFrom('ruleOverlay').select(['fromOn', 'toOn']).execute()
    expect(kept).toEqual([{ fromOn: '2026-10-03', toOn: null }])
  })
})

describe('scenario 13: Regulation 212 replaces 69 during a case', () => {
  it('the snapshot is kept, and every reader of the case is told', async () => {
    const id = await opened('2026-08-03', 'discipline')
    const page = await show(id)
    expect(page.replaced).toContainEqual({
      ...{ symbol: '69-QĐ/TW', by: '212-QĐ/TW', issuer: 'Bộ Chính trị', on: '2026-08-17', isRead: false },
    })
    const toLan = (await world.call(world.lan, casesApi.show, { params: { caseId: id } })).body
    expect(toLan.replaced).toEqual(page.replaced)
    const way = disciplineOver(world)
    await way.does(world.secretary, id, 'set_team', '2026-08-20')
    expect((await show(id)).replaced).toEqual(page.replaced)
  })

  it('nothing is told of a case opened under the new one, nor of one that ended before it', async () => {
    const later = await opened('2026-10-01', 'discipline')
    expect((await show(later)).replaced).toEqual([])
    const ended = await opened('2026-08-03', 'discipline')
    const way = disciplineOver(world)
    await way.does(world.secretary, ended, 'cancel', '2026-08-10', { agreed: { on: '2026-08-10', meetingId: null } })
    expect(await show(ended)).toMatchObject({ stage: 'cancelled', replaced: [] })
  })
})
