import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type Db, json } from '#platform/server/db/db.ts'
import { seedMember, seedPerson, seedTerm, testId } from '#tests/support/seed.ts'

/** A cell that is in order but for what is planted there, and one next to it for members who come from elsewhere. */
export interface Ground {
  readonly db: Db
  /** As the owner of the database: files are closed to the program until somebody looks. */
  readonly asOwner: (statement: string, values: readonly unknown[]) => Promise<unknown>
  readonly cell: UnitId
  readonly secretary: PersonId
  readonly elsewhere: UnitId
}

type Plant = (ground: Ground) => Promise<unknown>

/** Official members beside the four the cell has. */
export async function joinedBy({ db, cell }: Ground, count: number): Promise<readonly PersonId[]> {
  return await Promise.all(
    Array.from({ length: count }, (_, index) => seedMember(db, { unitId: cell, fullName: `Lò Văn ${index}` })),
  )
}

/** So many of the cell's members, its secretary not among them, are on its roll no more. */
export async function leftBy({ db, cell, secretary }: Ground, count: number): Promise<void> {
  const rows = await db
    .selectFrom('membership')
    .select('id')
    .where('unitId', '=', cell)
    .where('personId', '<>', secretary)
    .limit(count)
    .execute()
  for (const { id } of rows) await endRoll(db, id, { toOn: '2026-10-01', endReason: 'left' })
}

interface RollEnd {
  readonly toOn: LocalDate
  readonly endReason: 'left' | 'transferred'
}

async function endRoll(db: Db, id: string, end: RollEnd): Promise<void> {
  await db.updateTable('membership').set(end).where('id', '=', id).execute()
}

/** Somebody who was on the cell's roll and left it. */
export async function formerMember(ground: Ground, end: RollEnd, unitId = ground.cell): Promise<PersonId> {
  const personId = await seedMember(ground.db, { unitId, fullName: 'Giàng Thị Mỷ' })
  const row = await ground.db.selectFrom('membership').select('id').where('personId', '=', personId).execute()
  for (const { id } of row) await endRoll(ground.db, id, end)
  return personId
}

export async function numbered(
  { db }: Ground,
  personId: PersonId,
  numbers: { readonly citizen?: string; readonly card?: string },
): Promise<void> {
  if (numbers.citizen)
    await db.updateTable('person').set({ citizenNumber: numbers.citizen }).where('id', '=', personId).execute()
  if (numbers.card)
    await db.updateTable('member').set({ cardNumber: numbers.card }).where('id', '=', personId).execute()
}

/** Somebody with an identity number who is no member. */
export async function outsiderWith({ db }: Ground, citizenNumber: string): Promise<void> {
  const id = await seedPerson(db, { fullName: 'Tráng A Súa' })
  await db.updateTable('person').set({ citizenNumber }).where('id', '=', id).execute()
}

export async function accountOf({ db }: Ground, personId: PersonId, closedAt: Date | null): Promise<void> {
  const id = testId<'user'>()
  const at = new Date('2026-01-05T00:00:00Z')
  const named = { username: id, name: 'Giàng Thị Mỷ', email: `${id}@vd.vn` }
  await db
    .insertInto('authUser')
    .values({ id, personId, ...named, closedAt, createdAt: at, updatedAt: at })
    .execute()
}

/** Resolutions with these numbers in a series whose last is 3. */
export async function resolutions({ db, cell }: Ground, numbers: readonly number[], voided: number | null = null) {
  const series = { unitId: cell, paperType: 'resolution', termFrom: '2025-06-01' } as const
  await db
    .insertInto('numberSeries')
    .values({ ...series, lastNumber: 3 })
    .execute()
  const at = new Date('2026-02-03T00:00:00Z')
  for (const number of numbers) {
    const gone = number === voided ? { voidReason: 'Ghi nhầm', voidedAt: at, voidActId: testId() } : {}
    await db
      .insertInto('paper')
      .values({
        ...{ ...series, ...gone, id: testId(), number, state: number === voided ? 'void' : 'issued' },
        ...{ template: 'resolution', symbol: 'NQ/CB', issuedOn: '2026-02-03', subject: 'Tháng 02', issuedAt: at },
        ...{ model: json({}), layout: json({}), originKind: 'meeting', originId: testId(), actId: testId() },
      })
      .execute()
  }
}

interface Held {
  readonly on: LocalDate
  /** Members its roll counts, guests beside them. */
  readonly counted: number
  readonly guests?: number
  readonly lockedAt?: Date
}

/** A regular meeting that has ended. */
export async function meetingHeld({ db, cell }: Ground, { on, counted, guests = 0, lockedAt }: Held): Promise<void> {
  const id = testId<'meeting'>()
  const places = [...Array<string>(counted).fill('here'), ...Array<string>(guests).fill('temp_here')]
  const at = new Date(`${on}T02:00:00Z`)
  await db
    .insertInto('meeting')
    .values({
      ...{ id, unitId: cell, kind: 'regular', stage: 'closed', month: on.slice(0, 7), startedAt: at, endedAt: at },
      ...{ rulesPin: json({}), rosterPin: json(places.map((place) => ({ place }))) },
    })
    .execute()
  if (lockedAt)
    await db.insertInto('minutes').values({ meetingId: id, unitId: cell, draftedAt: at, lockedAt }).execute()
}

/** A transfer out of the cell; the introduction is not written yet, or the member has been taken in outside. */
export async function transferOf(
  { db, cell, elsewhere }: Ground,
  personId: PersonId,
  facts: { readonly effectiveOn: LocalDate; readonly accepted: boolean },
): Promise<void> {
  const { effectiveOn, accepted } = facts
  const ends = accepted ? { toName: 'Đảng bộ phường Hòa Cường', closedOn: effectiveOn } : { toUnitId: elsewhere }
  await db
    .insertInto('transfer')
    .values({
      ...{
        id: testId(),
        unitId: cell,
        kind: 'official',
        stage: accepted ? 'accepted' : 'requested',
        personId,
        ...ends,
      },
      ...{ personName: 'Giàng Thị Mỷ', fromUnitId: cell, cause: 'residence', effectiveOn, requestedOn: effectiveOn },
    })
    .execute()
}

/** What a member's file is said to hold. */
export async function filePapers(ground: Ground, kinds: readonly string[]): Promise<void> {
  const personId = await seedMember(ground.db, { unitId: ground.cell, fullName: 'Vàng Seo Dế' })
  await ground.asOwner(
    `insert into record_paper (id, person_id, unit_id, kind, section, title, cabinet, added_by, added_at)
      select gen_random_uuid(), $1, $2, k, 'papers', k, 'Tủ 2', $3, '2026-02-03' from unnest($4::text[]) k`,
    [personId, ground.cell, ground.secretary, kinds],
  )
}

/** A decision on the work of the cell's members in which one of them has none; he takes part, or is exempt. */
export async function dutiesOf({ db, cell }: Ground, leave: 'exempt' | null): Promise<void> {
  const decisionId = testId()
  const dated = { fromOn: '2026-01-01', toOn: '2026-12-31', issuedOn: '2026-01-01', paperId: testId() } as const
  await db
    .insertInto('dutyDecision')
    .values({ id: decisionId, unitId: cell, stage: 'issued', ...dated })
    .execute()
  const rows = await db.selectFrom('membership').select('personId').where('unitId', '=', cell).orderBy('id').execute()
  const [one, ...others] = rows.map(({ personId }) => personId)
  const line = (personId: string) => ({ id: testId(), decisionId, unitId: cell, personId })
  const work = {
    what: 'Vận động',
    time: 'Cả năm',
    responsibility: 'Chính',
    product: 'Báo cáo',
    authority: 'Được mời họp',
  }
  await db
    .insertInto('dutyLine')
    .values(others.map((id) => ({ ...line(id), ...work })))
    .execute()
  if (one === undefined || leave === null) return
  const exempt = { id: testId(), personId: one, unitId: cell, kind: leave, fromOn: '2026-06-01' } as const
  await db.insertInto('memberLeave').values(exempt).execute()
}

/** Official on a day, after a ceremony of 03/03/2015. */
export async function officialOn({ db, cell }: Ground, day: LocalDate): Promise<void> {
  const id = await seedMember(db, { unitId: cell, fullName: 'Giàng A Páo', officialOn: null })
  const days = { probationFromOn: '2015-03-03', officialOn: day } as const
  await db.updateTable('member').set(days).where('id', '=', id).execute()
}

/** An admission whose decision is made and whose ceremony is still to come. */
export async function admissionDecided({ db, cell }: Ground, on: LocalDate): Promise<void> {
  const [candidateId, procedureId, actId] = [testId(), testId(), testId()]
  const candidate = { fullName: 'Sùng Thị Pà', nominator: 'youth_union', nominatedOn: '2025-01-05' } as const
  await db
    .insertInto('admissionCandidate')
    .values({ id: candidateId, unitId: cell, ...candidate, actId })
    .execute()
  const running = { kind: 'admission', stage: 'ceremony', candidateId, openedOn: '2025-01-05' } as const
  await db
    .insertInto('admissionProcedure')
    .values({ id: procedureId, unitId: cell, ...running, actId })
    .execute()
  const steps = ['committee_decision', 'decision_received'].map((stage) => ({
    ...{ id: testId(), procedureId, unitId: cell, stage, onDate: on, facts: json({ stage, on }), actId },
    recordedAt: new Date(`${on}T02:00:00Z`),
  }))
  await db.insertInto('admissionStep').values(steps).execute()
}

export async function committeeOf(ground: Ground, count: number): Promise<void> {
  const [first = ground.secretary, ...others] = await joinedBy(ground, count)
  for (const personId of [first, ...others])
    await seedTerm(ground.db, { personId, unitId: ground.cell, office: 'cell_committee_member', from: '2025-06-01' })
}

export async function secretaryUntil(
  { db, cell }: Ground,
  day: { readonly toOn?: LocalDate; readonly dueOn?: LocalDate },
) {
  await db.updateTable('term').set(day).where('unitId', '=', cell).where('office', '=', 'cell_secretary').execute()
}

export type { Plant }
