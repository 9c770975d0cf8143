import type { FastifyInstance } from 'fastify'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { newId } from '#platform/server/clock.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { serve } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitOn } from '#units/public.ts'
import { LIST_MOST, LIST_PAGE, listsApi, MOVES_IN, MOVES_OUT } from '../../contract/lists.ts'
import { AGE_BANDS, countBands, PARTY_AGE_BANDS } from '../../rules/lists/bands.ts'
import { type AskedFilter, askedList, reachOf, wholeList } from './asked-list.ts'
import { countMoves, countYears, type Move } from './composition.queries.ts'
import { exportList } from './export-list.ts'
import { countMembers, listMembers } from './list.queries.ts'
import { forgetList, listSaved, saveList } from './saved.store.ts'

type Deps = Pick<ServerDeps, 'db' | 'clock'>

const YEARS_OF_MOVEMENT = 10

export function listsRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, listsApi.list, async ({ actor, params: { unitId }, query: { after = null, ...asked } }) => {
    const list = await askedList(deps.db, actor, { unitId, asked })
    if (!list.ok) return list
    const { request, partyAgeCertainty } = list.value
    const rows = await listMembers(deps.db, request, { after, limit: LIST_PAGE + 1 })
    const lines = rows.slice(0, LIST_PAGE)
    const next: PersonId | null = rows.length > LIST_PAGE ? (lines.at(-1)?.personId ?? null) : null
    return ok({ on: actor.today, lines, next, partyAgeCertainty })
  })

  serve(app, listsApi.figures, async ({ actor, params: { unitId }, query: asked }) => {
    const list = await askedList(deps.db, actor, { unitId, asked })
    return list.ok ? ok(await countMembers(deps.db, list.value.request)) : list
  })

  serve(app, listsApi.export, async ({ actor, params: { unitId }, query: { title = '', ...asked } }) => {
    const list = await askedList(deps.db, actor, { unitId, asked })
    if (!list.ok) return list
    const rows = await wholeList(deps.db, list.value, LIST_MOST)
    if (!rows.ok) return rows
    const unitName = (await findUnitOn(deps.db, unitId, actor.today))?.name ?? ''
    const { partyAgeCertainty } = list.value
    return ok({
      fileName: `${title.length > 80 || title === '' ? 'Danh sách đảng viên' : title} ${unitName} ${actor.today}.xlsx`,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await exportList({ unitName, title, on: actor.today, rows: rows.value, partyAgeCertainty }),
    })
  })

  serve(app, listsApi.composition, async ({ actor, params: { unitId } }) => {
    const reach = await reachOf(deps.db, actor, unitId)
    if (!reach.ok) return reach
    const scope = reach.value
    const thisYear = Number(actor.today.slice(0, 4))
    const since = thisYear - YEARS_OF_MOVEMENT + 1
    const partyAge = (await rulesFor(deps.db, unitId, actor.today))['admission.readmittedPartyAge'].value
    const years = await countYears(deps.db, { unitId, scope, partyAge })
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

/** What was asked for, as it stands in an address. */
function asText(filter: AskedFilter): Record<string, string> {
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
