import { type SqlBool, sql } from 'kysely'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { isCell } from '#units/public.ts'
import type { remediationApi } from '../contract.ts'
import { levelsClimbed } from '../rules/climbing.ts'
import { type NoticeId, shownRemedyState } from '../rules/notice.ts'
import { listHearings } from './hearings.queries.ts'
import { issuingNames } from './issuing-names.ts'
import { levelsAbove, type NoticeRow, noticeRows } from './notices.queries.ts'
import { eventsOf, factsOf, nameOfPerson, reportsOf, requirementsOf } from './page-parts.queries.ts'
import { viewRule } from './rule-view.ts'
import { shortcomingViews } from './shortcoming-views.ts'

type Page = ReplyOf<typeof remediationApi.show>

/** One notice with all that belongs to it; undefined where the caller may not know of it. */
export async function noticePage(trx: Trx, actor: Actor, id: NoticeId): Promise<Page | undefined> {
  const [row] = await noticeRows(trx, actor, { where: sql<SqlBool>`n.id = ${id}`, limit: 1 })
  if (!row) return undefined
  const [facts, rules] = await Promise.all([factsOf(trx, id), rulesFor(trx, row.unitId, actor.today)])
  const [shortcomings, requirementsList, history] = await Promise.all([
    shortcomingViews(trx, id, rules),
    requirementViews(trx, actor, row, rules['remediation.climbDays'].value),
    eventsOf(trx, id),
  ])
  const { personId, ...shown } = facts
  const { receivedOn } = facts
  const hears = row.stage === 'received' && receivedOn !== null
  return {
    ...row,
    ...shown,
    person: personId === null ? null : { id: personId, name: await nameOfPerson(trx, personId) },
    isCell: await isCell(trx, row.unitId, actor.today),
    ...{ shortcomings: [...shortcomings], requirementsList: [...requirementsList], history: [...history] },
    meetings: hears ? [...(await listHearings(trx, row.unitId, receivedOn))] : [],
    kinds: [...rules['remediation.shortcomingKinds'].value],
    ways: [...rules['remediation.solutionKinds'].value],
    effectRule: viewRule(rules['remediation.effectMonths']),
    can: await rightsOver(trx, actor, row, facts),
  }
}

type Sides = Pick<Awaited<ReturnType<typeof factsOf>>, 'issuedAs' | 'personId'>

async function rightsOver(
  trx: Trx,
  actor: Actor,
  { unitId, issuerUnitId }: NoticeRow,
  { issuedAs, personId }: Sides,
): Promise<Page['can']> {
  const issue = actor.scopeOf('remediation.issue')
  const leads = await isVisibleUnit(trx, actor.scopeOf('remediation.answer'), unitId)
  const names: readonly (string | null)[] = issuerUnitId === null ? [] : issuingNames(actor, issuerUnitId)
  return {
    answer: leads && personId === null,
    judge: issuerUnitId !== null && (await isVisibleUnit(trx, issue, issuerUnitId)),
    issue: names.includes(issuedAs),
    follow: leads && personId !== null,
  }
}

async function requirementViews(trx: Trx, actor: Actor, { id, unitId }: NoticeRow, days: number) {
  const [rows, reports, levels] = await Promise.all([
    requirementsOf(trx, id),
    reportsOf(trx, id),
    levelsAbove(trx, [unitId], actor.today),
  ])
  const byRequirement = Map.groupBy(reports, ({ requirementId }) => requirementId)
  return rows.map(({ commitmentId, ownerName, commitmentDueOn, percent, commitmentState, ...row }) => {
    const shown = shownRemedyState(row, actor.today)
    const climb = { today: actor.today, days, levels: levels.get(unitId) ?? 0 }
    const own = (byRequirement.get(row.id) ?? []).map(({ requirementId: _, ...report }) => report)
    return {
      ...row,
      shown,
      climbed: shown === 'late' ? levelsClimbed(row.dueOn, climb) : 0,
      commitment:
        commitmentId === null || commitmentDueOn === null
          ? null
          : {
              ...{ id: commitmentId, ownerName: ownerName ?? '', dueOn: commitmentDueOn },
              ...{ percent: percent ?? 0, state: commitmentState ?? 'open' },
            },
      reports: own,
      pendingReportId: own.find(({ decision }) => decision === null)?.id ?? null,
    }
  })
}
