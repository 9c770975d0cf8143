import { type SqlBool, sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { ResidenceException } from '#rulebook/rules/introduction-levels.ts'
import {
  type ContactChange,
  type ContactId,
  OPEN_RESIDENCE_STAGES,
  type ResidenceContact,
  type ResidenceStage,
} from '../rules/contact.ts'
import type { ResidenceSide } from '../rules/stages.ts'

export interface Stamp {
  readonly at: Date
  readonly by: PersonId
  readonly actId: ActId
}

export const CONTACT_COLUMNS = [
  ...['id', 'unitId', 'personId', 'personName', 'fromUnitId', 'fromName', 'toUnitId', 'toName', 'introducerId'],
  ...['stage', 'exception', 'askedOn', 'introducedOn', 'receivedOn', 'endedOn', 'paperBackOn'],
  ...['introductionNumber', 'introductionPaperId', 'introductionIssuer'],
] as const satisfies readonly string[]

/** The cell on whose roll the member stands now: a transfer or a merge takes his contact with him. */
const currentCell = sql`(select m.unit_id from membership m where m.person_id = residence_contact.person_id and m.to_on is null)`

/** A side of a contact lies in the scope. The cell of residence knows of it once the introduction is written. */
export function isContactSide(side: ResidenceSide, scope: UnitScope) {
  const here = visibleUnitIds(scope)
  switch (side) {
    case 'work':
      return sql<SqlBool>`(residence_contact.person_id in (select m.person_id from membership m where m.to_on is null and m.unit_id in ${here})
        or (residence_contact.from_unit_id in ${here} and not exists ${currentCell}))`
    case 'introducer':
      return sql<SqlBool>`residence_contact.introducer_id in ${here}`
    case 'residence':
      return sql<SqlBool>`(residence_contact.to_unit_id in ${here} and residence_contact.introduced_on is not null)`
  }
}

export interface LoadedContact extends ResidenceContact {
  readonly unitId: UnitId
  readonly personName: string
  readonly introductionPaperId: string | null
  /** Where he stands on the roll now. */
  readonly currentUnitId: UnitId | null
}

/** A contact for change, locked; undefined where none of the sides lies in the scope. */
export async function loadContact(
  trx: Trx,
  id: ContactId,
  sides: readonly ResidenceSide[],
  scope: UnitScope,
): Promise<LoadedContact | undefined> {
  const ofSides = lockedContact(trx, id).where((where) => where.or(sides.map((side) => isContactSide(side, scope))))
  return toLoaded(await ofSides.executeTakeFirst())
}

/** The caller's own contact for change, locked. */
export async function loadOwnContact(trx: Trx, id: ContactId, personId: PersonId): Promise<LoadedContact | undefined> {
  return toLoaded(await lockedContact(trx, id).where('personId', '=', personId).executeTakeFirst())
}

function lockedContact(trx: Trx, id: ContactId) {
  return trx
    .selectFrom('residenceContact')
    .selectAll()
    .select(sql<string | null>`${currentCell}`.as('currentUnitId'))
    .where('id', '=', id)
    .forUpdate()
}

type Row = Awaited<ReturnType<ReturnType<typeof lockedContact>['executeTakeFirst']>>

function toLoaded(row: Row): LoadedContact | undefined {
  if (!row) return undefined
  const { personName, introductionPaperId } = row
  const unitId = row.unitId as UnitId
  const currentUnitId = row.currentUnitId as UnitId | null
  return { ...toContact(row), unitId, personName, introductionPaperId, currentUnitId }
}

type Stored = Readonly<Record<'id' | 'stage' | 'askedOn', string>> &
  Readonly<
    Record<
      | 'personId'
      | 'fromUnitId'
      | 'toUnitId'
      | 'introducerId'
      | 'exception'
      | 'introducedOn'
      | 'receivedOn'
      | 'endedOn'
      | 'paperBackOn',
      string | null
    >
  >

export function toContact(row: Stored): ResidenceContact {
  return {
    id: row.id as ContactId,
    personId: row.personId as PersonId | null,
    fromUnitId: row.fromUnitId as UnitId | null,
    toUnitId: row.toUnitId as UnitId | null,
    introducerId: row.introducerId as UnitId | null,
    stage: row.stage as ResidenceStage,
    exception: row.exception as ResidenceException | null,
    askedOn: row.askedOn as LocalDate,
    introducedOn: row.introducedOn as LocalDate | null,
    receivedOn: row.receivedOn as LocalDate | null,
    endedOn: row.endedOn as LocalDate | null,
    paperBackOn: row.paperBackOn as LocalDate | null,
  }
}

type IntroductionFields = Partial<Record<'introductionPaperId' | 'introductionNumber' | 'introductionIssuer', string>>

export async function recordContactChange(
  trx: Trx,
  id: ContactId,
  change: ContactChange & IntroductionFields,
): Promise<void> {
  await trx.updateTable('residenceContact').set(change).where('id', '=', id).execute()
}

/** He has a contact that is asked for, on its way or kept. */
export async function hasOpenContact(trx: Trx, personId: PersonId): Promise<boolean> {
  const row = await trx
    .selectFrom('residenceContact')
    .select('id')
    .where('personId', '=', personId)
    .where('stage', 'in', OPEN_RESIDENCE_STAGES)
    .executeTakeFirst()
  return row !== undefined
}

export async function countRemarks(trx: Trx, contactId: ContactId, year: number): Promise<number> {
  const rows = await trx
    .selectFrom('residenceRemark')
    .select('id')
    .where('contactId', '=', contactId)
    .where('year', '=', year)
    .execute()
  return rows.length
}
