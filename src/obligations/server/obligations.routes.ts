import type { FastifyInstance } from 'fastify'
import type { UnitId } from '#kernel/id.ts'
import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Permission } from '#platform/access/permissions.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { serve } from '#platform/server/http/serve.ts'
import { isCell } from '#units/public.ts'
import { type ObligationView, obligationsApi } from '../contract.ts'
import { type Obligation, urgencyOf } from '../rules/obligation.ts'
import { obligationsOf, obligationsOfCommittee } from './facts.queries.ts'
import { listDueBelow } from './obligations.store.ts'
import { lettersDue, readerKey } from './of-letters.queries.ts'
import { keyOf, listReminders } from './reminders.queries.ts'
import { findSubjectNames } from './subjects.queries.ts'

const CELLS_A_PAGE = 100

export interface ObligationsDeps extends Pick<ServerDeps, 'db'> {
  /** What periods of reports are, which stand above; without it they are told apart by their days alone. */
  readonly describePeriods?: (
    db: Db,
    periodIds: readonly string[],
    on: LocalDate,
  ) => Promise<ReadonlyMap<string, NonNullable<ObligationView['subject']['period']>>>
}

/** Who reads a unit's month need not see a candidate, a case, or what only those who send or ask for reports can do. */
async function isKnownTo(db: Db, actor: Actor, unitId: UnitId): Promise<(one: Obligation) => boolean> {
  const seesProcedures = await isVisibleUnit(db, actor.scopeOf('admission.read'), unitId)
  const holds = (permission: Permission) => actor.scopeOf(permission).unitIds.includes(unitId)
  const [leadsCases, submits, opens] = [holds('case.lead'), holds('report.submit'), holds('report.open')]
  return ({ kind, subject }) => {
    if (kind === 'submit_report') return submits
    if (kind === 'judge_reports') return opens
    if (subject.kind === 'admission') return seesProcedures
    return subject.kind === 'case' ? leadsCases : true
  }
}

/** Reading only: an obligation is computed, never done here; its door leads to where it is done. */
export function obligationsRoutes(app: FastifyInstance, { db, describePeriods }: ObligationsDeps): void {
  serve(app, obligationsApi.ofUnit, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('meeting.read'), unitId))) return err({ code: 'not_found' })
    // Most rules of this kind speak of cells; a committee has its cells' obligations below it.
    const all = (await isCell(db, unitId, actor.today))
      ? ((await obligationsOf(db, [unitId], actor.today)).get(unitId) ?? [])
      : await obligationsOfCommittee(db, unitId, actor.today)
    const known = all.filter(await isKnownTo(db, actor, unitId))
    // Letters of denunciation by who reads: whom one names finds nothing of it here either.
    const reader = { unitId, personId: actor.personId }
    const handles = actor.scopeOf('denunciation.handle').unitIds.includes(unitId)
    const letters = handles ? await lettersDue(db, [reader], actor.today) : new Map()
    const ofLetters: readonly Obligation[] = letters.get(readerKey(reader)) ?? []
    const due = [...known, ...ofLetters].toSorted((left, right) => left.dueOn.localeCompare(right.dueOn))
    const periods = due.flatMap(({ subject: { kind, id } }) => (kind === 'report_period' ? [id] : []))
    const [names, described, reminders] = await Promise.all([
      findSubjectNames(db, due),
      describePeriods?.(db, periods, actor.today),
      listReminders(db, unitId, due),
    ])
    const obligations = due.map((one) => {
      const daysLeft = daysBetween(actor.today, one.dueOn)
      return {
        ...one,
        subject: {
          ...one.subject,
          name: names.get(one.subject.id) ?? null,
          period: described?.get(one.subject.id) ?? null,
        },
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
