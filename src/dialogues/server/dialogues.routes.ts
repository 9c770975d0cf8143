import type { FastifyInstance } from 'fastify'
import { findPeopleAndUnits } from '#commitments/public.ts'
import { err, ok } from '#kernel/result.ts'
import { findPaperOf, paperDownload, renderedDownload } from '#papers/public.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { serve } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import { dialoguesApi } from '../contract.ts'
import type { DialogueAsked } from '../rules/decide-dialogue.ts'
import type { QuestionAsked } from '../rules/decide-question.ts'
import { askMyself, recordForAsker } from './asks.service.ts'
import { draftDialoguePaper } from './dialogues.papers.ts'
import { findAskers, listDebt, listDialogues, readerOf, viewDialogue, viewRule } from './dialogues.queries.ts'
import { actOnDialogue, openDialogue } from './dialogues.service.ts'
import { findDialogue } from './dialogues.store.ts'
import { isAddressee, listMyAsks, listOpenFor, listToAnswer } from './mine.queries.ts'
import { actOnQuestion, draftMine } from './questions.service.ts'
import { judgeAsk, judgeOnPaper } from './verdict.service.ts'

const notFound = err({ code: 'not_found' as const })

/** Translation only: contract in, service, contract out. */
export function dialoguesRoutes(app: FastifyInstance, deps: ActDeps): void {
  readRoutes(app, deps)
  paperRoute(app, deps)
  serve(app, dialoguesApi.open, ({ actor, key, params: { unitId }, body }) =>
    openDialogue(deps, actor, { key, unitId, described: body }),
  )
  serve(app, dialoguesApi.act, ({ actor, key, params, body: { basedOn, ...asked } }) =>
    actOnDialogue(deps, actor, { key, ...params, basedOn, asked: asked as DialogueAsked }),
  )
  serve(app, dialoguesApi.actOnQuestion, ({ actor, key, params, body: { basedOn, ...asked } }) =>
    actOnQuestion(deps, actor, { key, ...params, basedOn, asked: asked as QuestionAsked }),
  )
  serve(app, dialoguesApi.record, ({ actor, key, params, body }) => {
    const { cellId, askerId, urgent, ...asked } = body
    return recordForAsker(deps, actor, { key, ...params, cellId, askerId, urgent, asked })
  })
  serve(app, dialoguesApi.ask, ({ actor, key, params, body: { cellId, urgent, ...asked } }) =>
    askMyself(deps, actor, { key, ...params, cellId, urgent, asked }),
  )
  serve(app, dialoguesApi.judge, ({ actor, key, params, body }) => judgeAsk(deps, actor, { key, ...params, ...body }))
  serve(app, dialoguesApi.judgeOnPaper, ({ actor, key, params, body }) =>
    judgeOnPaper(deps, actor, { key, ...params, ...body }),
  )
  serve(app, dialoguesApi.draftMine, ({ actor, key, params, body }) =>
    draftMine(deps, actor, { key, ...params, ...body }),
  )
}

function readRoutes(app: FastifyInstance, { db }: ActDeps): void {
  serve(app, dialoguesApi.list, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('dialogue.read'), unitId))) return notFound
    const reader = await readerOf(db, actor, unitId)
    const rules = await rulesFor(db, unitId, actor.today)
    return ok({
      rows: [...(await listDialogues(db, unitId))],
      debt: [...(await listDebt(db, reader, null))],
      mayPrepare: reader.mayPrepare,
      questionDays: viewRule(rules['dialogue.questionDaysBefore']),
      answerDays: viewRule(rules['dialogue.answerDaysBefore']),
    })
  })
  serve(app, dialoguesApi.show, async ({ actor, params: { dialogueId } }) => {
    const page = await viewDialogue(db, actor, dialogueId)
    return page ? ok(page) : notFound
  })
  serve(app, dialoguesApi.askers, async ({ actor, params: { dialogueId }, query: { search } }) => {
    const scope = actor.scopeOf('dialogue.prepare')
    const dialogue = await findDialogue(db, dialogueId, { scope, lock: false })
    if (!dialogue) return notFound
    return ok({ rows: await findAskers(db, dialogue.unitId, search, actor.today) })
  })
  serve(app, dialoguesApi.owners, async ({ actor, params: { dialogueId }, query: { search } }) => {
    const scope = actor.scopeOf('dialogue.prepare')
    const dialogue = await findDialogue(db, dialogueId, { scope, lock: false })
    if (!dialogue) return notFound
    return ok({ rows: await findPeopleAndUnits(db, dialogue.unitId, search, actor.today) })
  })
  serve(app, dialoguesApi.mine, async ({ actor }) => {
    const [open, asks, toAnswer] = await Promise.all([
      listOpenFor(db, actor),
      listMyAsks(db, actor),
      listToAnswer(db, actor),
    ])
    return ok({ open: [...open], asks: [...asks], toAnswer: [...toAnswer] })
  })
}

function paperRoute(app: FastifyInstance, { db }: ActDeps): void {
  serve(app, dialoguesApi.paper, async ({ actor, params: { dialogueId, paper, format } }) => {
    const dialogue = await findDialogue(db, dialogueId, { scope: null, lock: false })
    if (!dialogue) return notFound
    const paperId = dialogue.papers[paper]
    const isReader = await isVisibleUnit(db, actor.scopeOf('dialogue.read'), dialogue.unitId)
    const isForCells = paperId !== null && (paper === 'notice' || paper === 'call')
    if (!isReader && !(isForCells && (await isAddressee(db, actor, dialogue)))) return notFound
    const issued = paperId === null ? undefined : await findPaperOf(db, dialogueId, paperId)
    if (issued) return ok(await paperDownload(issued, format))
    const draft = await draftDialoguePaper(db, dialogue, paper, actor.today)
    return draft ? ok(await renderedDownload(draft, `doi-thoai-${paper}-du-thao`, format)) : notFound
  })
}
