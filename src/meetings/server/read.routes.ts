import type { FastifyInstance } from 'fastify'
import type { UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { findOnShelf } from '#library/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { serve } from '#platform/server/http/serve.ts'
import { readApi } from '../contract/read.ts'
import { topicsApi } from '../contract/topics.ts'
import type { MeetingLine } from '../contract/views.ts'
import { isPlainMember } from '../rules/context.ts'
import { computeScore } from '../rules/score.ts'
import { scoreRules } from '../rules/score-judging.ts'
import { broughtRoutes } from './brought.routes.ts'
import { committeeMonth } from './committee.queries.ts'
import { hiddenUntilAdopted } from './lines.queries.ts'
import { findWholeMeeting } from './meeting-view.queries.ts'
import { toMeetingView } from './meeting-view.ts'
import { copyFacts } from './meeting-view-parts.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { rulesOfMeeting, withParts } from './meetings.store.ts'
import { myMeetings } from './mine.queries.ts'
import { meetingHistory, monthPage } from './month.queries.ts'
import { meetingsQuoting } from './quoting.queries.ts'
import { FACT_PARTS, scoreFactsOf } from './score-facts.queries.ts'
import { findHead, reachOf } from './store/head.store.ts'
import { changeTopic, listTopics, setTopic, withdrawTopic } from './topics.service.ts'

/** Pages and lists: translation only. */
export function readRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  const { db, clock } = deps
  serve(app, readApi.month, async ({ actor, params: { unitId, month } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('meeting.read'), unitId))) return err({ code: 'not_found' })
    const page = await monthPage(db, { unitId, month, today: actor.today })
    return ok({ ...page, mayPrepare: reaches(actor, unitId) })
  })
  serve(app, readApi.quoting, async ({ actor, params: { unitId, textId } }) => {
    const scope = actor.scopeOf('meeting.read')
    const isReader = await isVisibleUnit(db, scope, unitId)
    if (!isReader || !(await findOnShelf(db, unitId, [textId], actor.today)).has(textId)) {
      return err({ code: 'not_found' })
    }
    return ok(await meetingsQuoting(db, scope, textId))
  })
  serve(app, readApi.meeting, async ({ actor, params: { id } }) => {
    const whole = await findWholeMeeting(db, actor, id, clock.now())
    return whole ? ok(toMeetingView(whole, actor, clock.now())) : err({ code: 'not_found' })
  })
  serve(app, readApi.history, async ({ actor, params: { unitId }, query }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('meeting.read'), unitId))) return err({ code: 'not_found' })
    return ok(await meetingHistory(db, unitId, query.before))
  })
  serve(app, readApi.committeeMonth, async ({ actor, params: { unitId, month } }) => {
    const scope = actor.scopeOf('meeting.read')
    if (!(await isVisibleUnit(db, scope, unitId))) return err({ code: 'not_found' })
    const cells = await committeeMonth(db, { scope, unitId, month, today: actor.today })
    return ok({ month, cells, mayGrade: await isVisibleUnit(db, actor.scopeOf('meeting.grade'), unitId) })
  })
  serve(app, readApi.mine, async ({ actor }) =>
    ok({ meetings: (await myMeetings(db, actor.personId, scopesOf(actor))).map(withoutDrafts) }),
  )
  scoreRoute(app, deps)
  broughtRoutes(app, deps)
}

const scopesOf = (actor: Actor) => ({
  attends: actor.scopeOf('meeting.attend'),
  prepares: actor.scopeOf('meeting.hold'),
})

function withoutDrafts<L extends { readonly meeting: MeetingLine }>(line: L): L {
  return { ...line, meeting: { ...line.meeting, ...hiddenUntilAdopted(line.meeting) } }
}

function reaches(actor: Actor, unitId: UnitId): boolean {
  return actor.scopeOf('meeting.prepare').unitIds.includes(unitId)
}

function scoreRoute(app: FastifyInstance, { db, clock }: MeetingsDeps): void {
  serve(app, readApi.score, async ({ actor, params: { id } }) => {
    const at = clock.now()
    const found = await findHead(db, id, reachOf(actor, 'meeting.hold'))
    if (!found) return err({ code: 'not_found' })
    if (isPlainMember(found.head, { personId: actor.personId, roles: found.roles }))
      return err({ code: 'not_entitled' })
    const rules = await rulesOfMeeting(db, found, at)
    const meeting = await withParts(db, found, FACT_PARTS, at)
    const forSheet = scoreRules(rules)
    const sheet = computeScore(forSheet, found.head.kind, await scoreFactsOf(db, found, meeting, rules, at))
    const { frame } = forSheet
    const groups = frame.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((criterion) => ({ ...criterion, levels: [...criterion.levels] })),
    }))
    const lines = sheet.lines.map(({ facts, ...line }) => ({ ...line, facts: copyFacts(facts) }))
    return ok({ frame: { ...frame, groups }, lines, total: sheet.total, grade: sheet.grade, open: [...sheet.open] })
  })
}

export function topicsRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, topicsApi.list, async ({ actor, params: { unitId }, query }) => {
    const scope = actor.scopeOf('meeting.read')
    if (!(await isVisibleUnit(deps.db, scope, unitId))) return err({ code: 'not_found' })
    const topics = await listTopics(deps.db, unitId, query.year, scope)
    return ok({ topics, mayChange: await isVisibleUnit(deps.db, actor.scopeOf('topic.set'), unitId) })
  })
  serve(app, topicsApi.set, async ({ actor, key, params: { unitId }, body }) =>
    setTopic(deps, actor, { key, unitId, input: body }),
  )
  serve(app, topicsApi.change, async ({ actor, key, params: { id }, body }) =>
    changeTopic(deps, actor, { key, id, name: topicsApi.change.name }, body),
  )
  serve(app, topicsApi.withdraw, async ({ actor, key, params: { id } }) =>
    withdrawTopic(deps, actor, { key, id, name: topicsApi.withdraw.name }),
  )
}
