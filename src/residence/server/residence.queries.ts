import { type SqlBool, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesForUnits } from '#rulebook/public.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { ContactRow, ResidenceAlarm } from '../contract/shapes.ts'
import { type ContactId, OPEN_RESIDENCE_STAGES } from '../rules/contact.ts'
import { type RemarkRules, remarkDue } from '../rules/remarks.ts'
import { CONTACT_COLUMNS, isContactSide, toContact } from './residence.store.ts'

const A_PAGE = 50

/** Rows as every list shows them: with the names of the places on a day, where the member stands now, the years remarked on. */
export function contactRows(db: Db, on: LocalDate) {
  const nameOf = (column: string) =>
    sql<string | null>`(select v.name from unit_version v where v.unit_id = ${sql.ref(column)} and v.from_on <= ${on}
      order by v.from_on desc limit 1)`
  return db
    .selectFrom('residenceContact')
    .leftJoin('membership as stands', (join) =>
      join.onRef('stands.personId', '=', 'residenceContact.personId').on('stands.toOn', 'is', null),
    )
    .select(CONTACT_COLUMNS.map((column) => `residenceContact.${column}` as const))
    .select(['residenceContact.workplace', 'stands.unitId as currentUnitId'])
    .select(nameOf('stands.unit_id').as('currentName'))
    .select(nameOf('residence_contact.from_unit_id').as('workName'))
    .select(nameOf('residence_contact.to_unit_id').as('residenceName'))
    .select(nameOf('residence_contact.introducer_id').as('introducerName'))
    .select(
      sql<number[]>`array(select r.year from residence_remark r where r.contact_id = residence_contact.id)`.as(
        'givenFor',
      ),
    )
}

export type StoredContact = Awaited<ReturnType<ReturnType<typeof contactRows>['executeTakeFirstOrThrow']>>

/** Some side of it lies in the scope. */
export function isContactVisible(scope: UnitScope) {
  return sql<SqlBool>`(${isContactSide('work', scope)} or ${isContactSide('introducer', scope)} or ${isContactSide('residence', scope)})`
}

export interface ContactsRequest {
  readonly scope: UnitScope
  readonly unitId: UnitId
  readonly side: 'here' | 'away'
  readonly show: 'open' | 'over'
  readonly after: ContactId | null
}

/** Contacts of a unit or those below it, the newest first. Those called off before they came are no contacts of the other cell. */
export async function listContacts(db: Db, { scope, unitId, side, show, after }: ContactsRequest) {
  const here: UnitScope = { unitIds: [unitId], subtreeIds: [unitId], on: scope.on }
  const isOurs =
    side === 'here'
      ? isContactSide('residence', here)
      : sql<SqlBool>`(${isContactSide('work', here)} or ${isContactSide('introducer', here)})`
  let query = contactRows(db, scope.on)
    .where(isContactVisible(scope))
    .where(isOurs)
    .where('residenceContact.stage', show === 'open' ? 'in' : 'not in', OPEN_RESIDENCE_STAGES)
    .orderBy('residenceContact.id', 'desc')
    .limit(A_PAGE + 1)
  if (after !== null) query = query.where('residenceContact.id', '<', after)
  const found = await query.execute()
  const rows = await toContactRows(db, found.slice(0, A_PAGE), scope.on)
  return { rows, next: found.length > A_PAGE ? (rows.at(-1)?.id ?? null) : null }
}

const OF_PERSON_SHOWN = 20

export async function listContactsOf(db: Db, personId: PersonId, scope: UnitScope): Promise<readonly ContactRow[]> {
  const rows = await contactRows(db, scope.on)
    .where('residenceContact.personId', '=', personId)
    .where(isContactVisible(scope))
    .orderBy('residenceContact.id', 'desc')
    .limit(OF_PERSON_SHOWN)
    .execute()
  return toContactRows(db, rows, scope.on)
}

/** Who gives the remarks: the cell of residence, or the one of work that types them in. */
export function remarkUnit(row: Pick<StoredContact, 'toUnitId' | 'unitId'>): UnitId {
  return (row.toUnitId ?? row.unitId) as UnitId
}

export function remarkRulesOf(rules: RulesInForce): RemarkRules {
  return {
    perYear: rules['member.residenceRemarksPerYear'].value,
    notAskedOf: rules['member.residenceRemarksNotAskedOf'].value,
  }
}

/** With the remarks still owed by the rules of each cell: one more statement, however many rows. */
export async function toContactRows(db: Db, rows: readonly StoredContact[], on: LocalDate): Promise<ContactRow[]> {
  if (rows.length === 0) return []
  const rules = await rulesForUnits(db, [...new Set(rows.map(remarkUnit))], on)
  return rows.map((row) => {
    const contact = toContact(row)
    const inForce = rules.get(remarkUnit(row))
    const alarm = alarmOf(row)
    const facts = { ...contact, givenFor: row.givenFor }
    return {
      ...{ id: contact.id, stage: contact.stage, personId: contact.personId, personName: row.personName },
      ...placesOf(row),
      workplace: row.workplace,
      exception: contact.exception,
      receivedOn: contact.receivedOn,
      remarkDue: inForce && alarm === null ? remarkDue(facts, remarkRulesOf(inForce), on) : null,
      alarm,
    }
  })
}

function placesOf(row: StoredContact): Pick<ContactRow, 'work' | 'residence' | 'introducer'> {
  const { introducerId, introducerName, introductionIssuer } = row
  const work = row.currentUnitId ?? row.fromUnitId
  const workName = row.currentName ?? row.workName ?? row.fromName
  const isIssued = introducerId !== null || introductionIssuer !== ''
  return {
    work: { unitId: work, name: workName },
    residence: { unitId: row.toUnitId, name: row.residenceName ?? row.toName },
    introducer: isIssued ? { unitId: introducerId, name: introducerName ?? introductionIssuer } : null,
  }
}

/** A contact that is kept of somebody who now belongs to the cell of residence, or to no cell. */
export function alarmOf({
  stage,
  personId,
  currentUnitId,
  toUnitId,
}: Pick<StoredContact, 'stage' | 'personId' | 'currentUnitId' | 'toUnitId'>): ResidenceAlarm | null {
  if (stage !== 'received' || personId === null) return null
  if (currentUnitId === null) return 'left_party'
  return currentUnitId === toUnitId ? 'joined_here' : null
}

/** What papers about a contact name. */
export interface ContactSheet {
  readonly id: ContactId
  readonly personId: PersonId | null
  readonly personName: string
  readonly workUnitId: UnitId | null
  readonly workName: string
  readonly toUnitId: UnitId | null
  readonly residenceName: string
  readonly workplace: string
  readonly address: string
  readonly bornYear: number | null
  readonly admittedOn: LocalDate | null
  readonly officialOn: LocalDate | null
  readonly introducedOn: LocalDate | null
}

export interface ScopedContact {
  readonly id: ContactId
  readonly scope: UnitScope
}

/** One contact whole, for its page and its papers; undefined outside the scope. */
export async function findContact(db: Db, { id, scope }: ScopedContact) {
  return await contactRows(db, scope.on)
    .select(['residenceContact.address', 'residenceContact.phone', 'residenceContact.bornYear'])
    .select(['residenceContact.admittedOn', 'residenceContact.officialOn', 'residenceContact.endCause'])
    .select('residenceContact.closeReason')
    .where('residenceContact.id', '=', id)
    .where(isContactVisible(scope))
    .executeTakeFirst()
}

export function remarksOf(db: Db, contactId: ContactId) {
  return db
    .selectFrom('residenceRemark')
    .select(['id', 'unitId', 'year', 'givenOn', 'activities', 'remark', 'signedBy'])
    .where('contactId', '=', contactId)
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Whether somebody of the scope stands on a side. */
export async function standsOn(db: Db, id: ContactId, side: Parameters<typeof isContactSide>[0], scope: UnitScope) {
  const row = await db
    .selectFrom('residenceContact')
    .select('id')
    .where('id', '=', id)
    .where(isContactSide(side, scope))
    .executeTakeFirst()
  return row !== undefined
}
