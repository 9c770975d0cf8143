import type { FastifyInstance } from 'fastify'
import { daysBetween } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { serve } from '#platform/server/http/serve.ts'
import { isCell } from '#units/public.ts'
import { obligationsApi } from '../contract.ts'
import { type Obligation, urgencyOf } from '../rules/obligation.ts'
import { obligationsOf, obligationsOfCommittee } from './facts.queries.ts'
import { listDueBelow } from './obligations.store.ts'
import { lettersDue, readerKey } from './of-letters.queries.ts'
import { keyOf, listReminders } from './reminders.queries.ts'
import { findSubjectNames } from './subjects.queries.ts'

const CELLS_A_PAGE = 100

export type ObligationsDeps = Pick<ServerDeps, 'db'>

/** Reading only: an obligation is computed, never done here; its door leads to where it is done. */
export function obligationsRoutes(app: FastifyInstance, { db }: ObligationsDeps): void {
  serve(app, obligationsApi.ofUnit, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('meeting.read'), unitId))) return err({ code: 'not_found' })
    // Most rules of this kind speak of cells; a committee has its cells' obligations below it.
    const all = (await isCell(db, unitId, actor.today))
      ? ((await obligationsOf(db, [unitId], actor.today)).get(unitId) ?? [])
      : await obligationsOfCommittee(db, unitId, actor.today)
    // A candidate is known to those who deal with admissions, a case to those who lead it, not to every reader of the month.
    const seesProcedures = await isVisibleUnit(db, actor.scopeOf('admission.read'), unitId)
    const leadsCases = actor.scopeOf('case.lead').unitIds.includes(unitId)
    const known = all.filter(({ subject: { kind } }) =>
      kind === 'admission' ? seesProcedures : kind === 'case' ? leadsCases : true,
    )
    // Letters of denunciation by who reads: whom one names finds nothing of it here either.
    const reader = { unitId, personId: actor.personId }
    const handles = actor.scopeOf('denunciation.handle').unitIds.includes(unitId)
    const letters = handles ? await lettersDue(db, [reader], actor.today) : new Map()
    const ofLetters: readonly Obligation[] = letters.get(readerKey(reader)) ?? []
    const due = [...known, ...ofLetters].toSorted((left, right) => left.dueOn.localeCompare(right.dueOn))
    const [names, reminders] = await Promise.all([findSubjectNames(db, due), listReminders(db, unitId, due)])
    const obligations = due.map((one) => {
      const daysLeft = daysBetween(actor.today, one.dueOn)
      return {
        ...one,
        subject: { ...one.subject, name: names.get(one.subject.id) ?? null },
        daysLeft,
        urgency: urgencyOf(daysLeft),
        reminders: [...(reminders.get(keyOf(one)) ?? [])],
      }
    })
    return ok({ on: actor.today, obligations })
  })

  serve(app, obligationsApi.below, async ({ actor, params: { unitId }, query }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('meeting.read'), unitId))) return err({ code: 'not_found' })
    const found = await listDueBelow(db, unitId, actor.today, query.after ?? null, CELLS_A_PAGE + 1)
    const cells = found.slice(0, CELLS_A_PAGE)
    return ok({ cells, next: found.length > CELLS_A_PAGE ? (cells.at(-1)?.unitId ?? null) : null })
  })
}
