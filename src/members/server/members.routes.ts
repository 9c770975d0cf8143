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
import { importApi } from '../contract/import.ts'
import { type MemberRecord, membersApi } from '../contract.ts'
import { factsOf } from '../rules/correct.ts'
import type { Member, MemberFacts } from '../rules/member.ts'
import { isMemberOn, rosterFigures } from '../rules/roster.ts'
import { standingOn } from '../rules/standing.ts'
import { countTags } from '../rules/tags.ts'
import { exportRoster } from './export-roster.ts'
import { confirmImport, previewImport } from './import/import.service.ts'
import { findMember, findOwnMember, listMembersOf, searchMembers } from './members.queries.ts'
import { CHANGE, correctMember, endLeave, enrolMember, leaveCell, setLeave, setTags } from './members.service.ts'
import { findRoster, type RosterRow } from './roster.queries.ts'

export type MemberDeps = Pick<ServerDeps, 'db' | 'pool' | 'clock'>

/** Translation only: contract in, register, contract out. */
export function membersRoutes(app: FastifyInstance, deps: MemberDeps): void {
  readRoutes(app, deps)
  actRoutes(app, deps)
  importRoutes(app, deps)
}

function readRoutes(app: FastifyInstance, deps: MemberDeps): void {
  serve(app, membersApi.roster, async ({ actor, params: { unitId }, query }) => {
    const on = query.on ?? actor.today
    const rows = await findRoster(deps.pool, { unitId, on, scope: actor.scopeOf('member.roster') })
    return rows ? ok(toRoster(on, rows)) : err({ code: 'not_found' })
  })

  serve(app, membersApi.one, async ({ actor, params: { personId } }) => {
    const member = await findMember(deps.db, personId, actor.scopeOf('member.roster'))
    if (!member) return err({ code: 'not_found' })
    const seesAll = personId === actor.personId || (await may(deps, actor, 'member.sensitive', member.unitId))
    return ok(await toRecord(deps, actor, member, seesAll))
  })

  serve(app, membersApi.mine, async ({ actor }) => {
    const member = await findOwnMember(deps.db, actor.personId)
    return member ? ok(await toRecord(deps, actor, member, true)) : err({ code: 'not_found' })
  })

  serve(app, membersApi.search, async ({ actor, query }) =>
    ok({ people: await searchMembers(deps.db, actor.scopeOf('member.roster'), query.q, query.unitId) }),
  )

  serve(app, membersApi.export, async ({ actor, params: { unitId }, query }) => {
    const on = query.on ?? actor.today
    const scope = actor.scopeOf('member.roster')
    if (!(await isVisibleUnit(deps.db, scope, unitId))) return err({ code: 'not_found' })
    const members = (await listMembersOf(deps.db, unitId, scope)).filter((member) => isMemberOn(member, on))
    const unitName = (await findUnitOn(deps.db, unitId, on))?.name ?? ''
    const withSensitive = await may(deps, actor, 'member.sensitive', unitId)
    const sorted = members.toSorted((left, right) => compareNames(left.fullName, right.fullName))
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
  serve(app, membersApi.correct, async ({ actor, key, params: { personId }, body }) =>
    correctMember(deps, actor, { key, personId, changes: given(body.changes), seen: given(body.seen) }),
  )
  serve(app, membersApi.setLeave, async ({ actor, key, params: { personId }, body }) =>
    setLeave(deps, actor, { key, personId, ...body }),
  )
  serve(app, membersApi.endLeave, async ({ actor, key, params: { personId, leaveId }, body }) =>
    endLeave(deps, actor, { key, personId, leaveId, ...body }),
  )
  serve(app, membersApi.setTags, async ({ actor, key, params: { personId }, body }) =>
    setTags(deps, actor, { key, personId, ...body }),
  )
  serve(app, membersApi.leaveCell, async ({ actor, key, params: { personId }, body }) =>
    leaveCell(deps, actor, { key, personId, ...body }),
  )
}

function importRoutes(app: FastifyInstance, deps: MemberDeps): void {
  serve(app, importApi.preview, async ({ actor, params: { unitId }, body, upload }) =>
    previewImport(deps, actor, { unitId, asOfOn: body.asOfOn, bytes: upload.bytes }),
  )
  serve(app, importApi.confirm, async ({ actor, key, params: { unitId }, body, upload }) =>
    confirmImport(deps, actor, { key, unitId, bytes: upload.bytes, ...body }),
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

async function toRecord(deps: MemberDeps, actor: Actor, member: Member, seesAll: boolean): Promise<MemberRecord> {
  const { personId, unitId, joinedOn, leftOn } = member
  const unit = await findUnitOn(deps.db, unitId, leftOn ?? actor.today)
  const facts = factsOf(member)
  const hidden = { cardNumber: null, fileNumber: null, citizenNumber: null, email: null, homeAddress: null }
  return {
    personId,
    unitId,
    unitName: unit?.name ?? '',
    joinedOn,
    leftOn,
    standing: standingOn(member, actor.today),
    facts: seesAll ? facts : { ...facts, ...hidden },
    tags: [...member.tags],
    leaves: [...member.leaves],
    may: { change: await may(deps, actor, CHANGE, unitId), sensitive: seesAll },
  }
}

/** Fields that were sent; `undefined` is not a value of a fact. */
function given(facts: { readonly [F in keyof MemberFacts]?: MemberFacts[F] | undefined }): Partial<MemberFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}
