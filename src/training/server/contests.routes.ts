import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { serve } from '#platform/server/http/serve.ts'
import { trainingApi } from '../contract.ts'
import type { QuestionAsked } from '../rules/question.ts'
import { listContests, viewContest } from './contests.queries.ts'
import { actOnContest, type ContestAsked, planContest } from './contests.service.ts'
import { findManaged, listPaperSheets, sheetDownload } from './paper-sheets.queries.ts'
import { actOnSheet, drawSheets } from './paper-sheets.service.ts'
import { searchSitters } from './paper-sheets.store.ts'
import { listQuestions } from './questions.queries.ts'
import { actOnQuestion, writeQuestion } from './questions.service.ts'
import { listOwnContests, viewSheet } from './sittings.queries.ts'
import { handIn, keepAnswers, startSitting } from './sittings.service.ts'

const notFound = err({ code: 'not_found' as const })

/** Translation only: contract in, service, contract out. */
export function contestsRoutes(app: FastifyInstance, deps: ActDeps): void {
  bankRoutes(app, deps)
  contestRoutes(app, deps)
  sittingRoutes(app, deps)
  sheetRoutes(app, deps)
}

function bankRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db } = deps
  serve(app, trainingApi.questions, async ({ actor, params: { unitId }, query: { show, after } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('training.manage'), unitId))) return notFound
    return ok(await listQuestions(db, actor, { unitId, show, after: after ?? null }))
  })
  serve(app, trainingApi.writeQuestion, ({ actor, key, params: { unitId }, body }) =>
    writeQuestion(deps, actor, { key, unitId, facts: body }),
  )
  serve(app, trainingApi.actOnQuestion, ({ actor, key, params: { questionId }, body: { basedOn, ...asked } }) =>
    actOnQuestion(deps, actor, { key, questionId, basedOn, asked: asked as QuestionAsked }),
  )
}

function contestRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db, clock } = deps
  serve(app, trainingApi.contests, async ({ actor, params: { unitId }, query: { after } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('training.read'), unitId))) return notFound
    const mayManage = await isVisibleUnit(db, actor.scopeOf('training.manage'), unitId)
    return ok({ ...(await listContests(db, { unitId, after: after ?? null, on: actor.today })), mayManage })
  })
  serve(app, trainingApi.contest, async ({ actor, params: { contestId } }) => {
    const page = await viewContest(db, actor, contestId, clock.now())
    return page ? ok(page) : notFound
  })
  serve(app, trainingApi.planContest, ({ actor, key, params: { unitId }, body }) =>
    planContest(deps, actor, { key, unitId, facts: body }),
  )
  serve(app, trainingApi.actOnContest, ({ actor, key, params: { contestId }, body }) => {
    const asked: ContestAsked =
      body.act === 'describe'
        ? { act: body.act, facts: body.body }
        : body.act === 'cancel'
          ? { act: body.act, reason: body.body.reason }
          : { act: body.act }
    return actOnContest(deps, actor, { key, contestId, basedOn: body.basedOn, asked })
  })
}

function sittingRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db, clock } = deps
  serve(app, trainingApi.myContests, async ({ actor }) =>
    ok({ contests: await listOwnContests(db, actor, clock.now()) }),
  )
  serve(app, trainingApi.start, ({ actor, key, params: { contestId } }) =>
    startSitting(deps, actor, { key, contestId }),
  )
  serve(app, trainingApi.attempt, async ({ actor, params: { attemptId } }) => {
    const sheet = await viewSheet(db, actor, attemptId, clock.now())
    return sheet ? ok(sheet) : notFound
  })
  serve(app, trainingApi.answer, ({ actor, params: { attemptId }, body: { answers } }) =>
    keepAnswers(deps, actor, { attemptId, answers }),
  )
  serve(app, trainingApi.handIn, ({ actor, key, params: { attemptId }, body: { guess } }) =>
    handIn(deps, actor, { key, attemptId, guess }),
  )
}

/** A contest on paper. */
function sheetRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db, clock } = deps
  serve(app, trainingApi.sheets, async ({ actor, params: { contestId }, query: { after } }) => {
    const contest = await findManaged(db, actor, contestId)
    return contest ? ok(await listPaperSheets(db, actor, contest, after ?? null)) : notFound
  })
  serve(app, trainingApi.sitters, async ({ actor, params: { contestId }, query: { q } }) => {
    const contest = await findManaged(db, actor, contestId)
    if (!contest) return notFound
    const people = await searchSitters(db, contest, q, clock.now())
    return ok({ people: people.map(({ personId, name, cellName }) => ({ personId, name, cellName })) })
  })
  serve(app, trainingApi.drawSheets, ({ actor, key, params: { contestId }, body: { personIds } }) =>
    drawSheets(deps, actor, { key, contestId, personIds }),
  )
  serve(app, trainingApi.printSheet, async ({ actor, params: { attemptId, format } }) => {
    const file = await sheetDownload(db, actor, attemptId, format)
    return file ? ok(file) : notFound
  })
  serve(app, trainingApi.actOnSheet, ({ actor, key, params: { attemptId }, body: asked }) =>
    actOnSheet(deps, actor, { key, attemptId, asked }),
  )
}
