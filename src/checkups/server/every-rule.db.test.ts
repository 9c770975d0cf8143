import { describe, expect, it } from 'vitest'
import { CHECKUP_CODES, type CheckupCode } from '#rulebook/rules/checkup-values.ts'
import { onDatabase } from '#tests/support/cluster.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { aCheckedCommune, aSoundCell } from './checkups.builders.ts'
import * as planted from './planted-registers.builders.ts'

const fresh = freshDb()
const asOwner: planted.Ground['asOwner'] = (statement, values) =>
  onDatabase(fresh.ownerUrl, (client) => client.query(statement, [...values]))

interface Case {
  /** What must be found. */
  readonly plant: planted.Plant
  /** As near as facts come to it without being it. */
  readonly nearMiss: planted.Plant
}

const member = (facts: Partial<Parameters<typeof seedMember>[1]>): planted.Plant => {
  return ({ db, cell }) => seedMember(db, { unitId: cell, fullName: 'Giàng A Páo', ...facts })
}
const on = (from: '2025-11-19' | '2025-11-20') => member({ from, officialOn: null })
const away = (kind: 'exempt' | 'temp_away', from: '2025-11-19' | '2025-11-20' | '2024-01-02', to?: '2027-01-02') =>
  member({ leave: { kind, from, ...(to === undefined ? {} : { to }) } })
const twins =
  (number: 'citizen' | 'card', ...values: readonly [string, string]): planted.Plant =>
  async (ground) => {
    const [one, other] = await planted.joinedBy(ground, 2)
    if (!one || !other) throw new Error('two are needed')
    await planted.numbered(ground, one, { [number]: values[0] })
    await planted.numbered(ground, other, { [number]: values[1] })
  }

/** An office of the cell held by somebody of another cell; ended or not. */
const heldFromElsewhere =
  (to?: '2026-11-20'): planted.Plant =>
  async ({ db, cell, elsewhere }) => {
    const personId = await seedMember(db, { unitId: elsewhere, fullName: 'Cứ A Chu' })
    const office = 'cell_deputy_secretary' as const
    await seedTerm(db, { personId, unitId: cell, office, from: '2025-06-01', ...(to === undefined ? {} : { to }) })
  }
const account =
  (closedAt: Date | null): planted.Plant =>
  async (ground) =>
    planted.accountOf(ground, await planted.formerMember(ground, { toOn: '2026-10-01', endReason: 'left' }), closedAt)
const goneFor =
  (isAccepted: boolean): planted.Plant =>
  async (ground) => {
    const personId = await planted.formerMember(ground, { toOn: '2026-10-01', endReason: 'transferred' })
    if (isAccepted) await planted.transferOf(ground, personId, { effectiveOn: '2026-10-01', accepted: true })
  }
const cameOn =
  (day: '2026-10-01' | '2026-10-02'): planted.Plant =>
  async (ground) => {
    const left = { toOn: '2026-10-01', endReason: 'transferred' } as const
    const personId = await planted.formerMember(ground, left, ground.elsewhere)
    const roll = { id: testId(), personId, unitId: ground.cell, fromOn: day }
    await ground.db.insertInto('membership').values(roll).execute()
  }
const transfer =
  (effectiveOn: '2026-01-05' | '2026-11-02'): planted.Plant =>
  async (ground) => {
    const personId = await seedMember(ground.db, { unitId: ground.cell, fullName: 'Giàng Thị Mỷ' })
    await planted.transferOf(ground, personId, { effectiveOn, accepted: false })
  }

/** One row that must be found and one that must not, for every rule: a rule without its line does not compile. */
const CASES: Readonly<Record<CheckupCode, Case>> = {
  official_before_admission: {
    plant: (ground) => planted.officialOn(ground, '2015-03-02'),
    nearMiss: (ground) => planted.officialOn(ground, '2015-03-03'),
  },
  born_after_admission: { plant: member({ bornOn: '2015-02-03' }), nearMiss: member({ bornOn: '2015-02-02' }) },
  same_citizen_number: {
    plant: twins('citizen', '001190000001', '001190000001'),
    nearMiss: async (ground) => {
      await planted.outsiderWith(ground, '001190000002')
      await planted.numbered(ground, ground.secretary, { citizen: '001190000002' })
    },
  },
  same_card_number: { plant: twins('card', '92010203', '92010203'), nearMiss: twins('card', '92010204', '92010205') },
  office_without_membership: { plant: heldFromElsewhere(), nearMiss: heldFromElsewhere('2026-11-20') },
  account_without_place: { plant: account(null), nearMiss: account(new Date('2026-10-02T00:00:00Z')) },
  paper_number_missing: {
    plant: (ground) => planted.resolutions(ground, [1, 3]),
    nearMiss: (ground) => planted.resolutions(ground, [1, 2, 3], 2),
  },
  roll_and_minutes_differ: {
    plant: (ground) => planted.meetingHeld(ground, { on: '2026-11-03', counted: 3 }),
    nearMiss: (ground) => planted.meetingHeld(ground, { on: '2026-11-03', counted: 4, guests: 1 }),
  },
  minutes_not_locked: {
    plant: (ground) => planted.meetingHeld(ground, { on: '2026-10-20', counted: 4 }),
    nearMiss: (ground) => planted.meetingHeld(ground, { on: '2026-10-21', counted: 4 }),
  },
  probation_over: { plant: on('2025-11-19'), nearMiss: on('2025-11-20') },
  leave_without_end: {
    plant: away('temp_away', '2024-01-02'),
    nearMiss: away('temp_away', '2024-01-02', '2027-01-02'),
  },
  admitted_too_young: { plant: member({ bornOn: '1997-02-04' }), nearMiss: member({ bornOn: '1997-02-03' }) },
  age_improbable: { plant: member({ bornOn: '1915-11-20' }), nearMiss: member({ bornOn: '1915-11-21' }) },
  in_no_cell: { plant: goneFor(false), nearMiss: goneFor(true) },
  gap_between_cells: { plant: cameOn('2026-10-02'), nearMiss: cameOn('2026-10-01') },
  too_few_members: { plant: (ground) => planted.leftBy(ground, 2), nearMiss: (ground) => planted.leftBy(ground, 1) },
  committee_to_elect: {
    plant: (ground) => planted.joinedBy(ground, 5),
    nearMiss: (ground) => planted.joinedBy(ground, 4),
  },
  committee_over_size: {
    plant: (ground) => planted.committeeOf(ground, 7),
    nearMiss: (ground) => planted.committeeOf(ground, 6),
  },
  no_secretary: {
    plant: (ground) => planted.secretaryUntil(ground, { toOn: '2026-11-20' }),
    nearMiss: (ground) => planted.secretaryUntil(ground, { toOn: '2026-11-21' }),
  },
  term_over: {
    plant: (ground) => planted.secretaryUntil(ground, { dueOn: '2026-11-20' }),
    nearMiss: (ground) => planted.secretaryUntil(ground, { dueOn: '2026-11-21' }),
  },
  transfer_stands_still: { plant: transfer('2026-01-05'), nearMiss: transfer('2026-11-02') },
  file_without_decision: {
    plant: (ground) => planted.filePapers(ground, ['application', 'admission_decision']),
    nearMiss: (ground) => planted.filePapers(ground, ['admission_decision', 'recognition_decision']),
  },
  member_without_duty: {
    plant: (ground) => planted.dutiesOf(ground, null),
    nearMiss: (ground) => planted.dutiesOf(ground, 'exempt'),
  },
  admission_stands_still: {
    plant: (ground) => planted.admissionDecided(ground, '2026-06-01'),
    nearMiss: (ground) => planted.admissionDecided(ground, '2026-11-02'),
  },
  exemption_old: { plant: away('exempt', '2025-11-19'), nearMiss: away('exempt', '2025-11-20') },
}

describe('every rule of the check', () => {
  it.each(CHECKUP_CODES.map((code) => [code]))('finds what is planted, not what comes near: %s', async (code) => {
    const world = await aCheckedCommune(fresh)
    const { db, cell, secretary, commune, other: elsewhere, check, codesOf } = world
    const sound = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Suối Cạn' })
    const soundSecretary = await aSoundCell(world, sound)
    await CASES[code].plant({ db, asOwner, cell, secretary, elsewhere })
    await CASES[code].nearMiss({ db, asOwner, cell: sound, secretary: soundSecretary, elsewhere })
    await check()
    expect(await codesOf(cell)).toContain(code)
    expect(await codesOf(sound)).not.toContain(code)
  })
})
