import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { json } from '#platform/server/db/db.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedUnit, testId } from '#tests/support/seed.ts'
import { findTouchedMeetings } from './touched-meetings.queries.ts'

const fresh = freshDb()

async function seedMeeting(unitId: UnitId, stage: 'planned' | 'adopted' | 'cancelled', on: LocalDate, dated = true) {
  const held = stage === 'adopted' ? new Date(`${on}T19:30:00+07:00`) : null
  const id = testId()
  await fresh.db
    .insertInto('meeting')
    .values({
      id,
      unitId,
      kind: 'regular',
      stage,
      month: on.slice(0, 7),
      ...(dated ? { startsOn: on, startsAt: new Date(`${on}T19:30:00+07:00`) } : {}),
      ...(held === null
        ? {}
        : { startedAt: held, endedAt: held, adoptedAt: held, rulesPin: json({}), rosterPin: json({}) }),
      ...(stage === 'cancelled' ? { stoppedReason: 'Bão lũ' } : {}),
    })
    .execute()
  await fresh.db.insertInto('meetingVersion').values({ meetingId: id, unitId }).execute()
}

const cellName = 'Chi bộ thôn Yên Hạ'

async function aCommune() {
  const commune = await seedUnit(fresh.db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const cell = await seedUnit(fresh.db, { parentId: commune, name: cellName })
  const elsewhere = await seedUnit(fresh.db)
  return { commune, cell, elsewhere }
}

describe('meetings a changed rule meets', () => {
  it('are the open and the adopted ones below the unit from the day on, those called off left out', async () => {
    const { commune, cell, elsewhere } = await aCommune()
    await seedMeeting(cell, 'adopted', '2026-09-03')
    await seedMeeting(cell, 'adopted', '2026-10-03')
    await seedMeeting(cell, 'cancelled', '2026-11-03')
    await seedMeeting(cell, 'planned', '2026-11-10')
    await seedMeeting(cell, 'planned', '2026-12-03')
    await seedMeeting(elsewhere, 'adopted', '2026-12-03')
    const touched = (from: LocalDate, to: LocalDate | null = null) =>
      findTouchedMeetings(fresh.db, { unitId: commune, from, to })
    const line = (on: LocalDate, isAdopted: boolean) => ({ unitName: cellName, on, month: on.slice(0, 7), isAdopted })
    expect(await touched('2026-10-03')).toEqual({
      ...{ open: 2, adopted: 1, lastAdoptedOn: '2026-10-03' },
      lines: [line('2026-11-10', false), line('2026-12-03', false), line('2026-10-03', true)],
    })
    expect(await touched('2026-10-04', '2026-12-03')).toEqual({
      ...{ open: 1, adopted: 0, lastAdoptedOn: '2026-10-03' },
      lines: [line('2026-11-10', false)],
    })
  })

  it('count a meeting without a day by its month', async () => {
    const { commune, cell } = await aCommune()
    await seedMeeting(cell, 'planned', '2026-12-03', false)
    const { open, lines } = await findTouchedMeetings(fresh.db, { unitId: commune, from: '2026-12-01', to: null })
    expect({ open, lines }).toEqual({
      open: 1,
      lines: [{ unitName: cellName, on: null, month: '2026-12', isAdopted: false }],
    })
    expect((await findTouchedMeetings(fresh.db, { unitId: commune, from: '2026-12-02', to: null })).open).toBe(0)
  })

  it('are none where there are none', async () => {
    const { commune } = await aCommune()
    const nothing = { open: 0, adopted: 0, lastAdoptedOn: null, lines: [] }
    expect(await findTouchedMeetings(fresh.db, { unitId: commune, from: '2026-12-01', to: null })).toEqual(nothing)
  })
})
