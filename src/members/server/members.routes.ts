import type { FastifyInstance } from 'fastify'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { compareNames } from '#kernel/vietnamese.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { serve } from '#platform/server/http/serve.ts'
import { findUnitOn } from '#units/public.ts'
import type { SENSITIVE_FIELDS } from '../contract/shared.ts'
import { type MemberRecord, membersApi } from '../contract.ts'
import { factsOf } from '../rules/correct.ts'
import type { Member } from '../rules/member.ts'
import { isMemberOn, rosterFigures } from '../rules/roster.ts'
import { standingOn } from '../rules/standing.ts'
import { countTags } from '../rules/tags.ts'
import { bulkRoutes } from './bulk/bulk.routes.ts'
import { exportRoster } from './export-roster.ts'
import { findExit, findPast } from './former.store.ts'
import { importRoutes } from './import/import.routes.ts'
import { listsRoutes } from './lists/lists.routes.ts'
import { findMember, findOwnMember, findPartyAge, listMembersOf } from './members.queries.ts'
import { CHANGE, enrolMember, leaveCell, setTags } from './members.service.ts'
import { findRoster, type RosterRow } from './roster.queries.ts'
import { searchMembers } from './search.queries.ts'

export type MemberDeps = Pick<ServerDeps, 'db' | 'pool' | 'clock'> & Partial<Pick<ServerDeps, 'log'>>

/** Translation only: contract in, register, contract out. */
export function membersRoutes(app: FastifyInstance, deps: MemberDeps): void {
  readRoutes(app, deps)
  actRoutes(app, deps)
  importRoutes(app, deps)
  bulkRoutes(app, deps)
  listsRoutes(app, deps)
}

function readRoutes(app: FastifyInstance, deps: MemberDeps): void {
  serve(app, membersApi.roster, async ({ actor, params: { unitId }, query }) => {
    const on = query.on ?? actor.today
    const rows = await findRoster(deps.pool, { unitId, on, scope: actor.scopeOf('member.roster') })
    if (!rows) return err({ code: 'not_found' })
    // An old roster names who was there then; telephones are for today's.
    return ok(toRoster(on, on < actor.today ? rows.map((row) => ({ ...row, phone: null })) : rows))
  })

  serve(app, membersApi.one, async ({ actor, params: { personId } }) => {
    const member = await findMember(deps.db, personId, actor.scopeOf('member.roster'))
    if (!member) return err({ code: 'not_found' })
    const isOwn = personId === actor.personId
    const isHere = member.leftOn === null || member.leftOn > actor.today
    // What is recorded after a member has left belongs to the cell he went to: the old one keeps the time in it, not his numbers.
    const keepsFile = await may(deps, actor, 'member.sensitive', member.unitId)
    const seesAll = isOwn || (isHere && keepsFile)
    const seen = isOwn || isHere ? member : { ...member, phone: null }
    // Why he left is of the cell left: it keeps what it recorded.
    const exit = isOwn || keepsFile ? await findExit(deps.db, member) : null
    return ok({ ...(await toRecord(deps, actor, seen, seesAll)), exit })
  })

  serve(app, membersApi.mine, async ({ actor }) => {
    const member = await findOwnMember(deps.db, actor.personId)
    if (!member) return err({ code: 'not_found' })
    return ok({ ...(await toRecord(deps, actor, member, true)), exit: await findExit(deps.db, member) })
  })

  serve(app, membersApi.search, async ({ actor, query: { q, unitId } }) => {
    const scope = actor.scopeOf('member.roster')
    if (unitId === undefined) return ok({ people: [...(await searchMembers(deps.db, scope, q))] })
    const isSeen = await isVisibleUnit(deps.db, scope, unitId)
    const ofUnit = { ...scope, unitIds: [unitId], subtreeIds: [] }
    return ok({ people: isSeen ? [...(await searchMembers(deps.db, ofUnit, q))] : [] })
  })

  serve(app, membersApi.export, async ({ actor, params: { unitId }, query }) => {
    const on = query.on ?? actor.today
    const scope = actor.scopeOf('member.roster')
    if (!(await isVisibleUnit(deps.db, scope, unitId))) return err({ code: 'not_found' })
    const members = (await listMembersOf(deps.db, unitId, scope)).filter((member) => isMemberOn(member, on))
    const unitName = (await findUnitOn(deps.db, unitId, on))?.name ?? ''
    const withSensitive = await may(deps, actor, 'member.sensitive', unitId)
    const sorted = members
      .map((member) => (isMemberOn(member, actor.today) ? member : { ...member, ...HIDDEN, phone: null }))
      .toSorted((left, right) => compareNames(left.fullName, right.fullName))
    return ok({
      fileName: `Danh sách đảng viên ${unitName} ${on}.xlsx`,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await exportRoster({ unitName, on, members: sorted, withSensitive }),
    })
  })
}

function actRoutes(app: FastifyInstance, deps: MemberDeps): void {
  serve(app, membersApi.enrol, async ({ actor, key, params: { unitId }, body }) =>
    enrolMember(deps, actor, { key, unitId, ...body }),
  )
  serve(app, membersApi.setTags, async ({ actor, key, params: { personId }, body }) =>
    setTags(deps, actor, { key, personId, ...body }),
  )
  serve(app, membersApi.leaveCell, async ({ actor, key, params: { personId }, body }) =>
    leaveCell(deps, actor, { key, personId, ...body }),
  )
}

function toRoster(on: LocalDate, rows: readonly RosterRow[]) {
  const figures = rosterFigures(rows.map(({ standing, leave }) => ({ standing, leave: leave?.kind ?? null })))
  const counts = countTags(rows.map(({ tags }) => ({ tags: new Set(tags) })))
  const byTag = [...counts].map(([tag, count]) => ({ tag, count }))
  return { on, figures: { ...figures, byTag }, lines: [...rows] }
}

async function may(deps: MemberDeps, actor: Actor, permission: 'member.sensitive' | 'member.change', unitId: UnitId) {
  return isVisibleUnit(deps.db, actor.scopeOf(permission), unitId)
}

/** What `SENSITIVE_FIELDS` look like to who may not see them. */
const HIDDEN = {
  cardNumber: null,
  fileNumber: null,
  citizenNumber: null,
  email: null,
  homeAddress: null,
} satisfies Record<(typeof SENSITIVE_FIELDS)[number], null>

async function toRecord(
  deps: MemberDeps,
  actor: Actor,
  member: Member,
  seesAll: boolean,
): Promise<Omit<MemberRecord, 'exit'>> {
  const { personId, unitId, joinedOn, leftOn } = member
  const unit = await findUnitOn(deps.db, unitId, leftOn ?? actor.today)
  const facts = factsOf(member)
  // Why somebody once left the Party is told as his numbers are.
  const past = seesAll ? await findPast(deps.db, personId, member) : { former: [], entry: null }
  const partyAge = past.former.length === 0 ? null : await findPartyAge(deps.db, member, actor.today)
  return {
    personId,
    unitId,
    unitName: unit?.name ?? '',
    joinedOn,
    leftOn,
    standing: standingOn(member, actor.today),
    facts: seesAll ? facts : { ...facts, ...HIDDEN },
    tags: [...member.tags],
    leaves: [...member.leaves],
    ...{ ...past, partyAge },
    may: { change: await may(deps, actor, CHANGE, unitId), sensitive: seesAll },
  }
}
