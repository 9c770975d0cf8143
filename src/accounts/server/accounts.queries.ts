import { sql } from 'kysely'
import { LANGUAGES, stateOf, TEXT_SIZES } from '#accounts/rules/account.ts'
import { decideEntitlement, type PersonPlace } from '#accounts/rules/entitlement.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { compareNames } from '#kernel/vietnamese.ts'
import { isOffice, type Office, type Permission, RIGHTS } from '#platform/access/rights.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Clock } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** Every place a person has today or will have: offices and, on the roll of members, the cell; each with whether the scope reaches it. */
export async function listPlaces(db: Db | Trx, personIds: readonly PersonId[], scope: UnitScope) {
  const { rows } = await sql<PersonPlace & { readonly personId: PersonId }>`
    select held.person_id, held.unit_id, held.office, held.unit_id in ${visibleUnitIds(scope)} as in_scope,
      held.unit_id in ${visibleUnitIds({ ...scope, unitIds: [] })} as from_above from (
      select person_id, unit_id, office, to_on from term where person_id = any(${[...personIds]}::uuid[])
      union all
      select person_id, unit_id, null, to_on from membership where person_id = any(${[...personIds]}::uuid[])
    ) held where held.to_on is null or held.to_on > ${scope.on}::date`.execute(db)
  return rows
}

/** Who has a place in the unit today, with the account, in the order of a Vietnamese roster. Undefined outside the scope. */
export async function listAccountsOfUnit(db: Db, clock: Clock, scope: UnitScope, unitId: UnitId) {
  const unit = await findUnitName(db, scope, unitId)
  if (!unit) return undefined
  const people = await listPeopleOfUnit(db, scope, unitId)
  const places = Map.groupBy(
    await listPlaces(
      db,
      people.map((person) => person.personId),
      scope,
    ),
    (place) => place.personId,
  )
  const rows = people
    .map((person) => toAccountRow(person, clock.now(), decideEntitlement(places.get(person.personId) ?? []).ok))
    .sort((left, right) => compareNames(left.fullName, right.fullName))
  return { unit, rows }
}

async function findUnitName(db: Db, scope: UnitScope, unitId: UnitId) {
  return await db
    .selectFrom('unitVersion')
    .select(['unitId as id', 'name'])
    .where('unitId', '=', unitId)
    .where('unitId', 'in', visibleUnitIds(scope))
    .where('fromOn', '<=', scope.on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', scope.on)]))
    .executeTakeFirst()
}

interface PersonOfUnit {
  readonly personId: PersonId
  readonly fullName: string
  readonly offices: readonly string[]
  readonly userId: string | null
  readonly username: string | null
  readonly activatedAt: Date | null
  readonly closedAt: Date | null
  readonly lastSignedInAt: Date | null
  readonly twoFactorEnabled: boolean | null
  readonly codeExpiresAt: Date | null
}

async function listPeopleOfUnit(db: Db, { on }: UnitScope, unitId: UnitId): Promise<readonly PersonOfUnit[]> {
  const { rows } = await sql<PersonOfUnit>`
    select p.id as person_id, p.full_name, array_agg(distinct held.office) as offices, u.id as user_id, u.username, u.activated_at,
      u.closed_at, u.last_signed_in_at, u.two_factor_enabled, max(c.expires_at) as code_expires_at
    from (
      select person_id, office from term where unit_id = ${unitId} and from_on <= ${on}::date and (to_on is null or to_on > ${on}::date)
      union all
      select person_id, 'member' from membership where unit_id = ${unitId} and from_on <= ${on}::date and (to_on is null or to_on > ${on}::date)
    ) held
    join person p on p.id = held.person_id
    left join auth_user u on u.person_id = p.id
    left join sign_in_code c on c.user_id = u.id and c.used_at is null and c.withdrawn_at is null
    group by p.id, u.id limit 2000`.execute(db)
  return rows
}

function toAccountRow(person: PersonOfUnit, at: Date, mayChange: boolean) {
  const { personId, fullName, userId, username, codeExpiresAt } = person
  return {
    personId,
    fullName,
    offices: person.offices.filter(isOffice),
    state: stateOf(userId === null ? null : person, at),
    userId,
    username,
    lastSignedInAt: person.lastSignedInAt?.toISOString() ?? null,
    codeExpiresAt: codeExpiresAt && codeExpiresAt > at ? codeExpiresAt.toISOString() : null,
    totpOn: person.twoFactorEnabled ?? false,
    mayChange,
  }
}

/** What the signed-in person's browser needs to begin: who, where, with which rights. */
export async function loadMe(db: Db, actor: Actor, mustEnrol: boolean) {
  const own = await db
    .selectFrom('authUser as u')
    .innerJoin('person as p', 'p.id', 'u.personId')
    .select(['u.username', 'u.textSize', 'u.language', 'u.twoFactorEnabled', 'p.fullName'])
    .where('u.id', '=', actor.userId)
    .executeTakeFirstOrThrow()
  const unitIds = [...new Set(actor.terms.map((term) => term.unitId))]
  const units = await db
    .selectFrom('unitVersion')
    .select(['unitId', 'name', 'kind'])
    .where('unitId', 'in', unitIds.length === 0 ? [actor.personId] : unitIds)
    .where('fromOn', '<=', actor.today)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', actor.today)]))
    .execute()
  return {
    userId: actor.userId,
    username: own.username,
    person: { id: actor.personId, fullName: own.fullName },
    today: actor.today,
    units: units.map((unit) => {
      const offices = actor.terms.filter((term) => term.unitId === unit.unitId).map((term) => term.office)
      return { id: unit.unitId, name: unit.name, kind: unit.kind, offices, permissions: permissionsOf(offices) }
    }),
    settings: {
      textSize: TEXT_SIZES.find((size) => size === own.textSize) ?? 'normal',
      language: LANGUAGES.find((language) => language === own.language) ?? 'vi',
    },
    totp: { on: own.twoFactorEnabled, mustEnrol },
  }
}

function permissionsOf(offices: readonly Office[]) {
  const reaches = new Map<Permission, 'unit' | 'subtree'>()
  for (const office of offices) {
    for (const [permission, reach] of Object.entries(RIGHTS[office]) as [Permission, 'unit' | 'subtree'][]) {
      if (reaches.get(permission) !== 'subtree') reaches.set(permission, reach)
    }
  }
  return [...reaches].map(([permission, reach]) => ({ permission, reach }))
}
