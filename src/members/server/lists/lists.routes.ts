import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { serve } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitOn } from '#units/public.ts'
import { LIST_MOST, LIST_PAGE, type listQuery, listsApi, MOVES_IN, MOVES_OUT } from '../../contract/lists.ts'
import { AGE_BANDS, countBands, PARTY_AGE_BANDS } from '../../rules/lists/bands.ts'
import { type MemberFilter, NO_FILTER } from '../../rules/lists/filter.ts'
import { countMoves, countYears, type Move } from './composition.queries.ts'
import { exportList } from './export-list.ts'
import { countMembers, type ListRequest, listMembers } from './list.queries.ts'
import { isTooWide } from './reach.queries.ts'
import { forgetList, listSaved, saveList } from './saved.store.ts'

type Deps = Pick<ServerDeps, 'db' | 'clock'>

const YEARS_OF_MOVEMENT = 10

export function listsRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, listsApi.list, async ({ actor, params: { unitId }, query: { after = null, ...asked } }) => {
    const asking = await requestOf(deps, actor, unitId, asked)
    if (!asking.ok) return asking
    const request = asking.value
    const rows = await listMembers(deps.db, request, { after, limit: LIST_PAGE + 1 })
    const lines = rows.slice(0, LIST_PAGE)
    const next: PersonId | null = rows.length > LIST_PAGE ? (lines.at(-1)?.personId ?? null) : null
    return ok({ on: actor.today, figures: await countMembers(deps.db, request), lines, next })
  })

  serve(app, listsApi.export, async ({ actor, params: { unitId }, query: { title = '', ...asked } }) => {
    const asking = await requestOf(deps, actor, unitId, asked)
    if (!asking.ok) return asking
    const request = asking.value
    const rows = await listMembers(deps.db, request, { after: null, limit: LIST_MOST + 1 })
    if (rows.length > LIST_MOST) return err({ code: 'list_too_long', most: LIST_MOST })
    const unitName = (await findUnitOn(deps.db, unitId, actor.today))?.name ?? ''
    return ok({
      fileName: `${title || 'Danh sách đảng viên'} ${unitName} ${actor.today}.xlsx`,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await exportList({ unitName, title, on: actor.today, rows }),
    })
  })

  serve(app, listsApi.composition, async ({ actor, params: { unitId } }) => {
    const reach = await reachOf(deps.db, actor, unitId)
    if (!reach.ok) return reach
    const scope = reach.value
    const thisYear = Number(actor.today.slice(0, 4))
    const since = thisYear - YEARS_OF_MOVEMENT + 1
    const years = await countYears(deps.db, unitId, scope)
    const moves = await countMoves(deps.db, unitId, scope, since)
    const ages = years.filter(({ kind }) => kind === 'age')
    return ok({
      on: actor.today,
      total: ages.reduce((sum, { count }) => sum + count, 0),
      ages: countBands(ages, AGE_BANDS),
      partyYears: countBands(
        years.filter(({ kind }) => kind === 'party'),
        PARTY_AGE_BANDS,
      ),
      movement: Array.from({ length: YEARS_OF_MOVEMENT }, (_, index) => movesOf(moves, since + index)),
    })
  })

  savedRoutes(app, deps)
}

function savedRoutes(app: FastifyInstance, { db, clock }: Deps): void {
  const sees = (actor: Actor, unitId: UnitId) => isVisibleUnit(db, actor.scopeOf('member.roster'), unitId)

  serve(app, listsApi.saved, async ({ actor, params: { unitId } }) =>
    (await sees(actor, unitId))
      ? ok({ lists: await listSaved(db, actor.personId, unitId) })
      : err({ code: 'not_found' }),
  )
  serve(app, listsApi.save, async ({ actor, params: { unitId }, body: { name, filter } }) => {
    if (!(await sees(actor, unitId))) return err({ code: 'not_found' })
    const { personId } = actor
    return saveList(db, { id: newId(clock), personId, unitId, name, filter: asText(filter), at: clock.now() })
  })
  serve(app, listsApi.forget, async ({ actor, params: { unitId, listId } }) => {
    if (!(await sees(actor, unitId))) return err({ code: 'not_found' })
    return ok({ done: await forgetList(db, actor.personId, unitId, listId) })
  })
}

type Asked = z.output<typeof listQuery>

/** How far the caller sees the members below a unit; refused where more stands below it than one list is made of. */
async function reachOf(db: Db, actor: Actor, unitId: UnitId) {
  const scope = actor.scopeOf('member.roster')
  if (!(await isVisibleUnit(db, scope, unitId))) return err({ code: 'not_found' as const })
  return (await isTooWide(db, unitId, actor.today)) ? err({ code: 'list_too_wide' as const }) : ok(scope)
}

async function requestOf({ db }: Deps, actor: Actor, unitId: UnitId, asked: Asked) {
  const reach = await reachOf(db, actor, unitId)
  if (!reach.ok) return reach
  const rules = await rulesFor(db, unitId, actor.today)
  const request: ListRequest = {
    ...{ unitId, scope: reach.value, filter: toFilter(asked), badgeYears: rules['badge.years'].value },
  }
  return ok(request)
}

function toFilter({ name = '', ...asked }: Asked): MemberFilter {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  return { ...NO_FILTER, ...given, name: name === '' ? null : name }
}

/** What was asked for, as it stands in an address. */
function asText(filter: Asked): Record<string, string> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
}

function movesOf(moves: readonly Move[], year: number) {
  const count = (move: Move['move']) =>
    moves.filter((one) => one.year === year && one.move === move).reduce((sum, one) => sum + one.count, 0)
  const all = <M extends Move['move']>(kinds: readonly M[]) =>
    Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<M, number>
  return { year, in: all(MOVES_IN), out: all(MOVES_OUT) }
}
